/**
 * The replications of a run out of its blocks, in their order: replication 0 of every scenario, then 1, ... Held is one block a scenario, or one
 * block alone where scenarios share theirs.
 */
import type { Replication } from '../city/model/replication.ts'
import type { BlockStore } from '../run/batch.ts'
import { blocksOf, cellsOf, layoutAt, mostReplications } from '../run/plan.ts'
import type { Block, Cell, Plan } from '../run/plan.ts'
import type { BlockResult, ReplicationFailure } from '../run/replication-task.ts'
import { rowLength, unpackRow } from '../run/result-row.ts'
import { ToldError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import type { RowLayout } from '../run/result-row.ts'

/** Every number of one that failed is NaN. The numbers are good as long as they are held. */
export interface StoredReplication extends Cell {
  readonly result: Replication
  /** Undefined: it did not fail. */
  readonly failure: ReplicationFailure | undefined
}

/** A block that was counted on and is not there, or holds something else than it should. */
export class BlockError extends ToldError {
  override readonly name = 'BlockError'
  readonly block: Block

  constructor(block: Block, scenario: string, problem: Message) {
    const { from, to } = block
    const which = to - from === 1 ? say`replication ${from}` : say`replications ${from} to ${to - 1}`
    super(say`the block with ${which} of ${scenario} ${problem}; give: whistlelab resume, and it is made again`)
    this.block = block
  }
}

/** The largest number of replications that every scenario has from the first on without a gap, as far as the plan has so many of it. */
export function completeReplications(plan: Plan, store: Pick<BlockStore, 'has'>): number {
  // Blocks stand by their first replication, so all that comes before the first missing one is there.
  for (const block of blocksOf(plan)) if (!store.has(block)) return block.from
  return mostReplications(plan)
}

/**
 * @param count replications to read of every scenario that has so many
 * @throws BlockError for a block that the store has not, or whose rows and records are not those of its replications
 */
export function* storedReplications(
  plan: Plan,
  store: Pick<BlockStore, 'read'>,
  count: number,
): Generator<StoredReplication> {
  const open = new Map<number, OpenBlock>()
  const blocks = blocksOf(plan)
  let next = 0
  for (let replication = 0; replication < count; replication++) {
    for (let scenario = 0; scenario < plan.scenarios.length; scenario += plan.scenariosPerBlock) {
      const block = blocks[next]
      if (block?.from === replication && block.scenario === scenario) {
        open.set(scenario, new OpenBlock(block, plan, store))
        next++
      }
      const one = open.get(scenario)
      if (one === undefined) continue
      yield* one.rowsOf(replication)
      if (one.isRead) open.delete(scenario)
    }
  }
}

/** A replication that came to no result, where nothing can be said without it: it would fail again. */
class ReplicationError extends ToldError {
  override readonly name = 'ReplicationError'
}

/**
 * The same, where each of them counts.
 * @throws ReplicationError for one that failed, BlockError
 */
export function* soundReplications(
  plan: Plan,
  store: Pick<BlockStore, 'read'>,
  count: number,
): Generator<StoredReplication> {
  for (const one of storedReplications(plan, store, count)) {
    if (one.failure !== undefined)
      throw new ReplicationError(
        say`replication ${one.replication} of ${plan.scenarios[one.scenario].name} failed: ${one.failure.message}; nothing is said without it`,
      )
    yield one
  }
}

/** A block that is being read, row by row. */
class OpenBlock {
  private readonly cells: readonly Cell[]
  private readonly layouts: ReadonlyMap<number, RowLayout>
  private readonly rows: Float64Array
  private readonly failures: ReadonlyMap<string, ReplicationFailure>
  /** The next cell, and where its row begins. */
  private next = 0
  private at = 0

  /** @throws BlockError */
  constructor(block: Block, plan: Plan, store: Pick<BlockStore, 'read'>) {
    const { name } = plan.scenarios[block.scenario]
    const result = store.read(block)
    if (result === undefined) throw new BlockError(block, name, say`is missing or damaged`)
    this.cells = cellsOf(plan, block)
    this.layouts = new Map(this.cells.map(({ scenario }) => [scenario, layoutAt(plan, scenario)]))
    const lengths = this.cells.map(({ scenario }) => rowLength(this.layouts.get(scenario)!))
    const problem = problemOf(result, this.cells, lengths)
    if (problem !== null) throw new BlockError(block, name, problem)
    this.rows = result.rows
    this.failures = new Map(result.failures.map((one) => [keyOf(one), one]))
  }

  get isRead(): boolean {
    return this.next === this.cells.length
  }

  /** Its rows of this replication, which are the next ones: one, or one of each scenario that shares the block. */
  *rowsOf(replication: number): Generator<StoredReplication> {
    while (!this.isRead && this.cells[this.next].replication === replication) {
      const cell = this.cells[this.next++]
      const layout = this.layouts.get(cell.scenario)!
      const row = this.rows.subarray(this.at, (this.at += rowLength(layout)))
      yield { ...cell, result: unpackRow(row, layout), failure: this.failures.get(keyOf(cell)) }
    }
  }
}

function keyOf({ scenario, replication }: Cell): string {
  return `${scenario} ${replication}`
}

/** What keeps a result from being that of its block: its length, records of other replications, rows without result or record. */
function problemOf(
  { rows, failures }: BlockResult,
  cells: readonly Cell[],
  lengths: readonly number[],
): Message | null {
  const numbers = lengths.reduce((sum, length) => sum + length, 0)
  if (rows.length !== numbers) return say`has ${rows.length} numbers, not ${numbers}`
  const failed = new Map(failures.map((one) => [keyOf(one), one]))
  const own = new Set(cells.map(keyOf))
  for (const [key, { replication }] of failed) {
    if (!own.has(key)) return say`tells of a failure of replication ${replication}`
  }
  let end = 0
  for (const [index, cell] of cells.entries()) {
    end += lengths[index]
    // The last number counts cases, which every replication has that came to its end.
    const missing = Number.isNaN(rows[end - 1])
    if (missing !== failed.has(keyOf(cell))) {
      return missing
        ? say`has neither row nor record of a failure for replication ${cell.replication}`
        : say`has both row and record of a failure for replication ${cell.replication}`
    }
  }
  return null
}
