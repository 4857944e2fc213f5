/** The merge on a node of a cluster: all results but the report, which needs the whole program. */
import { mostReplications } from '../../sim/run/plan.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { join } from 'node:path'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { INCOMPLETE, INTERRUPTED } from '../terminal/exit-code.ts'
import { missingText } from '../work/missing-blocks.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import { publishResults } from '../work/published-results.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { tellFailures } from '../work/work-off.ts'

/**
 * @returns the exit code: 0; 1 when replications failed; 3 when blocks are missing, and nothing was written; 130 when interrupted
 * @throws InputError, StorageError
 */
export async function plainMerge(
  path: string,
  { files, engine }: { readonly files: FileLayer; readonly engine: string },
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const run = openedRun(path, files, engine)
  refuseOtherEngine(run, engine)
  const missing = run.folder.blocks.missing()
  if (missing.length > 0) {
    terminal.tell(missingText(missing, run.plan, path))
    return INCOMPLETE
  }
  try {
    const { scenarios } = run.plan
    const replications = mostReplications(run.plan)
    const { summary } = await publishResults(run, { completed: replications, report: null, signal: interruption })
    run.folder.sweep()
    terminal.print(
      `Merged ${replications} replications of ${scenarios.length} scenarios: ${join(path, 'summary.json')}.`,
    )
    terminal.print(`For the report: whistlelab report ${quoted(path)}`)
    return tellFailures(summary, run.plan, 'en', terminal)
  } catch (error) {
    if (interruption.aborted) return INTERRUPTED
    throw error
  }
}
