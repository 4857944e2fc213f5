/**
 * Where the order of options is looked at: each assumption at both of its ends, by itself; and all of them drawn together (Latin hypercube; what was calibrated
 * together as its particles have it). Draws have
 * luck of their own, four replications each, alike for all options.
 */
import { latinHypercube } from './latin-hypercube.ts'
import type { OrderQuestion } from './question.ts'

/** More draws tell nothing new. */
export const MOST_DRAWS = 10_000
/** Replications of a draw. */
export const A_DRAW = 4

/** One place in the assumptions. */
export interface AssumedPlace {
  /** Behind the name of an option: `~demand.issueRate~low`, `~draw-17`. */
  readonly suffix: string
  /** By assumption: how far along its range (0 to 1), or null where it stays as it is. */
  readonly at: readonly (number | null)[]
  /** By assumption: its value, where a calibration told which go together; before what `at` says. */
  readonly values?: readonly (number | null)[]
  readonly luck: number
  readonly replications: number
}

type Asked = Pick<OrderQuestion, 'assumptions' | 'draws' | 'key' | 'replications' | 'particles'>

export const ENDS = ['low', 'high'] as const

/** Two places an assumption. */
export function endsOf({ assumptions, replications }: Asked): AssumedPlace[] {
  return assumptions.flatMap((name, own) =>
    ENDS.map((end, share) => ({
      suffix: `~${name}~${end}`,
      at: assumptions.map((_, other) => (other === own ? share : null)),
      ...{ luck: 0, replications },
    })),
  )
}

export function drawsOf({ assumptions, draws, key, particles }: Asked): AssumedPlace[] {
  if (assumptions.length === 0 || draws === 0) return []
  return latinHypercube(draws, assumptions.length, `${key} order`).map((at, draw) => ({
    suffix: `~draw-${draw + 1}`,
    at,
    ...(particles && { values: particles[draw] }),
    ...{ luck: A_DRAW * draw, replications: A_DRAW },
  }))
}

/** Replications of an option as it is: those of its own, and the luck of all draws. */
export function nominalReplications({ replications, draws }: Asked): number {
  return Math.max(replications, A_DRAW * draws)
}
