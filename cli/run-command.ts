/** `whistle run SCENARIO...`: replications in worker threads, a run folder with its report, and the tables. */
import { join } from 'node:path'
import { csvOf, curvesOf, groupsCsvOf, groupsOf, identityOf, manifestOf, parquetOf, planFor } from '../sim/index.ts'
import { runBatch, summarise, summariseGroups } from '../sim/index.ts'
import type { Batch, Plan, Scenario, ScenarioLibrary, Summary } from '../sim/index.ts'
import { StorageError, openRunFolder } from '../sim/node.ts'
import type { RunFolder } from '../sim/node.ts'
import { chosen } from './chosen-scenarios.ts'
import { checkMemory } from './enough-memory.ts'
import type { Machinery } from './machinery.ts'
import { startProgress } from './progress.ts'
import { resultTables } from './result-tables.ts'
import { option, quoted } from './shell-quote.ts'
import type { Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'
import type { Language } from './texts.ts'

export interface RunOptions {
  /** The first is the baseline. */
  readonly scenarios: readonly string[]
  readonly sets: readonly string[]
  readonly replications: number
  readonly days: number
  readonly warmUpDays: number
  readonly seed: string
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined
  /** Undefined: below `runs/`, named after the first scenario and the seed. */
  readonly out: string | undefined
  readonly language: Language
  readonly json: boolean
  readonly quiet: boolean
}

const INTERRUPTED = 130

interface Run {
  readonly options: RunOptions
  readonly scenarios: readonly Scenario[]
  readonly plan: Plan
  readonly folder: RunFolder
  readonly machinery: Machinery
  readonly terminal: Terminal
}

/**
 * @param interruption ends the run early; what is complete is kept
 * @returns the exit code: 0, or 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function run(
  options: RunOptions,
  library: ScenarioLibrary,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const scenarios = options.scenarios.map((text) => chosen(text, options.sets, library))
  const horizon = { warmUpDays: options.warmUpDays, days: options.days }
  const { replications, seed } = options
  const plan = planFor(scenarios, { horizon, replications, seed }, (root) => machinery.anchorOf(root))
  const workers = Math.min(options.workers ?? machinery.machine.cores, plan.scenarios.length * plan.replications)
  checkMemory(plan.scenarios, horizon, workers, machinery)
  const out = options.out ?? join('runs', `${fileName(plan.scenarios[0]!.name)}-${fileName(seed)}`)
  const folder = openRunFolder(out, plan, identityOf(plan, machinery.engine), machinery.files)
  const current: Run = { options, scenarios, plan, folder, machinery, terminal }
  const batch = await simulate(current, interruption)
  // With a full disk nothing more can be written; the rows kept so far are safe, and the message says so.
  if (batch.failure instanceof StorageError) throw batch.failure
  if (batch.complete > 0) await conclude(current, batch)
  return farewell(current, batch)
}

function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'run'
}

async function simulate({ options, plan, folder, machinery, terminal }: Run, signal: AbortSignal): Promise<Batch> {
  const texts = textsIn(options.language)
  const total = plan.scenarios.length * plan.replications
  const known = folder.known.filter(({ replication }) => replication < plan.replications)
  if (!options.quiet) {
    const { days, warmUpDays } = plan.horizon
    terminal.tell(texts.running(plan.scenarios.length, plan.replications, days, warmUpDays, plan.seed))
    if (known.length > 0) terminal.tell(texts.goingOn(known.length, total))
  }
  const pool = machinery.openPool(options.workers)
  const progress = options.quiet ? null : startProgress(terminal, texts, total, known.length)
  try {
    return await runBatch(plan, pool, {
      known,
      signal,
      onRow: (placed) => {
        folder.keep(placed)
        progress?.add(placed.row[placed.row.length - 1]!)
      },
    })
  } finally {
    progress?.stop()
    await pool.close()
  }
}

/** Writes the folder and prints the tables of what is complete. */
async function conclude({ options, scenarios, plan, folder, machinery, terminal }: Run, batch: Batch): Promise<void> {
  const table = { scenarios: plan.scenarios.map(({ name }) => name), results: batch.results }
  const summary = summarise(table)
  const curves = curvesOf(table)
  const groups = plan.scenarios.map(({ setting }) => groupsOf(setting))
  const byGroup = summariseGroups(table, groups)
  const manifest = manifestOf(plan, scenarios, {
    version: machinery.version,
    node: machinery.node,
    command: commandOf(options),
    completed: batch.complete,
  })
  const report = await machinery.report({ manifest, summary, curves, groups: byGroup }, options.language)
  folder.finish(
    {
      'replications.csv': csvOf(table),
      'replications.parquet': parquetOf(table),
      'groups.csv': groupsCsvOf(table, groups),
      'summary.json': indented(summary),
      'curves.json': JSON.stringify(curves) + '\n',
      'groups.json': JSON.stringify(byGroup) + '\n',
      'report.html': report,
      // Last, because a folder with a manifest counts as a whole run.
      'manifest.json': indented(manifest),
    },
    batch.complete === plan.replications,
  )
  tellResults(summary, batch.complete, options, folder.path, terminal)
}

function indented(content: unknown): string {
  return JSON.stringify(content, null, 2) + '\n'
}

function tellResults(
  summary: Summary,
  complete: number,
  options: RunOptions,
  folder: string,
  terminal: Terminal,
): void {
  const where = textsIn(options.language).written(folder, join(folder, 'report.html'))
  if (options.json) {
    terminal.print(JSON.stringify(summary, null, 2))
    if (!options.quiet) terminal.tell(where)
    return
  }
  terminal.print(resultTables(summary, complete, options.language, terminal.colours))
  terminal.print(`\n${where}`)
}

function farewell({ options, plan, folder, terminal }: Run, batch: Batch): number {
  const texts = textsIn(options.language)
  if (batch.interrupted || batch.failure !== undefined) {
    terminal.tell(batch.complete === 0 ? texts.stoppedEmpty : texts.stopped(batch.complete, plan.replications))
    terminal.tell(`${texts.goOn}\n  ${commandOf(options)} ${option('out', folder.path)}`)
  }
  if (batch.failure !== undefined) throw batch.failure
  return batch.interrupted ? INTERRUPTED : 0
}

/** A line that makes the run again. Workers and folder are left out: the results do not depend on them. */
export function commandOf(options: RunOptions): string {
  return [
    'whistle run',
    ...options.scenarios.map(quoted),
    ...options.sets.map((assignment) => option('set', assignment)),
    option('replications', options.replications),
    option('days', options.days),
    option('warm-up', options.warmUpDays),
    option('seed', options.seed),
    option('lang', options.language),
  ].join(' ')
}
