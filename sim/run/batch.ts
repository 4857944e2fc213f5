/**
 * A batch: works the blocks of a plan off with any executor (worker threads, this thread, a browser's workers) and hands each to a store
 * as it comes. It keeps no rows itself. Portable: no file and no thread is named here.
 */
import { blocksOf } from './plan.ts'
import type { Block, Plan } from './plan.ts'
import { stepsOf, taskOf } from './replication-task.ts'
import type { BlockResult, Replicate, ReplicationTask } from './replication-task.ts'

/** Who works tasks off. */
export interface Executor {
  /** Tasks that it wants to have at once. */
  readonly width: number
  /**
   * Rejects when it cannot work at all, or when the signal ends it; a replication that fails is a record in the result.
   * @param onShare is told of a task that is done in parts that this share of it (0-1) is done, too
   */
  run(task: ReplicationTask, signal: AbortSignal, onShare?: (share: number) => void): Promise<BlockResult>
}

/** Where blocks are kept: in memory, or in a folder. Two who write the same block write the same. */
export interface BlockStore {
  has(block: Block): boolean
  write(block: Block, result: BlockResult): void
  read(block: Block): BlockResult | undefined
}

/** Which part of a plan is worked off, and who is told of it. */
export interface BatchOptions {
  /** Which blocks, in the order in which they are begun; all of the plan's if not given. */
  readonly blocks?: Iterable<Block>
  /** Ends the batch early; what is stored stays. */
  readonly signal?: AbortSignal
  /** Called for each new block when it is stored; an error thrown here ends the batch as a failure. */
  readonly onBlock?: (block: Block, result: BlockResult) => void
  /** Called for a block that is done in parts when a share of it (0-1) is done, too. */
  readonly onShare?: (block: Block, share: number) => void
}

/** How a batch ended: with neither word, all of its blocks are done. */
export interface BatchEnd {
  /** Whether the signal ended it before all was done. */
  readonly interrupted: boolean
  /** What made it stop before all was done: an error of the store or of the executor. */
  readonly failure?: unknown
}

/**
 * Works off the blocks that the store has not. Each of the executor's places asks for its next block only when its last is stored, so that
 * a slow store slows the batch instead of filling the memory. Never rejects.
 */
export async function runBatch(
  plan: Plan,
  executor: Executor,
  store: BlockStore,
  options: BatchOptions = {},
): Promise<BatchEnd> {
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([stop.signal, options.signal]) : stop.signal
  const failures: unknown[] = []
  let left = false
  const lane = async (blocks: Iterator<Block>): Promise<void> => {
    for (let next = blocks.next(); !next.done; next = blocks.next()) {
      const block = next.value
      if (store.has(block)) continue
      left ||= signal.aborted
      if (signal.aborted) return
      const result = await executor.run(taskOf(plan, block), signal, (share) => options.onShare?.(block, share))
      store.write(block, result)
      options.onBlock?.(block, result)
    }
  }
  const guarded = async (blocks: Iterator<Block>): Promise<void> => {
    try {
      await lane(blocks)
    } catch (error) {
      left = true
      // A task that the signal ended is no failure, and neither is what the first failure takes down with it.
      if (!signal.aborted) failures.push(error)
      stop.abort()
    }
  }
  try {
    const blocks = (options.blocks ?? blocksOf(plan))[Symbol.iterator]()
    await Promise.all(Array.from({ length: Math.max(1, executor.width) }, () => guarded(blocks)))
  } catch (error) {
    failures.push(error)
  }
  return failures.length > 0 ? { interrupted: false, failure: failures[0] } : { interrupted: left }
}

/** A store for runs that need no disk. */
export function inMemory(): BlockStore {
  const results = new Map<string, BlockResult>()
  const key = ({ scenario, from, to }: Block): string => `${scenario} ${from} ${to}`
  return {
    has: (block) => results.has(key(block)),
    write: (block, result) => void results.set(key(block), result),
    read: (block) => results.get(key(block)),
  }
}

/** Works tasks off in this thread, one at a time; between two replications the event loop gets its turn. */
export function inThisThread(replicate: Replicate): Executor {
  return {
    width: 1,
    run: async (task, signal) => {
      const steps = stepsOf(task, replicate)
      for (;;) {
        await turnOfTheLoop()
        signal.throwIfAborted()
        const step = steps.next()
        if (step.done) return step.value
      }
    },
  }
}

/**
 * Lets waiting events be heard: signals, timers. A message to oneself takes a tenth of a millisecond, a timer a whole one. Each turn has a
 * channel of its own, for the messages of one channel are all delivered before anything else is heard.
 */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const heard = (): void => {
      port1.close()
      resolve()
    }
    port2.addEventListener('message', heard)
    port2.start()
    port1.postMessage(null)
  })
}
