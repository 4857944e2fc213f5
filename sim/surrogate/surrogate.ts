/**
 * The surrogate of a sweep: for each measure a function that foretells it between the points that were run, with what it says of the levers - shares of
 * variance, curves - and where another run would tell most. Refused where it foretells poorly.
 */
import { inBin, isRange, onScale } from '../design/axis.ts'
import type { Axis, Stop } from '../design/axis.ts'
import { keeps } from '../design/constraint.ts'
import { pointsOfDesign } from '../design/design.ts'
import type { Design, DesignPoint } from '../design/design.ts'
import type { SweepQuestion } from '../design/question.ts'
import { saltelliRows } from '../design/saltelli.ts'
import { sobolPoints } from '../design/sobol-sequence.ts'
import type { AnalysedMeasure } from '../experiment/analysis.ts'
import type { MeasuredPoints } from '../experiment/measured-points.ts'
import { analysedMeasure, remarksOn } from '../experiment/remarks.ts'
import { sobolIndices } from '../experiment/sobol-indices.ts'
import type { LeverValue } from '../levers/lever.ts'
import { fittedKriging } from './fitted-kriging.ts'
import type { FittedKriging } from './fitted-kriging.ts'
import { knownMeans } from './known-means.ts'
import type { SharedLuck } from './known-means.ts'
import { Kriging } from './kriging.ts'
import { matern } from './matern.ts'
import { trustIn } from './trust.ts'
import type { Trust } from './trust.ts'

export const SURROGATE_FORMAT = 'whistlelab-surrogate-1'

/** Why there is none: what was measured does not allow for one. */
export type NoSurrogate = 'missing' | 'constant' | 'fewReplications' | 'alike'

export interface SurrogateIndex {
  readonly lever: string
  /** Share of the variance that the lever makes alone, and with all that it has a part in; ends of 95 % intervals of the sampling alone. */
  readonly main: number
  readonly mainLow: number
  readonly mainHigh: number
  readonly total: number
  readonly totalLow: number
  readonly totalHigh: number
}

export interface SurrogateStop {
  /** From the low to the high end of the lever, 0 to 1. */
  readonly at: number
  readonly value: LeverValue
  /** Over all that the other levers may be. */
  readonly mean: number
  /** Of its 95 % interval, at most. */
  readonly halfWidth: number
}

export interface NextPoint {
  /** By lever, in the order of the design. */
  readonly values: readonly LeverValue[]
  readonly mean: number
  readonly halfWidth: number
}

export interface SurrogateMeasure extends AnalysedMeasure {
  readonly without: NoSurrogate | null
  readonly trust: Trust | null
  /** Standard error of what all points share: luck that was the same for all. */
  readonly shared: number | null
  /** By lever: how far apart, in parts of its range, places have little to do with one another. */
  readonly lengths: readonly { readonly lever: string; readonly length: number }[]
  /** Empty where the surrogate is not to be trusted, as are the following. */
  readonly indices: readonly SurrogateIndex[]
  readonly curves: readonly { readonly lever: string; readonly stops: readonly SurrogateStop[] }[]
  /** Where another point would tell most, one after another. */
  readonly next: readonly NextPoint[]
}

export interface SurrogateAnalysis {
  readonly format: typeof SURROGATE_FORMAT
  readonly axes: readonly Axis[]
  readonly points: number
  readonly replications: number
  readonly measures: readonly SurrogateMeasure[]
}

/** Points that a lever needs, so that its length can be told. */
export const POINTS_A_LEVER = 10
/** The work grows with the third power. */
export const MOST_SURROGATE_POINTS = 1000

const ROWS = 1024
const STOPS = 11
const OTHERS = 128
const CANDIDATES = 512
/** Of a normal number. */
const Z95 = 1.959964

/** Levers that have no order in which two values can lie near one another: three and more words, lists, records. */
export function withoutOrder(axes: readonly Axis[]): readonly string[] {
  return axes
    .filter((axis) => !isRange(axis) && axis.levels.length > 2 && axis.levels.some((one) => typeof one !== 'number'))
    .map(({ name }) => name)
}

/** What points measured, by the place of a measure among those asked for. */
type Measured = Pick<MeasuredPoints, 'replications' | 'of'>

/** @param next how many further points are asked for */
export function surrogateOf({ design, measures }: SweepQuestion, measured: Measured, next: number): SurrogateAnalysis {
  const { points } = pointsOfDesign(design)
  const continuous = { ...design, axes: design.axes.map(withoutSteps) }
  return {
    format: SURROGATE_FORMAT,
    axes: continuous.axes,
    points: points.length,
    replications: measured.replications,
    measures: measures.map((id, measure) => {
      const values = points.map(({ name }) => measured.of(measure, name))
      return surrogateMeasure(id, { design: continuous, points, next }, values)
    }),
  }
}

/** What lies between numbers that were run one by one is foretold too. */
function withoutSteps(axis: Axis): Axis {
  if (isRange(axis)) return axis
  const numbers = axis.levels.filter((level) => typeof level === 'number')
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (numbers.length < axis.levels.length || low === high) return axis
  return { name: axis.name, low, high, scale: 'linear', whole: numbers.every(Number.isInteger) }
}

interface Ground {
  readonly design: Design
  readonly points: readonly DesignPoint[]
  readonly next: number
}

const NOTHING = { trust: null, shared: null, lengths: [], indices: [], curves: [], next: [] } as const

function surrogateMeasure(id: string, ground: Ground, values: readonly ArrayLike<number>[]): SurrogateMeasure {
  const remarks = remarksOn(values)
  const about = analysedMeasure(id, remarks)
  const without = reasonAgainst(remarks)
  if (without !== null) return { ...about, ...NOTHING, without }
  const known = knownMeans(
    ground.points.map(({ at }) => at),
    values,
  )
  const fitted = fittedKriging(known, `${ground.design.key} ${id}`)
  if (fitted === null) return { ...about, ...NOTHING, without: 'alike' }
  const trust = trustIn(fitted.kriging, known)
  const { axes } = ground.design
  const lengths = axes.map(({ name }, lever) => ({ lever: name, length: fitted.lengths[lever] }))
  const found = { ...about, without, trust, shared: Math.sqrt(known.shared), lengths }
  if (trust.distrust !== null) return { ...found, indices: [], curves: [], next: [] }
  return {
    ...found,
    indices: indicesOf(fitted, ground.design),
    curves: axes.map((axis, lever) => ({ lever: axis.name, stops: curveOf(fitted, ground.design, lever) })),
    next: nextPoints(fitted, known, ground),
  }
}

function reasonAgainst(remarks: AnalysedMeasure['remarks']): NoSurrogate | null {
  if (remarks.some((remark) => remark.startsWith('missing'))) return 'missing'
  if (remarks.includes('constant')) return 'constant'
  return remarks.includes('oneReplication') ? 'fewReplications' : null
}

/** Of the function that is foretold, over all combinations alike. */
function indicesOf({ kriging }: FittedKriging, { axes, key }: Design): SurrogateIndex[] {
  const factors = axes.map(({ name }, lever) => ({ name, axes: [lever] }))
  const rows = saltelliRows({ axes, factors, key: `${key} surrogate` }, 0, ROWS).map((row) =>
    row.slice(0, -1).map(({ stops }) => kriging.meanAt(stops.map(({ at }) => at))),
  )
  const answer = sobolIndices(rows, axes.length, `${key} surrogate`)
  if (answer === null) return []
  return answer.indices
    .map(({ first, firstLow, firstHigh, total, totalLow, totalHigh }, lever) => {
      return {
        lever: axes[lever].name,
        main: first,
        mainLow: firstLow,
        mainHigh: firstHigh,
        total,
        totalLow,
        totalHigh,
      }
    })
    .sort((a, b) => b.total - a.total)
}

/** The mean along a lever over what the others may be. Standard errors are averaged too, which is never too little. */
function curveOf({ kriging }: FittedKriging, { axes, key }: Design, lever: number): SurrogateStop[] {
  const others = sobolPoints(0, OTHERS, axes.length, `${key} curve`).map((row) =>
    row.map((u, axis) => inBin(axes[axis], u).at),
  )
  return stopsAlong(axes[lever]).map(({ at, value }) => {
    let [mean, error] = [0, 0]
    for (const place of others) {
      const foretold = kriging.at(place.map((own, axis) => (axis === lever ? at : own)))
      mean += foretold.mean / OTHERS
      error += Math.sqrt(foretold.variance) / OTHERS
    }
    return { at, value, mean, halfWidth: Z95 * error }
  })
}

function stopsAlong(axis: Axis): Stop[] {
  const count = isRange(axis) ? STOPS : axis.levels.length
  const stops = Array.from({ length: count }, (_, index) => onScale(axis, count === 1 ? 0 : index / (count - 1)))
  return stops.filter(({ at }, index) => index === 0 || at !== stops[index - 1].at)
}

/** The place that is known worst, then the one that is known worst when that one is taken as foretold, and so on. */
function nextPoints({ kriging, lengths, spread }: FittedKriging, known: SharedLuck, { design, points, next }: Ground) {
  const { axes, constraints, key } = design
  const inside = insideOf(points)
  const candidates = sobolPoints(0, CANDIDATES, axes.length, `${key} next`)
    .map((row) => row.map((u, axis) => inBin(axes[axis], u)))
    .filter(
      (stops) =>
        inside(stops) &&
        constraints.every((one) =>
          keeps(
            one,
            stops.map(({ value }) => value),
          ),
        ),
    )
  const noise = Array.from(known.noise).reduce((sum, one) => sum + one, 0) / points.length
  const shape = { correlation: matern(lengths), spread }
  const chosen: NextPoint[] = []
  let now = { kriging, places: [...known.places], means: Array.from(known.means), noise: Array.from(known.noise) }
  while (chosen.length < next && candidates.length > 0) {
    const foretold = candidates.map((stops) => now.kriging.at(stops.map(({ at }) => at)))
    const worst = foretold.reduce((best, { variance }, index) => (variance > foretold[best].variance ? index : best), 0)
    const [stops] = candidates.splice(worst, 1)
    const { mean, variance } = foretold[worst]
    chosen.push({ values: stops.map(({ value }) => value), mean, halfWidth: Z95 * Math.sqrt(variance) })
    const more = {
      places: [...now.places, stops.map(({ at }) => at)],
      means: [...now.means, mean],
      noise: [...now.noise, noise],
    }
    now = { ...more, kriging: new Kriging(more, shape) }
  }
  return chosen
}

/** Nothing is foretold beyond the least and the greatest that was run. */
function insideOf(points: readonly DesignPoint[]): (stops: readonly Stop[]) => boolean {
  const ends = points[0].at.map((_, lever) => {
    const all = points.map(({ at }) => at[lever])
    return [Math.min(...all), Math.max(...all)] as const
  })
  return (stops) => stops.every(({ at }, lever) => at >= ends[lever][0] && at <= ends[lever][1])
}
