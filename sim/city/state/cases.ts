/**
 * Issues and cases: one row each from onset to the end, in columns, recycled when terminal. A latent issue becomes a
 * case when it is accepted.
 */
import { nameColumns, realColumns, wholeColumns, widened } from '../../kernel/side-by-side.ts'
import type { Setting } from '../model/setting.ts'
import { CALLS_PER_CASE, SERVICE_CLASS } from '../model/work.ts'
import { CASE_STEP, CLEAN, INHERITED_COLUMNS, columnsOf } from './case-columns.ts'
import type { RealCaseColumn, WholeCaseColumn } from './case-columns.ts'

export { NONE } from './case-columns.ts'

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

/** Where an issue can be seen. */
export const SIGHT = { neither: 0, visible: 1, inside: 2 } as const

/** State of a department's part of a joint case. */
export const CALL = { absent: 0, queued: 1, onTheWay: 2, onSite: 3, working: 4, left: 5, done: 6 } as const

/** Within how many hours of acceptance a case of this urgency is to be closed. */
export function limitOfClass({ platform }: Setting, urgency: number): number {
  return platform.limits[URGENCY_NAMES[urgency]]
}

const FIRST_ROWS = 4096

/** Number of the first of the calls of a case; the others follow. */
export function firstCallOf(row: number): number {
  return (row / CASE_STEP) * CALLS_PER_CASE
}

/** The case that a call belongs to. */
export function caseOfCall(call: number): number {
  return Math.floor(call / CALLS_PER_CASE) * CASE_STEP
}

// The constructor makes every column of the table, so the class has what the interface says.
/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging */
/** Every column of the table, by its name: `cases.hops[row]`. */
export interface Cases
  extends Readonly<Record<WholeCaseColumn, Int32Array>>, Readonly<Record<RealCaseColumn, Float64Array>> {}

export class Cases {
  // By call: which department, its state, its job, the event that waits for it.
  department: Int8Array = new Int8Array(FIRST_ROWS * CALLS_PER_CASE)
  callState: Int8Array = new Int8Array(FIRST_ROWS * CALLS_PER_CASE)
  callJob: Int32Array = new Int32Array(FIRST_ROWS * CALLS_PER_CASE)
  callEvent: Int32Array = new Int32Array(FIRST_ROWS * CALLS_PER_CASE)
  /** When the officer was taken (h). */
  callTaken: Float64Array = new Float64Array(FIRST_ROWS * CALLS_PER_CASE)

  /** Rows in use now, and ever created. */
  alive = 0
  created = 0
  /** What nearly every event asks of a case, what few do, and real numbers. */
  private often = wholeColumns(CASE_STEP, FIRST_ROWS)
  private seldom = wholeColumns(CASE_STEP, FIRST_ROWS)
  private real = realColumns(CASE_STEP, FIRST_ROWS)
  /** Where the next row that was never used begins. */
  private used = 0
  private readonly freeRows: number[] = []

  constructor() {
    this.nameThem()
  }

  /** A new issue with clean columns; returns its row. */
  create(address: number, lot: number, street: number, onset: number): number {
    const row = this.freeRows.length > 0 ? this.freeRows.pop()! : this.freshRow()
    this.alive++
    this.created++
    this.often[0].set(CLEAN.often, row)
    this.seldom[0].set(CLEAN.seldom, row)
    this.real[0].set(CLEAN.real, row)
    this.address[row] = address
    this.lot[row] = lot
    this.street[row] = street
    this.onset[row] = onset
    this.stage[row] = STAGE.latent
    return row
  }

  /** The same matter once more, to come back later: what the table says is inherited is that of the row it comes from. */
  again(row: number, lot: number, onset: number): number {
    const again = this.create(this.address[row], lot, this.street[row], onset)
    this.stage[again] = STAGE.dormant
    for (const name of INHERITED_COLUMNS) this[name][again] = this[name][row]
    return again
  }

  /** Cases found by patrol have nobody who waits, chases or judges. */
  hasComplainant(row: number): boolean {
    return this.finder[row] !== FINDER.patrol
  }

  /** Closed, or replied to and only waiting to be verified. */
  hasReply(row: number): boolean {
    const stage = this.stage[row]
    return (stage === STAGE.closed || stage === STAGE.verifying) && this.closed[row] >= 0
  }

  /** A failure of life, water, power, gas or heat: dispatched at once. */
  isUrgent(row: number): boolean {
    return this.urgency[row] <= URGENCY.utility
  }

  /** Service class (E099): life, utility, all others. */
  serviceClass(row: number): number {
    const urgency = this.urgency[row]
    if (urgency === URGENCY.life) return SERVICE_CLASS.life
    return urgency === URGENCY.utility ? SERVICE_CLASS.utility : SERVICE_CLASS.other
  }

  /** Gives the row back; its stage is terminal until it is used again, that of an issue which nobody will ever find too. */
  end(row: number): void {
    if (this.stage[row] < FIRST_TERMINAL) this.stage[row] = STAGE.selfSolved
    this.alive--
    this.freeRows.push(row)
  }

  /** Gives a row back as if it had never been. */
  discard(row: number): void {
    this.created--
    this.end(row)
  }

  /** Where the rows that were ever used end. */
  usedUpTo(): number {
    return this.used
  }

  /** Every row in being, in row order. */
  forEachAlive(visit: (row: number) => void): void {
    const free = new Set(this.freeRows)
    for (let row = 0; row < this.used; row += CASE_STEP) if (!free.has(row)) visit(row)
  }

  private freshRow(): number {
    const row = this.used
    if (row === this.stage.length) this.grow()
    this.used += CASE_STEP
    return row
  }

  private grow(): void {
    this.often = widened(this.often)
    this.seldom = widened(this.seldom)
    this.real = widened(this.real)
    this.department = longer(this.department)
    this.callState = longer(this.callState)
    this.callJob = longer(this.callJob)
    this.callEvent = longer(this.callEvent)
    this.callTaken = longer(this.callTaken)
    this.nameThem()
  }

  private nameThem(): void {
    nameColumns(this, columnsOf('often'), this.often)
    nameColumns(this, columnsOf('seldom'), this.seldom)
    nameColumns(this, columnsOf('real'), this.real)
  }
}

function longer<T extends Int8Array | Int32Array | Float64Array>(column: T): T {
  const wider = new (column.constructor as new (length: number) => T)(column.length * 2)
  wider.set(column)
  return wider
}
