/**
 * A pool of worker threads, one long-lived thread a core. Even one worker is a thread of its own: the main thread stays free to show
 * progress and to answer Ctrl-C while a replication of several seconds runs.
 */
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Executor } from './batch.ts'
import type { ReplicationTask } from './replication-task.ts'

/** The threads, not the model, failed. */
export class PoolError extends Error {
  override readonly name = 'PoolError'
}

export interface Pool extends Executor {
  /** Ends all threads at once. */
  close(): Promise<void>
}

export interface PoolOptions {
  /** Threads; as many as the machine runs at once if not given. */
  readonly workers?: number
  /** Module that exports `work(task)`; the city's own if not given. */
  readonly worker?: URL
}

/** Threads that a pool opens when nobody says how many. */
function defaultWorkers(): number {
  return availableParallelism()
}

/** Opens a pool; the threads start at once. Close it when done. */
export function openPool(options: PoolOptions = {}): Pool {
  const workers = options.workers ?? defaultWorkers()
  const threads = new Piscina({
    filename: fileURLToPath(options.worker ?? ownWorker()),
    name: 'work',
    minThreads: workers,
    maxThreads: workers,
    execArgv: threadFlags(options.worker ?? ownWorker()),
    recordTiming: false,
  })
  const broken = firstError(threads)
  return {
    // A second task waits for each thread, so that none is idle while its result is being stored.
    width: workers * 2,
    run: (task, signal) => Promise.race([runTwice(threads, task, signal), broken]),
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

/** Rejects when a thread dies with no task in hand, as one does that cannot load its module: its tasks would wait for ever. */
function firstError(threads: Piscina): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    threads.on('error', (error) => reject(new PoolError(`a worker thread could not start: ${messageOf(error)}`)))
  })
  broken.catch(() => undefined)
  return broken
}

/** A task whose thread dies is given to another thread, once; an error of the model itself would only happen again. */
async function runTwice(threads: Piscina, task: ReplicationTask, signal: AbortSignal): Promise<Float64Array> {
  try {
    return (await threads.run(task, { signal })) as Float64Array
  } catch (error) {
    if (signal.aborted || !isDeath(error)) throw error
  }
  try {
    return (await threads.run(task, { signal })) as Float64Array
  } catch (error) {
    if (signal.aborted || !isDeath(error)) throw error
    const where = `replication ${task.from} of ${task.name}`
    throw new PoolError(`the worker thread died twice at ${where} (${messageOf(error)})`, { cause: error })
  }
}

/** Whether the thread ended, by an exit or for want of memory, rather than the task by an error. */
function isDeath(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || messageOf(error).startsWith('worker exited with code')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
