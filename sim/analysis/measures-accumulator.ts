/**
 * From replications, one after another, to means with half-widths of every scenario and measure, and the paired differences of all others from
 * the first scenario. It keeps tallies and no replication, unless differences are to hold together.
 */
import type { Measure } from '../city/model/measure.ts'
import { PairedTally } from './compare.ts'
import { MeasureTally } from './estimate.ts'
import { JointFamilies } from './joint/joint-families.ts'
import type { JudgedJointly } from './joint/joint-families.ts'
import type { JointSummary, ScenarioSummary, Summary } from './summary.ts'

/** What is known of all measures of a run. */
export interface MeasuresSummary extends Pick<Summary, 'scenarios' | 'differences'> {
  /** Where they are asked to hold together. */
  readonly joint?: Pick<JointSummary, 'comparisons' | 'best'>
}

export class MeasuresAccumulator {
  private readonly scenarios: readonly string[]
  private readonly measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[]
  /** By scenario, then by measure. */
  private readonly tallies: readonly (readonly MeasureTally[])[]
  /** The same of every scenario but the first. */
  private readonly pairs: readonly (readonly PairedTally[])[]

  private readonly families: JointFamilies | null

  /**
   * @param scenarios names; the first is the baseline
   * @param judge how differences are made to hold together; null: each by itself
   */
  constructor(
    scenarios: readonly string[],
    measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[],
    judge: JudgedJointly | null = null,
  ) {
    this.families = judge && new JointFamilies(scenarios, measures, judge)
    this.scenarios = scenarios
    this.measures = measures
    this.tallies = scenarios.map(() => measures.map(() => new MeasureTally()))
    this.pairs = scenarios.slice(1).map(() => measures.map(() => new PairedTally()))
  }

  /** @param rows of one replication, by scenario: one value a measure; NaN = missing, `BEYOND` = beyond the follow-up. Undefined: the scenario has no such replication */
  add(rows: readonly (ArrayLike<number> | undefined)[]): void {
    const baseline = rows[0]
    this.families?.add(rows)
    rows.forEach((row, scenario) => {
      if (row === undefined) return
      this.tallies[scenario].forEach((tally, column) => tally.add(row[column]))
      if (scenario > 0 && baseline !== undefined)
        this.pairs[scenario - 1].forEach((pair, column) => pair.add(row[column], baseline[column]))
    })
  }

  finish(): MeasuresSummary {
    const joint = this.families?.finish()
    return {
      scenarios: this.scenarios.map((name, scenario) => this.summaryOf(name, this.tallies[scenario])),
      differences: this.scenarios.slice(1).flatMap((scenario, option) =>
        this.measures.map((measure, column) => {
          return {
            scenario,
            measure: measure.id,
            ...this.pairs[option][column].compare(measure, joint?.widthOf(option + 1, column)),
          }
        }),
      ),
      ...(joint && { joint: { comparisons: joint.comparisons, best: joint.best } }),
    }
  }

  private summaryOf(name: string, tallies: readonly MeasureTally[]): ScenarioSummary {
    const measures = this.measures.map(({ id }, column) => [id, tallies[column].estimate] as const)
    const beyond = this.measures.flatMap(({ id }, column) => {
      const past = tallies[column].beyond
      return past === null ? [] : [[id, past] as const]
    })
    return {
      ...{ name, measures: Object.fromEntries(measures) },
      ...(beyond.length > 0 && { beyond: Object.fromEntries(beyond) }),
    }
  }
}
