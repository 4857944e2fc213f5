/**
 * Paired comparison of a scenario with the baseline: both meet the same luck in each replication, so the differences are taken replication
 * by replication (common random numbers) and judged by a t interval. Each interval holds at 95 % by itself: over many measures and scenarios,
 * one in twenty may miss; nothing is adjusted for their number.
 */
import type { Direction, Margin, Measure } from '../city/measures.ts'
import { Tally } from '../stats/tally.ts'
import { estimateOf } from './estimate.ts'
import type { Difference, Verdict } from './summary.ts'

export type Comparison = Omit<Difference, 'scenario' | 'measure'>

/** Margins of a study, by measure id; of all else those of the measure tables hold. */
export type Margins = ReadonlyMap<string, Margin>

/** A measure with the margin that it is judged by. */
export function judged<M extends Pick<Measure, 'id' | 'direction' | 'margin'>>(measure: M, margins: Margins): M {
  const margin = margins.get(measure.id)
  return margin === undefined ? measure : { ...measure, margin }
}

/**
 * Compares one measure.
 * @param option one value a replication, NaN = missing
 * @param baseline the values of the same replications; pairs in which either is missing are left out
 */
export function compare(
  measure: Pick<Measure, 'direction' | 'margin'>,
  option: readonly number[],
  baseline: readonly number[],
): Comparison {
  const pairs = option
    .map((value, replication) => [value, baseline[replication]!] as const)
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b))
  const differences = pairs.map(([a, b]) => a - b)
  const estimate = estimateOf(differences)
  const bothLack = option.every(Number.isNaN) && baseline.every(Number.isNaN)
  if (estimate === null) {
    return { mean: null, halfWidth: null, verdict: bothLack ? 'none' : 'undecided', varianceReduction: null }
  }
  const { mean, halfWidth } = estimate
  const oneLacks = pairs.length < present(option) || pairs.length < present(baseline)
  const equal = differences.every((difference) => difference === 0) && !oneLacks
  const margin = absoluteMargin(measure.margin, estimateOf(pairs.map(([, b]) => b))!.mean)
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

/**
 * The verdict on a difference that is not exactly nothing.
 *
 * `same`: the whole interval lies inside the margin of indifference, even where it excludes 0. `better`, `worse`: it excludes 0 on that side.
 * `undecided`: more replications are needed; and for a measure of which nobody wants more or less, any difference that is not `same`,
 * for a shift of it is neither good nor bad.
 *
 * @param halfWidth null after a single replication, which decides nothing
 * @param margin in the unit of the measure, not negative
 */
export function verdictOf(mean: number, halfWidth: number | null, margin: number, direction: Direction): Verdict {
  if (halfWidth === null) return 'undecided'
  if (Math.abs(mean) + halfWidth <= margin) return 'same'
  if (Math.abs(mean) <= halfWidth || direction === 'neither') return 'undecided'
  return mean > 0 === (direction === 'more') ? 'better' : 'worse'
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
