/**
 * From replications, one after another, to means with half-widths of every scenario and measure, and the paired differences of all others from
 * the first scenario. It keeps tallies and no replication.
 */
import type { Measure } from '../city/model/measure.ts'
import { Tally } from '../stats/tally.ts'
import { PairedTally } from './compare.ts'
import { addPresent, estimateOf } from './estimate.ts'
import type { Estimate, Summary } from './summary.ts'

export class MeasuresAccumulator {
  private readonly scenarios: readonly string[]
  private readonly measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[]
  /** By scenario, then by measure. */
  private readonly tallies: readonly (readonly Tally[])[]
  /** The same of every scenario but the first. */
  private readonly pairs: readonly (readonly PairedTally[])[]

  /** @param scenarios names; the first is the baseline */
  constructor(scenarios: readonly string[], measures: readonly Pick<Measure, 'id' | 'direction' | 'margin'>[]) {
    this.scenarios = scenarios
    this.measures = measures
    this.tallies = scenarios.map(() => measures.map(() => new Tally()))
    this.pairs = scenarios.slice(1).map(() => measures.map(() => new PairedTally()))
  }

  /** @param rows of one replication, by scenario: one value a measure; NaN = missing. Undefined: the scenario has no such replication */
  add(rows: readonly (ArrayLike<number> | undefined)[]): void {
    const baseline = rows[0]
    rows.forEach((row, scenario) => {
      if (row === undefined) return
      this.tallies[scenario].forEach((tally, column) => addPresent(tally, row[column]))
      if (scenario > 0 && baseline !== undefined)
        this.pairs[scenario - 1].forEach((pair, column) => pair.add(row[column], baseline[column]))
    })
  }

  finish(): Pick<Summary, 'scenarios' | 'differences'> {
    return {
      scenarios: this.scenarios.map((name, scenario) => ({ name, measures: this.estimates(scenario) })),
      differences: this.scenarios.slice(1).flatMap((scenario, option) =>
        this.measures.map((measure, column) => {
          return { scenario, measure: measure.id, ...this.pairs[option][column].compare(measure) }
        }),
      ),
    }
  }

  private estimates(scenario: number): Record<string, Estimate | null> {
    return Object.fromEntries(this.measures.map(({ id }, column) => [id, estimateOf(this.tallies[scenario][column])]))
  }
}
