/**
 * Fits the shape of demand to a table of service requests and prints the numbers of `sim/city/demand/demand-shape.ts`, what the separable week
 * loses, and how much days differ. FILE is `requests.csv.gz` or `requests.csv` unless given; columns created, channel, district (id counts a
 * request once). Nothing of the table is kept.
 */
import { parseArgs } from 'node:util'
import type { TableAnswers } from '../../requests/request-table.ts'
import { WrongRequest } from '../wrong-request.ts'
import { shapeReport } from './shape-report.ts'

const USAGE = 'npx tsx tools/validation/demand-shape/fit.ts FOLDER [FILE] [--zone Asia/Shanghai] [--dates dmy|mdy|ymd]'
const ORDERS = ['dmy', 'mdy', 'ymd'] as const

function main(words: readonly string[]): void {
  const { positionals, values } = parsed(words)
  const [folder, file, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new WrongRequest(`give one folder and at most one file: ${USAGE}`)
  process.stdout.write(shapeReport(folder, file, values))
}

function parsed(words: readonly string[]): { positionals: string[]; values: TableAnswers } {
  try {
    const options = { zone: { type: 'string' }, dates: { type: 'string' } } as const
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true })
    const dates = ORDERS.find((one) => one === values.dates)
    if (values.dates !== undefined && dates === undefined)
      throw new WrongRequest(`--dates is "${values.dates}"; give ${ORDERS.join(', ')}`)
    return { positionals, values: { zone: values.zone, dates } }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new WrongRequest(`${error.message}: ${USAGE}`)
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WrongRequest)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
