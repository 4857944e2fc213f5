/**
 * What trajectories say of factors (Morris 1991; mu* of Campolongo, Cariboni and Saltelli 2007): the mean size of an effect over the whole range, and how
 * much effects differ from place to place, which is bends and interactions. Intervals by resampling whole trajectories.
 */
import { middle95, resamples } from './bootstrap.ts'
import { Tally } from '../stats/tally.ts'

/** One factor; the last of a list is luck. */
export interface MorrisIndex {
  /** Mean of the sizes of its effects, in the unit of the measure over the whole range; null where it has no effect that is known. */
  readonly size: number | null
  /** The middle 95 % of resamples. */
  readonly low: number | null
  readonly high: number | null
  /** Mean with sign, and standard deviation. */
  readonly mean: number | null
  readonly spread: number | null
  /** Whether the lower end lies above the upper end of luck. */
  readonly aboveLuck: boolean
}

const RESAMPLES = 1000

/** Sizes of effects by factor, with intervals, and whether they rise above luck. @param effects by factor, one a trajectory; NaN = missing; luck last */
export function morrisIndices(effects: readonly Float64Array[], key: string): MorrisIndex[] {
  const drawn = resamples(effects[0].length, RESAMPLES, key)
  const intervals = effects.map((own) => middle95(drawn.map((rows) => meanSize(own, rows))))
  const floor = intervals.at(-1)?.[1] ?? Infinity
  return effects.map((own, factor) => {
    const tally = new Tally()
    for (const effect of own) if (!Number.isNaN(effect)) tally.add(effect)
    const size = meanSize(own, own.keys())
    const [low, high] = intervals[factor] ?? [null, null]
    return {
      ...{ size: Number.isNaN(size) ? null : size, low, high },
      mean: tally.count === 0 ? null : tally.mean,
      spread: tally.count < 2 ? null : Math.sqrt(tally.variance),
      aboveLuck: factor < effects.length - 1 && low !== null && low > floor,
    }
  })
}

function meanSize(effects: Float64Array, rows: Iterable<number>): number {
  let [sum, known] = [0, 0]
  for (const row of rows) {
    if (Number.isNaN(effects[row])) continue
    sum += Math.abs(effects[row])
    known++
  }
  return known === 0 ? NaN : sum / known
}
