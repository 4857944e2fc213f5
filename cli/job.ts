/** A job: scenarios run in worker threads, their folder written, the tables printed. What `whistle run` and `whistle study` share. */
import { join } from 'node:path'
import { csvOf, curvesOf, groupsCsvOf, groupsOf, identityOf, manifestOf, parquetOf, planFor } from '../sim/index.ts'
import { marginsOf, runBatch, studyColumns, summarise, summariseGroups, summariseStudy } from '../sim/index.ts'
import type { Batch, Plan, Scenario, Study, Summary } from '../sim/index.ts'
import { StorageError, openRunFolder } from '../sim/node.ts'
import type { RunFolder } from '../sim/node.ts'
import { checkMemory } from './enough-memory.ts'
import type { Machinery } from './machinery.ts'
import { startProgress } from './progress.ts'
import { resultTables } from './result-tables.ts'
import { option } from './shell-quote.ts'
import { studyAnswer } from './study-answer.ts'
import type { Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'
import type { Language } from './texts.ts'

export interface JobOptions {
  readonly replications: number
  readonly days: number
  readonly warmUpDays: number
  readonly seed: string
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined
  /** Undefined: below `runs/`, named after the job and the seed. */
  readonly out: string | undefined
  readonly language: Language
  readonly json: boolean
  readonly quiet: boolean
}

export interface Job {
  /** Of the folder below `runs/`. */
  readonly name: string
  /** The first is the baseline. */
  readonly scenarios: readonly Scenario[]
  /** What asks for the scenarios; null where the user named them. */
  readonly study: Study | null
  readonly options: JobOptions
  /** A line that makes the run again; the results depend neither on workers nor on the folder, so it leaves them out. */
  readonly command: string
}

const INTERRUPTED = 130

interface Run {
  readonly job: Job
  readonly options: JobOptions
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
export async function doJob(
  job: Job,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const { options, scenarios } = job
  const horizon = { warmUpDays: options.warmUpDays, days: options.days }
  const { replications, seed } = options
  const plan = planFor(scenarios, { horizon, replications, seed }, (root) => machinery.anchorOf(root))
  const workers = Math.min(options.workers ?? machinery.machine.cores, plan.scenarios.length * plan.replications)
  checkMemory(plan.scenarios, horizon, workers, machinery)
  const out = options.out ?? join('runs', `${fileName(job.name)}-${fileName(seed)}`)
  const folder = openRunFolder(out, plan, identityOf(plan, machinery.engine), machinery.files)
  const current: Run = { job, options, plan, folder, machinery, terminal }
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
async function conclude({ job, options, plan, folder, machinery, terminal }: Run, batch: Batch): Promise<void> {
  const { study } = job
  const settings = plan.scenarios.map(({ setting }) => setting)
  const table = {
    ...{ scenarios: plan.scenarios.map(({ name }) => name), results: batch.results },
    ...(study && { added: studyColumns(study.formulas, settings) }),
  }
  const summary = study === null ? summarise(table) : summariseStudy(study, table)
  const curves = curvesOf(table)
  const groups = settings.map(groupsOf)
  const byGroup = summariseGroups(table, groups, study === null ? undefined : marginsOf(study))
  const manifest = manifestOf(plan, job.scenarios, {
    version: machinery.version,
    node: machinery.node,
    command: job.command,
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
  options: JobOptions,
  folder: string,
  terminal: Terminal,
): void {
  const where = textsIn(options.language).written(folder, join(folder, 'report.html'))
  if (options.json) {
    terminal.print(JSON.stringify(summary, null, 2))
    if (!options.quiet) terminal.tell(where)
    return
  }
  const tables = summary.study === undefined ? resultTables : studyAnswer
  terminal.print(tables(summary, complete, options.language, terminal.colours))
  terminal.print(`\n${where}`)
}

function farewell({ job, options, plan, folder, terminal }: Run, batch: Batch): number {
  const texts = textsIn(options.language)
  if (batch.interrupted || batch.failure !== undefined) {
    terminal.tell(batch.complete === 0 ? texts.stoppedEmpty : texts.stopped(batch.complete, plan.replications))
    terminal.tell(`${texts.goOn}\n  ${job.command} ${option('out', folder.path)}`)
  }
  if (batch.failure !== undefined) throw batch.failure
  return batch.interrupted ? INTERRUPTED : 0
}
