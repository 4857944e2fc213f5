/**
 * `whistlelab worker DIR --index I --count N`: one of N who work a run off, started by a scheduler. Its slice of the blocks follows from the two
 * numbers alone, so the N need not know of each other; blocks that are there already are left alone.
 */
import { hostname } from 'node:os'
import { performance } from 'node:perf_hooks'
import { inThisThread, runBatch } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import type { Block } from '../../sim/run/plan.ts'
import type { BlockResult, Replicate } from '../../sim/run/replication-task.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { printable } from '../../sim/text/printable.ts'
import { INTERRUPTED } from '../terminal/exit-code.ts'
import { contentOf } from '../work/missing-blocks.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import { text } from '../terminal/option-kinds.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { workerPlace } from './worker-place.ts'
import type { Terminal } from '../terminal/terminal.ts'

const OPTIONS = {
  index: text({ sample: 'I', does: 'which slice, from 0', otherwise: 'that of the scheduler' }),
  count: text({ sample: 'N', does: 'how many slices there are, the same for all' }),
}

export const workerCommand = command({
  name: 'worker',
  does: 'do one slice of the missing blocks of a planned run, as a task of a scheduler',
  words: { folder: FOLDER },
  options: OPTIONS,
  run: async (given, { terminal, interruption, ...world }) => {
    const place = workerPlace(given, process.env)
    return worker({ folder: given.folder, ...place }, await world.machinery(), terminal, interruption)
  },
})

export interface WorkerOptions {
  readonly folder: string
  /** Which of the slices, from 0. */
  readonly index: number
  /** How many slices there are. */
  readonly count: number
}

export interface WorkerMeans {
  readonly files: FileLayer
  readonly replicate: Replicate
  /** Fingerprint of this program. */
  readonly engine: string
}

/**
 * @param interruption ends it after the replication in hand; only whole blocks are kept
 * @returns the exit code: 0 when all blocks of the slice are there, whatever became of their replications; 130 when interrupted
 * @throws InputError, StorageError
 */
export async function worker(
  { folder: path, index, count }: WorkerOptions,
  means: WorkerMeans,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const run = openedRun(path, means.files, means.engine)
  refuseOtherEngine(run, means.engine)
  const { plan, folder } = run
  const all = blocksOf(plan)
  const slice = sliceOf(all, index, count)
  const missing = slice.filter((block) => !folder.blocks.has(block))
  for (const { file, damage } of folder.blocks.damaged) terminal.tell(`${file} is ${damage}: done again`)
  terminal.tell(
    `slice ${index} of ${count}: ${slice.length} of ${all.length} blocks, ${slice.length - missing.length} of them there already; ` +
      `Node ${process.version}, ${process.arch}, ${hostname()}`,
  )
  let done = 0
  let since = performance.now()
  const onBlock = (block: Block, result: BlockResult): void => {
    const now = performance.now()
    terminal.tell(
      `${++done} of ${missing.length}: ${contentOf(plan, block)}${failuresText(result)}, ${((now - since) / 1000).toFixed(1)} s`,
    )
    since = now
  }
  const options = { blocks: missing, signal: interruption, onBlock }
  const end = await runBatch(plan, inThisThread(means.replicate), folder.blocks, options)
  if (end.failure !== undefined) throw end.failure
  if (!end.interrupted) return 0
  terminal.tell(`interrupted: ${missing.length - done} blocks of the slice are missing; the same command goes on`)
  return INTERRUPTED
}

/** Slices are as equal as they can be, and leave nothing out. */
export function sliceOf<T>(blocks: readonly T[], index: number, count: number): readonly T[] {
  const start = (slice: number): number => Math.floor((blocks.length * slice) / count)
  return blocks.slice(start(index), start(index + 1))
}
function failuresText({ failures }: BlockResult): string {
  return failures.length === 0 ? '' : `, ${failures.length} failed (${printable(failures[0].message)})`
}
