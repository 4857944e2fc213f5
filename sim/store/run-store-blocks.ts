/**
 * The blocks of a run in their folder. What is not there, whole, and of this run, counts as not there: it is named, and done again. A block
 * is written under a temporary name and then put in place, so that two who do the same block, here or on two machines, do no harm.
 */
import type { Message } from '../text/message.ts'
import { say } from '../text/message.ts'
import { join } from 'node:path'
import type { BlockStore } from '../run/batch.ts'
import { blockBytes, blockName, wholeBlock } from './block-file.ts'
import type { BlockPlace, Damage, WholeBlock } from './block-file.ts'
import { blocksOf, cellsOf, numbersIn } from '../run/plan.ts'
import type { Block, Plan } from '../run/plan.ts'
import type { BlockResult } from '../run/replication-task.ts'
import { quoted } from '../text/shell-quote.ts'
import { StorageError, codeOf, isFull, reasonOf } from './disk-errors.ts'
import { BLOCK_FOLDER, ownerOf } from './run-owner.ts'
import { lost } from './run-store-refusals.ts'
import { isLeftBehind, removeQuietly, replaceFile } from './run-store-disk.ts'
import type { FileLayer } from './run-store-disk.ts'

/** A block file that does not hold what it should. */
export interface DamagedBlock {
  /** As `blocks/003-00000120.block`. */
  readonly file: string
  readonly damage: Damage
}

/** The blocks of a run as files: a store for `runBatch`. */
export class BlockFolder implements BlockStore {
  private readonly folder: string
  private readonly plan: Plan
  private readonly run: string
  private readonly files: FileLayer
  /** What was seen of each file: whether it is there, whole. Files that others write later are looked for again. */
  private readonly seen = new Map<string, boolean>()
  private readonly broken = new Map<string, Damage>()
  /** Replications in blocks that are known to be there. */
  private safe = 0

  /** @param folder of the run, as given by the user; @param run its hash */
  constructor(folder: string, plan: Plan, run: string, files: FileLayer) {
    this.folder = folder
    this.plan = plan
    this.run = run
    this.files = files
  }

  /** Blocks of the plan that are not there. */
  missing(): Block[] {
    return blocksOf(this.plan).filter((block) => !this.has(block))
  }

  /** Files that were looked at and are not what they should be. */
  get damaged(): readonly DamagedBlock[] {
    return [...this.broken].map(([name, damage]) => ({ file: join(BLOCK_FOLDER, name), damage }))
  }

  has(block: Block): boolean {
    return this.seen.get(blockName(block)) ?? this.whole(block) !== undefined
  }

  /** @returns undefined where the block is not there, or not whole */
  read(block: Block): BlockResult | undefined {
    const whole = this.whole(block)
    return whole && { rows: whole.rows(), failures: whole.failures }
  }

  /** The replications of a block that failed. @returns undefined where the block is not there, or not whole */
  failures(block: Block): BlockResult['failures'] | undefined {
    return this.whole(block)?.failures
  }

  /** @throws StorageError: the disk does not take it, or the folder is no longer that of the run, and nothing was put there */
  write(block: Block, result: BlockResult): void {
    const name = blockName(block)
    const bytes = blockBytes(this.placeOf(block), result)
    try {
      try {
        this.put(name, bytes)
      } catch (error) {
        // A folder that others share: what we wrote, or where, may have been cleared away under us.
        if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ESTALE') throw error
        this.refuseLost()
        this.files.makeFolder(join(this.folder, BLOCK_FOLDER))
        this.put(name, bytes)
      }
    } catch (error) {
      if (error instanceof StorageError) throw error
      throw new StorageError(
        say`cannot write ${this.pathOf(name)}: ${reasonOf(error)}; ${this.whatIsSafe(error)}, and it goes on from there`,
        { cause: error },
      )
    }
    this.note(block)
  }

  /** Looks whose the folder is when all is written and nothing is in place: who takes it over clears away what is on its way. */
  private put(name: string, bytes: Uint8Array): void {
    replaceFile(this.pathOf(name), bytes, this.files, () => this.refuseLost())
  }

  /** @throws StorageError when the folder is no longer that of the run: moved, removed, given to another, or without its manifest */
  refuseLost(): void {
    const owner = ownerOf(this.folder, this.files)
    if (owner !== this.run) throw lost(this.folder, owner, this.safe, this.files)
  }

  /** Forgets that a block is there, so that it is done again. */
  redo(block: Block): void {
    if (this.seen.get(blockName(block)) === true) this.safe -= cellsOf(this.plan, block).length
    this.seen.set(blockName(block), false)
  }

  /** Removes what was left behind by processes of this machine that died while they wrote. */
  sweep(): void {
    const folder = join(this.folder, BLOCK_FOLDER)
    if (this.files.kind(folder) !== 'folder') return
    for (const name of this.files.list(folder)) if (isLeftBehind(name)) removeQuietly(join(folder, name), this.files)
  }

  /** What a failed write leaves, in words; ends with what to do. */
  whatIsSafe(error: unknown): Message {
    const some = this.safe === 1 ? say`1 replication is safe` : say`${this.safe} replications are safe`
    const kept = this.safe === 0 ? say`no replication was kept` : some
    const first = isFull(error) ? say`make room` : say`see to that`
    return say`${kept} in ${this.folder}; ${first} and give: whistlelab resume ${quoted(this.folder)}`
  }

  private whole(block: Block): WholeBlock | undefined {
    const name = blockName(block)
    const bytes = this.bytesOf(name)
    if (bytes === undefined) return undefined
    const whole = wholeBlock(bytes, this.placeOf(block))
    if (typeof whole === 'string') {
      this.broken.set(name, whole)
      return undefined
    }
    this.note(block)
    return whole
  }

  private note(block: Block): void {
    const name = blockName(block)
    if (this.seen.get(name) !== true) this.safe += cellsOf(this.plan, block).length
    this.seen.set(name, true)
    this.broken.delete(name)
  }

  /** @throws StorageError for a file that may not be read */
  private bytesOf(name: string): Uint8Array | undefined {
    try {
      return this.files.readBytes(this.pathOf(name))
    } catch (error) {
      const remedy = say`make it readable, or remove it, and it is made again`
      throw new StorageError(say`cannot read ${this.pathOf(name)}: ${reasonOf(error)}; ${remedy}`, { cause: error })
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, BLOCK_FOLDER, name)
  }

  private placeOf(block: Block): BlockPlace {
    return { run: this.run, block, numbers: numbersIn(this.plan, block) }
  }
}
