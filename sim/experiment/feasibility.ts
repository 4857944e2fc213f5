/**
 * Whether a mean keeps a target, decided as replications come (Andradottir and Kim 2010): right with the probability that is asked for, but for means within
 * the tolerance of the target, of which either may be said.
 */
import { power } from '../arithmetic/power.ts'
import { FIRST_LOOK, LOOK_EVERY, lookFrom } from '../compare/looks.ts'
import { Tally } from '../stats/tally.ts'

export type Verdict = 'holds' | 'fails' | 'open'

/** A target of a mean, how near to it either verdict will do, and how often a verdict may be wrong. */
export interface FeasibilityRule {
  readonly target: number
  /** In the unit of the measure, above 0. */
  readonly tolerance: number
  /** Probability of a wrong verdict, at most. */
  readonly error: number
}

export function feasibilityConstants(error: number): { readonly eta: number; readonly h2: number } {
  const eta = (power(2 * error, -2 / (FIRST_LOOK - 1)) - 1) / 2
  return { eta, h2: 2 * eta * (FIRST_LOOK - 1) }
}

/** After how many replications a verdict is sure, whatever the others bring: the bounds of the sum have met by then. @param values the first ones at least */
export function replicationsToDecide(
  values: ArrayLike<number>,
  { tolerance, error }: Pick<FeasibilityRule, 'tolerance' | 'error'>,
): number {
  const first = new Tally()
  for (let r = 0; r < FIRST_LOOK; r++) first.add(values[r])
  return lookFrom((feasibilityConstants(error).h2 * first.variance) / (tolerance * tolerance))
}

/** Whether a mean keeps its target, as far as its replications tell. @param values by replication, so that more is better; the first look that decides counts, whatever comes after it */
export function verdictOf(values: ArrayLike<number>, { target, tolerance, error }: FeasibilityRule): Verdict {
  if (values.length < FIRST_LOOK) return 'open'
  const { h2 } = feasibilityConstants(error)
  const first = new Tally()
  let sum = 0
  for (let r = 0; r < values.length; r++) {
    sum += values[r] - target
    if (r < FIRST_LOOK) first.add(values[r])
    const seen = r + 1
    if (seen < FIRST_LOOK || (seen - FIRST_LOOK) % LOOK_EVERY !== 0) continue
    const reach = Math.max(0, (h2 * first.variance) / (2 * tolerance) - (tolerance * seen) / 2)
    if (Math.abs(sum) >= reach) return sum >= 0 ? 'holds' : 'fails'
  }
  return 'open'
}
