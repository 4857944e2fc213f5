/**
 * What a job is. One row a kind of work says by whom, about what, how urgent, how long and with which success; the draws, the
 * trace and the ODD protocol read it.
 */
import type { BehaviourName } from './behaviour.ts'
import type { Setting } from './setting.ts'

/** Numbers of the kinds. Written out, for V8 makes a hash table of an object that a loop has named. */
export const WORK = {
  triage: 0,
  consultation: 1,
  callback: 2,
  lead: 3,
  lone: 4,
  forward: 5,
  jointStreet: 6,
  delegated: 7,
  task: 8,
  chaser: 9,
  assist: 10,
  part: 11,
  ownOrder: 12,
  /** No job: the hard-case conference decides. */
  conference: 13,
  /** A head from outside beside a post. */
  support: 14,
  /** The first call to the resident, and the duty post's visit where life is in danger. */
  contact: 15,
  lifeVisit: 16,
  /** What a street loses by a call that nobody has answered in time. */
  vainCall: 17,
  /** An assist matter to which its one department has been called. */
  called: 18,
} as const
export type WorkName = keyof typeof WORK
export const WORK_NAMES = Object.keys(WORK) as WorkName[]

export interface Work {
  readonly by: 'desk' | 'post' | 'officer' | 'conference' | 'outside'
  /** What the subject of the job is: row of a case, call of a department, street or department. */
  readonly subject: 'case' | 'call' | 'street' | 'department'
  /** Class in which it waits: that of its case, or other. */
  readonly urgency: 'case' | 'other'
  /** It is an attempt at the case: `cases.work` says so until the next, and whoever takes it up is the owner's first contact. */
  readonly attempt?: true
  /** Mean content (staff-hours): a coefficient or a lever. */
  readonly hours?: BehaviourName | 'departments.ownOrderHours'
  /** Share of it that is support work, which an assistant can take. */
  readonly support?: BehaviourName
  /** Probability that it solves the case; of joint work when all parts are done, of lone attempts as `loneChance` has it. */
  readonly success?: BehaviourName | 'loneChance'
}

/** In the order of the numbers. */
export const KINDS_OF_WORK: Readonly<Record<WorkName, Work>> = {
  triage: { by: 'desk', subject: 'case', urgency: 'case', hours: 'triageHours' },
  consultation: { by: 'desk', subject: 'street', urgency: 'other', hours: 'consultationHours' },
  callback: { by: 'desk', subject: 'case', urgency: 'case', hours: 'callbackHours' },
  lead: attempt('post', { hours: 'leadHours', support: 'leadSupport', success: 'leadSuccess' }),
  lone: attempt('post', { hours: 'loneHours', support: 'jointSupport', success: 'loneChance' }),
  forward: attempt('post', { hours: 'forwardHours' }),
  jointStreet: attempt('post', { hours: 'jointStreetHours', support: 'jointSupport', success: 'jointSuccess' }),
  delegated: attempt('post', { hours: 'assistHours', support: 'jointSupport', success: 'assistSuccess' }),
  task: { by: 'post', subject: 'street', urgency: 'other', hours: 'taskHours' },
  chaser: { by: 'post', subject: 'case', urgency: 'other', hours: 'chaserHours' },
  assist: attempt('officer', { hours: 'assistHours', success: 'assistSuccess' }),
  part: { by: 'officer', subject: 'call', urgency: 'case', hours: 'jointPartHours' },
  ownOrder: { by: 'officer', subject: 'department', urgency: 'other', hours: 'departments.ownOrderHours' },
  conference: attempt('conference', { success: 'conferenceSuccess' }),
  support: { by: 'outside', subject: 'street', urgency: 'other' },
  contact: { by: 'post', subject: 'case', urgency: 'case', hours: 'contactHours' },
  lifeVisit: { by: 'post', subject: 'case', urgency: 'case', hours: 'lifeVisitHours' },
  vainCall: { by: 'post', subject: 'street', urgency: 'other', hours: 'vainHours' },
  called: { ...attempt('officer', { hours: 'assistHours', success: 'assistSuccess' }), subject: 'call' },
}

function attempt(by: Work['by'], of: Pick<Work, 'hours' | 'support' | 'success'>): Work {
  return { by, subject: 'case', urgency: 'case', attempt: true, ...of }
}

/** The rows by number. */
const ROWS: readonly Work[] = WORK_NAMES.map((name) => KINDS_OF_WORK[name])

export function workOf(kind: number): Work {
  return ROWS[kind]
}

/** Mean content of a piece of work (staff-hours). */
export function meanHours({ behaviour, departments }: Setting, kind: number): number {
  const { hours } = ROWS[kind]
  if (hours === undefined) return 0
  return hours === 'departments.ownOrderHours' ? departments.ownOrderHours : behaviour[hours]
}

/** Share of a piece of work that an assistant can take. */
export function supportShare({ behaviour }: Setting, kind: number): number {
  const { support } = ROWS[kind]
  return support === undefined ? 0 : behaviour[support]
}

/**
 * Service classes (E099): life pre-empts, then calls under a deadline too short to finish what is in hand, then utility, then
 * all others by age.
 */
export const SERVICE_CLASS = { life: 0, called: 1, utility: 2, other: 3 } as const
export const SERVICE_CLASSES = 4
/** The first so many of them interrupt what is in hand. */
export const PREEMPTIVE_CLASSES = 2

/** Hours by which work that goes before all others of its class is taken to be older than it is: more than any run lasts. */
export const AHEAD = 1e6

/** A department's part of a joint case is named by one number: case row and place among the departments called. */
export const CALLS_PER_CASE = 4
