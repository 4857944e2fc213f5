/**
 * Issues and cases: one row each from onset to the end, in columns, recycled when terminal. A latent issue becomes a
 * case when it is accepted.
 */
import { realColumns, wholeColumns, widened } from '../../kernel/side-by-side.ts'
import type { Setting } from '../model/setting.ts'
import { CALLS_PER_CASE, SERVICE_CLASS } from '../model/work.ts'

/** Stages of life; everything from SELF_SOLVED on is terminal. */
export const STAGE = {
  dormant: 0,
  latent: 1,
  withGrid: 2,
  accepted: 3,
  dispatched: 4,
  returned: 5,
  waiting: 6,
  working: 7,
  whistled: 8,
  escalated: 9,
  claimed: 10,
  verifying: 11,
  reopened: 12,
  selfSolved: 13,
  gridSolved: 14,
  outOfScope: 15,
  withdrawn: 16,
  closed: 17,
} as const
export const FIRST_TERMINAL = STAGE.selfSolved
export const STAGE_NAMES = Object.keys(STAGE) as (keyof typeof STAGE)[]

export const DUTY = { lead: 0, joint: 1, assist: 2 } as const
/** The class of a case's time limit. */
export const URGENCY = { life: 0, utility: 1, ordinary: 2, hard: 3 } as const
export const URGENCY_NAMES = Object.keys(URGENCY) as (keyof typeof URGENCY)[]
/** Which of its clocks will end an issue's latency. */
export const FINDER = { nobody: 0, neighbours: 1, resident: 2, chat: 3, patrol: 4 } as const

/** State of a department's part of a joint case. */
export const CALL = { absent: 0, queued: 1, onTheWay: 2, onSite: 3, working: 4, left: 5, done: 6 } as const

/** Within how many hours of acceptance a case of this urgency is to be closed. */
export function limitOfClass({ platform }: Setting, urgency: number): number {
  return platform.limits[URGENCY_NAMES[urgency]]
}

export const NONE = -1
/** Rows are numbered in steps of this, so that the columns of one case lie side by side. */
const STEP = 16
const FIRST_ROWS = 4096

/** Number of the first of the calls of a case; the others follow. */
export function firstCallOf(row: number): number {
  return (row / STEP) * CALLS_PER_CASE
}

/** The case that a call belongs to. */
export function caseOfCall(call: number): number {
  return Math.floor(call / CALLS_PER_CASE) * STEP
}

export class Cases {
  /** Part of every address of its draws: street block and number, and what recurrence adds to the index. */
  address!: Int32Array
  lot!: Int32Array
  street!: Int32Array
  /** Row of the resident in the city, number of its grid in the street. */
  resident!: Int32Array
  grid!: Int32Array
  domain!: Int32Array
  duty!: Int32Array
  urgency!: Int32Array
  stage!: Int32Array
  finder!: Int32Array
  /** 1 if it was accepted in the observed period and is in scope. */
  inCohort!: Int32Array
  /** Times in hours; -1 = not yet. */
  onset!: Float64Array
  residentAt!: Float64Array
  healsAt!: Float64Array
  discovered!: Float64Array
  accepted!: Float64Array
  dispatched!: Float64Array
  contacted!: Float64Array
  solved!: Float64Array
  closed!: Float64Array
  patienceEnds!: Float64Array
  supportEnds!: Float64Array
  whistledAt!: Float64Array
  difficulty!: Float64Array
  /** Place among the matters of all domains, 0-1: decides which unit of a street it belongs to. */
  position!: Float64Array
  /** Place of its resident among all by readiness to report, 0-1: fixed for life, the same in every scenario. */
  readiness!: Float64Array
  /** What the reply on dispatch promised: a multiple of the class limit, from acceptance; NONE without a promise. */
  promised!: Float64Array
  hops!: Int32Array
  /** Rings of the patrol's clock, pieces of work, whistles, reopenings, chasers so far. */
  rings!: Int32Array
  attempts!: Int32Array
  whistles!: Int32Array
  reopenings!: Int32Array
  chasers!: Int32Array
  /** What is being done to it now (WORK of jobs), and by which job. */
  work!: Int32Array
  job!: Int32Array
  claimedSolved!: Int32Array
  /** Events that wait for it; NONE if there are none. */
  chaserEvent!: Int32Array
  /** The chaser that the street has still to answer; NONE if there is none. */
  chaserJob!: Int32Array
  patienceEvent!: Int32Array
  /** The deadline of its whistle, or the visit day for which the whistle waits. */
  deadlineEvent!: Int32Array
  /** Who holds the whistle (level of the gate; NONE before the first), how many levels it has risen, and the form of joint work (1: in parallel). */
  gate!: Int32Array
  risen!: Int32Array
  /** 1 while its whistle waits for a visit day. */
  unheard!: Int32Array
  parallel!: Int32Array
  /** How many departments are called; by call: which, its state and its job. */
  departmentsNeeded!: Int32Array
  /** Line of the assistant who works on it, if one does. */
  supportLine!: Int32Array
  department = new Int8Array(FIRST_ROWS * CALLS_PER_CASE)
  callState = new Int8Array(FIRST_ROWS * CALLS_PER_CASE)
  callJob = new Int32Array(FIRST_ROWS * CALLS_PER_CASE)
  callEvent = new Int32Array(FIRST_ROWS * CALLS_PER_CASE)
  /** When the officer was taken (h). */
  callTaken = new Float64Array(FIRST_ROWS * CALLS_PER_CASE)

  /** Rows in use now, and ever created. */
  alive = 0
  created = 0
  /** What nearly every event asks of a case, what few do, and its times. */
  private often = wholeColumns(STEP, FIRST_ROWS)
  private seldom = wholeColumns(STEP, FIRST_ROWS)
  private times = realColumns(STEP, FIRST_ROWS)
  /** Where the next row that was never used begins. */
  private used = 0
  private readonly freeRows: number[] = []

  constructor() {
    this.nameColumns()
  }

  /** A new issue with clean columns; returns its row. */
  create(address: number, lot: number, street: number, onset: number): number {
    const row = this.freeRows.length > 0 ? this.freeRows.pop()! : this.freshRow()
    this.alive++
    this.created++
    this.address[row] = address
    this.lot[row] = lot
    this.street[row] = street
    this.onset[row] = onset
    this.stage[row] = STAGE.latent
    this.inCohort[row] = 0
    this.accepted[row] = NONE
    this.dispatched[row] = NONE
    this.contacted[row] = NONE
    this.solved[row] = NONE
    this.closed[row] = NONE
    this.supportEnds[row] = 0
    this.promised[row] = NONE
    this.hops[row] = 0
    this.rings[row] = 0
    this.attempts[row] = 0
    this.whistles[row] = 0
    this.reopenings[row] = 0
    this.chasers[row] = 0
    this.job[row] = NONE
    this.claimedSolved[row] = 0
    this.chaserEvent[row] = NONE
    this.chaserJob[row] = NONE
    this.patienceEvent[row] = NONE
    this.deadlineEvent[row] = NONE
    this.departmentsNeeded[row] = 0
    this.gate[row] = NONE
    this.unheard[row] = 0
    return row
  }

  /** Cases found by patrol have nobody who waits, chases or judges. */
  hasComplainant(row: number): boolean {
    return this.finder[row] !== FINDER.patrol
  }

  /** A failure of life, water, power, gas or heat: dispatched at once. */
  isUrgent(row: number): boolean {
    return this.urgency[row] <= URGENCY.utility
  }

  /** Service class (E099): life, utility, all others. */
  serviceClass(row: number): number {
    return Math.min(this.urgency[row], SERVICE_CLASS.other)
  }

  /** Gives the row back; its stage stays terminal until it is used again. */
  end(row: number): void {
    this.alive--
    this.freeRows.push(row)
  }

  /** Every row in being, in row order. */
  forEachAlive(visit: (row: number) => void): void {
    const free = new Set(this.freeRows)
    for (let row = 0; row < this.used; row += STEP) if (!free.has(row)) visit(row)
  }

  private freshRow(): number {
    const row = this.used
    if (row === this.stage.length) this.grow()
    this.used += STEP
    return row
  }

  private grow(): void {
    this.often = widened(this.often)
    this.seldom = widened(this.seldom)
    this.times = widened(this.times)
    this.department = longer(this.department)
    this.callState = longer(this.callState)
    this.callJob = longer(this.callJob)
    this.callEvent = longer(this.callEvent)
    this.callTaken = longer(this.callTaken)
    this.nameColumns()
  }

  private nameColumns(): void {
    ;[this.stage, this.street, this.address, this.lot, this.resident, this.urgency, this.duty, this.domain] = this.often
    ;[this.finder, this.work, this.job, this.patienceEvent, this.chaserEvent, this.chaserJob] = this.often.slice(8)
    ;[this.inCohort, this.hops] = this.often.slice(14)
    ;[this.grid, this.rings, this.attempts, this.whistles, this.reopenings, this.chasers] = this.seldom
    ;[this.claimedSolved, this.deadlineEvent, this.departmentsNeeded, this.supportLine] = this.seldom.slice(6)
    ;[this.gate, this.risen, this.parallel, this.unheard] = this.seldom.slice(10)
    ;[this.onset, this.residentAt, this.healsAt, this.discovered, this.accepted, this.dispatched] = this.times
    ;[this.contacted, this.solved, this.closed, this.patienceEnds, this.supportEnds] = this.times.slice(6)
    ;[this.whistledAt, this.difficulty, this.position, this.readiness, this.promised] = this.times.slice(11)
  }
}

function longer<T extends Int8Array | Int32Array | Float64Array>(column: T): T {
  const wider = new (column.constructor as new (length: number) => T)(column.length * 2)
  wider.set(column)
  return wider
}
