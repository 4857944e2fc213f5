/**
 * notebooks/whistlelab.py and notebooks/whistlelab.R beside the program: every mean, half-width, difference and verdict of `summary.json` of three
 * small runs, found by each from the tables alone. They are skipped, visibly, where there is no R or no pandas.
 */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobOptions } from '../../cli/run/job.ts'
import { runCommand } from '../../cli/run/run-command.ts'
import { studyCommand } from '../../cli/run/study-command.ts'
import { ownMachinery } from '../../cli/work/machinery.ts'
import type { Machinery } from '../../cli/work/machinery.ts'
import type { Difference, Estimate, Summary } from '../../sim/analysis/summary.ts'
import { inThisThread } from '../../sim/run/batch.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { worldWith } from '../cli/work/world.ts'
import { ended } from '../cluster/shell.ts'
import { INSTALL_PANDAS, INSTALL_R, STATISTICS, pythonWithPandas, works } from './statistics.ts'

const NOTEBOOKS = join(import.meta.dirname, '../../notebooks')
const place = mkdtempSync(join(tmpdir(), 'whistlelab-helpers-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Margins and a formula of its own, over a quantile of times that lies beyond the follow-up in some replications. */
const STUDY = `
question: {en: How many posts?, zh: 多少编制？}
baseline: haigang-before
options: [haigang-after]
vary: {street.staff: [2, 40]}
measures:
  onTimeRate: {margin: 30 pp}
  handlingTimeMean: {margin: 10 %}
formulas:
  costOfWaiting: {title: {en: Cost by wait, zh: 等待的支出}, formula: cost / resolutionTimeP90, unit: yuan / h, direction: less, margin: 2 %}
`

const machinery: Machinery = {
  ...ownMachinery('1.2.3'),
  openPool: () => ({ ...inThisThread(replicateCity), close: async () => {} }),
  report: async () => 'a report',
}
const usual: JobOptions = {
  ...{ set: ['city.streets=1', 'city.residentsPerStreet=2000'], days: 42, warmUp: 14, seed: 'helpers', workers: 1 },
  ...{ replications: 6, out: '', lang: 'en', all: false, json: false, quiet: true, planOnly: false, exact: false },
  ...{ force: false, weekly: 'yes' },
}
const RUNS = ['plain', 'study', 'together'] as const
const pair = ['haigang-before', 'haigang-power-only', 'more=haigang-before,street.staff=13,grid.patrolCover=0.4']

beforeAll(async () => {
  const world = worldWith(machinery)
  const study = join(place, 'posts.yaml')
  writeFileSync(study, STUDY)
  expect(await runCommand.run({ ...usual, scenarios: pair, out: join(place, 'plain') }, world)).toBe(0)
  expect(await studyCommand.run({ ...usual, study, out: join(place, 'study') }, world)).toBe(0)
  const together = { ...usual, replications: 10, out: join(place, 'together'), judge: 'all', adjust: 'holm' } as const
  expect(await runCommand.run({ ...together, scenarios: pair }, world)).toBe(0)
}, 60_000)

const summaryOf = (run: string): Summary =>
  JSON.parse(readFileSync(join(place, run, 'summary.json'), 'utf8')) as Summary

/** What a helper says, one line a figure: `E scenario measure mean halfWidth n`, `D scenario measure mean halfWidth verdict`. */
type Found = ReadonlyMap<string, readonly string[]>

function found(printed: string): Found {
  const lines = printed
    .trim()
    .split(/\n+/)
    .map((line) => line.split('\t'))
  return new Map(lines.map(([kind, scenario, measure, ...rest]) => [`${kind} ${scenario} ${measure}`, rest]))
}

function expectNear(own: string, told: number | null, what: string): void {
  if (told === null) expect(own, what).toMatch(/^(nan|NA|NaN)$/)
  else expect(Math.abs(Number(own) - told), what).toBeLessThanOrEqual(1e-9 * Math.max(1e-6, Math.abs(told)))
}

/** What was printed of all runs, one after another. */
function expectSummaries(printed: string): void {
  const parts = printed.split(/^run$/m).slice(1)
  expect(parts).toHaveLength(RUNS.length)
  RUNS.forEach((run, at) => expectSummary(found(parts[at]), summaryOf(run)))
}

/** Everything in the summary is found, and nothing else. */
function expectSummary(own: Found, { scenarios, differences, study }: Summary): void {
  const estimates = [...scenarios, ...(study?.derived.scenarios ?? [])].flatMap(({ name, measures }) =>
    Object.entries(measures).map(([measure, told]): [string, Estimate | null] => [`E ${name} ${measure}`, told]),
  )
  for (const [what, told] of estimates) {
    const [mean, half, n] = own.get(what)!
    expectNear(mean, told?.mean ?? null, what)
    expectNear(half, told?.halfWidth ?? null, what)
    if (told !== null) expect(Number(n), what).toBe(told.n)
  }
  const gaps: readonly Difference[] = [...differences, ...(study?.derived.differences ?? [])]
  for (const { scenario, measure, mean, halfWidth, verdict } of gaps) {
    const what = `D ${scenario} ${measure}`
    const [ownMean, ownHalf, ownVerdict] = own.get(what)!
    expectNear(ownMean, mean, what)
    expectNear(ownHalf, halfWidth, what)
    expect(ownVerdict, what).toBe(verdict)
  }
  expect(own.size).toBe(estimates.length + gaps.length)
}

const PYTHON = `
import sys; sys.path.insert(0, sys.argv[1])
import whistlelab
for folder in sys.argv[2:]:
  print("run")
  run = whistlelab.open_run(folder)
  for row in run.estimates().itertuples(): print("E", row.scenario, row.measure, repr(row.mean), repr(row.halfWidth), row.n, sep="\\t")
  for row in run.differences().itertuples(): print("D", row.scenario, row.measure, repr(row.mean), repr(row.halfWidth), row.verdict, sep="\\t")
`
const R = `
args <- commandArgs(TRUE); source(file.path(args[1], "whistlelab.R"))
for (folder in args[-1]) {
  cat("run\\n"); run <- open_run(folder)
  with(estimates(run), cat(paste("E", scenario, measure, sprintf("%.17g", mean), sprintf("%.17g", halfWidth), n, sep = "\\t"), sep = "\\n")); cat("\\n")
  with(differences(run), cat(paste("D", scenario, measure, sprintf("%.17g", mean), sprintf("%.17g", halfWidth), verdict, sep = "\\t"), sep = "\\n")); cat("\\n")
}
`

it('has runs with all that is hard: beyond, missing, margins of a study, a formula, intervals that hold together', () => {
  const verdicts = RUNS.flatMap((run) => summaryOf(run).differences.map(({ verdict }) => verdict))
  for (const one of ['better', 'worse', 'same', 'undecided', 'none', 'shifted', 'beyond'])
    expect(verdicts).toContain(one)
  expect(summaryOf('study').study!.derived.differences.map(({ verdict }) => verdict)).toContain('beyond')
  expect(summaryOf('plain').scenarios.some(({ measures }) => Object.values(measures).includes(null))).toBe(true)
  expect(summaryOf('together').joint?.adjust).toBe('holm')
})

const python = await pythonWithPandas()
const hasR = await works('Rscript', '--version')

describe.skipIf(python === undefined)(`whistlelab.py (needs: ${INSTALL_PANDAS})`, () => {
  const call = (...args: readonly string[]) => ended(python!, ['-c', ...args], STATISTICS)

  it('finds every figure and verdict of three runs', async () => {
    const { code, printed, told } = await call(PYTHON, NOTEBOOKS, ...RUNS.map((run) => join(place, run)))
    expect(code, told).toBe(0)
    expectSummaries(printed)
  })

  it('checks itself, notices what is spoilt, says what a folder lacks, stands alone', async () => {
    const spoilt = join(place, 'spoilt')
    cpSync(join(place, 'plain'), spoilt, { recursive: true })
    const summary = readFileSync(join(spoilt, 'summary.json'), 'utf8')
    writeFileSync(join(spoilt, 'summary.json'), summary.replace('"verdict": "better"', '"verdict": "worse"'))
    copyFileSync(join(NOTEBOOKS, 'whistlelab.py'), join(place, 'whistlelab.py'))
    const lines = `import sys; sys.path.insert(0, sys.argv[1]); import whistlelab
for folder in sys.argv[2:]:
  try: print(whistlelab.open_run(folder).check())
  except Exception as error: print(error)
run = whistlelab.open_run(sys.argv[2])
print(run.unit("handlingTimeMean"), "/", run.unit("onTimeRate"), "/", run.unit("street.staff"))
print(sorted(run.table("weekly")["street.staff"].unique()), len(whistlelab.dots([("a", 1.0, 0.5)], "t").text) > 200)`
    const { printed, told } = await call(lines, place, join(place, 'study'), spoilt, place)
    const [good, bad, none, units, more] = printed.split('\n')
    expect(good, told).toMatch(/'verdicts': [1-9]\d\d}/)
    expect(bad).toMatch(/^verdict on the difference of \w+, .*: better here, worse in summary.json/)
    expect(none).toContain('has no codebook.csv; give the folder of a run')
    expect([units, more]).toEqual(['h / share / post', '[2, 11, 40, 50] True'])
  })
})

describe.skipIf(!hasR)(`whistlelab.R (needs: ${INSTALL_R})`, () => {
  it('finds every figure and verdict of three runs', async () => {
    const args = ['-e', R, NOTEBOOKS, ...RUNS.map((run) => join(place, run))]
    const { code, printed, told } = await ended('Rscript', args, STATISTICS)
    expect(code, told).toBe(0)
    expectSummaries(printed)
  })

  it('says what a folder lacks, and tells units and levers', async () => {
    const lines = `args <- commandArgs(TRUE); source(file.path(args[1], "whistlelab.R"))
cat(conditionMessage(tryCatch(open_run(args[2]), error = identity)), "\\n")
run <- open_run(file.path(args[2], "study")); print(run)
cat(unit_of(run, "handlingTimeMean"), sort(unique(table_of(run, "weekly")[["street.staff"]])))`
    const { printed, told } = await ended('Rscript', ['-e', lines, NOTEBOOKS, place], STATISTICS)
    expect(printed, told).toContain('has no codebook.csv; give the folder of a run')
    expect(printed).toContain('study: 4 scenarios, baseline haigang-before, 6 replications')
    expect(printed.split('\n').at(-1)).toBe('h 2 11 40 50')
  })
})
