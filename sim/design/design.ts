/**
 * A design: which combinations of values a question is asked at. Plain data, of which the points are a pure function: whoever reads a plan makes
 * them again.
 */
import { writtenValue } from '../scenario/lever-setting.ts'
import type { LeverValue } from '../levers/lever.ts'
import { inBin, isRange, onScale } from './axis.ts'
import type { Axis, LevelAxis, Stop } from './axis.ts'
import { keeps } from './constraint.ts'
import type { Constraint } from './constraint.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { sobolPoints } from './sobol-sequence.ts'
import { twoLevelDesign } from './two-level.ts'
import { randomFromText } from '../random/text-random.ts'

export const DESIGNS = ['full', 'lhs', 'sobol', 'fractional'] as const
export type DesignKind = (typeof DESIGNS)[number]

/** Which points are asked for, as plain data: their axes, how they are laid, what they must keep. */
export interface Design {
  readonly kind: DesignKind
  readonly axes: readonly Axis[]
  readonly constraints: readonly Constraint[]
  /** Points asked for, of a Latin hypercube or a Sobol sequence; null where the axes decide. */
  readonly points: number | null
  /** Any text: what chance in the design is keyed by. */
  readonly key: string
}

/** One combination of values. */
export interface DesignPoint {
  /** Such as `staff-30`, or `point-17`. */
  readonly name: string
  /** By axis: how far from its low to its high end. */
  readonly at: readonly number[]
  readonly values: readonly LeverValue[]
}

export interface DesignPoints {
  readonly points: readonly DesignPoint[]
  /** Points that the design has without its constraints. */
  readonly tried: number
}

/** The points of a design that keep its constraints. */
export function pointsOfDesign(design: Design): DesignPoints {
  if (design.kind === 'full') return combinations(design)
  const stops =
    design.kind === 'lhs' ? hypercubeStops(design) : design.kind === 'sobol' ? sobolStops(design) : endStops(design)
  const kept = stops.flatMap((row, index) => (row === null || !allKept(design, row) ? [] : [numbered(row, index)]))
  return { points: kept, tried: stops.length }
}

/** Points that a full factorial has. */
export function combinationsOf(axes: readonly Axis[]): number {
  return axes.reduce((product, axis) => product * (isRange(axis) ? Infinity : axis.levels.length), 1)
}

function allKept({ constraints }: Design, row: readonly Stop[]): boolean {
  if (constraints.length === 0) return true
  const values = row.map(({ value }) => value)
  return constraints.every((one) => keeps(one, values))
}

function numbered(row: readonly Stop[], index: number): DesignPoint {
  return pointAt(`point-${index + 1}`, row)
}

function pointAt(name: string, row: readonly Stop[]): DesignPoint {
  return { name, at: row.map(({ at }) => at), values: row.map(({ value }) => value) }
}

/** The last axis changes fastest. */
function combinations(design: Design): DesignPoints {
  const axes = design.axes as readonly LevelAxis[]
  const indices = axes.reduce<number[][]>(
    (before, { levels }) => before.flatMap((some) => levels.map((_, index) => [...some, index])),
    [[]],
  )
  const words = axes.map((axis) =>
    axis.levels.map((value, index) => `${wordOf(axis, axes)}-${valueName(value, index)}`),
  )
  const points = indices.flatMap((row, number) => {
    const stops = row.map((index, axis) => onScale(axes[axis], shareOf(axes[axis], index)))
    if (!allKept(design, stops)) return []
    const name = row.map((index, axis) => words[axis][index]).join('-')
    return [pointAt(name.length <= LONGEST_NAME ? name : `point-${number + 1}`, stops)]
  })
  return { points, tried: indices.length }
}

function shareOf({ levels }: LevelAxis, index: number): number {
  return levels.length === 1 ? 0 : index / (levels.length - 1)
}

const LONGEST_NAME = 60

/** The last word of a lever's name, or the whole where two axes share it. */
function wordOf({ name }: Axis, axes: readonly Axis[]): string {
  const last = (whole: string): string => whole.slice(whole.lastIndexOf('.') + 1)
  return axes.filter((other) => last(other.name) === last(name)).length > 1 ? name : last(name)
}

/** A value as a part of a name; of lists and records only which it is in its list. */
function valueName(value: LeverValue, index: number): string {
  return typeof value === 'object' ? String(index + 1) : writtenValue(value)
}

/** How often a point is drawn again within its strata until it keeps the constraints. */
const MOST_DRAWS = 1000

/** Null: the strata of the point have nothing that keeps the constraints, as far as a thousand draws tell. */
function hypercubeStops(design: Design): (readonly Stop[] | null)[] {
  const { axes, points, key } = design
  return latinHypercube(points!, axes.length, key).map((row, index) => {
    const stops = stopsAt(axes, row)
    if (allKept(design, stops)) return stops
    const next = randomFromText(`${key} drawn again ${index}`)
    for (let draw = 0; draw < MOST_DRAWS; draw++) {
      const again = row.map((u) => (Math.floor(u * points!) + next()) / points!)
      const others = stopsAt(axes, again)
      if (allKept(design, others)) return others
    }
    return null
  })
}

function stopsAt(axes: readonly Axis[], row: readonly number[]): Stop[] {
  return axes.map((axis, index) => inBin(axis, row[index]))
}

function sobolStops({ axes, points, key }: Design): Stop[][] {
  return sobolPoints(0, points!, axes.length, key).map((row) => stopsAt(axes, row))
}

/** Both ends of every axis, and the middle of all where every axis has one. */
function endStops({ axes }: Design): Stop[][] {
  const { runs } = twoLevelDesign(axes.length)
  const ends = runs.map((signs) => signs.map((sign, index) => onScale(axes[index], (1 + sign) / 2)))
  return hasMiddle(axes) ? [...ends, axes.map((axis) => onScale(axis, 0.5))] : ends
}

/** Whether all axes have a value between their ends that is a middle: numbers have, switches and words have not. */
function hasMiddle(axes: readonly Axis[]): boolean {
  return axes.every(
    (axis) => isRange(axis) || (axis.levels.length > 2 && axis.levels.every((one) => typeof one === 'number')),
  )
}
