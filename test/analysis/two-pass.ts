/**
 * The twin of the folds: the same figures by the plainest way, from arrays that hold every replication, column by column. The folds must agree
 * with it to the last bit.
 */
import { inequalityOf } from '../../sim/city/readout/equity.ts'
import type { Inequality } from '../../sim/city/readout/equity.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import type { GroupMeasureId } from '../../sim/city/readout/group-measures.ts'
import type { Dimension, Group } from '../../sim/city/state/groups.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Margin, Measure } from '../../sim/city/model/measure.ts'
import { WEEKLY_SERIES } from '../../sim/city/model/replication.ts'
import type { Replication, WeeklySeries } from '../../sim/city/model/replication.ts'
import { judged, verdictOf } from '../../sim/analysis/compare.ts'
import type { Comparison, Margins } from '../../sim/analysis/compare.ts'
import type {
  Band,
  Curves,
  Difference,
  Estimate,
  GroupDifference,
  GroupSummary,
  Groups,
  InequalityEstimate,
  Summary,
} from '../../sim/analysis/summary.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { Tally } from '../../sim/stats/tally.ts'

/** Infinity: beyond the follow-up. */
function estimateOf(values: readonly number[]): Estimate | null {
  const past = values.filter((value) => value === Infinity).length
  if (past > (past + values.filter(Number.isFinite).length) / 10) return null
  const interval = meanInterval(values.map((value) => (value === Infinity ? NaN : value)))
  return interval.n === 0 ? null : interval
}

/**
 * Compares one measure.
 * @param option one value a replication, NaN = missing, Infinity = beyond the follow-up
 * @param baseline the values of the same replications; pairs in which either is missing are left out
 */
function compare(
  measure: Pick<Measure, 'direction' | 'margin'>,
  option: readonly number[],
  baseline: readonly number[],
): Comparison {
  const both = option.map((value, replication) => [value, baseline[replication]] as const)
  const beyond = both.filter((pair) => pair.includes(Infinity)).length
  if (beyond > 0) {
    const clean = both.filter((pair) => !pair.includes(Infinity))
    const rest = compare(
      measure,
      clean.map(([a]) => a),
      clean.map(([, b]) => b),
    )
    const known = clean.filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b)).length
    const none = { mean: null, halfWidth: null, varianceReduction: null }
    return { ...rest, ...(beyond > (beyond + known) / 10 && none), verdict: 'beyond' }
  }
  const pairs = both.filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b))
  const differences = pairs.map(([a, b]) => (Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b))
  const estimate = estimateOf(differences)
  const bothLack = option.every(Number.isNaN) && baseline.every(Number.isNaN)
  if (estimate === null) {
    return { mean: null, halfWidth: null, verdict: bothLack ? 'none' : 'undecided', varianceReduction: null }
  }
  const { mean, halfWidth } = estimate
  const oneLacks = pairs.length < present(option) || pairs.length < present(baseline)
  const equal = differences.every((difference) => difference === 0) && !oneLacks
  const [mine, theirs] = [estimateOf(pairs.map(([a]) => a))!.mean, estimateOf(pairs.map(([, b]) => b))!.mean]
  const margin = absoluteMargin(measure.margin, theirs) + 1e-12 * Math.max(Math.abs(mine), Math.abs(theirs))
  return {
    mean,
    halfWidth,
    verdict: equal ? 'none' : verdictOf(mean, halfWidth, margin, measure.direction),
    varianceReduction: varianceReduction(pairs, differences),
  }
}

function present(values: readonly number[]): number {
  return values.filter((value) => !Number.isNaN(value)).length
}

function absoluteMargin(margin: Margin, baselineMean: number): number {
  return margin.kind === 'absolute'
    ? margin.value
    : Math.max(margin.atLeast ?? 0, margin.value * Math.abs(baselineMean))
}

/** A paired variance below this share of the independent one is the rounding of a difference that is constant. */
const ROUNDING = 1e-20

/** How many times more replications independent runs would need for the same half-width; null where it has no meaning. */
function varianceReduction(
  pairs: readonly (readonly [number, number])[],
  differences: readonly number[],
): number | null {
  if (pairs.length < 2) return null
  const independent = sampleVariance(pairs.map(([a]) => a)) + sampleVariance(pairs.map(([, b]) => b))
  const paired = sampleVariance(differences)
  return paired <= independent * ROUNDING ? null : independent / paired
}

function sampleVariance(values: readonly number[]): number {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally.variance
}

/** Replications by scenario, then by number; the first scenario is the baseline. */
export interface Results {
  readonly scenarios: readonly string[]
  readonly results: readonly (readonly Replication[])[]
}

/**
 * Means with half-widths for every scenario and measure, and the paired differences of all others from the first scenario.
 * @param margins where a study has its own
 */
export function summarise(
  { scenarios, results }: Results,
  margins: Margins,
): Pick<Summary, 'baseline' | 'scenarios' | 'differences'> {
  const differences: Difference[] = []
  for (let option = 1; option < scenarios.length; option++) {
    MEASURES.forEach((measure, column) => {
      const pair = [valuesOf(results[option], column), valuesOf(results[0], column)] as const
      const comparison = compare(judged<Measure>(measure, margins), ...pair)
      differences.push({ scenario: scenarios[option], measure: measure.id, ...comparison })
    })
  }
  return {
    baseline: scenarios[0],
    scenarios: scenarios.map((name, scenario) => ({ name, measures: estimates(results[scenario]) })),
    differences,
  }
}

function estimates(replications: readonly Replication[]): Record<string, Estimate | null> {
  return Object.fromEntries(MEASURES.map((measure, column) => [measure.id, estimateOf(valuesOf(replications, column))]))
}

function valuesOf(replications: readonly Replication[], column: number): number[] {
  const [, times] = /^(resolutionTime|handlingTime)(Median|P90)$/.exec(MEASURES[column].id) ?? []
  const mean = MEASURES.findIndex(({ id }) => id === `${times}Mean`)
  return replications.map(({ measures }) => {
    const isBeyond = mean >= 0 && Number.isNaN(measures[column]) && !Number.isNaN(measures[mean])
    return isBeyond ? Infinity : measures[column]
  })
}

/** The survival curve by day and the weekly series of every scenario, each point with its half-width over replications. */
export function curvesOf({ scenarios, results }: Results): Curves {
  return {
    scenarios: scenarios.map((name, scenario) => {
      const replications = results[scenario]
      const weekly = {} as Record<WeeklySeries, Band>
      for (const series of WEEKLY_SERIES) weekly[series] = bandOf(replications.map((one) => one.weekly[series]))
      return { name, survival: bandOf(replications.map((one) => one.survival)), weekly }
    }),
  }
}

function bandOf(lines: readonly Float64Array[]): Band {
  const points = Array.from(lines[0] ?? [], (_, at) => estimateOf(lines.map((line) => line[at])))
  return {
    mean: points.map((point) => point?.mean ?? null),
    halfWidth: points.map((point) => point?.halfWidth ?? null),
  }
}

/** Estimates and differences of measures that are functions of a scenario's place and a replication's measures. */
export function summariseAdded(
  { scenarios, results }: Results,
  measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[],
  valuesOf: (scenario: number, measures: Float64Array) => readonly number[],
): Pick<Summary, 'scenarios' | 'differences'> {
  const rows = results.map((replications, scenario) => replications.map((one) => valuesOf(scenario, one.measures)))
  const columns = measures.map((measure, column) => ({
    measure,
    values: rows.map((each) => each.map((row) => row[column])),
  }))
  return {
    scenarios: scenarios.map((name, scenario) => ({
      name,
      measures: Object.fromEntries(columns.map(({ measure, values }) => [measure.id, estimateOf(values[scenario])])),
    })),
    differences: scenarios.slice(1).flatMap((scenario, index) =>
      columns.map(({ measure, values }) => {
        return { scenario, measure: measure.id, ...compare(measure, values[index + 1], values[0]) }
      }),
    ),
  }
}

/** One scenario with its groups, which lie in its replications in this order. */
interface Grouped {
  readonly groups: readonly Group[]
  readonly replications: readonly Replication[]
}

/**
 * Means with half-widths for every scenario, group and measure, and the paired differences from the same group of the first scenario.
 * @param groups by scenario, those of its setting (`groupsOf`)
 * @param margins where a study has its own
 */
export function summariseGroups(
  { scenarios, results }: Results,
  groups: readonly (readonly Group[])[],
  margins: Margins,
): Groups {
  const grouped = results.map((replications, scenario) => ({ groups: groups[scenario], replications }))
  return {
    baseline: scenarios[0],
    scenarios: grouped.map((one, scenario) => ({
      name: scenarios[scenario],
      groups: one.groups.map((group, at) => groupSummary(one, group, at, scenario === 0 ? null : grouped[0], margins)),
      reportingGap: reportingGap(one),
      inequality: { propensity: inequality(one, 'propensity'), street: inequality(one, 'street') },
    })),
  }
}

function groupSummary(
  one: Grouped,
  group: Group,
  at: number,
  baseline: Grouped | null,
  margins: Margins,
): GroupSummary {
  const twin = baseline?.groups.findIndex(({ dimension, key }) => dimension === group.dimension && key === group.key)
  return {
    dimension: group.dimension,
    key: group.key,
    title: group.title,
    measures: byMeasure((id) => estimateOf(groupValuesOf(one, at, id))),
    differences: baseline === null || twin === -1 ? null : differences([one, at], [baseline, twin!], margins),
  }
}

function differences(
  one: readonly [Grouped, number],
  twin: readonly [Grouped, number],
  margins: Margins,
): Record<string, GroupDifference> {
  return Object.fromEntries(
    GROUP_MEASURES.map((measure) => {
      const pair = [groupValuesOf(...one, measure.id), groupValuesOf(...twin, measure.id)] as const
      const { mean, halfWidth, verdict } = compare(judged(measure, margins), ...pair)
      return [measure.id, { mean, halfWidth, verdict }]
    }),
  )
}

/** The least ready to report minus the most ready, replication by replication. */
function reportingGap(one: Grouped): Record<string, Estimate | null> {
  const quartiles = indicesOf(one, 'propensity')
  return byMeasure((id) => {
    const [least, most] = [quartiles[0], quartiles.at(-1)!].map((at) => groupValuesOf(one, at, id)) as [
      number[],
      number[],
    ]
    return estimateOf(least.map((value, replication) => value - most[replication]))
  })
}

/** Of the mean resolution time over the groups of a dimension. */
function inequality(one: Grouped, dimension: Dimension): InequalityEstimate {
  const times = indicesOf(one, dimension).map((at) => groupValuesOf(one, at, 'resolutionTimeMean'))
  const each: Inequality[] = one.replications.map((_, replication) =>
    inequalityOf(times.map((values) => values[replication])),
  )
  return { gini: estimateOf(each.map(({ gini }) => gini)), p90p10: estimateOf(each.map(({ p90p10 }) => p90p10)) }
}

function indicesOf({ groups }: Grouped, dimension: Dimension): number[] {
  return groups.flatMap((group, at) => (group.dimension === dimension ? [at] : []))
}

function byMeasure(value: (id: GroupMeasureId) => Estimate | null): Record<string, Estimate | null> {
  return Object.fromEntries(GROUP_MEASURES.map(({ id }) => [id, value(id)]))
}

/** A measure of the group at a place, one value a replication. */
function groupValuesOf({ replications }: Grouped, at: number, id: GroupMeasureId): number[] {
  const column = at * GROUP_MEASURES.length + GROUP_MEASURES.findIndex((measure) => measure.id === id)
  return replications.map(({ groups }) => groups[column])
}
