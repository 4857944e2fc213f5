/** Names and luck of the points of screenings: what a question and the plan of its run know each other by. */
import { morrisTrajectories } from './morris-design.ts'
import type { MorrisDesign, Step, Trajectory } from './morris-design.ts'
import type { LeverValue } from '../levers/lever.ts'

/** A point to be run. */
export interface LuckyPoint {
  readonly name: string
  readonly values: readonly LeverValue[]
  /** The number of the replication of the seed that its first one has. */
  readonly luck: number
}

export interface NamedTrajectory {
  readonly points: readonly LuckyPoint[]
  readonly steps: readonly Step[]
}

/** So far from the luck of any trajectory is that which the factor luck changes to. */
const OTHER_LUCK = 1_000_000

/** Trajectory j has the luck of set j of replications at all of its points, and another one after the step of luck. */
export function namedTrajectories(design: MorrisDesign, replications: number): NamedTrajectory[] {
  return morrisTrajectories(design).flatMap((one, index) => (one === null ? [] : [namedAs(one, index, replications)]))
}

function namedAs({ points, steps }: Trajectory, index: number, replications: number): NamedTrajectory {
  return {
    points: points.map(({ stops, otherLuck }, place) => ({
      name: `t${index + 1}-${place}`,
      values: stops.map(({ value }) => value),
      luck: (index + (otherLuck ? OTHER_LUCK : 0)) * replications,
    })),
    steps,
  }
}
