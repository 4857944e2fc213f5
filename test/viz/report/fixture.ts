/** A run folder made up for the tests: plausible numbers for four Haigang scenarios, the same on every call. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { WEEKLY_SERIES } from '../../../sim/city/model/replication.ts'
import type { WeeklySeries } from '../../../sim/city/model/replication.ts'
import type {
  Band,
  Curves,
  Difference,
  Estimate,
  Manifest,
  RunFiles,
  Summary,
  Verdict,
} from '../../../sim/analysis/summary.ts'
import { recipe, runScenario } from './fixture-scenarios.ts'
import { worthOf } from '../../../sim/analysis/worth/worth.ts'
import { groupsOfRun } from './fixture-groups.ts'
import type { Recipe } from './fixture-scenarios.ts'

export interface FixtureOptions {
  readonly scenarios?: number
  readonly replications?: number
  readonly completed?: number
  readonly days?: number
  readonly hostile?: string
  /** Replications that failed. */
  readonly failed?: number
}

/** The folder of a finished run; see FixtureOptions for what can be made different. */
export function runFolder(options: FixtureOptions = {}): RunFiles {
  const { scenarios = 4, replications = 10, completed = replications, days = 365, hostile, failed = 0 } = options
  const recipes = Array.from({ length: scenarios }, (_, index) => recipe(index, hostile))
  const spread = completed > 1 ? 1 : null
  const manifest: Manifest = {
    format: 'whistlelab-run-4',
    run: 'f'.repeat(64),
    sum: '0'.repeat(64),
    engine: 'e'.repeat(64),
    version: '0.1.0',
    node: '20.20.0',
    command: `whistlelab run ${recipes.map(({ name }) => name).join(' ')} --days ${days} --replications ${replications} --seed haigang`,
    seed: 'haigang',
    days,
    warmUpDays: 90,
    followUpDays: 90,
    replications,
    baseline: recipes[0].name,
    study: null,
    weekly: true,
    ...{ scenariosPerBlock: 1, aliases: [], bases: [], levers: [], scenarios: [] },
  }
  const folder = recipes.map(runScenario)
  const estimates = recipes.map((one, index) => ({
    name: one.name,
    measures: measuresOf(one, index, completed, spread),
  }))
  const curves = { scenarios: recipes.map((one, index) => curvesOf(one, index, days, spread)) }
  const differences = estimates.slice(1).flatMap((one) => differencesOf(one, estimates[0], spread))
  const failures = failuresOf(recipes[0].name, failed, hostile)
  const worth = completed > 0 && scenarios > 1 ? { worth: worthOfRun(recipes, differences, completed) } : {}
  const known = { points: scenarios, aliases: [], scenarios: estimates, differences, ...worth }
  const summary = { baseline: recipes[0].name, completed, failed, failures, ...known }
  return { manifest, scenarios: folder, summary, curves, groups: groupsOfRun(folder, recipes, completed) }
}

/** The first twenty of so many replications that failed, one after another. */
function failuresOf(scenario: string, failed: number, message = 'the model came to an end'): Summary['failures'] {
  return Array.from({ length: Math.min(failed, 20) }, (_, index) => ({
    ...{ scenario, replication: index + 3, stage: index === 0 ? 'worker' : 'simulation', message },
    command: `whistlelab run ${scenario} --first ${index + 3}`,
  }))
}

/** Noise in [-1, 1] that depends only on its address. */
function noise(...address: readonly number[]): number {
  let state = 2166136261
  for (const part of address) state = Math.imul(state ^ (part + 1), 16777619)
  state = Math.imul(state ^ (state >>> 15), 2246822507)
  return ((state >>> 0) / 4294967295) * 2 - 1
}

/** Cases that the made-up city has a year. */
const CASES = 210_000

/** Cost and solved cases of each replication, with noise that all options share and a little of their own. */
function worthOfRun(recipes: readonly Recipe[], differences: readonly Difference[], completed: number) {
  const verdictOf = (scenario: string, measure: string): Verdict =>
    differences.find((one) => one.scenario === scenario && one.measure === measure)!.verdict
  const runs = Array.from({ length: completed }, (_, r) => r)
  const options = recipes.map(({ name, cost, solved }, index) => ({
    ...{ name, clean: true },
    cost: runs.map((r) => cost * (1 + 0.003 * noise(r) + 0.0005 * noise(index, r))),
    effect: runs.map((r) => CASES * (solved + 0.004 * noise(r, 7) + 0.001 * noise(index, r, 7))),
    against: index === 0 ? null : { cost: verdictOf(name, 'cost'), effect: verdictOf(name, 'trueResolutionRate') },
  }))
  return worthOf('case', options, 0.01 * CASES)
}

function measuresOf(one: Recipe, index: number, n: number, spread: number | null): Record<string, Estimate | null> {
  return Object.fromEntries(
    MEASURES.map(({ id, unit }, column) => {
      const mean = meanOf(id, one)
      if (mean === null) return [id, null]
      const shaken = mean * (1 + 0.004 * noise(index, column))
      const width = unit === 'rate' ? 0.004 + 0.003 * Math.abs(noise(column)) : shaken * 0.008
      return [id, { mean: shaken, halfWidth: spread === null ? null : width, n }]
    }),
  )
}

const WHISTLE_MEASURES = ['reportInRate', 'assemblyRate', 'needlessShare']

function meanOf(id: string, { solved, cost, whistles }: Recipe): number | null {
  if (WHISTLE_MEASURES.includes(id) && !whistles) return null
  if (id === 'resolutionTimeMedian' && solved < 0.5) return null
  if (id === 'resolutionTimeP90' && solved < 0.9) return null
  const days = (value: number) => value * 24
  const known: Readonly<Record<string, number>> = {
    trueResolutionRate: solved,
    trueResolutionRate30: solved * solved,
    onTimeRate: Math.max(0.021, solved * 1.15 - 0.35),
    satisfactionRate: 0.26 + 0.7 * solved,
    claimedResolutionRate: Math.min(0.97, solved + 0.12),
    gamingGap: 0.09 * (1 - solved),
    resolutionTimeMedian: days(34 - 30 * solved),
    resolutionTimeP90: days(96 - 60 * solved),
    resolutionTimeMean: days(90 - 76 * solved),
    handlingTimeMedian: days(22 - 20 * solved),
    handlingTimeP90: days(90 - 55 * solved),
    handlingTimeMean: days(80 - 70 * solved),
    resolutionTimeCompletedOnly: days(24 - 14 * solved),
    chaserRate: 0.031,
    whistlesPerStreetMonth: whistles ? 214 : 0,
    hops: 1.62 - 0.4 * solved,
    discoveryDelayMedian: 92 - 30 * solved,
    discoveryDelayP90: 410 - 90 * solved,
    latentStock: 41.5 - 12 * solved,
    backlog: 310 * (1 - solved) * (1 - solved) + 2,
    ownOrderDelayMean: whistles ? 31.4 : 26.2,
    cost,
    costPerSolvedCase: cost / (210_000 * solved),
    equityGini: 0.21 - 0.12 * solved,
    equityP90P10: 2.9 - 1.4 * solved,
    demand: 5.6 + 0.6 * solved,
    streetUtilisation: Math.min(0.99, 1.4 - 0.6 * solved),
  }
  return known[id] ?? 0.2 + 0.5 * solved
}

function differencesOf(
  one: Summary['scenarios'][number],
  base: Summary['scenarios'][number],
  spread: number | null,
): Difference[] {
  return MEASURES.map(({ id, direction, margin }, column) => {
    const [mine, theirs] = [one.measures[id], base.measures[id]]
    const blank = { scenario: one.name, measure: id, varianceReduction: null }
    if (mine === null || theirs === null) return { ...blank, mean: null, halfWidth: null, verdict: 'undecided' }
    const mean = mine.mean - theirs.mean
    if (mean === 0) return { ...blank, mean, halfWidth: spread === null ? null : 0, verdict: 'none' }
    const halfWidth = spread === null ? null : mine.halfWidth! * 0.8
    const allowed = margin.kind === 'absolute' ? margin.value : margin.value * Math.abs(theirs.mean)
    const verdict = verdictOf(mean, halfWidth, Math.max(allowed, margin.atLeast ?? 0), direction)
    return { ...blank, mean, halfWidth, verdict, varianceReduction: spread === null ? null : 3 + noise(column) }
  })
}

function verdictOf(mean: number, halfWidth: number | null, margin: number, direction: string): Verdict {
  if (halfWidth === null) return 'undecided'
  if (Math.abs(mean) + halfWidth <= margin) return 'same'
  if (Math.abs(mean) - halfWidth <= 0) return 'undecided'
  if (direction === 'neither') return 'shifted'
  return mean > 0 === (direction === 'more') ? 'better' : 'worse'
}

function curvesOf(one: Recipe, index: number, days: number, spread: number | null): Curves['scenarios'][number] {
  const rate = -Math.log(1 - Math.min(one.solved, 0.99))
  const survival = Array.from({ length: 91 }, (_, day) => Math.exp(-rate * (day / 90) ** 0.6))
  const weeks = Math.floor(days / 7)
  const weekly = Object.fromEntries(
    WEEKLY_SERIES.map((series, at) => [
      series,
      weeklyBand(one, series, weeks, (week) => noise(index, at, week), spread),
    ]),
  ) as Record<WeeklySeries, Band>
  return {
    name: one.name,
    survival: { mean: survival, halfWidth: survival.map(() => (spread === null ? null : 0.009)) },
    weekly,
  }
}

function weeklyBand(
  one: Recipe,
  series: WeeklySeries,
  weeks: number,
  shake: (week: number) => number,
  spread: number | null,
): Band {
  const levels: Readonly<Record<WeeklySeries, (week: number) => number | null>> = {
    demand: () => 5.6,
    backlog: (week) => 400 + (1 - one.solved) * (1 - one.solved) * week * 2600,
    onTimeRate: (week) => meanOf('onTimeRate', one)! * (1 + 0.3 / (1 + week)),
    satisfactionRate: (week) => meanOf('satisfactionRate', one)! * (1 + 0.1 / (1 + week)),
    verifiedResolutionRate: () => one.solved,
    handlingTimeMean: (week) => 200 - week,
    reportInRate: () => meanOf('reportInRate', one),
    whistles: () => (one.whistles ? 50 : 0),
  }
  const mean = Array.from({ length: weeks }, (_, week) => {
    const level = levels[series](week)
    return level === null ? null : level * (1 + 0.04 * shake(week))
  })
  return { mean, halfWidth: mean.map((value) => (spread === null || value === null ? null : value * 0.03)) }
}
