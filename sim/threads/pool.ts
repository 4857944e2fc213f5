/**
 * A pool of worker threads, one long-lived thread a core. Even one worker is a thread of its own: the main thread stays free to show
 * progress and to answer Ctrl-C while a replication of several seconds runs.
 */
import { ToldError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Part } from '../text/message.ts'
import { setMaxListeners } from 'node:events'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Executor } from '../run/batch.ts'
import { cityInParts } from '../run/city-replication.ts'
import { joinParts, partTasks } from '../run/replication-parts.ts'
import type { BlockResult, ReplicationTask } from '../run/replication-task.ts'
import { ThreadDeath, runDespiteDeaths } from './thread-death.ts'
import { ARRAYS_FULL } from './worker-memory.ts'
import type { ThreadData } from './worker-shell.ts'

/** The threads, not the model, failed. */
export class PoolError extends ToldError {
  override readonly name = 'PoolError'
}

/** Worker threads as an executor, to be closed when done. */
export interface Pool extends Executor {
  /** Ends all threads at once. */
  close(): Promise<void>
}

/** How many threads, of what, with how much memory. */
export interface PoolOptions {
  /** Threads; as many as the machine runs at once if not given. */
  readonly workers?: number
  /** Module that exports `work` (`worker-shell.ts`); the city's own if not given. */
  readonly worker?: URL
  /**
   * Bytes that a worker may take for its heap and its typed arrays together; a thread that wants more is ended. If not given, Node's
   * own limit holds for the heap, and none for arrays.
   */
  readonly memoryLimit?: number
}

const MEBIBYTE = 1024 * 1024

/** Opens a pool; the threads start at once. Close it when done. */
export function openPool(options: PoolOptions = {}): Pool {
  const { workers = availableParallelism(), worker = ownWorker(), memoryLimit } = options
  // The city's own worker makes replications district by district as well.
  const inParts = options.worker === undefined
  const threadData: ThreadData = memoryLimit === undefined ? {} : { memoryLimit }
  const threads = new Piscina({
    filename: fileURLToPath(worker),
    name: 'work',
    minThreads: workers,
    maxThreads: workers,
    execArgv: threadFlags(worker),
    recordTiming: false,
    workerData: threadData,
    ...(memoryLimit === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryLimit / MEBIBYTE } }),
  })
  const breakable = breakableBy(threads)
  const runOnce = async (task: ReplicationTask, signal: AbortSignal): Promise<BlockResult> => {
    try {
      return await breakable(threads.run(task, { signal }) as Promise<BlockResult>)
    } catch (error) {
      throw signal.aborted || error instanceof PoolError ? error : (deathOf(error, memoryLimit) ?? strange(error))
    }
  }
  return {
    // A second task waits for each thread, so that none is idle while its result is being stored.
    width: workers * 2,
    run: async (task, signal, onShare) => {
      // Every task in hand listens for the end, and more than ten are no leak.
      setMaxListeners(0, signal)
      const run = (one: ReplicationTask): Promise<BlockResult> => runDespiteDeaths((each) => runOnce(each, signal), one)
      const parts = inParts ? partTasks(task) : [task]
      if (parts.length === 1) return run(task)
      const results = parts.map(async (part) => {
        const result = await run(part)
        onShare?.(1 / parts.length)
        return result
      })
      return joinParts(task, await Promise.all(results), cityInParts)
    },
    close: () => threads.destroy(),
  }
}

function ownWorker(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** A thread on TypeScript sources needs the loader; it is named by its full address, for the current folder may be anywhere. */
function threadFlags(worker: URL): string[] {
  if (!worker.href.endsWith('.ts')) return []
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
}

/**
 * Rejects what is waited for when the pool cannot go on: when a thread dies with no task in hand, as one does that cannot load its module,
 * or when none is left. Its tasks would wait for ever. (Not `Promise.race`: that would hold every result until the pool is gone.)
 */
function breakableBy(threads: Piscina): <Value>(work: Promise<Value>) => Promise<Value> {
  const waiting = new Set<(error: PoolError) => void>()
  let fault: PoolError | undefined
  const fail = (reason: Part): void => {
    fault ??= new PoolError(say`a worker thread could not start: ${reason}`)
    for (const reject of waiting) reject(fault)
  }
  threads.on('error', (error) => fail(textOf(error)))
  // A dead thread is replaced in the same turn, unless the pool has given up.
  threads.on('workerDestroy', () =>
    setImmediate(() => threads.threads.length === 0 && fail(say`it ends while it loads`)),
  )
  return (work) =>
    new Promise((resolve, reject) => {
      if (fault) reject(fault)
      waiting.add(reject)
      work.then(resolve, reject).finally(() => waiting.delete(reject))
    })
}

/** What ended the thread; undefined where the task itself rejected. */
function deathOf(error: unknown, memoryLimit: number | undefined): ThreadDeath | undefined {
  const code = (error as { code?: unknown } | null)?.code
  const exit = /^worker exited with code: (\d+)$/.exec(textOf(error))?.[1]
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || (exit === String(ARRAYS_FULL) && memoryLimit !== undefined)) {
    // How much that is differs from machine to machine, and the record is part of the results.
    const remedy = 'fewer workers leave more to each, fewer residents or fewer days need less'
    return new ThreadDeath(`it needed more memory than a worker may take; ${remedy}`, { cause: error })
  }
  if (exit === undefined) return undefined
  return new ThreadDeath(`it ended with exit code ${exit}`, { cause: error })
}

/** What `replicate` throws is a record in the result, so this comes from what lies around it. */
function strange(error: unknown): PoolError {
  return new PoolError(say`a worker thread failed outside of a replication: ${textOf(error)}`, { cause: error })
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
