/** What is kept of the curves: of each lever and city the headline measures that it moves, the one that it moves most, and its own figure. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { BaseCity } from './base-cities.ts'
import { HEADLINE, LOADS } from './curve-runs.ts'
import type { Curve, Reading, Readings } from './curve-runs.ts'
import { judge } from './judge.ts'
import type { Found, Judged, Shape } from './judge.ts'

export interface CityFigures {
  readonly city: string
  /** The headline and the loads. */
  readonly levels: Readonly<Record<string, MeanInterval>>
}

export interface CurveFigures {
  readonly lever: string
  readonly city: string
  readonly points: readonly string[]
  /** What it was given, and whether it came with a switch: a lever that is tried otherwise now has other curves. */
  readonly given: readonly string[]
  readonly switched: boolean
  /** Of the headline: what is found of the measure that is moved most, or would be. */
  readonly most: Judged
  /** The other headline measures that have moved. */
  readonly also: readonly { readonly figure: string; readonly shape: Shape }[]
  /** Of all the headline together: moved where one has, flat where all are. */
  readonly found: Found
  /** The figure that the lever's row says moves first; null where it is of the headline. */
  readonly own: Judged | null
  /** First replication at the last point, to the last bit. */
  readonly sample: Reading
}

/** What a row gives: a city as it stands, or a lever in it. */
export type ResponseRow = CityFigures | CurveFigures

export function isCurve(row: ResponseRow): row is CurveFigures {
  return 'lever' in row
}

export function cityFigures({ name }: BaseCity, readings: readonly Reading[]): CityFigures {
  const levels = [...HEADLINE, ...LOADS].map((figure, column) => {
    const values = Float64Array.from(readings, (reading) => reading[column] ?? NaN)
    return [figure, meanInterval(values)] as const
  })
  return { city: name, levels: Object.fromEntries(levels) }
}

export function curveFigures({ lever, trial, city, points, figures }: Curve, readings: Readings): CurveFigures {
  const ordered = lever.kind !== 'choice' && lever.kind !== 'date' && lever.name !== 'demand.mix'
  const judged = figures.map((figure, column) => judge(figure, column, readings, ordered))
  const headline = judged.slice(0, HEADLINE.length)
  const most = mostMoved(headline)
  return {
    lever: lever.name,
    city: city.name,
    points,
    given: trial.given ?? [],
    switched: trial.switched ?? false,
    most: rounded(most),
    also: headline
      .filter((one) => one !== most && one.shape !== null)
      .map(({ figure, shape }) => ({ figure, shape: shape! })),
    found: foundOfAll(headline),
    own: judged.length > HEADLINE.length ? rounded(judged[HEADLINE.length]) : null,
    sample: readings.at(-1)![0],
  }
}

/** By margins; what has not moved comes after what has, and money after all else. */
function mostMoved(headline: readonly Judged[]): Judged {
  const moved = headline.filter(({ found }) => found === 'moved')
  const beside = moved.filter(({ figure }) => figure !== 'cost')
  const among = beside.length > 0 ? beside : moved.length > 0 ? moved : headline
  return among.reduce((a, b) => (b.margins > a.margins ? b : a))
}

function foundOfAll(headline: readonly Judged[]): Found {
  const found = headline.map((one) => one.found)
  if (found.includes('moved')) return 'moved'
  if (found.every((one) => one === 'same')) return 'same'
  return found.includes('open') ? 'open' : 'flat'
}

/** Four digits are enough to read. */
function rounded({ means, widest, margins, ...rest }: Judged): Judged {
  const change = widest && {
    ...widest.change,
    mean: digits(widest.change.mean),
    halfWidth: digits(widest.change.halfWidth!),
  }
  return {
    ...rest,
    means: means.map((mean) => (mean === null ? null : digits(mean))),
    widest: widest && { ...widest, change: change! },
    margins: digits(margins),
  }
}

function digits(value: number): number {
  return Number(value.toPrecision(4))
}
