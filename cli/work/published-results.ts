/** From the blocks of a run to its result files: merged in replication order, put in place together. */
import { runScenarios, studyOf } from '../../sim/analysis/manifest.ts'
import { mergeRows, tableFiles } from '../../sim/analysis/merge.ts'
import { option } from '../../sim/text/shell-quote.ts'
import { ANALYSIS_FILE, EXPERIMENT_FILES, experimentFiles } from '../../sim/experiment/experiment.ts'
import type { ExperimentTable } from '../../sim/experiment/experiment-tables.ts'
import type { ExperimentAnswer } from '../../sim/experiment/experiment.ts'
import { csvTable } from '../../sim/run/table.ts'
import type { Manifest, RunFiles, RunResults } from '../../sim/analysis/summary.ts'
import type { OpenedRun } from './opened-run.ts'

export const REPORT_FILE = 'report.html'
const TEXTS = ['summary.json', 'curves.json', 'groups.json'] as const
/** All results but the report, which is made again in either language at will. */
export function resultFiles(manifest: Pick<Manifest, 'weekly' | 'judge' | 'experiment'>): readonly string[] {
  const { experiment } = manifest
  return [...tableFiles(manifest), ...TEXTS, ...(experiment === undefined ? [] : experimentFiles(experiment))]
}

/** Those of a run with all tables: what is not written now would tell of other results. */
const ALL_FILES = [...resultFiles({ weekly: true, judge: { against: 'all', adjust: 'holm' } }), ...EXPERIMENT_FILES]

type Sink = { write(piece: Uint8Array | string): void }

export interface Publication {
  /** Replications of every scenario that are there. */
  readonly completed: number
  /** Makes the report; null where nothing can draw. */
  readonly report: ((run: RunFiles) => Promise<string>) | null
  /** Ends it early; what was there before stays. */
  readonly signal?: AbortSignal
}

/** @returns what was found. @throws StorageError, BlockError; the reason of the signal */
export async function publishResults(run: OpenedRun, { completed, report, signal }: Publication): Promise<RunResults> {
  const { manifest, folder } = run
  const names = [...resultFiles(manifest), ...(report ? [REPORT_FILE] : [])]
  let results: RunResults | undefined
  await folder.publish(
    names,
    completed,
    async (sink) => {
      results = await writeResults(run, completed, sink, signal)
      const { experiment, ...merged } = results
      const files = { manifest, scenarios: runScenarios(manifest), ...merged }
      const analysis = experiment && { analysis: experiment.analysis }
      if (report) sink(REPORT_FILE).write(await report({ ...files, ...analysis }))
    },
    ALL_FILES,
  )
  return results!
}

/** Merges the first `completed` replications and writes the files of `resultFiles`, each to the sink of its name. */
export async function writeResults(
  { manifest, plan, folder }: OpenedRun,
  completed: number,
  sink: (name: string) => Sink,
  signal?: AbortSignal,
): Promise<RunResults> {
  const study = await studyOf(manifest)
  const { run, seed, version, weekly, judge, experiment } = manifest
  const facts = { run, seed, version }
  const order = {
    plan,
    store: folder.blocks,
    replications: completed,
    study,
    weekly,
    sink,
    facts,
    ...(judge && { judge }),
    ...(experiment && { experiment }),
  }
  const merged = await mergeRows({ ...order, commandOf: aloneCommand, ...(signal && { signal }) })
  sink('summary.json').write(indented(merged.summary))
  sink('curves.json').write(JSON.stringify(merged.curves) + '\n')
  sink('groups.json').write(JSON.stringify(merged.groups) + '\n')
  if (merged.experiment !== undefined) writeExperiment(merged.experiment, sink)
  return merged
}

/** A table as CSV. */
export function writtenTable({ columns, rows }: Pick<ExperimentTable, 'columns' | 'rows'>): string {
  const pieces: string[] = []
  const table = csvTable(columns, { write: (piece) => void pieces.push(String(piece)) })
  for (const row of rows) table.add(row)
  table.end()
  return pieces.join('')
}

function writeExperiment({ analysis, tables }: ExperimentAnswer, sink: (name: string) => Sink): void {
  for (const table of tables) sink(table.file).write(writtenTable(table))
  sink(ANALYSIS_FILE).write(indented(analysis))
}

/** Given in the folder of the run, so that the results do not depend on where it lies. */
export function aloneCommand(scenario: string, replication: number): string {
  return `whistlelab verify . ${option('scenario', scenario)} --replication ${replication}`
}

export function indented(content: unknown): string {
  return JSON.stringify(content, null, 2) + '\n'
}
