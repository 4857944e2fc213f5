/** All that a store holds of a plan, as one line of text that differs when a single bit does. */
import { createHash } from 'node:crypto'
import { unpackRow } from '../../sim/run/result-row.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { blocksOf, layoutsOf } from '../../sim/run/plan.ts'
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
  for (const block of blocksOf(plan)) all[block.scenario].push(...(store.read(block)?.failures ?? []))
  return all
}

/** The replications that are there, by scenario and in order; undefined where one failed. */
export function replicationsIn(plan: Plan, store: BlockStore): (Replication | undefined)[][] {
  const all = plan.scenarios.map((): (Replication | undefined)[] => [])
  const layouts = layoutsOf(plan)
  for (const block of blocksOf(plan)) {
    const result = store.read(block)
    if (!result) continue
    const length = result.rows.length / (block.to - block.from)
    for (let replication = block.from; replication < block.to; replication++) {
      const row = result.rows.subarray((replication - block.from) * length, (replication - block.from + 1) * length)
      const failed = result.failures.some((failure) => failure.replication === replication)
      if (failed && !row.every(Number.isNaN)) throw new Error(`failed replication ${replication} has numbers`)
      all[block.scenario][replication] = failed ? undefined : unpackRow(row, layouts[block.scenario])
    }
  }
  return all
}
