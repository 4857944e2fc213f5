/** The replications of a run out of its blocks, in their order: replication 0 of every scenario, then 1, ... At most one block a scenario is held. */
import type { Replication } from '../city/model/replication.ts'
import type { BlockStore } from '../run/batch.ts'
import { blocksOf, layoutsOf } from '../run/plan.ts'
import type { Plan } from '../run/plan.ts'
import type { Block, BlockResult, ReplicationFailure } from '../run/replication-task.ts'
import { rowLength, unpackRow } from '../run/result-row.ts'
import type { RowLayout } from '../run/result-row.ts'

export interface StoredReplication {
  readonly replication: number
  /** By scenario; every number of one that failed is NaN. They are good until the next replication is asked for. */
  readonly results: readonly Replication[]
  /** By scenario; undefined = it did not fail. */
  readonly failures: readonly (ReplicationFailure | undefined)[]
}

/** A block that was counted on and is not there, or holds something else than it should. */
export class BlockError extends Error {
  override name = 'BlockError'
  readonly block: Block

  constructor(block: Block, scenario: string, problem: string) {
    const which =
      block.to - block.from === 1 ? `replication ${block.from}` : `replications ${block.from} to ${block.to - 1}`
    super(`the block with ${which} of ${scenario} ${problem}; give: whistlelab resume, and it is made again`)
    this.block = block
  }
}

/** The largest number of replications that every scenario has from the first on without a gap. */
export function completeReplications(plan: Plan, store: Pick<BlockStore, 'has'>): number {
  // Blocks stand by their first replication, so all that comes before the first missing one is there.
  for (const block of blocksOf(plan)) if (!store.has(block)) return block.from
  return plan.replications
}

/** The block of a scenario that is being read. */
interface Open {
  readonly from: number
  readonly rows: Float64Array
  readonly failures: ReadonlyMap<number, ReplicationFailure>
}

/**
 * @param count replications to read of every scenario
 * @throws BlockError for a block that the store has not, or whose rows and records are not those of its replications
 */
export function* storedReplications(
  plan: Plan,
  store: Pick<BlockStore, 'read'>,
  count: number,
): Generator<StoredReplication> {
  const layouts = layoutsOf(plan)
  const open: Open[] = []
  const blocks = blocksOf(plan)[Symbol.iterator]()
  let next = blocks.next()
  for (let replication = 0; replication < count; replication++) {
    for (; !next.done && next.value.from === replication; next = blocks.next()) {
      const block = next.value
      open[block.scenario] = opened(block, plan, layouts[block.scenario], store)
    }
    yield {
      replication,
      results: open.map((one, scenario) => unpackRow(rowOf(one, replication, layouts[scenario]), layouts[scenario])),
      failures: open.map(({ failures }) => failures.get(replication)),
    }
  }
}

function opened(block: Block, plan: Plan, layout: RowLayout, store: Pick<BlockStore, 'read'>): Open {
  const { name } = plan.scenarios[block.scenario]
  const result = store.read(block)
  if (result === undefined) throw new BlockError(block, name, 'is missing or damaged')
  const problem = problemOf(result, block, rowLength(layout))
  if (problem !== null) throw new BlockError(block, name, problem)
  return {
    from: block.from,
    rows: result.rows,
    failures: new Map(result.failures.map((one) => [one.replication, one])),
  }
}

/** What keeps a result from being that of its block: its length, records of other replications, rows without result or record. */
function problemOf({ rows, failures }: BlockResult, { from, to }: Block, length: number): string | null {
  if (rows.length !== (to - from) * length) return `has ${rows.length} numbers, not ${(to - from) * length}`
  const failed = new Set(failures.map(({ replication }) => replication))
  for (const replication of failed) {
    if (!(replication >= from && replication < to)) return `tells of a failure of replication ${replication}`
  }
  for (let replication = from; replication < to; replication++) {
    // The last number counts cases, which every replication has that came to its end.
    const missing = Number.isNaN(rows[(replication - from + 1) * length - 1])
    if (missing !== failed.has(replication)) {
      return `has ${missing ? 'neither row nor record of a failure' : 'both row and record of a failure'} for replication ${replication}`
    }
  }
  return null
}

function rowOf({ from, rows }: Open, replication: number, layout: RowLayout): Float64Array {
  const length = rowLength(layout)
  return rows.subarray((replication - from) * length, (replication - from + 1) * length)
}
