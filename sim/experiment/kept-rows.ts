/**
 * Rows kept safe while a run goes on: one line of JSON each, appended as they come, under a first line that says of which run they are.
 * A line torn by a crash is left out when they are read back; all others come back to the last bit.
 */
import type { PlacedRow } from './batch.ts'
import type { Plan } from './plan.ts'
import { layoutsOf } from './plan.ts'
import { rowLength } from './result-row.ts'

const FORMAT = 'whistlelab-rows-1'

/** The first line. */
export function keptHeader(identity: string): string {
  return JSON.stringify({ format: FORMAT, identity }) + '\n'
}

/** Whether a text begins as kept rows do, of whatever run. */
export function isKeptRows(text: string): boolean {
  return (parse(text.split('\n', 1)[0]!) as { format?: unknown } | undefined)?.format === FORMAT
}

/** The line of one row; JSON has no NaN, so a missing value is written as null. */
export function keptLine(plan: Plan, placed: PlacedRow): string {
  const { scenario, replication, row } = placed
  return JSON.stringify({ scenario: plan.scenarios[scenario]!.name, replication, row: Array.from(row) }) + '\n'
}

/** How many rows of another run a text holds; 0 when it is of this run, or of none. */
export function rowsOfAnother(text: string, identity: string): number {
  const [header, ...lines] = text.split('\n')
  if (!isKeptRows(text) || header + '\n' === keptHeader(identity)) return 0
  return lines.filter((line) => parse(line) !== undefined).length
}

/** The rows of a text that belong to the plan: none when it is of another run. */
export function readKept(text: string, plan: Plan, identity: string): PlacedRow[] {
  const [header, ...lines] = text.split('\n')
  if (header + '\n' !== keptHeader(identity)) return []
  const lengths = layoutsOf(plan).map(rowLength)
  const rows = lines.map((line) => placedRow(parse(line), plan, lengths))
  return rows.filter((row) => row !== undefined)
}

/** @param lengths of the rows of the plan's scenarios: a line of another length is no row of it */
function placedRow(line: unknown, plan: Plan, lengths: readonly number[]): PlacedRow | undefined {
  if (typeof line !== 'object' || line === null) return undefined
  const { scenario: name, replication, row } = line as { scenario?: unknown; replication?: unknown; row?: unknown }
  const scenario = plan.scenarios.findIndex((one) => one.name === name)
  if (scenario < 0 || !Number.isSafeInteger(replication) || (replication as number) < 0) return undefined
  if (!Array.isArray(row) || row.length !== lengths[scenario]) return undefined
  const values = Float64Array.from(row, (value) => (typeof value === 'number' ? value : NaN))
  return { scenario, replication: replication as number, row: values }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
