/** The columns that an import keeps of each request: numbers and codes, no text, no id, no minute. */
import { ENDS } from '../../sim/requests/row-reader.ts'
import type { RequestRow } from '../../sim/requests/row-reader.ts'
import type { TableColumn, TableRow } from '../../sim/run/table.ts'

const coded = 'line of the list in import.json, from 0; -1: nothing stands in the table'
const yesNo = '1 yes, 0 no, -1 not told'

function whole(id: string, definition: string): TableColumn {
  return { id, kind: 'whole', unit: '', definition }
}

export const KEPT_COLUMNS = [
  whole('hour', "hours from 1970-01-01 on the city's clock, in which it was made"),
  whole('timed', '1: its time of day is known'),
  {
    ...{ id: 'lo', kind: 'number', unit: 'day', definition: 'time to its end: at least' },
    missing: 'open, or not known',
  } as TableColumn,
  {
    ...{ id: 'hi', kind: 'number', unit: 'day', definition: 'time to its end: at most; exact where equal to lo' },
    missing: 'open, or not known',
  } as TableColumn,
  whole('end', ENDS.map((end, at) => `${at} ${end}`).join(', ')),
  ...['category', 'agency', 'area', 'channel'].map((id) => whole(id, coded)),
  whole('onTime', yesNo),
  whole('reopened', yesNo),
  whole('satisfied', yesNo),
  whole('solved', yesNo),
  whole('consultation', yesNo),
]

/** @param codes of category, agency, area and channel */
export function keptRow(row: RequestRow, codes: readonly number[]): TableRow {
  return [
    Math.floor(row.clock / 3600),
    row.timed ? 1 : 0,
    row.lo,
    row.hi,
    ENDS.indexOf(row.end),
    ...codes,
    told(row.onTime),
    told(row.reopened),
    told(row.satisfied),
    told(row.solved),
    told(row.consultation),
  ]
}

function told(value: boolean | undefined): number {
  return value === undefined ? -1 : value ? 1 : 0
}
