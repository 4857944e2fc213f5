/** From replications, one after another, to what is said of reforms that come to some streets: an estimate from streets alone beside the truth. */
import { MEASURES } from '../city/model/measures.ts'
import type { Measure } from '../city/model/measure.ts'
import type { Replication } from '../city/model/replication.ts'
import { Tally } from '../stats/tally.ts'
import { PairedTally, judged } from './compare.ts'
import type { Margins } from './compare.ts'
import { addPresent, estimateOf } from './estimate.ts'
import type { ComparedScenario } from './groups-accumulator.ts'
import { STREET_MEASURES, periodsOf, streetsEffects, streetsReform } from './streets-effects.ts'
import type { SideMeans, StreetsReform } from './streets-effects.ts'
import type { GroupDifference, InSomeStreets, StreetsMeasure, StreetsSide } from './summary.ts'

/** Those scenarios in which a reform comes to some streets only, against the first, in which it does not. */
export class StreetsAccumulator {
  private readonly reforms: readonly { readonly at: number; readonly tallies: ReformTallies }[]

  /** @param scenarios the first is the baseline */
  constructor(scenarios: readonly ComparedScenario[], margins: Margins = new Map()) {
    this.reforms = scenarios.flatMap(({ name, setting }, at) => {
      const reform = streetsReform(setting, scenarios[0].setting)
      return reform === null ? [] : [{ at, tallies: new ReformTallies(name, reform, margins) }]
    })
  }

  /** @param results of one replication, by scenario; undefined where a scenario has none */
  add(results: readonly (Replication | undefined)[]): void {
    const without = results[0]
    for (const { at, tallies } of this.reforms) {
      const here = results[at]
      if (here !== undefined && without !== undefined) tallies.add(here, without)
    }
  }

  /** Empty where no scenario has such a reform, and where the run has no week before or after it. */
  finish(): InSomeStreets[] {
    return this.reforms.flatMap(({ tallies }) => tallies.finish() ?? [])
  }
}

class ReformTallies {
  private readonly name: string
  private readonly reform: StreetsReform
  private readonly measures: readonly MeasureTallies[]
  private weeks = { before: 0, after: 0 }

  constructor(name: string, reform: StreetsReform, margins: Margins) {
    this.name = name
    this.reform = reform
    this.measures = STREET_MEASURES.map(({ id, of }) => {
      const measure = judged<Measure>(
        MEASURES.find((one) => one.id === id)!,
        margins,
      )
      return new MeasureTallies(measure, (here, without) => streetsEffects(reform, of, here, without))
    })
  }

  add(here: Replication, without: Replication): void {
    const { before, after } = periodsOf(this.reform, here.weekly.demand.length)
    this.weeks = { before: before.length, after: after.length }
    for (const one of this.measures) one.add(here, without)
  }

  finish(): InSomeStreets | null {
    const { name, reform, weeks } = this
    if (weeks.before === 0 || weeks.after === 0) return null
    const streets = reform.treated.flatMap((treated, street) => (treated ? [street + 1] : []))
    const about = { scenario: name, from: reform.from, treated: streets, weeks }
    return { ...about, measures: this.measures.map((one) => one.finish()) }
  }
}

type Effects = (here: Replication, without: Replication) => ReturnType<typeof streetsEffects>

class MeasureTallies {
  private readonly measure: Measure
  private readonly effects: Effects
  private readonly treated = new SideTallies()
  private readonly untreated = new SideTallies()
  private readonly estimate = new Tally()
  private readonly halfWidth = new Tally()
  private missed = 0

  constructor(measure: Measure, effects: Effects) {
    this.measure = measure
    this.effects = effects
  }

  add(here: Replication, without: Replication): void {
    const { treated, untreated, estimate } = this.effects(here, without)
    this.treated.add(treated)
    this.untreated.add(untreated)
    addPresent(this.estimate, estimate.mean)
    const truth = treated.after - treated.without
    if (estimate.halfWidth === null || Number.isNaN(truth)) return
    this.halfWidth.add(estimate.halfWidth)
    if (Math.abs(truth - estimate.mean) > estimate.halfWidth) this.missed++
  }

  finish(): StreetsMeasure {
    const { measure, treated, untreated, estimate, halfWidth, missed } = this
    return {
      measure: measure.id,
      treated: treated.finish(measure),
      untreated: untreated.finish(measure),
      estimate: estimateOf(estimate),
      halfWidthWithin: halfWidth.count === 0 ? null : halfWidth.mean,
      missed,
      intervals: halfWidth.count,
    }
  }
}

/** Treated or untreated streets. */
class SideTallies {
  private readonly means = { before: new Tally(), after: new Tally(), without: new Tally() }
  private readonly pair = new PairedTally()

  add({ before, after, without }: SideMeans): void {
    addPresent(this.means.before, before)
    addPresent(this.means.after, after)
    addPresent(this.means.without, without)
    this.pair.add(after, without)
  }

  finish(measure: Measure): StreetsSide {
    const { before, after, without } = this.means
    const { mean, halfWidth, verdict } = this.pair.compare(measure)
    const effect: GroupDifference = { mean, halfWidth, verdict }
    return { before: estimateOf(before), after: estimateOf(after), without: estimateOf(without), effect }
  }
}
