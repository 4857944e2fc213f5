/**
 * What targets tell of each coefficient. Its profile is how likely the targets are at best at each of its values, the others free; where that falls on
 * both sides within its range, and the posterior is clearly narrower than the range, it is identified; on one side only, there is a bound.
 */
import type { Likelihood, Target } from './likelihood.ts'
import { bestOf, likeliestNear } from './likely-place.ts'
import { covarianceOf } from './particles.ts'

export type Told = 'identified' | 'from below' | 'from above' | 'not identified'

export interface Identified {
  readonly told: Told
  /** Fall of twice the logarithm of the likelihood at each place of the range. */
  readonly profile: readonly number[]
  /** Standard deviation over that of the prior. */
  readonly narrowed: number
  /** By how many standard deviations of each target a standard deviation of the range moves it. */
  readonly moves: readonly number[]
  /** Coefficients that it is told of only together with: the correlation with each. */
  readonly with: readonly { readonly other: number; readonly correlation: number }[]
}

const PLACES = 9
/** Fall beyond which a value is outside of an interval of 90 %, and narrowing that counts. */
const FALL = 2.71
const NARROWED = 0.7
const TOGETHER = 0.8
/** Of the range, to each side. */
const STEP = 0.1
const FOLLOWED = 3

export function identifiedBy(
  targets: readonly Target[],
  { logLikelihood, foretold }: Likelihood,
  particles: readonly (readonly number[])[],
): { best: readonly number[]; told: Identified[] } {
  const covariance = covarianceOf(particles)
  const scored = particles.map((x) => ({ x, score: logLikelihood(x) })).sort((a, b) => b.score - a.score)
  const best = likeliestNear(
    logLikelihood,
    scored.slice(0, FOLLOWED).map(({ x }) => x),
  )
  const peak = logLikelihood(best)
  const sd = (at: number): number => Math.sqrt(covariance[at][at])
  const told = best.map((_, at): Identified => {
    const profile = Array.from({ length: PLACES }, (_place, i) => {
      const place = i / (PLACES - 1)
      const nearest = bestOf((x) => -Math.abs(x[at] - place), particles)
      const held = likeliestNear(
        logLikelihood,
        [best, nearest].map((x) => x.with(at, place)),
        at,
      )
      return Math.max(0, 2 * (peak - logLikelihood(held)))
    })
    const narrowed = sd(at) * Math.sqrt(12)
    return {
      ...{ told: toldBy(profile, narrowed), profile, narrowed, moves: movesOf(targets, foretold, best, at) },
      with: best.flatMap((_other, other) => {
        const correlation = covariance[at][other] / (sd(at) * sd(other))
        return other !== at && Math.abs(correlation) > TOGETHER ? [{ other, correlation }] : []
      }),
    }
  })
  return { best, told }
}

function toldBy(profile: readonly number[], narrowed: number): Told {
  const [below, above] = [profile[0] >= FALL, profile.at(-1)! >= FALL]
  if (below && above) return narrowed < NARROWED ? 'identified' : 'not identified'
  return below ? 'from below' : above ? 'from above' : 'not identified'
}

function movesOf(
  targets: readonly Target[],
  foretold: Likelihood['foretold'],
  x: readonly number[],
  at: number,
): number[] {
  const [low, high] = [Math.max(0, x[at] - STEP), Math.min(1, x[at] + STEP)]
  const [down, up] = [low, high].map((place) => foretold(x.with(at, place)))
  return targets.map(({ sd }, target) => {
    const [a, b] = [down[target], up[target]]
    if (a === null || b === null) return 0
    const wide = Math.sqrt(sd * sd + (a.variance + b.variance) / 2)
    return Math.abs(b.mean - a.mean) / (high - low) / Math.sqrt(12) / wide
  })
}
