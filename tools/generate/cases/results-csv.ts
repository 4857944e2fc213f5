/** docs/cases/results.csv: the full table, one row a case and measure, in the units of the measures (shares, hours, yuan). */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { resultOf } from './results.ts'
import type { CaseResult, Results } from './results.ts'

const HEAD = [
  ...['scenario', 'baseline', 'measure', 'unit', 'mean', 'half_width', 'replications'],
  ...['difference', 'difference_half_width', 'verdict'],
]

export function resultsCsv(results: Results): string {
  const rows = results.cases.flatMap((one) => rowsOf(one, results))
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}

type Cell = string | number | null | undefined

function rowsOf({ name, hash, days, baseline, differences }: CaseResult, results: Results): Cell[][] {
  const { measures } = resultOf(results, { name, hash }, days)
  return MEASURES.map(({ id, unit }) => {
    const [value, difference] = [measures[id], differences[id]]
    return [
      ...[name, baseline?.argument, id, unit, value?.mean, value?.halfWidth, value?.n ?? 0],
      ...[difference?.mean, difference?.halfWidth, difference?.mean === null ? null : difference?.verdict],
    ]
  })
}

/** Numbers to the last digit; text in quotes where a comma would end it; nothing for what is missing. */
function cell(value: Cell): string {
  const text = String(value ?? '')
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
