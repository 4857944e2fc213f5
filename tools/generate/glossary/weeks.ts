/** By week: what the table of weeks has a row for, and its columns as they say of themselves. */
import { WEEKLY_COLUMNS } from '../../../sim/run/weekly-table.ts'
import { code, paragraphs, table } from '../markdown.ts'

export function weeks(): string {
  const rows = WEEKLY_COLUMNS.map(({ id, unit, definition, denominator = '', missing = '' }) => {
    return [code(id), unit, definition, denominator, missing]
  })
  return paragraphs(
    '### By week',
    FILES,
    table(['column', 'unit', 'definition', 'denominator', 'missing when'], rows),
    JOINED,
  )
}

const FILES = `\`weekly.csv\` and \`weekly.parquet\` have one line a replication, scenario, street and week, those of the whole city first; the warm-up is
included. The weekly series of \`curves.json\` and of the report are the whole city's over the observed weeks. \`--weekly no\` leaves the two files out.`

const JOINED = `Sums over streets are exact for \`cases\`, \`backlog\`, \`reached\`, \`whistles\` and \`calls\`; rates are pooled with \`cases\`, \`reached\` and \`calls\`
as weights. Levers are not repeated here: join \`scenarios.csv\` by \`scenario\`.`
