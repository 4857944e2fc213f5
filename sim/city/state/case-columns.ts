/**
 * The columns of issues and cases, one row each: in which bank of memory it lies, what a new row begins with (0 unless said), and whether a
 * matter that comes back inherits it. Rows are as wide as the bank with the most columns, so there may be any number of them.
 */

export const NONE = -1

/** Whole numbers that nearly every event asks of a case, those that few do, and real numbers: what is used together lies together. */
export type CaseBank = 'often' | 'seldom' | 'real'

interface Column {
  readonly bank: CaseBank
  readonly clean?: number
  readonly inherited?: true
}

/** In the order in which they lie in memory. Times are hours; NONE = not yet, or no event, no job. */
export const CASE_COLUMNS = {
  stage: { bank: 'often' },
  street: { bank: 'often' },
  /** Part of every address of its draws: street block and number, and (lot) what recurrence adds to the index. */
  address: { bank: 'often' },
  lot: { bank: 'often' },
  /** Row of the resident in the city. */
  resident: { bank: 'often', inherited: true },
  urgency: { bank: 'often', inherited: true },
  duty: { bank: 'often', inherited: true },
  domain: { bank: 'often', inherited: true },
  finder: { bank: 'often' },
  /** What is being done to it now (WORK of jobs), and by which job. */
  work: { bank: 'often' },
  job: { bank: 'often', clean: NONE },
  /** Events that wait for it. */
  patienceEvent: { bank: 'often', clean: NONE },
  chaserEvent: { bank: 'often', clean: NONE },
  /** The chaser that the street has still to answer. */
  chaserJob: { bank: 'often', clean: NONE },
  /** When its resident will judge it if it has not ended by then, and whether that has happened (1). */
  dueEvent: { bank: 'often', clean: NONE },
  judged: { bank: 'often' },
  /** The first call to its resident, or the duty post's visit, that is still to be made. */
  contactJob: { bank: 'often', clean: NONE },
  /** 1 if it was accepted in the observed period and is in scope. */
  inCohort: { bank: 'often' },
  hops: { bank: 'often' },

  /** Number of its grid in the street. */
  grid: { bank: 'seldom', inherited: true },
  /** Whether a patrol can see it, or it is inside a building (SIGHT). */
  sight: { bank: 'seldom', inherited: true },
  /** The clock that will ring while it is latent. */
  clockEvent: { bank: 'seldom', clean: NONE },
  /** 1 if it counts in the measures over issues. */
  counted: { bank: 'seldom' },
  /** Rings of the patrol's clock, pieces of work, whistles, reopenings, chasers so far. */
  rings: { bank: 'seldom' },
  attempts: { bank: 'seldom' },
  whistles: { bank: 'seldom' },
  reopenings: { bank: 'seldom' },
  chasers: { bank: 'seldom' },
  claimedSolved: { bank: 'seldom' },
  /** 1 if its last piece of work failed by slack alone. */
  bySlack: { bank: 'seldom' },
  /** The deadline of its whistle, or the visit day for which the whistle waits. */
  deadlineEvent: { bank: 'seldom', clean: NONE },
  /** How many departments are called. */
  departmentsNeeded: { bank: 'seldom' },
  /** Who holds the whistle (level of the gate; NONE before the first), how many levels it has risen, and the form of joint work (1: in parallel). */
  gate: { bank: 'seldom', clean: NONE },
  risen: { bank: 'seldom' },
  parallel: { bank: 'seldom' },
  /** 1 once the conference has ordered the departments to do their parts. */
  ordered: { bank: 'seldom' },
  /** While it is left lying in a department: the event that ends it. And how often it has been asked whether to take it up. */
  lyingEvent: { bank: 'seldom', clean: NONE },
  takeUps: { bank: 'seldom' },
  /** 1 while its whistle waits for a visit day. */
  unheard: { bank: 'seldom' },
  /** 1 once triage has found it to be in scope. */
  inScope: { bank: 'seldom' },

  onset: { bank: 'real' },
  residentAt: { bank: 'real' },
  healsAt: { bank: 'real' },
  discovered: { bank: 'real' },
  accepted: { bank: 'real', clean: NONE },
  dispatched: { bank: 'real', clean: NONE },
  contacted: { bank: 'real', clean: NONE },
  /** First work on the spot: neither a call nor passing on. */
  firstWork: { bank: 'real', clean: NONE },
  solved: { bank: 'real', clean: NONE },
  closed: { bank: 'real', clean: NONE },
  patienceEnds: { bank: 'real' },
  /** When it is due, once it has proved to be in scope. */
  dueAt: { bank: 'real', clean: NONE },
  supportEnds: { bank: 'real' },
  whistledAt: { bank: 'real', clean: NONE },
  /** Until when it is left lying at the most, since the street has forwarded it. */
  lyingUntil: { bank: 'real', clean: NONE },
  difficulty: { bank: 'real', inherited: true },
  /** Place among the matters of all domains, 0-1: decides which unit of a street it belongs to. */
  position: { bank: 'real', inherited: true },
  /** Place of its resident among all by readiness to report, 0-1: fixed for life, the same in every scenario. */
  readiness: { bank: 'real', inherited: true },
  /** What the reply on dispatch promised: a multiple of the class limit, from acceptance; NONE without a promise. */
  promised: { bank: 'real', clean: NONE },
} as const satisfies Record<string, Column>

export type CaseColumn = keyof typeof CASE_COLUMNS
export type RealCaseColumn = {
  [Name in CaseColumn]: (typeof CASE_COLUMNS)[Name]['bank'] extends 'real' ? Name : never
}[CaseColumn]
export type WholeCaseColumn = Exclude<CaseColumn, RealCaseColumn>

const ROWS = Object.entries(CASE_COLUMNS) as readonly (readonly [CaseColumn, Column])[]

/** The columns of a bank, in the order in which they lie. */
export function columnsOf(bank: CaseBank): readonly CaseColumn[] {
  return ROWS.filter(([, column]) => column.bank === bank).map(([name]) => name)
}

const BANKS = ['often', 'seldom', 'real'] as const

/** Rows are numbered in steps of this, so that the columns of one case lie side by side. */
export const CASE_STEP = Math.max(...BANKS.map((bank) => columnsOf(bank).length))

/** What a matter that comes back has from before. */
export const INHERITED_COLUMNS: readonly CaseColumn[] = ROWS.filter(([, { inherited }]) => inherited).map(
  ([name]) => name,
)

function cleanRow(bank: CaseBank): readonly number[] {
  return columnsOf(bank).map((name) => (CASE_COLUMNS[name] as Column).clean ?? 0)
}

/** A row as it is before anything has happened to it, bank by bank. */
export const CLEAN: { readonly often: Int32Array; readonly seldom: Int32Array; readonly real: Float64Array } = {
  often: Int32Array.from(cleanRow('often')),
  seldom: Int32Array.from(cleanRow('seldom')),
  real: Float64Array.from(cleanRow('real')),
}
