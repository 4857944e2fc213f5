/** A scenario from its empty first day on, week by week: what `warm-up` and `steady` look at. Nothing of it is kept but what they write. */
import { join, resolve } from 'node:path'
import { soundReplications } from '../../sim/analysis/stored-replications.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { inMemory, runBatch } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { refuseBelowFile, refuseFilled } from '../../sim/store/run-store-refusals.ts'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { sha256 } from '../../sim/text/sha256.ts'
import { flag, text } from '../terminal/option-kinds.ts'
import { checkMemory, memoryShare } from '../work/enough-memory.ts'
import { folderName } from '../work/folder-name.ts'
import type { Machinery } from '../work/machinery.ts'
import { STAGED_QUESTION } from '../work/opened-run.ts'
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
  return [...soundReplications(plan, store, replications)].map(({ result }) => result)
}

/** What happens at a day of its own is no beginning, and no steady state. */
function withoutEvents(scenario: Scenario): Scenario {
  const { setting } = scenario
  return { ...scenario, switches: [], setting: { ...setting, switches: [], demand: { ...setting.demand, pulse: [] } } }
}

/** Where such a command writes, and whether over another answer. */
export const ANSWER_WAY = {
  out: text({
    sample: 'DIR',
    does: 'folder of its files; one that holds something else is refused',
    otherwise: 'runs/NAME-SEED-HASH',
  }),
  force: flag('writes over the answer to another question'),
}

export interface WeeklyQuestion {
  readonly command: 'warm-up' | 'steady'
  readonly scenario: Scenario
  readonly seed: string
  /** All else that decides the answer. */
  readonly asked: Readonly<Record<string, number>>
}

/** Files that are written beside `analysis.json`, by whichever of the two. */
const FILES = ['warm-up.csv', 'warm-up.svg', 'steady.csv']
const ANALYSIS = 'analysis.json'

/** The folder of an answer, looked at before anything is computed; by its question it is known again. */
export class AnswerFolder {
  readonly path: string
  /** SHA-256 of all that decides the answer. */
  readonly question: string
  private readonly files: FileLayer

  /** @throws InputError where something else lies there, or the answer to another question and nobody gives it away */
  constructor(
    { command, scenario, seed, asked }: WeeklyQuestion,
    { out, force }: { readonly out?: string | undefined; readonly force: boolean },
    { files, engine }: Machinery,
  ) {
    this.question = sha256(canonicalJson({ command, scenario: scenario.hash, seed, asked, engine }))
    const name = `${command}-${folderName(scenario.name)}-${folderName(seed)}-${this.question.slice(0, 8)}`
    this.path = out ?? join('runs', name)
    this.files = files
    refuseBelowFile(this.path, resolve(this.path), files)
    if (['manifest.json', STAGED_QUESTION].some((one) => files.read(join(this.path, one)) !== undefined))
      throw new InputError(say`${this.path} holds a run; give --out another folder`)
    const old = questionIn(files.read(join(this.path, ANALYSIS)))
    if (old === undefined) refuseFilled(this.path, files)
    else if (old !== this.question && !force)
      throw new InputError(
        say`${this.path} holds the answer to another question; give --out another folder, or --force to write over it`,
      )
  }

  write(texts: Readonly<Record<string, string>>): void {
    this.files.makeFolder(this.path)
    for (const name of FILES) if (!(name in texts)) this.files.remove(join(this.path, name))
    for (const [name, content] of Object.entries(texts)) replaceFile(join(this.path, name), content, this.files)
  }
}

/** Undefined for what is no answer of ours. */
function questionIn(analysis: string | undefined): string | undefined {
  try {
    const { question } = JSON.parse(analysis ?? '{}') as { question?: unknown }
    return typeof question === 'string' ? question : undefined
  } catch {
    return undefined
  }
}
