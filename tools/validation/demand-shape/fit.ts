/**
 * Fits the shape of demand to a table of service requests and prints the numbers of `sim/city/demand/demand-shape.ts`, what the separable week
 * loses, and how much days differ: `npx tsx tools/validation/demand-shape/fit.ts FOLDER [FILE]`. FILE is `requests.csv.gz` or
 * `requests.csv` unless given; columns created, channel, district. Nothing of the table is kept.
 */
import { WrongRequest } from '../wrong-request.ts'
import { shapeReport } from './shape-report.ts'

const USAGE = 'npx tsx tools/validation/demand-shape/fit.ts FOLDER [FILE]'

function main(words: readonly string[]): void {
  const [folder, file, ...more] = words
  if (folder === undefined || more.length > 0) throw new WrongRequest(`give one folder and at most one file: ${USAGE}`)
  process.stdout.write(shapeReport(folder, file))
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WrongRequest)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
