/** Blocks that are missing when a run is to be merged, in words. */
import { join } from 'node:path'
import { quoted } from '../../sim/text/shell-quote.ts'
import type { Plan } from '../../sim/run/plan.ts'
import type { Block } from '../../sim/run/replication-task.ts'
import { blockName } from '../../sim/store/block-file.ts'

const MOST_LINES = 20

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
