/**
 * How much of the beginning of a run to leave out: the cut that makes the mean of the rest most certain (White 1997), on the series averaged over
 * replications, with the reasons for which no cut is worth naming.
 */
import { cos, sin } from '../arithmetic/trigonometry.ts'
import { meanInterval } from './interval.ts'

/** A series from the beginning of a run: one value a batch, such as a week, by replication. */
export interface BeginningSeries {
  readonly id: string
  /** Replication by replication; NaN = missing. */
  readonly rows: readonly ArrayLike<number>[]
  /** What makes no difference, given the mean of the series. */
  readonly margin: (mean: number) => number
}

/** Why there is no answer: too few batches; the best cut is at the end of what is looked at; the series goes on rising or falling; or another cut gives another mean. */
export type Refusal = 'short' | 'end' | 'drift' | 'unsteady'

export interface SeriesCut {
  readonly id: string
  /** Averaged over replications, the season taken out. */
  readonly average: readonly number[]
  /** Batches to leave out. */
  readonly cut: number
  /** Change in a year, from the second half. */
  readonly driftAYear: number
  readonly refusal: Refusal | null
}

/** What several series say of the beginning of a run. */
export interface WarmUpAnswer {
  /** Those whose every batch has a value in some replication. */
  readonly series: readonly SeriesCut[]
  /** Ids of the others. */
  readonly leftOut: readonly string[]
  /** The longest cut, and of which series; null where it is refused. */
  readonly cut: { readonly batches: number; readonly by: string } | null
  readonly refusal: { readonly why: Refusal; readonly by: string | null } | null
}

/** Batches of a year, when batches are weeks. */
export const YEAR = 52
const FEWEST = 2 * YEAR
const FULL_TURN = 6.283185307179586
const HARMONICS = [1, 2]
const ROUNDING = 1e-20
/** A cut in the last tenth of the half that is looked at says that the half is too short. */
const LAST = 0.9

/**
 * The cut d, at most half of the series, with the least sum of squared distances from the mean of what is left over the square of its length; the
 * first of several.
 */
export function mser(series: readonly number[]): { readonly cut: number; readonly least: number } {
  const m = series.length
  let [cut, least] = [0, Infinity]
  for (let d = 0; d <= m / 2; d++) {
    const rest = series.slice(d)
    const mean = meanOf(rest)
    const squares = rest.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / rest.length
    // What never varies but by rounding has nothing to cut.
    const value = squares <= ROUNDING * mean * mean ? 0 : squares / rest.length
    if (value < least) [cut, least] = [d, value]
  }
  return { cut, least }
}

/** How much of the beginning of a run to leave out, by several series together, or why nobody can say. @param seasonal whether the swing of the year is taken out, where there are three years or more */
export function warmUpOf(all: readonly BeginningSeries[], seasonal: boolean): WarmUpAnswer {
  const length = all[0]?.rows[0]?.length ?? 0
  const known = all.filter(({ rows }) => !averageOf(rows).some(Number.isNaN))
  const leftOut = all.filter((one) => !known.includes(one)).map(({ id }) => id)
  if (length < FEWEST || known.length === 0) {
    return { series: [], leftOut, cut: null, refusal: { why: 'short', by: null } }
  }
  const series = known.map((one) => cutOf(one, seasonal && length >= 3 * YEAR))
  const refused = series.find(({ refusal }) => refusal !== null)
  if (refused !== undefined) return { series, leftOut, cut: null, refusal: { why: refused.refusal!, by: refused.id } }
  const longest = series.reduce((a, b) => (b.cut > a.cut ? b : a))
  return { series, leftOut, cut: { batches: longest.cut, by: longest.id }, refusal: null }
}

/** Means of each batch with those beside it, so many to each side, fewer at the ends (Welch 1983). */
export function movingAverage(values: readonly number[], side: number): number[] {
  return values.map((_, at) => {
    const near = Math.min(side, at, values.length - 1 - at)
    return meanOf(values.slice(at - near, at + near + 1))
  })
}

/** A series without the swing of the year. */
export function withoutSeason(values: readonly number[]): number[] {
  const season = seasonIn(values)
  return values.map((x, at) => x - season[at])
}

function cutOf({ id, rows, margin }: BeginningSeries, seasonal: boolean): SeriesCut {
  const raw = averageOf(rows)
  const season = seasonal ? seasonIn(raw) : raw.map(() => 0)
  const average = raw.map((x, at) => x - season[at])
  const { cut } = mser(average)
  const half = Math.floor(average.length / 2)
  const slopes = rows.map((row) => slopeOf(Array.from(row, (x, at) => x - season[at]).slice(half)))
  const { mean, halfWidth } = meanInterval(slopes)
  const rest = meanOf(average.slice(cut))
  const matters = margin(rest)
  const drifts = halfWidth !== null && Math.abs(mean) > halfWidth && Math.abs(mean) * YEAR > matters
  const steady = 2 * cut < average.length && Math.abs(meanOf(average.slice(2 * cut)) - rest) <= matters
  const refusal = cut > LAST * half ? 'end' : drifts ? 'drift' : steady ? null : 'unsteady'
  return { id, average, cut, driftAYear: mean * YEAR, refusal }
}

/** Batch by batch the mean of those replications that have a value. */
function averageOf(rows: readonly ArrayLike<number>[]): number[] {
  return Array.from(rows[0] ?? [], (_, at) => meanOf(rows.map((row) => row[at]).filter((x) => !Number.isNaN(x))))
}

/**
 * The swing of the year, two harmonics, in the years after the first; for every batch. Not the means of the calendar weeks: with two years they take
 * half of the noise out of these and none out of the first, so that the first would always be cut. What a year is above the one before is no season.
 */
function seasonIn(average: readonly number[]): number[] {
  const later = average.slice(YEAR, YEAR * Math.floor(average.length / YEAR))
  const rise = (meanOf(later.slice(YEAR)) - meanOf(later.slice(0, -YEAR))) / YEAR
  const level = later.map((x, at) => x - rise * at)
  const middle = meanOf(level)
  const parts = HARMONICS.flatMap((order) =>
    [cos, sin].map((wave) => {
      const at = (batch: number): number => wave((order * FULL_TURN * batch) / YEAR)
      // Over whole years the waves have nothing in common, and a mean square of a half.
      const size = 2 * meanOf(level.map((x, batch) => (x - middle) * at(batch)))
      return (batch: number): number => size * at(batch)
    }),
  )
  return average.map((_, batch) => parts.reduce((sum, part) => sum + part(batch), 0))
}

/** Least squares, change a batch; missing values are left out. */
function slopeOf(values: readonly number[]): number {
  const points = values.flatMap((y, x) => (Number.isNaN(y) ? [] : [[x, y] as const]))
  const [middle, mean] = [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))]
  const squares = points.reduce((sum, [x]) => sum + (x - middle) * (x - middle), 0)
  return points.reduce((sum, [x, y]) => sum + (x - middle) * (y - mean), 0) / squares
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
