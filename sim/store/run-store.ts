/**
 * The run store: one folder a run. Its manifest comes first and says what is to be done; then its blocks, in any order and by whomever; at the
 * end the results, written under temporary names and only then put in place, so that a full disk or a power cut leaves the old files or the
 * new ones, never half of one.
 */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { mostReplications } from '../run/plan.ts'
import type { Plan, RunPlan } from '../run/plan.ts'
import { quoted } from '../text/shell-quote.ts'
import { InputError } from '../text/input-error.ts'
import { Message, say } from '../text/message.ts'
import { BlockFolder } from './run-store-blocks.ts'
import { StorageError, codeOf, reasonOf } from './disk-errors.ts'
import { createFile, diskFiles, isLeftBehind, removeQuietly, replaceFile } from './run-store-disk.ts'
import type { FileLayer, FileSink } from './run-store-disk.ts'
import { BLOCK_FOLDER, MANIFEST_FILE, clearOthers, manifestOf } from './run-owner.ts'
import { countsOf, refusal, refuseBelowFile, refuseForeign } from './run-store-refusals.ts'
import { refuseOrphans, refuseShorter, refuseToLose } from './run-store-refusals.ts'
import { RESULTS_FILE, RESULTS_FORMAT, ResultFiles, resultsOf } from './run-store-results.ts'
import type { ResultsFile } from './run-store-results.ts'

export const RUN_FORMAT = 'whistlelab-run-4'

/** A run on a disk: its blocks, and the results made of them. */
export interface RunFolder {
  /** As given. */
  readonly path: string
  readonly blocks: BlockFolder
  /** Removes what processes of this machine left behind that died while they wrote. */
  sweep(): void
  /** What was published last; undefined where nothing was, or for another run. */
  results(): ResultsFile | undefined
  /** Why what lies there vouches for nothing; undefined where it does, or where there are no results of this run. */
  wrongResults(): Message | undefined
  /** One SHA-256 (hex) for all results: equal for two folders exactly when their result files are. Null where nothing was published. */
  resultsHash(): string | null
  /**
   * Puts result files in place, all or none.
   * @param completed replications of every scenario that they rest on
   * @param fill writes them; they are put in place when it is done
   * @param without files that former results may have had and these have not
   * @throws StorageError; what `fill` throws
   */
  publish(
    names: readonly string[],
    completed: number,
    fill: (sink: (name: string) => FileSink) => Promise<void>,
    without?: readonly string[],
  ): Promise<void>
}

/**
 * Makes the folder of a run and writes its manifest. A folder that holds blocks of the same run is gone on with.
 * @param force whether a folder is taken over that holds another run: a finished one, or one without a block yet
 * @throws InputError when the folder cannot be one: below a regular file, not writable, holding something else, or an unfinished other run
 * @throws StorageError when the disk is full
 */
export function createRunFolder(
  folder: string,
  { run, plan }: RunPlan,
  manifest: string,
  files: FileLayer = diskFiles,
  force = false,
): RunFolder {
  const path = resolve(folder)
  refuseBelowFile(folder, path, files)
  // A second time where another made a run of it between our look and our word.
  for (let left = 2; !claimed(folder, path, { run, plan }, manifest, files, force); left--) {
    if (left > 0) continue
    throw new InputError(
      say`${join(folder, MANIFEST_FILE)} cannot be made: it is neither there nor not; give --out another folder`,
    )
  }
  return openRunFolder(folder, { run, plan }, files)
}

/**
 * Makes the folder that of the run, or refuses to. The manifest comes first: from then on nobody else puts anything in place there.
 * @returns false when another run was quicker
 */
function claimed(
  folder: string,
  path: string,
  { run, plan }: RunPlan,
  manifest: string,
  files: FileLayer,
  force: boolean,
): boolean {
  refuseForeign(folder, path, run, files)
  const old = manifestOf(path, files)
  if (old === undefined) refuseOrphans(folder, path, run, files)
  else if (old.run !== run) refuseToLose(folder, path, old, force, files)
  else refuseShorter(folder, old, plan)
  try {
    files.makeFolder(path)
    const file = join(path, MANIFEST_FILE)
    const text = files.read(file)
    if (text === undefined && !createFile(file, manifest, files)) return false
    // Results are vouched for by the plan that they were made of.
    if (text !== manifest) files.remove(join(path, RESULTS_FILE))
    if (text !== undefined && text !== manifest) replaceFile(file, manifest, files)
    if (old !== undefined && old.run !== run) clearOthers(path, run, files)
    files.makeFolder(join(path, BLOCK_FOLDER))
    return true
  } catch (error) {
    throw refusal(folder, error)
  }
}

/** The folder of a run that was made before. */
export function openRunFolder(folder: string, { run, plan }: RunPlan, files: FileLayer = diskFiles): RunFolder {
  const blocks = new BlockFolder(folder, plan, run, files)
  const published = () => resultsOf(folder, run, mostReplications(plan), files)
  const results = (): ResultsFile | undefined => {
    const found = published()
    return found instanceof Message ? undefined : found
  }
  return {
    path: folder,
    blocks,
    sweep: () => {
      blocks.sweep()
      for (const name of files.list(folder)) if (isLeftBehind(name)) removeQuietly(join(folder, name), files)
    },
    results,
    wrongResults: () => {
      const found = published()
      return found instanceof Message ? found : undefined
    },
    resultsHash: () => {
      const found = results()
      return found === undefined ? null : createHash('sha256').update(JSON.stringify(found.files)).digest('hex')
    },
    publish: async (names, completed, fill, without = []) => {
      blocks.refuseLost()
      const made = new ResultFiles(folder, names, files)
      try {
        await fill((name) => made.sink(name))
        blocks.refuseLost()
        refuseOtherLength(folder, plan, files)
        made.place(
          { format: RESULTS_FORMAT, run, completed, manifest: files.digest(join(folder, MANIFEST_FILE))! },
          without,
        )
      } catch (error) {
        made.drop()
        // Errors of a disk have a code; others are the caller's own.
        if (codeOf(error) === undefined) throw error
        const message = say`cannot write the results to ${folder}: ${reasonOf(error)}; ${blocks.whatIsSafe(error)}`
        throw new StorageError(message, { cause: error })
      }
    },
  }
}

/** The most replications of a scenario that a folder's manifest plans, if it is of this run; else 0. */
export function replicationsIn(folder: string, run: string, files: FileLayer = diskFiles): number {
  const old = manifestOf(resolve(folder), files)
  return old?.run === run && Number.isSafeInteger(old.replications) ? Number(old.replications) : 0
}

/** While we were at work, the run may have been asked for more replications. */
function refuseOtherLength(folder: string, { scenarios }: Plan, files: FileLayer): void {
  const now = countsOf(manifestOf(resolve(folder), files) ?? {})
  if (now.join(' ') === scenarios.map(({ replications }) => replications).join(' ')) return
  throw new StorageError(
    say`the run in ${folder} was given another number of replications meanwhile; its results were not touched. To finish it: whistlelab resume ${quoted(folder)}`,
  )
}
