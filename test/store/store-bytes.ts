/** All that a store holds of a plan, as one line of text that differs when a single bit does. */
import { createHash } from 'node:crypto'
import { rowLength, unpackRow } from '../../sim/run/result-row.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { blocksOf, cellsOf, layoutAt } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import type { ReplicationFailure } from '../../sim/run/replication-task.ts'

/** @throws Error when a block is missing */
export function storeBytes(plan: Plan, store: BlockStore): string {
  const hash = createHash('sha256')
  for (const block of blocksOf(plan)) {
    const result = store.read(block)
    if (!result) throw new Error(`block ${JSON.stringify(block)} is missing`)
    hash.update(JSON.stringify([block, result.failures]))
    hash.update(new Uint8Array(result.rows.buffer, result.rows.byteOffset, result.rows.byteLength))
  }
  return hash.digest('hex')
}

/** The failure records of all blocks that are there, by scenario. */
export function failuresIn(plan: Plan, store: BlockStore): ReplicationFailure[][] {
  const all = plan.scenarios.map((): ReplicationFailure[] => [])
  for (const block of blocksOf(plan)) {
    for (const failure of store.read(block)?.failures ?? []) all[failure.scenario].push(failure)
  }
  return all
}

/** The replications that are there, by scenario and in order; undefined where one failed. */
export function replicationsIn(plan: Plan, store: BlockStore): (Replication | undefined)[][] {
  const all = plan.scenarios.map((): (Replication | undefined)[] => [])
  for (const block of blocksOf(plan)) {
    const result = store.read(block)
    if (!result) continue
    let at = 0
    for (const { scenario, replication } of cellsOf(plan, block)) {
      const layout = layoutAt(plan, scenario)
      const row = result.rows.subarray(at, (at += rowLength(layout)))
      const failed = result.failures.some((one) => one.scenario === scenario && one.replication === replication)
      if (failed && !row.every(Number.isNaN)) throw new Error(`failed replication ${replication} has numbers`)
      all[scenario][replication] = failed ? undefined : unpackRow(row, layout)
    }
  }
  return all
}
