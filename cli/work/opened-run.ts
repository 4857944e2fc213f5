/** A run that lies in a folder: its manifest read and checked, its plan, its blocks. What `resume`, `status`, `merge`, `verify` and `worker` begin with. */
import { join } from 'node:path'
import { checkedManifest, refuseOtherLevers, refuseOtherWords } from '../../sim/analysis/manifest-check.ts'
import { planOf } from '../../sim/analysis/manifest.ts'
import { runHash } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Manifest } from '../../sim/analysis/summary.ts'
import { MANIFEST_FILE } from '../../sim/store/run-owner.ts'
import { RUN_FORMAT, openRunFolder } from '../../sim/store/run-store.ts'
import type { RunFolder } from '../../sim/store/run-store.ts'
import type { ResultsFile } from '../../sim/store/run-store-results.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'

/** What a run in stages asks, in its folder (`cli/experiment/stages.ts`). */
export const STAGED_QUESTION = 'question.json'

export interface OpenedRun {
  readonly manifest: Manifest
  readonly plan: Plan
  readonly folder: RunFolder
}

/**
 * @param path as the user gave it
 * @param engine fingerprint of this program
 * @throws InputError when there is no run of this format, or its manifest was changed
 */
export function openedRun(path: string, files: FileLayer, engine: string): OpenedRun {
  const manifest = manifestIn(path, files)
  const file = join(path, MANIFEST_FILE)
  const plan = planOf(manifest)
  if (runHash(plan, manifest.engine) !== manifest.run) {
    throw new InputError(
      say`${file} was changed since it was written; its blocks belong to what it said before. Put it back, or give the command in it again with another --out`,
    )
  }
  if (manifest.engine === engine) refuseOtherLevers(manifest, plan, file)
  refuseOtherWords(manifest, file)
  return { manifest, plan, folder: openRunFolder(path, { run: manifest.run, plan }, files) }
}

/** What was published last; undefined where nothing was. @throws InputError for a list that vouches for what cannot be */
export function checkedResults({ folder }: OpenedRun): ResultsFile | undefined {
  const problem = folder.wrongResults()
  if (problem === undefined) return folder.results()
  throw new InputError(say`${problem}. Put it back, or make the results again: whistlelab merge ${quoted(folder.path)}`)
}

/**
 * Refuses to make blocks, or results of blocks, with another program than the one that made the plan.
 * @param engine fingerprint of this program
 * @throws InputError
 */
export function refuseOtherEngine({ manifest, folder }: OpenedRun, engine: string): void {
  if (manifest.engine === engine) return
  throw new InputError(
    say`the run in ${folder.path} was begun by another build of the program (version ${manifest.version}); results of two builds are not mixed. Go on with that build, or make the run again in another folder: ${manifest.command} --out ...`,
  )
}

function manifestIn(path: string, files: FileLayer): Manifest {
  if (files.kind(path) !== 'folder') throw new InputError(say`there is no folder ${path}; give the folder of a run`)
  const file = join(path, MANIFEST_FILE)
  const text = files.read(file)
  if (text === undefined) {
    refuseStages(path, files)
    throw new InputError(
      say`${path} has no ${MANIFEST_FILE}; give the folder of a run, or the command of the run again with --out if it was lost`,
    )
  }
  const manifest = parsed(text) as Manifest | null | undefined
  if (manifest === undefined)
    throw new InputError(
      say`${file} is not whole; put it back, or give the command of the run again with --out ${quoted(path)}: its blocks stay`,
    )
  if (manifest?.format !== RUN_FORMAT) {
    throw new InputError(say`${file} is not the manifest of a run of this version; make the run again`)
  }
  return checkedManifest(manifest, file)
}

/** @throws InputError for the folder of a question in stages, which is no run itself */
function refuseStages(path: string, files: FileLayer): void {
  const line = stagedLine(files.read(join(path, STAGED_QUESTION)))
  if (line === undefined) return
  throw new InputError(
    say`${path} is no run but a question in stages: each stage is a run of its own, as ${join(path, 'stage-01')}, and ${join(path, 'analysis.json')} has the answer. To go on, or to see the answer again: ${line} ${option('out', path)}`,
  )
}

/** The command that asks a question in stages, by its file; undefined where there is none. */
function stagedLine(text: string | undefined): string | undefined {
  const question = text === undefined ? undefined : (parsed(text) as { command?: unknown } | null | undefined)
  return typeof question?.command === 'string' ? question.command : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
