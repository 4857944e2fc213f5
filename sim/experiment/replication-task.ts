/**
 * A task: a fixed block of replications of one scenario, as plain data that any thread, process or machine can work off.
 * The number of workers decides who does a block, never what is in it.
 */
import type { Anchor, Horizon, Replication } from '../city/replication.ts'
import type { Setting } from '../city/setting.ts'
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

/** Makes one replication of a task. Injected, so that the machinery of batches can be tested without a city. */
export type Replicate = (task: ReplicationTask, replication: number) => Replication

/**
 * Works a task off.
 * @returns the rows of its replications one after another (`result-row.ts`), (to - from) x rowLength numbers
 */
export function runTask(task: ReplicationTask, replicate: Replicate): Float64Array {
  const layout = layoutOf(task.horizon, task.setting)
  const length = rowLength(layout)
  const rows = new Float64Array((task.to - task.from) * length)
  for (let replication = task.from; replication < task.to; replication++) {
    rows.set(packRow(replicate(task, replication), layout), (replication - task.from) * length)
  }
  return rows
}
