/** The shape that makes what was measured most likely: a length for each lever and the spread, found from the best of ten starts. */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { latinHypercube } from '../design/latin-hypercube.ts'
import { Kriging } from './kriging.ts'
import type { KnownMeans } from './kriging.ts'
import { matern } from './matern.ts'
import { leastFrom } from './nelder-mead.ts'

export interface FittedKriging {
  readonly kriging: Kriging
  /** By lever, in parts of its range. */
  readonly lengths: readonly number[]
  readonly spread: number
}

/** A shorter one is between neighbouring points, a longer one a straight line: neither can be told. */
const LENGTHS = [0.05, 10] as const
/** Of the variance of the means. */
const SPREADS = [0.01, 100] as const
const FIRST_LENGTHS = [0.1, 3] as const
const FIRST_SPREADS = [0.3, 5] as const

const STARTS = 10
const FOLLOWED = 3
const STEPS_A_NUMBER = 40

/**
 * The function through means that are known with noise (Ankenman, Nelson and Staum 2010): `kriging.at(place)` foretells between them, never beyond them.
 * @param key any text: what the starts are keyed by
 * @returns null where the means are all the same
 */
export function fittedKriging(known: KnownMeans, key: string): FittedKriging | null {
  const levers = known.places[0].length
  const scale = varianceOf(known.means)
  if (!(scale > 0)) return null
  const shapeOf = (logs: readonly number[]): { lengths: number[]; spread: number } => {
    const numbers = logs.map(exp)
    return { lengths: numbers.slice(0, levers), spread: numbers[levers] * scale }
  }
  const krigingAt = (logs: readonly number[]): Kriging => {
    const { lengths, spread } = shapeOf(logs)
    return new Kriging(known, { correlation: matern(lengths), spread })
  }
  const bounds = logs(levers, LENGTHS, SPREADS)
  const unlikely = (at: readonly number[]): number => {
    if (at.some((value, i) => value < bounds[i][0] || value > bounds[i][1])) return Infinity
    try {
      return -krigingAt(at).logLikelihood
    } catch (error) {
      // Places too alike for this length.
      if (error instanceof RangeError) return Infinity
      throw error
    }
  }
  const first = logs(levers, FIRST_LENGTHS, FIRST_SPREADS)
  const starts = latinHypercube(STARTS, levers + 1, `${key} kriging`)
    .map((row) => row.map((u, i) => first[i][0] + u * (first[i][1] - first[i][0])))
    .map((at) => ({ at, value: unlikely(at) }))
    .sort((a, b) => a.value - b.value)
  const search = { most: STEPS_A_NUMBER * (levers + 1), near: 0.02, step: 0.5 }
  const ends = starts.slice(0, FOLLOWED).map(({ at }) => leastFrom(at, unlikely, search))
  const best = ends.reduce((a, b) => (b.value < a.value ? b : a))
  return best.value === Infinity ? null : { kriging: krigingAt(best.at), ...shapeOf(best.at) }
}

type Ends = readonly [number, number]

function logs(levers: number, lengths: Ends, spreads: Ends): Ends[] {
  return [...Array.from({ length: levers }, () => lengths), spreads].map(([low, high]) => [ln(low), ln(high)])
}

function varianceOf(values: ArrayLike<number>): number {
  const all = Array.from(values)
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length
  return all.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / all.length
}
