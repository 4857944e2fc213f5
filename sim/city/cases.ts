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
  street: Int32Array
  /** Row of the resident in the city, number of its grid in the street. */
  resident: Int32Array
  grid: Int32Array
  domain: Int32Array
  duty: Int32Array
  urgency: Int32Array
  stage: Int32Array
  finder: Int32Array
  /** 1 if it was accepted in the observed period and is in scope. */
  inCohort: Int32Array
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
  hops: Int32Array
  /** Rings of the patrol's clock, pieces of work, whistles, reopenings, chasers so far. */
  rings: Int32Array
  attempts: Int32Array
  whistles: Int32Array
  reopenings: Int32Array
  chasers: Int32Array
  /** What is being done to it now (WORK of jobs), and by which job. */
  work: Int32Array
  job: Int32Array
  claimedSolved: Int32Array
  /** Events that wait for it; NONE if there are none. */
  chaserEvent: Int32Array
  /** The chaser that the street has still to answer; NONE if there is none. */
  chaserJob: Int32Array
  patienceEvent: Int32Array
  deadlineEvent: Int32Array
  /** Departments called: how many, which (4 columns a case), their state and job. */
  departmentsNeeded: Int32Array
  department: Int32Array
  callState: Int32Array
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
    const real = (): Float64Array => new Float64Array(capacity)
    const calls = (): Int32Array => new Int32Array(capacity * MAX_DEPARTMENTS)
    this.address = whole()
    this.lot = whole()
    this.street = whole()
    this.resident = whole()
    this.grid = whole()
    this.domain = whole()
    this.duty = whole()
    this.urgency = whole()
    this.stage = whole()
    this.finder = whole()
    this.inCohort = whole()
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
    this.hops = whole()
    this.rings = whole()
    this.attempts = whole()
    this.whistles = whole()
    this.reopenings = whole()
    this.chasers = whole()
    this.work = whole()
    this.job = whole()
    this.claimedSolved = whole()
    this.chaserEvent = whole()
    this.chaserJob = whole()
    this.patienceEvent = whole()
    this.deadlineEvent = whole()
    this.departmentsNeeded = whole()
    this.department = calls()
    this.callState = calls()
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
    for (const [name, column] of Object.entries(columns)) {
      if (column instanceof Int32Array) {
        const wider = new Int32Array(column.length * 2)
        wider.set(column)
        columns[name] = wider
      } else if (column instanceof Float64Array) {
        const wider = new Float64Array(column.length * 2)
        wider.set(column)
        columns[name] = wider
      }
    }
  }
}
