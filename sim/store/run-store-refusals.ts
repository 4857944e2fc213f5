/** When a folder cannot be that of a run: what stands in it is worth more than what would come, or the disk does not want it. */
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../text/input-error.ts'
import { Message, say } from '../text/message.ts'
import type { Plan } from '../run/plan.ts'
import { StorageError, codeOf, isFull, reasonOf } from './disk-errors.ts'
import { isTemporary } from './run-store-disk.ts'
import type { FileLayer } from './run-store-disk.ts'
import { MANIFEST_FILE, blockNames, blockOwner, keepsBlocks, manifestOf } from './run-owner.ts'
import type { OldManifest } from './run-owner.ts'
import { resultsOf } from './run-store-results.ts'
import { quoted } from '../text/shell-quote.ts'

const OTHER = say`other levers, days or seed, or of another build of the program`

/** The folder of another run is its own, also while that has no block yet; what it has is not thrown away at all. */
export function refuseToLose(folder: string, path: string, old: OldManifest, force: boolean, files: FileLayer): void {
  const blocks = blockNames(path, files).length
  if (blocks === 0) {
    if (force) return
    throw new InputError(
      say`the output folder ${folder} is that of another run, of ${OTHER}, which has no block yet: it is planned, or has just begun; give --out another folder, or --force to take this one`,
    )
  }
  if (isFinished(path, old, files)) {
    if (force) return
    throw new InputError(
      say`the output folder ${folder} keeps a finished run of ${OTHER}; give --out another folder, or --force to write over it`,
    )
  }
  throw new InputError(
    say`the output folder ${folder} keeps ${blocksText(blocks)} of another run that is not finished; give --out another folder, finish that run with whistlelab resume ${quoted(folder)}, or remove the folder to lose it`,
  )
}

function blocksText(count: number): Message {
  return count === 1 ? say`1 block` : say`${count} blocks`
}

/** Whether there are results of all replications; what vouches for nothing is no result. */
function isFinished(path: string, { run, replications }: OldManifest, files: FileLayer): boolean {
  const results = resultsOf(path, run, Number(replications), files)
  return results !== undefined && !(results instanceof Message) && results.completed === replications
}

/** Blocks without a manifest that can be read: those of this run serve it, those of another are not thrown away. */
export function refuseOrphans(folder: string, path: string, run: string, files: FileLayer): void {
  const others = blockNames(path, files).filter((name) => {
    const owner = blockOwner(path, name, files)
    return owner !== undefined && owner !== run
  }).length
  if (others === 0) return
  throw new InputError(
    say`the output folder ${folder} keeps ${blocksText(others)} of another run, whose manifest is missing or damaged; give --out another folder, or remove this one to lose them`,
  )
}

/** A shorter plan would cut the last block of a longer one short, while others may still be at work on that one. */
export function refuseShorter(folder: string, old: OldManifest, { scenarios }: Plan): void {
  const counts = countsOf(old)
  const place = scenarios.findIndex(({ replications }, at) => Number(counts[at]) > replications)
  if (place < 0) return
  const { name, replications } = scenarios[place]
  throw new InputError(
    say`the output folder ${folder} keeps this run with more replications of ${name} (${String(counts[place])}, not ${replications}); give --replications ${Math.max(...counts.map(Number))} or more, or --out another folder`,
  )
}

/** Replications of each scenario, as far as a manifest says them. */
export function countsOf({ scenarios }: Pick<OldManifest, 'scenarios'>): readonly unknown[] {
  if (!Array.isArray(scenarios)) return []
  return scenarios.map((one: { replications?: unknown } | null) => one?.replications)
}

/** A folder is a run's when it has a manifest of one, or what is left of one that was cut off while it was being made. */
export function refuseForeign(folder: string, path: string, run: string, files: FileLayer): void {
  if (files.kind(path) === undefined || manifestOf(path, files) !== undefined) return
  if (keepsBlocks(path, run, files)) return
  refuseFilled(folder, files)
}

/** A folder in which something lies is no place for what has nothing to do with it. */
export function refuseFilled(folder: string, files: FileLayer): void {
  const path = resolve(folder)
  if (files.kind(path) === undefined || files.list(path).every(isTemporary)) return
  throw new InputError(
    say`the output folder ${folder} holds something else than a run of whistlelab; give --out a new or an empty folder`,
  )
}

/**
 * A folder that is no longer that of the run at work in it.
 * @param owner the run that it belongs to now; @param safe replications that were kept
 */
export function lost(folder: string, owner: string | undefined, safe: number, files: FileLayer): StorageError {
  const [where, manifest] = [quoted(folder), join(folder, MANIFEST_FILE)]
  const kept = safe === 1 ? say`1 replication is safe in it` : say`${safe} replications are safe in it`
  if (owner !== undefined) {
    return new StorageError(
      say`${folder} was given to another run while this one was at work, which stops here and leaves that one alone; give the command of this run again with another --out`,
    )
  }
  if (files.kind(folder) === 'folder') {
    return new StorageError(
      say`${manifest} was lost while the run was at work, which stops here; ${kept}. To go on, put it back and give whistlelab resume ${where}, or give the command of the run again with --out ${where}`,
    )
  }
  return new StorageError(
    say`${folder} was moved, renamed or removed while the run was at work, which stops here; ${kept}. To go on: whistlelab resume, with the folder where it is now`,
  )
}

export function refuseBelowFile(folder: string, path: string, files: FileLayer): void {
  let above = path
  while (kindOf(above, files) === undefined && dirname(above) !== above) above = dirname(above)
  if (kindOf(above, files) !== 'file') return
  const problem = above === path ? say`is a regular file` : say`lies below ${above}, which is a regular file`
  throw new InputError(
    say`the output folder ${folder} ${problem}; give --out a folder, or a path where one can be made`,
  )
}

function kindOf(path: string, files: FileLayer): 'file' | 'folder' | undefined {
  try {
    return files.kind(path)
  } catch (error) {
    throw refusal(path, error)
  }
}

export function refusal(folder: string, error: unknown): Error {
  if (isFull(error)) return new StorageError(say`cannot begin in ${folder}: ${reasonOf(error)}; nothing was run`)
  const reason = codeOf(error) === 'ENOENT' ? say`no folder can be made there` : reasonOf(error)
  return new InputError(say`cannot use the output folder ${folder}: ${reason}; give --out another one`)
}
