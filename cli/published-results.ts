/** From the blocks of a run to its result files: merged in replication order, put in place together. */
import { join } from 'node:path'
import { mergeRows, studyOf } from '../sim/index.ts'
import type { RunFiles, Summary } from '../sim/index.ts'
import type { FileLayer } from '../sim/node.ts'
import type { OpenedRun } from './opened-run.ts'
import { quoted } from './shell-quote.ts'

export const REPORT_FILE = 'report.html'
const TABLES = ['replications.csv', 'replications.parquet', 'groups.csv', 'failures.csv'] as const
const TEXTS = ['summary.json', 'curves.json', 'groups.json'] as const

export interface Publication {
  /** Replications of every scenario that are there. */
  readonly completed: number
  /** Makes the report; null where nothing can draw: an older report is then removed, for it tells of other results. */
  readonly report: ((run: RunFiles) => Promise<string>) | null
  readonly files: FileLayer
  readonly signal?: AbortSignal
}

/** @returns the summary. @throws StorageError, BlockError; the reason of the signal */
export async function publishResults({ manifest, plan, folder }: OpenedRun, given: Publication): Promise<Summary> {
  const { completed, report, files, signal } = given
  const study = await studyOf(manifest)
  if (report === null) files.remove(join(folder.path, REPORT_FILE))
  let summary: Summary | undefined
  await folder.publish([...TABLES, ...TEXTS, ...(report ? [REPORT_FILE] : [])], completed, async (sink) => {
    const order = { plan, store: folder.blocks, replications: completed, study, commandOf: aloneCommand }
    const sinks = Object.fromEntries(TABLES.map((name) => [name, sink(name)])) as Record<(typeof TABLES)[number], Sink>
    const merged = await mergeRows({ ...order, sinks, ...(signal && { signal }) })
    sink('summary.json').write(indented(merged.summary))
    sink('curves.json').write(JSON.stringify(merged.curves) + '\n')
    sink('groups.json').write(JSON.stringify(merged.groups) + '\n')
    if (report) sink(REPORT_FILE).write(await report({ manifest, ...merged }))
    summary = merged.summary
  })
  return summary!
}

type Sink = ReturnType<Parameters<Parameters<OpenedRun['folder']['publish']>[2]>[0]>

/** Given in the folder of the run, so that the results do not depend on where it lies. */
export function aloneCommand(scenario: string, replication: number): string {
  return `whistle verify . --scenario ${quoted(scenario)} --replication ${replication}`
}

export function indented(content: unknown): string {
  return JSON.stringify(content, null, 2) + '\n'
}
