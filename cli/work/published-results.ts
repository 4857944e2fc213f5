/** From the blocks of a run to its result files: merged in replication order, put in place together. */
import { runScenarios, studyOf } from '../../sim/analysis/manifest.ts'
import { mergeRows, tableFiles } from '../../sim/analysis/merge.ts'
import { option } from '../../sim/text/shell-quote.ts'
import type { Manifest, RunFiles, RunResults, Summary } from '../../sim/analysis/summary.ts'
import type { OpenedRun } from './opened-run.ts'

export const REPORT_FILE = 'report.html'
const TEXTS = ['summary.json', 'curves.json', 'groups.json'] as const
/** All results but the report, which is made again in either language at will. */
export function resultFiles(manifest: Pick<Manifest, 'weekly' | 'judge'>): readonly string[] {
  return [...tableFiles(manifest), ...TEXTS]
}

/** Those of a run with all tables: what is not written now would tell of other results. */
const ALL_FILES = resultFiles({ weekly: true, judge: { against: 'all', adjust: 'holm' } })

type Sink = { write(piece: Uint8Array | string): void }

export interface Publication {
  /** Replications of every scenario that are there. */
  readonly completed: number
  /** Makes the report; null where nothing can draw. */
  readonly report: ((run: RunFiles) => Promise<string>) | null
  /** Ends it early; what was there before stays. */
  readonly signal?: AbortSignal
}

/** @returns the summary. @throws StorageError, BlockError; the reason of the signal */
export async function publishResults(run: OpenedRun, { completed, report, signal }: Publication): Promise<Summary> {
  const { manifest, folder } = run
  const names = [...resultFiles(manifest), ...(report ? [REPORT_FILE] : [])]
  let summary: Summary | undefined
  await folder.publish(
    names,
    completed,
    async (sink) => {
      const merged = await writeResults(run, completed, sink, signal)
      if (report) sink(REPORT_FILE).write(await report({ manifest, scenarios: runScenarios(manifest), ...merged }))
      summary = merged.summary
    },
    ALL_FILES,
  )
  return summary!
}

/** Merges the first `completed` replications and writes the files of `resultFiles`, each to the sink of its name. */
export async function writeResults(
  { manifest, plan, folder }: OpenedRun,
  completed: number,
  sink: (name: string) => Sink,
  signal?: AbortSignal,
): Promise<RunResults> {
  const study = await studyOf(manifest)
  const { run, seed, version, weekly, judge } = manifest
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
  }
  const merged = await mergeRows({ ...order, commandOf: aloneCommand, ...(signal && { signal }) })
  sink('summary.json').write(indented(merged.summary))
  sink('curves.json').write(JSON.stringify(merged.curves) + '\n')
  sink('groups.json').write(JSON.stringify(merged.groups) + '\n')
  return merged
}

/** Given in the folder of the run, so that the results do not depend on where it lies. */
export function aloneCommand(scenario: string, replication: number): string {
  return `whistlelab verify . ${option('scenario', scenario)} --replication ${replication}`
}

export function indented(content: unknown): string {
  return JSON.stringify(content, null, 2) + '\n'
}
