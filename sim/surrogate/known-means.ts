/**
 * What the replications of a sweep say of its points. All points share their luck, so that the part of chance that moves all alike is told apart: it
 * goes to the level, and does not blur the shape. What of it differs smoothly from place to place is in the noise and in what is foretold alike (Chen,
 * Ankenman and Nelson 2012).
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { leastSquares } from '../stats/least-squares.ts'
import type { KnownMeans, Place } from './kriging.ts'

export interface SharedLuck extends KnownMeans {
  /** Variance that all means share, which is that of the level. */
  readonly shared: number
}

/** With fewer replications than that a variance is known too badly to be taken as it is. */
const ENOUGH = 20

/**
 * Means of points and the noise in them, as a surrogate takes them (`fittedKriging`).
 * @param places of the points, from 0 to 1 along each lever
 * @param values by point, its replications; all known, at least two
 */
export function knownMeans(places: readonly Place[], values: readonly ArrayLike<number>[]): SharedLuck {
  const [points, replications] = [values.length, values[0].length]
  const means = Float64Array.from(values, meanOf)
  const luck = Array.from({ length: replications }, (_, replication) =>
    meanOf(values.map((point, i) => point[replication] - means[i])),
  )
  const unlike = points / Math.max(1, points - 1)
  const own = values.map((point, i) => {
    const rest = luck.map((common, replication) => point[replication] - means[i] - common)
    return (unlike * squares(rest)) / (replications - 1)
  })
  const variances = replications < ENOUGH ? smoothed(places, own) : own
  return {
    ...{ places, means },
    noise: variances.map((variance) => variance / replications),
    shared: squares(luck) / (replications - 1) / replications,
  }
}

/** Variances along the levers: their logarithms fall on a plane, which is then raised until their mean is that of what was measured. */
function smoothed(places: readonly Place[], own: readonly number[]): readonly number[] {
  const [dimensions, known] = [places[0].length, own.flatMap((variance, i) => (variance > 0 ? [i] : []))]
  if (known.length <= dimensions + 2) return own.map(() => meanOf(own))
  const columns = [
    new Float64Array(known.length).fill(1),
    ...Array.from({ length: dimensions }, (_, lever) => Float64Array.from(known, (i) => places[i][lever])),
  ]
  const found = leastSquares(columns).coefficients(known.map((i) => ln(own[i])))
  const coefficients = Float64Array.from(found, (value) => (Number.isNaN(value) ? 0 : value))
  const plane = places.map((place) =>
    exp(coefficients.reduce((sum, value, term) => sum + value * (term === 0 ? 1 : place[term - 1]), 0)),
  )
  const raised = meanOf(own) / meanOf(plane)
  return plane.map((variance) => variance * raised)
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
