/**
 * The terms that the points of a sweep are explained by: each lever from its low to its high end, and each pair of levers together. A list of words or
 * records has no order: each of its values is compared with the first.
 */
import { isRange } from '../design/axis.ts'
import type { Axis } from '../design/axis.ts'
import type { Design, DesignPoint } from '../design/design.ts'
import { twoLevelDesign } from '../design/two-level.ts'
import { writtenValue } from '../scenario/lever-setting.ts'

export interface Term {
  /** `street.staff`, `street.staff * whistle.threshold`, `whistle.gate=lane`. */
  readonly name: string
  readonly kind: 'main' | 'interaction'
  /** Places of its axes. */
  readonly axes: readonly number[]
  /** Terms that the design cannot tell it from; empty where there are none. */
  readonly aliases: readonly string[]
  /** Its value at each point, coded so that `scale` times the coefficient is the effect. */
  readonly column: Float64Array
  readonly scale: number
}

/** More terms than that are not worked out: with so many levers only main effects are. */
const MOST_TERMS = 200

/** Main effects first; pairs only where there are points enough for all of them. */
export function termsOf(design: Design, points: readonly DesignPoint[]): Term[] {
  const { axes } = design
  const mains = axes.flatMap((axis, at) => mainTerms(axis, at, points))
  const pairs = design.kind === 'fractional' ? fractionalPairs(axes, points) : allPairs(axes, points)
  const all = mains.length + pairs.length
  return all + 1 > Math.min(MOST_TERMS, points.length) ? mains : [...mains, ...pairs]
}

/** Whether the values of an axis stand in an order that effects can follow. */
function isOrdered(axis: Axis): boolean {
  return isRange(axis) || axis.levels.length === 2 || axis.levels.every((level) => typeof level === 'number')
}

function mainTerms(axis: Axis, at: number, points: readonly DesignPoint[]): Term[] {
  const shared = { kind: 'main', axes: [at], aliases: [] } as const
  if (isOrdered(axis)) return [{ ...shared, name: axis.name, column: coded(points, [at]), scale: 2 }]
  const levels = isRange(axis) ? [] : axis.levels
  return levels.slice(1).map((level, index) => ({
    ...shared,
    name: `${axis.name}=${writtenValue(level)}`,
    column: Float64Array.from(points, ({ values }) => (values[at] === levels[index + 1] ? 1 : 0)),
    scale: 1,
  }))
}

/** From -1 at the low to 1 at the high end; for a pair the product. */
function coded(points: readonly DesignPoint[], axes: readonly number[]): Float64Array {
  return Float64Array.from(points, ({ at }) => axes.reduce((product, axis) => product * (2 * at[axis] - 1), 1))
}

function pairOf(
  axes: readonly Axis[],
  points: readonly DesignPoint[],
  a: number,
  b: number,
  aliases: readonly string[],
): Term {
  return {
    name: `${axes[a].name} * ${axes[b].name}`,
    kind: 'interaction',
    axes: [a, b],
    aliases,
    column: coded(points, [a, b]),
    scale: 2,
  }
}

function allPairs(axes: readonly Axis[], points: readonly DesignPoint[]): Term[] {
  const places = axes.flatMap((axis, at) => (isOrdered(axis) ? [at] : []))
  if ((places.length * (places.length - 1)) / 2 > MOST_TERMS) return []
  return places.flatMap((a, index) => places.slice(index + 1).map((b) => pairOf(axes, points, a, b, [])))
}

/** One term for each group of pairs that have the same column. */
function fractionalPairs(axes: readonly Axis[], points: readonly DesignPoint[]): Term[] {
  const { aliases } = twoLevelDesign(axes.length)
  const named = ([a, b]: readonly [number, number]): string => `${axes[a].name} * ${axes[b].name}`
  const others = new Map(aliases.flatMap((group) => group.map((pair) => [named(pair), group] as const)))
  const pairs = axes.flatMap((_, a) => axes.slice(a + 1).map((_, b): readonly [number, number] => [a, a + 1 + b]))
  return pairs.flatMap((pair) => {
    const group = others.get(named(pair))
    if (group !== undefined && group[0].join(' ') !== pair.join(' ')) return []
    return [pairOf(axes, points, pair[0], pair[1], (group ?? []).slice(1).map(named))]
  })
}
