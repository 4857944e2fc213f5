/**
 * Rows for Sobol indices (Saltelli et al. 2010): two points A and B of one sequence in twice the dimensions, and A with one factor after another taken
 * from B. The factor luck is the replication: A and its mixtures have one, B the next.
 */
import { inBin } from './axis.ts'
import type { Axis, Stop } from './axis.ts'
import type { Factor } from './morris-design.ts'
import { sobolPoints } from './sobol-sequence.ts'

export interface SaltelliDesign {
  readonly axes: readonly Axis[]
  readonly factors: readonly Factor[]
  readonly key: string
}

/** A point, and the replication that it has. */
export interface SaltelliPoint {
  readonly stops: readonly Stop[]
  readonly replication: number
}

/** A, B, the mixtures by factor, and A with the luck of B last: k + 3 points. */
export type SaltelliRow = readonly SaltelliPoint[]

/** Rows `from` (included) to `to` (excluded) of a design for Sobol indices; what is measured at their points goes to `sobolIndices`. */
export function saltelliRows({ axes, factors, key }: SaltelliDesign, from: number, to: number): SaltelliRow[] {
  const count = axes.length
  return sobolPoints(from, to, 2 * count, key).map((u, index) => {
    const replication = 2 * (from + index)
    const stopsOf = (from: number): Stop[] => axes.map((axis, at) => inBin(axis, u[from + at]))
    const [a, b] = [stopsOf(0), stopsOf(count)]
    const mixtures = factors.map(({ axes: moved }) => ({
      stops: a.map((stop, at) => (moved.includes(at) ? b[at] : stop)),
      replication,
    }))
    return [
      { stops: a, replication },
      { stops: b, replication: replication + 1 },
      ...mixtures,
      { stops: a, replication: replication + 1 },
    ]
  })
}
