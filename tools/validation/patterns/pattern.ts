/** What a pattern must provide: the runs that it compares, and a judge from their readings. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval, pairedInterval } from '../../../sim/stats/interval.ts'
import type { PatternRun } from './base-city.ts'
import type { Standing } from './claim.ts'
import type { Reading, ReadingName } from './reading.ts'

export interface Pattern {
  readonly id: string
  readonly title: string
  /** The words of the model's table. */
  readonly absentIf: string
  readonly runs: readonly PatternRun[]
  judge(read: Readings): Judged
}

export interface Judged {
  /** All must hold. */
  readonly claims: readonly Standing[]
  /** In words, with 95 % half-widths. */
  readonly figures: string
}

/** The readings of every run, by replication: run against run they are paired, for they share their luck. */
export class Readings {
  private readonly all: ReadonlyMap<string, readonly Reading[]>

  constructor(all: ReadonlyMap<string, readonly Reading[]>) {
    this.all = all
  }

  /** One value a replication; NaN is missing. */
  values(run: PatternRun, name: ReadingName): Float64Array {
    const readings = this.all.get(runKey(run))
    if (!readings) throw new Error(`there are no readings of run ${runKey(run)}`)
    return Float64Array.from(readings, (reading) => reading[name] ?? NaN)
  }

  mean(run: PatternRun, name: ReadingName): MeanInterval {
    return meanInterval(this.values(run, name))
  }

  /** Mean of `after` less `before`. */
  change(before: PatternRun, after: PatternRun, name: ReadingName): MeanInterval {
    return pairedInterval(this.values(after, name), this.values(before, name))
  }

  /** Mean of a sum of readings, each with its weight; missing where one is missing. */
  sum(parts: readonly (readonly [weight: number, run: PatternRun, name: ReadingName])[]): MeanInterval {
    const columns = parts.map(([, run, name]) => this.values(run, name))
    return meanInterval(
      columns[0].map((_, index) => parts.reduce((sum, [weight], part) => sum + weight * columns[part][index], 0)),
    )
  }
}

/** The same text for runs of the same levers and length. */
export function runKey(run: PatternRun): string {
  return JSON.stringify(run)
}
