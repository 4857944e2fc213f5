/** A scenario from its empty first day on, week by week: what `warm-up` and `steady` look at. Nothing of it is kept but what they write. */
import { join } from 'node:path'
import { storedReplications } from '../../sim/analysis/stored-replications.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { inMemory, runBatch } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { text } from '../terminal/option-kinds.ts'
import { checkMemory, memoryShare } from '../work/enough-memory.ts'
import { folderName } from '../work/folder-name.ts'
import type { Machinery } from '../work/machinery.ts'
import { workersFor } from '../work/work-off.ts'

export const WEEK_DAYS = 7

export interface WeeklyRun {
  readonly days: number
  readonly replications: number
  readonly seed: string
}

/** The replications; undefined when interrupted. */
export async function weeklyRun(
  scenario: Scenario,
  { days, replications, seed }: WeeklyRun,
  asked: number | undefined,
  machinery: Machinery,
  signal: AbortSignal,
): Promise<readonly Replication[] | undefined> {
  const run = { horizon: { warmUpDays: 0, days }, replications, seed }
  const plan = planFor(asTheyAre([withoutEvents(scenario)]), run, machinery)
  const workers = workersFor(plan, blocksOf(plan), asked, machinery)
  checkMemory(plan.scenarios, workers, machinery)
  const pool = machinery.openPool(workers, memoryShare(workers, machinery.machine))
  const store = inMemory()
  try {
    const { interrupted, failure } = await runBatch(plan, pool, store, { signal })
    if (failure !== undefined) throw failure
    if (interrupted) return undefined
  } finally {
    await pool.close()
  }
  const results = [...storedReplications(plan, store, replications)]
  const failed = results.find((one) => one.failure !== undefined)?.failure
  if (failed !== undefined) throw new Error(`replication ${failed.replication} failed: ${failed.message}`)
  return results.map(({ result }) => result)
}

/** What happens at a day of its own is no beginning, and no steady state. */
function withoutEvents(scenario: Scenario): Scenario {
  const { setting } = scenario
  return { ...scenario, switches: [], setting: { ...setting, switches: [], demand: { ...setting.demand, pulse: [] } } }
}

/** The folder of what such a command writes. */
export function outOf(command: 'warm-up' | 'steady') {
  return text({ sample: 'DIR', does: 'folder of its files', otherwise: `runs/${command}-NAME-SEED` })
}

/** Writes the files of an answer, and says where. @throws InputError where a run lies there */
export function writtenFiles(
  { out, command, scenario, seed }: { out: string | undefined; command: string; scenario: string; seed: string },
  texts: Readonly<Record<string, string>>,
  { files }: Machinery,
): string {
  const folder = out ?? join('runs', `${command}-${folderName(scenario)}-${folderName(seed)}`)
  if (files.read(join(folder, 'manifest.json')) !== undefined)
    throw new InputError(say`${folder} holds a run; give --out another folder`)
  files.makeFolder(folder)
  for (const [name, content] of Object.entries(texts)) replaceFile(join(folder, name), content, files)
  return folder
}
