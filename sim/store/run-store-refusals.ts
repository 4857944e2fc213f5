/** When a folder cannot be that of a run: what stands in it is worth more than what would come, or the disk does not want it. */
import { dirname, join, resolve } from 'node:path'
import { isBlockName, runOf } from './block-file.ts'
import { InputError } from '../text/input-error.ts'
import type { Plan, RunPlan } from '../run/plan.ts'
import { BLOCK_FOLDER } from './run-store-blocks.ts'
import { StorageError, isFull, isTemporary, reasonOf } from './run-store-disk.ts'
import type { FileLayer } from './run-store-disk.ts'
import { jsonOf, resultsOf } from './run-store-results.ts'
import { quoted } from '../text/shell-quote.ts'

export const MANIFEST_FILE = 'manifest.json'

/** What the store has to know of a manifest that lies in a folder. */
export interface OldManifest {
  readonly format: string
  readonly run: string
  /** Of the scenario that has most. */
  readonly replications: number
  readonly scenarios: readonly { readonly name: string; readonly replications: number }[]
}

/** The manifest that lies in a folder; undefined where there is none that can be read. */
export function manifestOf(path: string, files: FileLayer): OldManifest | undefined {
  return jsonOf(join(path, MANIFEST_FILE), files) as OldManifest | undefined
}

function blockNames(path: string, files: FileLayer): string[] {
  const folder = join(path, BLOCK_FOLDER)
  return files.kind(folder) === 'folder' ? files.list(folder).filter(isBlockName) : []
}

export function removeBlocks(path: string, files: FileLayer): void {
  for (const name of blockNames(path, files)) files.remove(join(path, BLOCK_FOLDER, name))
}

/** What a run has is not thrown away for another: other levers, days, seed, or another version of the program. */
export function refuseToLose(folder: string, path: string, old: OldManifest, force: boolean, files: FileLayer): void {
  const blocks = blockNames(path, files).length
  if (blocks === 0) return
  if (resultsOf(path, old.run, files)?.completed === old.replications) {
    if (force) return
    throw new InputError(
      `the output folder ${folder} keeps a finished run of other levers, days or seed, or of another build of the program; ` +
        'give --out another folder, or --force to write over it',
    )
  }
  throw new InputError(
    `the output folder ${folder} keeps ${blocks} block${blocks === 1 ? '' : 's'} of another run that is not finished; ` +
      `give --out another folder, finish that run with whistlelab resume ${quoted(folder)}, or remove the folder to lose it`,
  )
}

/** Blocks without a manifest that can be read: those of this run serve it, those of another are not thrown away. */
export function refuseOrphans(folder: string, path: string, run: string, files: FileLayer): void {
  const others = blockNames(path, files).filter((name) => {
    const owner = runOf(files.readBytes(join(path, BLOCK_FOLDER, name)) ?? new Uint8Array())
    return owner !== undefined && owner !== run
  }).length
  if (others === 0) return
  throw new InputError(
    `the output folder ${folder} keeps ${others} block${others === 1 ? '' : 's'} of another run, whose manifest is missing or damaged; ` +
      'give --out another folder, or remove this one to lose them',
  )
}

/** A shorter plan would cut the last block of a longer one short, while others may still be at work on that one. */
export function refuseShorter(folder: string, old: OldManifest, plan: Plan): void {
  const place = old.scenarios.findIndex(({ replications }, at) => replications > plan.scenarios[at].replications)
  if (place < 0) return
  const { name, replications } = old.scenarios[place]
  throw new InputError(
    `the output folder ${folder} keeps this run with more replications of ${name} (${replications}, not ` +
      `${plan.scenarios[place].replications}); give --replications ${old.replications} or more, or --out another folder`,
  )
}

/** Whether the folder is still that of this plan. */
export function refuseTakenOver(folder: string, { run, plan }: RunPlan, files: FileLayer): void {
  const now = manifestOf(resolve(folder), files)
  const counts = (scenarios: OldManifest['scenarios']): string => scenarios.map((one) => one.replications).join(' ')
  if (now?.run === run && counts(now.scenarios) === counts(plan.scenarios)) return
  throw new InputError(
    `the folder ${folder} was given to another run meanwhile; its results were not touched. ` +
      'Make this run again in a folder of its own',
  )
}

/** A folder is a run's when it has a manifest of one, or what is left of one that was cut off while it was being made. */
export function refuseForeign(folder: string, path: string, files: FileLayer): void {
  if (files.kind(path) === undefined) return
  if (/"whistlelab-run-\d+"/.test(files.read(join(path, MANIFEST_FILE)) ?? '')) return
  if (files.list(path).every((name) => isTemporary(name) || name === BLOCK_FOLDER)) return
  throw new InputError(
    `the output folder ${folder} holds something else than a run of whistle; give --out a new or an empty folder`,
  )
}

export function refuseBelowFile(folder: string, path: string, files: FileLayer): void {
  let above = path
  while (kindOf(above, files) === undefined && dirname(above) !== above) above = dirname(above)
  if (kindOf(above, files) !== 'file') return
  const problem = above === path ? 'is a regular file' : `lies below ${above}, which is a regular file`
  throw new InputError(`the output folder ${folder} ${problem}; give --out a folder, or a path where one can be made`)
}

function kindOf(path: string, files: FileLayer): 'file' | 'folder' | undefined {
  try {
    return files.kind(path)
  } catch (error) {
    throw refusal(path, error)
  }
}

export function refusal(folder: string, error: unknown): Error {
  if (isFull(error)) return new StorageError(`cannot begin in ${folder}: ${reasonOf(error)}; nothing was run`)
  return new InputError(`cannot use the output folder ${folder}: ${reasonOf(error)}; give --out another one`)
}
