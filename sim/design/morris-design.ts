/**
 * Trajectories of Morris (1991): from a random point of a grid of four levels one factor after another takes a step of two levels, in random order.
 * One factor more is luck, whose step changes the replications: keyed luck gives a lever that does nothing an effect of exactly 0, which says nothing of
 * how large effects of chance are.
 */
import { randomFromText } from '../random/text-random.ts'
import { isRange, onScale, valuesOn } from './axis.ts'
import type { Axis, Stop } from './axis.ts'
import { keeps } from './constraint.ts'
import type { Constraint } from './constraint.ts'

/** Levers that move together under one name; most have one axis. */
export interface Factor {
  readonly name: string
  /** Places of its axes. */
  readonly axes: readonly number[]
}

export interface MorrisDesign {
  readonly axes: readonly Axis[]
  readonly factors: readonly Factor[]
  readonly constraints: readonly Constraint[]
  readonly trajectories: number
  readonly key: string
}

/** What changes from one point of a trajectory to the next. */
export interface Step {
  /** Place of the factor; as many as there are factors = luck. */
  readonly factor: number
  /** How far it went of the way from the low to the high end, with its sign; 1 for luck. */
  readonly size: number
}

export interface Trajectory {
  /** One more than there are steps; the last point of the levers and the one before it may be of the same values and another luck. */
  readonly points: readonly { readonly stops: readonly Stop[]; readonly otherLuck: boolean }[]
  readonly steps: readonly Step[]
}

const GRID = 4
const MOST_DRAWS = 1000

/**
 * Trajectories of a screening (Morris 1991), on each of which one factor after another takes a step; what comes of the steps goes to `morrisIndices`.
 * @returns null in place of a trajectory that finds no way within the constraints
 */
export function morrisTrajectories(design: MorrisDesign): (Trajectory | null)[] {
  return Array.from({ length: design.trajectories }, (_, index) => {
    for (let draw = 0; draw < MOST_DRAWS; draw++) {
      const next = randomFromText(`${design.key} morris ${index} ${draw}`)
      const one = drawn(design, next)
      if (one.points.every(({ stops }) => feasible(design, stops))) return one
      if (design.constraints.length === 0) break
    }
    return null
  })
}

function feasible({ constraints }: MorrisDesign, stops: readonly Stop[]): boolean {
  const values = stops.map(({ value }) => value)
  return constraints.every((one) => keeps(one, values))
}

/** Levels of the grid on an axis, and how many a step takes. */
function gridOf(axis: Axis): { readonly levels: number; readonly step: number } {
  const count = valuesOn(axis)
  if (isRange(axis) && count === Infinity) return { levels: GRID, step: 2 }
  const levels = Math.max(2, Math.min(GRID, count))
  return { levels, step: levels === GRID ? 2 : 1 }
}

function drawn({ axes, factors }: MorrisDesign, next: () => number): Trajectory {
  const below = (count: number): number => Math.floor(next() * count)
  // A group has one direction, so that its levers do not cancel by chance alone.
  const upwards = factors.map(() => next() < 0.5)
  const direction = axes.map((_, axis) => upwards[factors.findIndex((factor) => factor.axes.includes(axis))])
  const grids = axes.map(gridOf)
  const place = grids.map(({ levels, step }, axis) => below(levels - step) + (direction[axis] ? 0 : step))
  const stopsNow = (): Stop[] => axes.map((axis, index) => onScale(axis, place[index] / (grids[index].levels - 1)))
  const order = shuffled(factors.length + 1, below)
  let otherLuck = false
  let stops = stopsNow()
  const points = [{ stops, otherLuck }]
  const steps = order.map((factor): Step => {
    const before = stops
    if (factor === factors.length) otherLuck = true
    else for (const axis of factors[factor].axes) place[axis] += (direction[axis] ? 1 : -1) * grids[axis].step
    stops = stopsNow()
    points.push({ stops, otherLuck })
    return { factor, size: factor === factors.length ? 1 : wayGone(before, stops, factors[factor]) }
  })
  return { points, steps }
}

/** The mean over the axes of a factor. */
function wayGone(before: readonly Stop[], after: readonly Stop[], { axes }: Factor): number {
  return axes.reduce((sum, axis) => sum + (after[axis].at - before[axis].at), 0) / axes.length
}

function shuffled(count: number, below: (count: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const place = below(last + 1)
    const kept = order[last]
    order[last] = order[place]
    order[place] = kept
  }
  return order
}
