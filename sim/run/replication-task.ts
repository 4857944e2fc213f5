/**
 * A task: a block of replications as plain data that any thread, process or machine can work off; each scenario is put together there, when its
 * turn comes. The number of workers decides who does a block, never what is in it. A replication that fails leaves a record, and the others go on.
 */
import { sizedFor } from '../city/model/anchor.ts'
import type { Anchor, Horizon, Replication } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import { cellsOf, compiled, outlineWith } from './plan.ts'
import type { Block, Cell, Plan, PlannedBase } from './plan.ts'
import { layoutOf, packRow, rowLength } from './result-row.ts'
import type { PointValues } from '../scenario/point.ts'

/** A scenario put together: what one replication of it is made of, beside its number. */
export interface ReadyScenario {
  /** For messages only. */
  readonly name: string
  readonly setting: Setting
  readonly anchor: Anchor
  readonly horizon: Horizon
  readonly seed: string
}

/** Some replications of one scenario, not put together yet. */
export interface TaskScenario {
  /** Its place in the plan. */
  readonly place: number
  readonly name: string
  /** The place of its base in the task, and what differs from it. */
  readonly base: number
  readonly set: PointValues
  /** Replications `from` (included) to `to` (excluded). */
  readonly from: number
  readonly to: number
  /** What is added to their numbers for their luck; absent = 0. */
  readonly luck?: number
}

/** A block as plain data: what any thread, process or machine needs to work it off. */
export interface ReplicationTask {
  readonly scenarios: readonly TaskScenario[]
  readonly bases: readonly PlannedBase[]
  readonly horizon: Horizon
  readonly seed: string
  /** Of its one replication only this part (`replication-parts.ts`); all of it if not given. */
  readonly part?: number
}

/** Why a replication has no result. The record is part of the results: it must not depend on who met the failure, or when. */
export interface ReplicationFailure extends Cell {
  /** What failed: the model, or the thread that was at work on it. */
  readonly stage: 'simulation' | 'worker'
  readonly message: string
}

/** What a block yields: the rows of its replications, and records of those that failed. */
export interface BlockResult {
  /**
   * The rows of the replications one after another (`cellsOf` the block; `result-row.ts`). The row of a failed replication is all NaN. Every NaN
   * has the same bits, so that equal results have equal bytes.
   */
  readonly rows: Float64Array
  /** In the order of the rows. */
  readonly failures: readonly ReplicationFailure[]
}

/** Makes one replication of a scenario. Injected, so that the machinery of batches can be tested without a city. */
export type Replicate = (scenario: ReadyScenario, replication: number) => Replication

/** All that a worker needs to do a block. */
export function taskOf(plan: Plan, block: Block): ReplicationTask {
  const places = [...new Set(cellsOf(plan, block).map(({ scenario }) => scenario))]
  const bases = [...new Set(places.map((place) => plan.scenarios[place].base))]
  const scenarios = places.map((place): TaskScenario => {
    const { name, base, set, replications, luck } = plan.scenarios[place]
    const range = { from: block.from, to: Math.min(block.to, replications), ...(luck !== undefined && { luck }) }
    return { place, name, base: bases.indexOf(base), set, ...range }
  })
  const { horizon, seed } = plan
  return { scenarios, bases: bases.map((base) => plan.bases[base]), horizon, seed }
}

/** A scenario of a plan, put together. */
export function readyScenario(plan: Plan, place: number): ReadyScenario {
  const { name, base, set } = plan.scenarios[place]
  return made(name, plan.bases[base], set, plan)
}

function made(
  name: string,
  base: PlannedBase,
  set: PointValues,
  { horizon, seed }: Pick<Plan, 'horizon' | 'seed'>,
): ReadyScenario {
  const setting = compiled(base, set)
  return { name, setting, anchor: sizedFor(base, setting), horizon, seed }
}

/** Numbers in the rows of a scenario of a task. */
export function rowLengthIn({ bases, horizon }: ReplicationTask, { base, set }: TaskScenario): number {
  return rowLength(layoutOf(horizon, outlineWith(bases[base], set)))
}

/** Works a task off; what `replicate` throws becomes the record of that replication. */
export function runTask(task: ReplicationTask, replicate: Replicate): BlockResult {
  const steps = stepsOf(task, replicate)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same with a pause after every replication, for one who has something else to do between two of them. */
export function* stepsOf(task: ReplicationTask, replicate: Replicate): Generator<void, BlockResult> {
  const lengths = task.scenarios.map((one) => rowLengthIn(task, one))
  const numbers = task.scenarios.reduce((sum, { from, to }, index) => sum + (to - from) * lengths[index], 0)
  const rows = new Float64Array(numbers)
  const failures: ReplicationFailure[] = []
  let at = 0
  for (const [index, one] of task.scenarios.entries()) {
    const make = madeOf(task, one, replicate)
    for (let replication = one.from; replication < one.to; replication++) {
      const row = rows.subarray(at, (at += lengths[index]))
      try {
        row.set(make(replication))
      } catch (error) {
        row.fill(NaN)
        failures.push(failureOf(one, replication, error))
      }
      unifyNaN(row)
      yield
    }
  }
  return { rows, failures }
}

/** Makes rows of a scenario, which is put together for the first of them. */
function madeOf(task: ReplicationTask, one: TaskScenario, replicate: Replicate) {
  let ready: ReadyScenario | undefined
  return (replication: number): Float64Array => {
    ready ??= readyIn(task, one)
    return packRow(replicate(ready, (one.luck ?? 0) + replication), layoutOf(task.horizon, ready.setting))
  }
}

/** A scenario of a task, put together. */
export function readyIn({ bases, horizon, seed }: ReplicationTask, { name, base, set }: TaskScenario): ReadyScenario {
  return made(name, bases[base], set, { horizon, seed })
}

/** The record of what has been thrown. */
export function failureOf({ place }: TaskScenario, replication: number, error: unknown): ReplicationFailure {
  return { scenario: place, replication, stage: 'simulation', message: messageOf(error) }
}

/** Processors differ in the sign of the NaN that they make, and a block's bytes must not tell who made it. */
function unifyNaN(row: Float64Array): void {
  for (let at = 0; at < row.length; at++) if (Number.isNaN(row[at])) row[at] = NaN
}

/** The message of an error, with its name unless it is a plain Error. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`
}
