/** The run that is disturbed: two scenarios in forty blocks, small enough to be made again many times; and the programs that work it off. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chosenPoints } from '../../../cli/work/chosen-scenarios.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { publishResults } from '../../../cli/work/published-results.ts'
import { manifestOf, manifestText } from '../../../sim/analysis/manifest.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { blocksOf, runHash } from '../../../sim/run/plan.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { createRunFolder } from '../../../sim/store/run-store.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { programFolder, scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { bundleWorker } from '../../bundle/worker-file.ts'
import { SMALL_RUN } from './asked.ts'

const { sets, horizon, replications, blocks: BLOCKS } = SMALL_RUN
const points = chosenPoints(['haigang-before', 'haigang-after'], sets, scenarioFolder())
const asked = { horizon, replications, seed: 'reliability' }
// A quarter of a second by a bold estimate: blocks of four short replications.
const plan = planFor(points, asked, { anchorOf, replicationSeconds: () => 0.25 })
const { version, node, engine } = ownMachinery('')
const facts = { version, node, engine, command: 'whistlelab run', study: null, weekly: true }
const manifest = manifestText(manifestOf(plan, points, facts))
if (blocksOf(plan).length !== BLOCKS)
  throw new Error(`the run has ${blocksOf(plan).length} blocks; write that into asked.ts`)

/** Plans the run in a folder, or puts its manifest back where it was changed. */
export function plannedIn(folder: string): void {
  createRunFolder(folder, { run: runHash(plan, engine), plan }, manifest)
}

export const opened = (folder: string) => openedRun(folder, diskFiles, engine)

/** Blocks that are there, whole. */
export function wholeBlocks(folder: string): number {
  return BLOCKS - opened(folder).folder.blocks.missing().length
}

/** Makes all blocks that are missing in this process, and results but the report. */
export async function finished(folder: string): Promise<void> {
  const run = opened(folder)
  const { failure } = await runBatch(run.plan, inThisThread(replicateCity), run.folder.blocks)
  if (failure !== undefined) throw failure
  await publishResults(opened(folder), { completed: replications, report: null })
}

/** One SHA-256 of all results, merged here from the blocks that are there. */
export async function resultsOf(folder: string): Promise<string> {
  await publishResults(opened(folder), { completed: replications, report: null })
  return opened(folder).folder.resultsHash()!
}

/** The machinery of commands, in this thread and without a report. */
export function quietMachinery(): Machinery {
  const openPool = () => ({ ...inThisThread(replicateCity), close: async () => {} })
  return { ...ownMachinery(version), openPool, report: () => Promise.resolve('') }
}

/** A place of its own for a campaign, with the worker of clusters and the results of a run that nobody disturbed. */
export async function undisturbed(): Promise<{
  readonly place: string
  readonly worker: string
  readonly results: string
  remove(): void
}> {
  const place = mkdtempSync(join(tmpdir(), 'whistle-reliability-'))
  const worker = join(place, 'whistlelab-worker.mjs')
  await bundleWorker(programFolder(), programFolder(), worker)
  const folder = join(place, 'undisturbed')
  plannedIn(folder)
  await finished(folder)
  const results = opened(folder).folder.resultsHash()!
  return { place, worker, results, remove: () => rmSync(place, { recursive: true, force: true }) }
}

/** How often the whole program is at work, which takes seconds to start; else the worker of clusters, and the merge is made here. */
export const WHOLE = 0.25

export interface Started {
  readonly ended: Promise<{ readonly code: number | null; readonly told: string }>
  /** As a power cut ends it: with all that it started. */
  kill(): void
}

/** Works a folder off with a program of its own: the whole one with its threads, which makes results as well, or the worker of clusters. */
export function working(folder: string, worker: string, whole: boolean): Started {
  const words = whole
    ? ['--import', 'tsx', 'cli/whistlelab.ts', 'resume', folder, '--workers', '2', '--json', '--quiet']
    : [worker, 'worker', folder, '--index', '0', '--count', '1']
  // A group of its own, so that a kill takes the loader's helpers too.
  const child = spawn(process.execPath, words, {
    ...{ cwd: programFolder(), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  })
  let told = ''
  child.stderr.on('data', (data: Buffer) => (told += data.toString()))
  return {
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, told }))),
    kill: () => {
      try {
        process.kill(-child.pid!, 'SIGKILL')
      } catch {
        return
      }
    },
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
