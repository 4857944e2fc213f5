/** By case: the columns of what `whistlelab export` writes, as they say of themselves. */
import { CASE_TABLE_COLUMNS } from '../../../sim/trace/cases-table.ts'
import { code, paragraphs, table } from '../markdown.ts'

export function cases(): string {
  const rows = CASE_TABLE_COLUMNS.map(({ id, unit, definition, missing = '' }) => [code(id), unit, definition, missing])
  return paragraphs('### By case', FILE, table(['column', 'unit', 'definition', 'missing when'], rows))
}

const FILE = `\`whistlelab export DIR --cases\` makes replications of a run again, to the last bit, and writes one line for each of their cases: in the order in which
they end, then those that are open at the end of the run. Those of the warm-up and of the follow-up are among them; measures are of those with \`cohort\` = 1.`
