/**
 * What a sweep is drawn from: the mean of a measure along each lever, over all else that was varied, with a band that holds for the whole curve at 95 %
 * (Bonferroni), and over each pair of levers.
 */
import { isRange } from '../design/axis.ts'
import type { Axis } from '../design/axis.ts'
import type { DesignPoint } from '../design/design.ts'
import type { LeverValue } from '../levers/lever.ts'
import { meanInterval } from '../stats/interval.ts'

/** Some points of a sweep that are told as one. */
export interface Bin {
  /** From the low to the high end of the lever, 0 to 1. */
  readonly at: number
  /** The value that all of its points have; null where they differ. */
  readonly value: LeverValue | null
  /** Numbers: the least and the greatest value in it. */
  readonly from: number | null
  readonly to: number | null
  readonly mean: number | null
  readonly halfWidth: number | null
}

/** More different values than that are put together in bins of equal width. */
const MOST_VALUES = 12
const BINS = 8

/** A group of points: the places of those along a lever that belong together. */
interface Group {
  readonly at: number
  readonly members: readonly number[]
}

/** @param values by point, each its replications */
export function curveAlong(
  axis: Axis,
  place: number,
  points: readonly DesignPoint[],
  values: readonly ArrayLike<number>[],
): Bin[] {
  const groups = groupsAlong(place, points, MOST_VALUES, BINS)
  return groups.map(({ at, members }) => {
    const own = members.map((point) => points[point].values[place])
    return { at, ...extent(axis, own), ...meanOver(members, values, groups.length) }
  })
}

function extent(axis: Axis, own: readonly LeverValue[]): Pick<Bin, 'value' | 'from' | 'to'> {
  const same = own.every((value) => value === own[0]) || (isRange(axis) && axis.times !== undefined && own.length === 1)
  const numbers = own.filter((value) => typeof value === 'number')
  const [from, to] = numbers.length === own.length ? [Math.min(...numbers), Math.max(...numbers)] : [null, null]
  return { value: same ? own[0] : null, from, to }
}

function groupsAlong(place: number, points: readonly DesignPoint[], most: number, bins: number): Group[] {
  const stops = [...new Set(points.map(({ at }) => at[place]))].sort((a, b) => a - b)
  const key =
    stops.length <= most ? (at: number) => at : (at: number) => (Math.min(bins - 1, Math.floor(at * bins)) + 0.5) / bins
  const groups = new Map<number, number[]>()
  points.forEach(({ at }, point) => groups.set(key(at[place]), [...(groups.get(key(at[place])) ?? []), point]))
  return [...groups].sort(([a], [b]) => a - b).map(([at, members]) => ({ at, members }))
}

/** The mean over points within each replication, then over replications; several at once share the 5 %. */
function meanOver(members: readonly number[], values: readonly ArrayLike<number>[], several: number) {
  const replications = values[0].length
  const means = Array.from({ length: replications }, (_, replication) => {
    const known = members.map((point) => values[point][replication]).filter((value) => !Number.isNaN(value))
    return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length
  })
  const { mean, halfWidth, n } = meanInterval(means, 1 - 0.05 / several)
  return n === 0 ? { mean: null, halfWidth: null } : { mean, halfWidth }
}

/** One field of a heat map. */
export interface HeatCell {
  /** Places among the bins of the two levers. */
  readonly x: number
  readonly y: number
  readonly mean: number | null
  readonly halfWidth: number | null
}

const HEAT_VALUES = 12
const HEAT_BINS = 5

export interface HeatMap {
  readonly xs: readonly Pick<Bin, 'at' | 'value' | 'from' | 'to'>[]
  readonly ys: readonly Pick<Bin, 'at' | 'value' | 'from' | 'to'>[]
  readonly cells: readonly HeatCell[]
}

export function heatOver(
  axes: readonly Axis[],
  [a, b]: readonly [number, number],
  points: readonly DesignPoint[],
  values: readonly ArrayLike<number>[],
): HeatMap {
  const [xs, ys] = [a, b].map((place) => groupsAlong(place, points, HEAT_VALUES, HEAT_BINS))
  const several = xs.length * ys.length
  const cells = xs.flatMap(({ members }, x) =>
    ys.flatMap(({ members: others }, y) => {
      const both = members.filter((point) => others.includes(point))
      return both.length === 0 ? [] : [{ x, y, ...meanOver(both, values, several) }]
    }),
  )
  const told = (groups: readonly Group[], place: number) =>
    groups.map(({ at, members }) => ({
      at,
      ...extent(
        axes[place],
        members.map((point) => points[point].values[place]),
      ),
    }))
  return { xs: told(xs, a), ys: told(ys, b), cells }
}
