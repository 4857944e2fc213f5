/** From replications, one after another, to the survival curve by day and the weekly series of every scenario, each point with its half-width. */
import { WEEKLY_SERIES } from '../city/model/replication.ts'
import type { Replication, WeeklySeries } from '../city/model/replication.ts'
import { Tally } from '../stats/tally.ts'
import { addPresent, estimateOf } from './estimate.ts'
import type { Band, Curves } from './summary.ts'

export class CurvesAccumulator {
  private readonly scenarios: readonly { readonly name: string; readonly survival: Line; readonly weekly: Weekly }[]

  /** @param scenarios names */
  constructor(scenarios: readonly string[]) {
    this.scenarios = scenarios.map((name) => ({ name, survival: new Line(), weekly: weeklyOf(() => new Line()) }))
  }

  /** @param results of one replication, by scenario; undefined where a scenario has none */
  add(results: readonly (Replication | undefined)[]): void {
    results.forEach((one, scenario) => {
      if (one === undefined) return
      const { survival, weekly } = this.scenarios[scenario]
      survival.add(one.survival)
      for (const series of WEEKLY_SERIES) weekly[series].add(one.weekly[series])
    })
  }

  finish(): Curves {
    return {
      scenarios: this.scenarios.map(({ name, survival, weekly }) => {
        return { name, survival: survival.band, weekly: weeklyOf((series) => weekly[series].band) }
      }),
    }
  }
}

type Weekly = Readonly<Record<WeeklySeries, Line>>

function weeklyOf<T>(of: (series: WeeklySeries) => T): Record<WeeklySeries, T> {
  return Object.fromEntries(WEEKLY_SERIES.map((series) => [series, of(series)])) as Record<WeeklySeries, T>
}

/** Tallies of the points of one line; as long as the first that it is given. */
class Line {
  private points: readonly Tally[] | null = null

  add(line: Float64Array): void {
    this.points ??= Array.from(line, () => new Tally())
    this.points.forEach((tally, at) => addPresent(tally, line[at]))
  }

  get band(): Band {
    const points = (this.points ?? []).map(estimateOf)
    return {
      mean: points.map((point) => point?.mean ?? null),
      halfWidth: points.map((point) => point?.halfWidth ?? null),
    }
  }
}
