/**
 * From replications, one after another, to means with half-widths of every scenario and measure, and the paired differences of all others from
 * the first scenario. It keeps tallies and no replication.
 */
import type { Measure } from '../city/model/measure.ts'
import { PairedTally } from './compare.ts'
import { MeasureTally } from './estimate.ts'
import type { ScenarioSummary, Summary } from './summary.ts'

export class MeasuresAccumulator {
  private readonly scenarios: readonly string[]
  private readonly measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[]
  /** By scenario, then by measure. */
  private readonly tallies: readonly (readonly MeasureTally[])[]
  /** The same of every scenario but the first. */
  private readonly pairs: readonly (readonly PairedTally[])[]

  /** @param scenarios names; the first is the baseline */
  constructor(scenarios: readonly string[], measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[]) {
    this.scenarios = scenarios
    this.measures = measures
    this.tallies = scenarios.map(() => measures.map(() => new MeasureTally()))
    this.pairs = scenarios.slice(1).map(() => measures.map(() => new PairedTally()))
  }

  /** @param rows of one replication, by scenario: one value a measure; NaN = missing, `BEYOND` = beyond the follow-up. Undefined: the scenario has no such replication */
  add(rows: readonly (ArrayLike<number> | undefined)[]): void {
    const baseline = rows[0]
    rows.forEach((row, scenario) => {
      if (row === undefined) return
      this.tallies[scenario].forEach((tally, column) => tally.add(row[column]))
      if (scenario > 0 && baseline !== undefined)
        this.pairs[scenario - 1].forEach((pair, column) => pair.add(row[column], baseline[column]))
    })
  }

  finish(): Pick<Summary, 'scenarios' | 'differences'> {
    return {
      scenarios: this.scenarios.map((name, scenario) => this.summaryOf(name, this.tallies[scenario])),
      differences: this.scenarios.slice(1).flatMap((scenario, option) =>
        this.measures.map((measure, column) => {
          return { scenario, measure: measure.id, ...this.pairs[option][column].compare(measure) }
        }),
      ),
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
