/**
 * Differences that hold together: for each measure one family of pairs, all against the baseline or each with each, and which options can be the
 * best. It keeps every replication, for the pairs depend on each other.
 */
import type { Judge } from '../../compare/judge.ts'
import { simultaneous } from '../../compare/simultaneous.ts'
import { compareWithBest } from '../../compare/with-the-best.ts'
import type { Measure } from '../../city/model/measure.ts'
import { BEYOND } from '../beyond.ts'
import { PairedTally, differenceOf } from '../compare.ts'
import type { JointWidth } from '../compare.ts'
import type { BestOfMeasure } from './best-of-measure.ts'
import type { JointComparison } from '../summary.ts'

/** Of all intervals of a measure together. */
export const JOINT_LEVEL = 0.95
/** Fewer pairs have intervals, and no verdict. */
const FEWEST_PAIRS = 5
/** Where more of all pairs are missing, the others decide nothing. */
const MOST_MISSING = 0.05

/** How differences are made to hold together, with which samples. */
export interface JudgedJointly {
  readonly judge: Judge
  /** Of the run. */
  readonly seed: string
}

type JudgedMeasure = Pick<Measure, 'id' | 'direction' | 'margin'>

export interface Families {
  readonly comparisons: readonly JointComparison[]
  readonly best: readonly BestOfMeasure[]
  /** Of the difference of a scenario from the baseline, by places. */
  widthOf(scenario: number, measure: number): JointWidth
}

export class JointFamilies {
  private readonly scenarios: readonly string[]
  private readonly measures: readonly JudgedMeasure[]
  private readonly asked: JudgedJointly
  /** By measure, then by scenario. */
  private readonly values: readonly (readonly number[][])[]

  constructor(scenarios: readonly string[], measures: readonly JudgedMeasure[], asked: JudgedJointly) {
    this.scenarios = scenarios
    this.measures = measures
    this.asked = asked
    this.values = measures.map(() => scenarios.map(() => []))
  }

  /** @param rows of one replication, by scenario: one value a measure; undefined where the scenario has no such replication */
  add(rows: readonly (ArrayLike<number> | undefined)[]): void {
    this.values.forEach((byScenario, measure) =>
      byScenario.forEach((values, scenario) => values.push(rows[scenario]?.[measure] ?? NaN)),
    )
  }

  finish(): Families {
    const pairs = this.pairs
    const widths = this.measures.map(() => new Map<number, JointWidth>())
    const comparisons = this.measures.flatMap((measure, column) => {
      const family = this.familyOf(column, pairs)
      return pairs.map(([a, b], at): JointComparison => {
        const member = family.members[at]
        const width = widthOf(member, this.values[column][0].length)
        if (b === 0) widths[column].set(a, width)
        const { mean, verdict } = this.tallyOf(column, a, b).compare(measure, width)
        const names = { measure: measure.id, scenario: this.scenarios[a], comparedWith: this.scenarios[b] }
        return { ...names, ...member, mean, by: family.by, verdict }
      })
    })
    const best = this.asked.judge.against === 'best' ? this.measures.flatMap((one, at) => this.bestOf(one, at)) : []
    return { comparisons, best, widthOf: (scenario, measure) => widths[measure].get(scenario)! }
  }

  /** Scenario and what it is compared with, by their places. */
  private get pairs(): readonly (readonly [number, number])[] {
    const places = this.scenarios.map((_, place) => place)
    if (this.asked.judge.against !== 'all') return places.slice(1).map((place) => [place, 0] as const)
    return places.flatMap((b) => places.slice(b + 1).map((a) => [a, b] as const))
  }

  private familyOf(column: number, pairs: readonly (readonly [number, number])[]) {
    const values = this.values[column]
    const differences = pairs.map(([a, b]) =>
      values[a].map((x, r) => (x === BEYOND || values[b][r] === BEYOND ? NaN : differenceOf(x, values[b][r]))),
    )
    const { judge, seed } = this.asked
    return simultaneous(differences, { adjust: judge.adjust, level: JOINT_LEVEL, seed })
  }

  private tallyOf(column: number, a: number, b: number): PairedTally {
    const tally = new PairedTally()
    this.values[column][a].forEach((x, r) => tally.add(x, this.values[column][b][r]))
    return tally
  }

  /** Nothing where nobody wants more or less, or where too many values are missing. */
  private bestOf({ id, direction }: JudgedMeasure, column: number): BestOfMeasure[] {
    const rows = this.values[column]
    const whole = rows[0].map((_, r) => r).filter((r) => rows.every((row) => Number.isFinite(row[r])))
    const tooFew = whole.length < FEWEST_PAIRS || rows[0].length - whole.length > MOST_MISSING * rows[0].length
    if (direction === 'neither' || rows.length < 2 || tooFew) return []
    const complete = rows.map((row) => whole.map((r) => row[r]))
    const { options, by } = compareWithBest(complete, direction, JOINT_LEVEL)
    const named = options.map((one, place) => ({ scenario: this.scenarios[place], ...one }))
    return [{ measure: id, n: whole.length, by, options: named }]
  }
}

function widthOf(
  { n, low, high }: { readonly n: number; readonly low: number | null; readonly high: number | null },
  replications: number,
): JointWidth {
  const halfWidth = low === null || high === null ? null : (high - low) / 2
  return { halfWidth, decides: n >= FEWEST_PAIRS && replications - n <= MOST_MISSING * replications }
}
