/**
 * Issues and cases: one row each from onset to the end, in columns, recycled when terminal. A latent issue becomes a
 * case when it is accepted.
 */

import { CALLS_PER_CASE, SERVICE_CLASS } from './work.ts'

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
export const URGENCY = { life: 0, utility: 1, ordinary: 2, hard: 3 } as const
/** Which of its clocks will end an issue's latency. */
export const FINDER = { nobody: 0, neighbours: 1, resident: 2, chat: 3, patrol: 4 } as const

/** State of a department's part of a joint case. */
export const CALL = { absent: 0, queued: 1, onTheWay: 2, onSite: 3, working: 4, left: 5, done: 6 } as const

export const NONE = -1
const MAX_DEPARTMENTS = CALLS_PER_CASE

export class Cases {
  /** Part of every address of its draws: street block and number, and what recurrence adds to the index. */
  address: Int32Array
  lot: Int32Array
  street: Int16Array
  /** Row of the resident in the city, number of its grid in the street. */
  resident: Int32Array
  grid: Int32Array
  domain: Int8Array
  duty: Int8Array
  urgency: Int8Array
  stage: Int8Array
  finder: Int8Array
  /** 1 if it was accepted in the observed period and is in scope. */
  inCohort: Int8Array
  /** Times in hours; -1 = not yet. */
  onset: Float64Array
  residentAt: Float64Array
  healsAt: Float64Array
  discovered: Float64Array
  accepted: Float64Array
  dispatched: Float64Array
  contacted: Float64Array
  solved: Float64Array
  closed: Float64Array
  patienceEnds: Float64Array
  supportEnds: Float64Array
  whistledAt: Float64Array
  difficulty: Float64Array
  /** Place among the matters of all domains, 0-1: decides which unit of a street it belongs to. */
  position: Float64Array
  hops: Int16Array
  /** Rings of the patrol's clock, pieces of work, whistles, reopenings, chasers so far. */
  rings: Int16Array
  attempts: Int16Array
  whistles: Int16Array
  reopenings: Int8Array
  chasers: Int16Array
  /** What is being done to it now (WORK of jobs), and by which job. */
  work: Int8Array
  job: Int32Array
  claimedSolved: Int8Array
  /** Events that wait for it; NONE if there are none. */
  chaserEvent: Int32Array
  /** The chaser that the street has still to answer; NONE if there is none. */
  chaserJob: Int32Array
  patienceEvent: Int32Array
  deadlineEvent: Int32Array
  /** Departments called: how many, which (4 columns a case), their state and job. */
  departmentsNeeded: Int8Array
  department: Int8Array
  callState: Int8Array
  callJob: Int32Array
  callEvent: Int32Array
  /** When the officer was taken (h). */
  callTaken: Float64Array

  /** Rows in use now, and ever created. */
  alive = 0
  created = 0
  private capacity: number
  private used = 0
  private readonly freeRows: number[] = []

  constructor(capacity = 4096) {
    this.capacity = capacity
    const whole = (): Int32Array => new Int32Array(capacity)
    // Small numbers in small columns: what is open has to fit the processor's cache.
    const tiny = (): Int8Array => new Int8Array(capacity)
    const small = (): Int16Array => new Int16Array(capacity)
    const real = (): Float64Array => new Float64Array(capacity)
    const calls = (): Int32Array => new Int32Array(capacity * MAX_DEPARTMENTS)
    this.address = whole()
    this.lot = whole()
    this.street = small()
    this.resident = whole()
    this.grid = whole()
    this.domain = tiny()
    this.duty = tiny()
    this.urgency = tiny()
    this.stage = tiny()
    this.finder = tiny()
    this.inCohort = tiny()
    this.onset = real()
    this.residentAt = real()
    this.healsAt = real()
    this.discovered = real()
    this.accepted = real()
    this.dispatched = real()
    this.contacted = real()
    this.solved = real()
    this.closed = real()
    this.patienceEnds = real()
    this.supportEnds = real()
    this.whistledAt = real()
    this.difficulty = real()
    this.position = real()
    this.hops = small()
    this.rings = small()
    this.attempts = small()
    this.whistles = small()
    this.reopenings = tiny()
    this.chasers = small()
    this.work = tiny()
    this.job = whole()
    this.claimedSolved = tiny()
    this.chaserEvent = whole()
    this.chaserJob = whole()
    this.patienceEvent = whole()
    this.deadlineEvent = whole()
    this.departmentsNeeded = tiny()
    this.department = new Int8Array(capacity * MAX_DEPARTMENTS)
    this.callState = new Int8Array(capacity * MAX_DEPARTMENTS)
    this.callJob = calls()
    this.callEvent = calls()
    this.callTaken = new Float64Array(capacity * MAX_DEPARTMENTS)
  }

  /** A new issue with clean columns; returns its row. */
  create(address: number, lot: number, street: number, onset: number): number {
    const row = this.freeRows.length > 0 ? this.freeRows.pop()! : this.used++
    if (row >= this.capacity) this.grow()
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
    return row
  }

  /** Cases found by patrol have nobody who waits, chases or judges. */
  hasComplainant(row: number): boolean {
    return this.finder[row] !== FINDER.patrol
  }

  /** A failure of life, water, power, gas or heat: dispatched at once. */
  isUrgent(row: number): boolean {
    return this.urgency[row]! <= URGENCY.utility
  }

  /** Service class (E099): life, utility, all others. */
  serviceClass(row: number): number {
    return Math.min(this.urgency[row]!, SERVICE_CLASS.other)
  }

  /** Gives the row back; its stage stays terminal until it is used again. */
  end(row: number): void {
    this.alive--
    this.freeRows.push(row)
  }

  /** Every row in being, in row order. */
  forEachAlive(visit: (row: number) => void): void {
    const free = new Set(this.freeRows)
    for (let row = 0; row < this.used; row++) if (!free.has(row)) visit(row)
  }

  private grow(): void {
    this.capacity *= 2
    const columns = this as unknown as Record<string, unknown>
    for (const [name, column] of Object.entries(columns)) if (isColumn(column)) columns[name] = widened(column)
  }
}

type Column = Int8Array | Int16Array | Int32Array | Float64Array

function isColumn(field: unknown): field is Column {
  return ArrayBuffer.isView(field)
}

function widened(column: Column): Column {
  const Kind = column.constructor as new (length: number) => Column
  const wider = new Kind(column.length * 2)
  wider.set(column)
  return wider
}
