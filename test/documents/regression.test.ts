/**
 * The lines of docs/REGRESSION.md, run as they stand there: the same least squares from Parquet and CSV, by ourselves, in R and in pandas.
 * R and pandas are skipped, visibly, where they are absent; which of their Parquet readers were there is said too.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { lusolve, multiply, transpose } from 'mathjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { studyCommand } from '../../cli/run/study-command.ts'
import { ownMachinery } from '../../cli/work/machinery.ts'
import type { Machinery } from '../../cli/work/machinery.ts'
import { inThisThread } from '../../sim/run/batch.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { worldWith } from '../cli/work/world.ts'
import { ended } from '../cluster/shell.ts'
import { INSTALL_PANDAS, INSTALL_R, STATISTICS, pythonWithPandas, works } from '../notebooks/statistics.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/REGRESSION.md'), 'utf8')
const STUDY = join(ROOT, 'docs/examples/small-regression.yaml')
const LEVERS = ['street.staff', 'whistle.threshold', 'demand.issueRate']
const OUTCOME = 'trueResolutionRate'
const REPLICATIONS = 2

const place = mkdtempSync(join(tmpdir(), 'whistlelab-regression-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const folder = join(place, 'run')

/** Rows, then the coefficients: intercept, and one a lever. */
let own: number[]

/** The real city in this thread; of the report one line is enough. */
const machinery: Machinery = {
  ...ownMachinery('1.2.3'),
  openPool: () => ({ ...inThisThread(replicateCity), close: async () => {} }),
  report: async () => 'a report',
}

beforeAll(async () => {
  const city = { study: STUDY, set: ['city.streets=1', 'city.residentsPerStreet=2000'], seed: 'regression' }
  const extent = { replications: REPLICATIONS, days: 56, warmUp: 28, weekly: 'no' as const }
  const quiet = {
    workers: 1,
    out: folder,
    lang: 'en',
    all: false,
    json: false,
    quiet: true,
    planOnly: false,
    exact: false,
    force: false,
    project: undefined,
  } as const
  expect(await studyCommand.run({ ...city, ...extent, ...quiet }, worldWith(machinery))).toBe(0)
  own = await leastSquares(join(folder, 'replications.parquet'))
}, 60_000)

/** Off the Parquet file, by the normal equations. */
async function leastSquares(file: string): Promise<number[]> {
  const all = await parquetReadObjects({ file: new Uint8Array(readFileSync(file)).buffer })
  const rows = all.filter((row) => row['scenario'] !== 'haigang-after' && row[OUTCOME] !== null)
  const matrix = rows.map((row) => [1, ...LEVERS.map((lever) => row[lever] as number)])
  const outcome = rows.map((row) => [row[OUTCOME] as number])
  const [across, right] = [multiply(transpose(matrix), matrix), multiply(transpose(matrix), outcome)]
  return [rows.length, ...(lusolve(across, right) as number[][]).map(([one]) => one)]
}

/** The lines of a language on the page, of those that read only the one with this reader; in the folder of the run. */
function lines(language: string, reader: string): string {
  const block = new RegExp('^```' + language + '\n([^]*?)^```$', 'm').exec(PAGE)![1].split('\n')
  const kept = block.filter((line) => !/^runs (=|<-) /.test(line) || line.includes(reader))
  expect(kept.filter((line) => line.startsWith('runs '))).toHaveLength(1)
  return kept.join('\n').replace(/"(replications\.\w+)"/, (_, name: string) => JSON.stringify(join(folder, name)))
}

/** What a program answers to its lines: numbers between blanks, on its last line. */
async function numbers(program: string, args: readonly string[]): Promise<number[]> {
  const { code, printed, told } = await ended(program, args, STATISTICS)
  expect(code, told).toBe(0)
  return printed.trimEnd().split('\n').at(-1)!.trim().split(/\s+/).map(Number)
}

function expectSame(found: readonly number[]): void {
  expect(found).toHaveLength(own.length)
  found.forEach((one, at) => expect(Math.abs(one - own[at]), `${one} for ${own[at]}`).toBeLessThan(1e-9))
}

/** The readers of Parquet among these that R has. */
async function readersOfR(): Promise<string[]> {
  const names = ['nanoparquet', 'arrow']
  const there = await Promise.all(names.map((name) => works('Rscript', '-e', `stopifnot(requireNamespace("${name}"))`)))
  return names.filter((_, at) => there[at])
}

const hasR = await works('Rscript', '--version')
const ofR = hasR ? await readersOfR() : []
const python = await pythonWithPandas()
const hasArrow = python !== undefined && (await works(python, '-c', 'import pyarrow.parquet'))
const without = (there: boolean, advice: string): string =>
  there ? '' : ` (Parquet is not read here: there is no ${advice})`

it('has rows for every point, and slopes that are there', () => {
  expect(own[0]).toBe(18 * REPLICATIONS)
  expect(own).toHaveLength(2 + LEVERS.length)
  for (const slope of own.slice(2)) expect(Math.abs(slope)).toBeGreaterThan(1e-6)
})

describe.skipIf(!hasR)(`R (needs: ${INSTALL_R})`, () => {
  const readers = [...ofR.map((name) => `${name}::read_parquet`), 'read.csv']
  const advice = 'nanoparquet nor arrow; install.packages("nanoparquet")'
  it.each(readers)(`finds the same by %s${without(ofR.length > 0, advice)}`, async (reader) => {
    const answer = 'cat("\\n", sprintf("%.17g", c(nobs(fit), coef(fit))))'
    expectSame(await numbers('Rscript', ['-e', `${lines('r', reader)}\n${answer}`]))
  })
})

describe.skipIf(python === undefined)(`pandas (needs: ${INSTALL_PANDAS})`, () => {
  const readers = [...(hasArrow ? ['read_parquet'] : []), 'read_csv']
  const advice = 'pyarrow; python3 -m pip install --no-deps --target .cache/python pyarrow'
  it.each(readers)(`finds the same by %s${without(hasArrow, advice)}`, async (reader) => {
    const answer = 'print(len(design), *[repr(float(one)) for one in coefficients])'
    expectSame(await numbers(python!, ['-c', `${lines('python', reader)}\n${answer}`]))
  })
})
