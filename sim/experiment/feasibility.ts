/**
 * Whether a mean keeps a target, decided as replications come (Andradottir and Kim 2010): right with the probability that is asked for, but for means within
 * the tolerance of the target, of which either may be said. A mean many standard errors away is decided whatever the tolerance: that takes a tenth of the chance of error.
 */
import { power } from '../arithmetic/power.ts'
import { FIRST_LOOK, LOOK_EVERY, lookFrom } from '../compare/looks.ts'
import { tQuantile } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'

export type Verdict = 'holds' | 'fails' | 'open'

/** A target of a mean, how near to it either verdict will do, and how often a verdict may be wrong. */
export interface FeasibilityRule {
  readonly target: number
  /** In the unit of the measure; 0: nothing but the distance in standard errors decides. */
  readonly tolerance: number
  /** Probability of a wrong verdict, at most. */
  readonly error: number
}

/** Of the chance of error, what is spent on means that are far off: half of it after ten replications, a quarter after twenty, and so on at every doubling. */
const FAR = 0.1

export function feasibilityConstants(error: number): { readonly eta: number; readonly h2: number } {
  const eta = (power(2 * error, -2 / (FIRST_LOOK - 1)) - 1) / 2
  return { eta, h2: 2 * eta * (FIRST_LOOK - 1) }
}

/** Half the way between the bounds of the sum before they begin to close in. */
function reachOf(variance: number, { tolerance, error }: Pick<FeasibilityRule, 'tolerance' | 'error'>): number {
  return variance === 0 ? 0 : (feasibilityConstants((1 - FAR) * error).h2 * variance) / (2 * tolerance)
}

/** After how many replications a verdict is sure, whatever the others bring: the bounds of the sum have met by then. @param values the first ones at least */
export function replicationsToDecide(
  values: ArrayLike<number>,
  rule: Pick<FeasibilityRule, 'tolerance' | 'error'>,
): number {
  const first = new Tally()
  for (let r = 0; r < FIRST_LOOK; r++) first.add(values[r])
  return lookFrom(first.variance === 0 ? 0 : (2 * reachOf(first.variance, rule)) / rule.tolerance)
}

/** Whether a mean keeps its target, as far as its replications tell. @param values by replication, so that more is better; the first look that decides counts, whatever comes after it */
export function verdictOf(values: ArrayLike<number>, rule: FeasibilityRule): Verdict {
  if (values.length < FIRST_LOOK) return 'open'
  const { target, tolerance, error } = rule
  const seen = new Tally()
  let [sum, reach, doubling, far] = [0, 0, FIRST_LOOK, FAR * error]
  for (let r = 0; r < values.length; r++) {
    sum += values[r] - target
    seen.add(values[r])
    const { count } = seen
    if (count === FIRST_LOOK) reach = reachOf(seen.variance, rule)
    if (count < FIRST_LOOK || (count - FIRST_LOOK) % LOOK_EVERY !== 0) continue
    const verdict = sum >= 0 ? 'holds' : 'fails'
    if (Math.abs(sum) >= Math.max(0, reach - (tolerance * count) / 2)) return verdict
    if (count !== doubling) continue
    ;[doubling, far] = [2 * doubling, far / 2]
    if (Math.abs(sum) > tQuantile(1 - far, count - 1) * Math.sqrt(count * seen.variance)) return verdict
  }
  return 'open'
}
