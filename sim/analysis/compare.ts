/**
 * Paired comparison of a scenario with the baseline: both meet the same luck in each replication, so the differences are taken replication
 * by replication (common random numbers) and judged by a t interval. Each interval holds at 95 % by itself, unless they are asked to hold together
 * (`joint/joint-families.ts`), which makes them wider.
 */
import type { Direction, Margin, Measure } from '../city/model/measure.ts'
import { Tally } from '../stats/tally.ts'
import { BEYOND, tooManyBeyond } from './beyond.ts'
import { estimateOf } from './estimate.ts'
import type { Difference, Verdict } from './summary.ts'

/** Two values nearer than this share of the larger are the same number, rounded on two ways. */
const SAME_NUMBER = 1e-12
/** A paired variance below this share of the independent one is the rounding of a difference that is constant. */
const ROUNDING = 1e-20

export type Comparison = Omit<Difference, 'scenario' | 'measure'>

/** Margins of a study, by measure id; of all else those of the measure tables hold. */
export type Margins = ReadonlyMap<string, Margin>

/** A measure with the margin that it is judged by. */
export function judged<M extends Pick<Measure, 'id' | 'direction' | 'margin'>>(measure: M, margins: Margins): M {
  const margin = margins.get(measure.id)
  return margin === undefined ? measure : { ...measure, margin }
}

/** An interval that holds together with others. */
export interface JointWidth {
  readonly halfWidth: number | null
  /** Whether there are pairs enough, and few enough missing, for a verdict. */
  readonly decides: boolean
}

/** Two scenarios by one measure, replication by replication: all that their comparison needs, in the same space for any number of them. */
export class PairedTally {
  private readonly option = new Tally()
  private readonly baseline = new Tally()
  private readonly differences = new Tally()
  /** Replications in which one of the two is missing and the other is not. */
  private lone = 0
  /** Replications in which one of the two lies beyond the follow-up. */
  private beyond = 0

  /** One replication; NaN = missing, `BEYOND` = beyond the follow-up. A pair in which either is one of the two is left out. */
  add(option: number, baseline: number): void {
    if (option === BEYOND || baseline === BEYOND) {
      this.beyond++
      return
    }
    if (Number.isNaN(option) || Number.isNaN(baseline)) {
      if (Number.isNaN(option) !== Number.isNaN(baseline)) this.lone++
      return
    }
    this.option.add(option)
    this.baseline.add(baseline)
    this.differences.add(differenceOf(option, baseline))
  }

  /**
   * What all pairs so far say of the option, judged by the measure's margin and direction.
   * @param joint of the interval that holds together with others, in place of its own
   */
  compare(measure: Pick<Measure, 'direction' | 'margin'>, joint?: JointWidth): Comparison {
    const estimate = tooManyBeyond(this.beyond, this.differences.count) ? null : estimateOf(this.differences)
    if (estimate === null) {
      return { mean: null, halfWidth: null, verdict: this.withoutMean, varianceReduction: null }
    }
    const { mean } = estimate
    const { halfWidth, decides } = joint ?? { halfWidth: estimate.halfWidth, decides: true }
    // A difference of exactly the margin, such as 0.31 - 0.3 at 0.01, must not leave it by rounding.
    const slack = SAME_NUMBER * Math.max(Math.abs(this.option.mean), Math.abs(this.baseline.mean))
    const margin = absoluteMargin(measure.margin, this.baseline.mean) + slack
    return {
      mean,
      halfWidth,
      verdict:
        this.beyond > 0
          ? 'beyond'
          : this.equal
            ? 'none'
            : verdictOf(mean, decides ? halfWidth : null, margin, measure.direction),
      varianceReduction: this.varianceReduction,
    }
  }

  private get withoutMean(): Verdict {
    if (this.beyond > 0) return 'beyond'
    return this.lone === 0 ? 'none' : 'undecided'
  }

  private get equal(): boolean {
    return this.differences.min === 0 && this.differences.max === 0 && this.lone === 0
  }

  /** How many times more replications independent runs would need for the same half-width; null where it has no meaning. */
  private get varianceReduction(): number | null {
    if (this.differences.count < 2) return null
    const independent = this.option.variance + this.baseline.variance
    const paired = this.differences.variance
    return paired <= independent * ROUNDING ? null : independent / paired
  }
}

/** 0 for two values that differ by rounding alone. */
export function differenceOf(option: number, baseline: number): number {
  const difference = option - baseline
  return Math.abs(difference) <= SAME_NUMBER * Math.max(Math.abs(option), Math.abs(baseline)) ? 0 : difference
}

export function absoluteMargin(margin: Margin, baselineMean: number): number {
  return margin.kind === 'absolute'
    ? margin.value
    : Math.max(margin.atLeast ?? 0, margin.value * Math.abs(baselineMean))
}

/**
 * The verdict on a difference that is more than rounding.
 *
 * `same`: the whole interval lies inside the margin of indifference, even where it excludes 0. `better`, `worse`: it excludes 0 on that side.
 * `shifted`: it excludes 0, and nobody wants more or less of the measure. `undecided`: more replications are needed.
 *
 * @param halfWidth null after a single replication, which decides nothing
 * @param margin in the unit of the measure, not negative
 */
export function verdictOf(mean: number, halfWidth: number | null, margin: number, direction: Direction): Verdict {
  if (halfWidth === null) return 'undecided'
  if (Math.abs(mean) + halfWidth <= margin) return 'same'
  if (Math.abs(mean) <= halfWidth) return 'undecided'
  if (direction === 'neither') return 'shifted'
  return mean > 0 === (direction === 'more') ? 'better' : 'worse'
}
