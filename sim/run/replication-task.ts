/**
 * A task: a fixed block of replications of one scenario, as plain data that any thread, process or machine can work off.
 * The number of workers decides who does a block, never what is in it. A replication that fails leaves a record, and the others go on.
 */
import type { Anchor, Horizon, Replication } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import { layoutOf, packRow, rowLength } from './result-row.ts'

/** Replications `from` (included) to `to` (excluded) of the scenario at position `scenario` of the plan. */
export interface Block {
  readonly scenario: number
  readonly from: number
  readonly to: number
}

export interface ReplicationTask extends Block {
  /** Name of the scenario, for messages only. */
  readonly name: string
  readonly setting: Setting
  readonly anchor: Anchor
  readonly horizon: Horizon
  readonly seed: string
}

/** Why a replication has no result. The record is part of the results: it must not depend on who met the failure, or when. */
export interface ReplicationFailure {
  readonly replication: number
  /** What failed: the model, or the thread that was at work on it. */
  readonly stage: 'simulation' | 'worker'
  readonly message: string
}

export interface BlockResult {
  /**
   * The rows of the replications one after another (`result-row.ts`), (to - from) x rowLength numbers. The row of a failed replication is
   * all NaN. Every NaN has the same bits, so that equal results have equal bytes.
   */
  readonly rows: Float64Array
  /** In the order of their replications. */
  readonly failures: readonly ReplicationFailure[]
}

/** Makes one replication of a task. Injected, so that the machinery of batches can be tested without a city. */
export type Replicate = (task: ReplicationTask, replication: number) => Replication

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
  const layout = layoutOf(task.horizon, task.setting)
  const length = rowLength(layout)
  const rows = new Float64Array((task.to - task.from) * length)
  const failures: ReplicationFailure[] = []
  for (let replication = task.from; replication < task.to; replication++) {
    const row = rows.subarray((replication - task.from) * length, (replication - task.from + 1) * length)
    try {
      row.set(packRow(replicate(task, replication), layout))
    } catch (error) {
      row.fill(NaN)
      failures.push({ replication, stage: 'simulation', message: messageOf(error) })
    }
    unifyNaN(row)
    yield
  }
  return { rows, failures }
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
