/** `whistlelab merge DIR`: the results of a run whose blocks others have made. */
import { quoted } from '../../sim/index.ts'
import { join } from 'node:path'
import { blockName } from '../../sim/node.ts'
import type { Block, Plan } from '../../sim/index.ts'
import { INCOMPLETE, INTERRUPTED } from '../terminal/exit-code.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import type { Machinery } from '../work/machinery.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { conclude, tellFailures } from '../work/work-off.ts'
import type { WorkOptions } from '../work/work-off.ts'

export interface MergeOptions extends Omit<WorkOptions, 'workers'> {
  readonly folder: string
}

const MOST_LINES = 20

/**
 * @param interruption ends it early; results that were there stay
 * @returns the exit code: 0; 1 when replications failed; 3 when blocks are missing, and nothing was written; 130 when interrupted
 * @throws InputError, StorageError
 */
export async function merge(
  options: MergeOptions,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const run = openedRun(options.folder, machinery.files)
  refuseOtherEngine(run, machinery.engine)
  const missing = run.folder.blocks.missing()
  if (missing.length > 0) {
    terminal.tell(missingText(missing, run.plan, options.folder))
    return INCOMPLETE
  }
  const { replications, scenarios } = run.plan
  try {
    const summary = await conclude(run, replications, options, machinery, terminal, interruption)
    return tellFailures(summary, scenarios.length, options.language, terminal)
  } catch (error) {
    if (interruption.aborted) return INTERRUPTED
    throw error
  }
}

/** Which blocks are missing, what they hold, and what to do. */
export function missingText(missing: readonly Block[], { scenarios }: Plan, folder: string): string {
  const lines = missing.slice(0, MOST_LINES).map((block) => {
    const { scenario, from, to } = block
    return `  ${join('blocks', blockName(block))}: ${scenarios[scenario].name}, replications ${from} to ${to - 1}`
  })
  const more = missing.length > MOST_LINES ? [`  and ${missing.length - MOST_LINES} more`] : []
  const many = missing.length === 1 ? '1 block is missing' : `${missing.length} blocks are missing`
  return [`whistlelab: ${many} in ${folder}; nothing was merged:`, ...lines, ...more, nextText(folder)].join('\n')
}

function nextText(folder: string): string {
  return `To make them: whistlelab resume ${quoted(folder)}, or submit it again; only what is missing is done.`
}
