/** A small run of many short blocks, and what a cluster needs to work it off: a folder of the program with the worker in it. */
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWorker } from '../../tools/bundle/worker-file.ts'
import { chosenPoints } from '../../cli/work/chosen-scenarios.ts'
import { ownMachinery } from '../../cli/work/machinery.ts'
import { openedRun } from '../../cli/work/opened-run.ts'
import { publishResults } from '../../cli/work/published-results.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { manifestOf, manifestText } from '../../sim/analysis/manifest.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { inThisThread, runBatch } from '../../sim/run/batch.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { runHash } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'

export const BLOCKS = 72
export const machinery = ownMachinery('1.2.3')

/** Plans a run: two scenarios of 36 blocks, each of one replication of some tenths of a second. */
export function planSmallRun(folder: string): void {
  const sets = ['city.streets=3', 'city.residentsPerStreet=12000']
  const points = chosenPoints(['haigang-before', 'haigang-after'], sets, scenarioFolder())
  const run = { horizon: { warmUpDays: 10, days: 60 }, replications: BLOCKS / 2, seed: 'cluster' }
  const plan = planFor(points, run, { anchorOf, replicationSeconds: () => 1 })
  const { version, node, engine } = machinery
  const manifest = manifestOf(plan, points, {
    version,
    node,
    engine,
    command: 'whistlelab run',
    study: null,
    weekly: true,
  })
  createRunFolder(folder, { run: runHash(plan, engine), plan }, manifestText(manifest))
}

/** Checksums of the results that one process makes of the same plan. */
export async function resultsOfOneProcess(folder: string): Promise<unknown> {
  planSmallRun(folder)
  const run = openedRun(folder, diskFiles, machinery.engine)
  const end = await runBatch(run.plan, inThisThread(replicateCity), run.folder.blocks)
  if (end.failure !== undefined) throw end.failure
  await publishResults(run, { completed: BLOCKS / 2, report: null })
  return resultsIn(folder)
}

/** The checksums of all result files of a run. */
export function resultsIn(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))
}

/** Files of the blocks that are there. */
export function blockFiles(folder: string): string[] {
  return readdirSync(join(folder, 'blocks')).filter((name) => name.endsWith('.block'))
}

/** A folder of the program as `npm run build` leaves it, as far as `submit` needs it. */
export async function builtProgram(folder: string): Promise<string> {
  const root = join(import.meta.dirname, '..', '..')
  mkdirSync(join(folder, 'dist'), { recursive: true })
  symlinkSync(join(root, 'deploy'), join(folder, 'deploy'))
  await bundleWorker(root, root, join(folder, 'dist', 'whistlelab-worker.mjs'))
  return folder
}
