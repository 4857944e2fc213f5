/** Blocks that are missing when a run is to be merged, in words. */
import { join } from 'node:path'
import { quoted } from '../../sim/text/shell-quote.ts'
import { cellsOf } from '../../sim/run/plan.ts'
import type { Block, Plan } from '../../sim/run/plan.ts'
import { blockName } from '../../sim/store/block-file.ts'

const MOST_LINES = 20

/** Which blocks are missing, what they hold, and what to do. */
export function missingText(missing: readonly Block[], plan: Plan, folder: string): string {
  const lines = missing.slice(0, MOST_LINES).map((block) => {
    return `  ${join('blocks', blockName(block))}: ${contentOf(plan, block)}`
  })
  const more = missing.length > MOST_LINES ? [`  and ${missing.length - MOST_LINES} more`] : []
  const many = missing.length === 1 ? '1 block is missing' : `${missing.length} blocks are missing`
  return [`whistlelab: ${many} in ${folder}; nothing was merged:`, ...lines, ...more, nextText(folder)].join('\n')
}

/** What a block holds: `haigang-before, replications 3 to 5`. */
export function contentOf(plan: Plan, block: Block): string {
  const places = [...new Set(cellsOf(plan, block).map(({ scenario }) => scenario))]
  const { name } = plan.scenarios[places[0]]
  const which =
    block.to - block.from === 1 ? `replication ${block.from}` : `replications ${block.from} to ${block.to - 1}`
  return places.length === 1 ? `${name}, ${which}` : `${places.length} scenarios from ${name} on, ${which}`
}

function nextText(folder: string): string {
  return `To make them: whistlelab resume ${quoted(folder)}, or submit it again; only what is missing is done.`
}
