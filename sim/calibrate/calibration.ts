/**
 * Coefficients that no table has, from what runs come to: points over their ranges are simulated with the same luck, a surrogate of each target is fitted
 * to them, more points are laid where the targets are likely, and particles tell what is left possible. What is identified is then run with new luck.
 */
import { sobolPoints } from '../design/sobol-sequence.ts'
import { chiSquareQuantile } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { identifiedBy } from './identified.ts'
import type { Identified } from './identified.ts'
import { likelihoodOf, luckTogether } from './likelihood.ts'
import type { Target } from './likelihood.ts'
import { posteriorParticles } from './particles.ts'
import { targetSurrogate } from './target-surrogate.ts'
import type { TargetSurrogate } from './target-surrogate.ts'

export interface CalibrationPlan {
  readonly targets: readonly Target[]
  readonly dimensions: number
  readonly seed: string
  /** Points of the first round (a power of two) and of the second, and replications of each (two at least). */
  readonly first: number
  readonly second: number
  readonly replications: number
  /** Replications of what is identified, with new luck. */
  readonly fresh: number
}

/** A place in the unit cube; null along an axis: what is calibrated stays there as it is. */
export type CalibratedPlace = readonly (number | null)[]

/** What is to be run next. */
export interface Asked {
  readonly places: readonly CalibratedPlace[]
  readonly replications: number
  /** Number of the first replication: places that share it share their luck. */
  readonly luck: number
}

/** By place and target the replications. */
export type Runs = readonly (readonly ArrayLike<number>[])[]

export interface Calibration {
  /** Where the targets are likeliest. */
  readonly best: readonly number[]
  readonly particles: readonly (readonly number[])[]
  readonly told: readonly Identified[]
  /** What is identified, each at the median of the particles; the rest as it was. */
  readonly place: CalibratedPlace
  /** Of each target: mean of fresh runs there, its standard error, and how well the surrogate foretells; null: not at all. */
  readonly fresh: readonly { readonly mean: number; readonly error: number; readonly explained: number | null }[]
  /** Sum of squared misses of the fresh runs, and the most of it that chance makes in 95 of 100. */
  readonly misfit: number
  readonly allowed: number
  readonly simulated: number
}

/** How far the luck of the fresh runs is from all that was looked at. */
const FRESH_LUCK = 1_000_000
/** The second round is laid as if the targets were told with twice their spread: the first surrogate may be wrong. */
const CAUTION = 0.25

/** Asks for runs, whoever makes them, and goes on with what they came to. */
export function* calibrationSteps(plan: CalibrationPlan): Generator<Asked, Calibration, Runs> {
  const { targets, dimensions, seed, replications } = plan
  const points = sobolPoints(0, plan.first, dimensions, seed)
  const values = yield { places: points, replications, luck: 0 }
  const early = likelihoodOf(targets, surrogates(plan, points, values), luckTogether(values))
  const near = posteriorParticles((x) => CAUTION * early.logLikelihood(x), dimensions, `${seed} 1`)
  const more = spreadOver(near, plan.second)
  const all = [...points, ...more]
  const runs = [...values, ...(yield { places: more, replications, luck: 0 })]
  const fitted = surrogates(plan, all, runs)
  const likelihood = likelihoodOf(targets, fitted, luckTogether(runs))
  const particles = posteriorParticles(likelihood.logLikelihood, dimensions, `${seed} 2`)
  const { best, told } = identifiedBy(targets, likelihood, particles)
  const place = told.map((one, at) => (one.told === 'identified' ? medianOf(particles.map((x) => x[at])) : null))
  const [own] = yield { places: [place], replications: plan.fresh, luck: FRESH_LUCK }
  const fresh = own.map((one, at) => ({ ...meanOf(one), explained: fitted[at]?.explained ?? null }))
  const identified = place.filter((one) => one !== null).length
  return {
    ...{ best, particles, told, place, fresh, misfit: misfitOf(targets, fresh) },
    allowed: chiSquareQuantile(0.95, Math.max(1, targets.length - identified)),
    simulated: all.length * replications + plan.fresh,
  }
}

export async function calibration(
  plan: CalibrationPlan,
  simulate: (asked: Asked) => Promise<Runs>,
): Promise<Calibration> {
  const steps = calibrationSteps(plan)
  let step = steps.next()
  while (!step.done) step = steps.next(await simulate(step.value))
  return step.value
}

/** So many different particles, evenly over all. */
function spreadOver(particles: readonly (readonly number[])[], count: number): (readonly number[])[] {
  const different = [...new Map(particles.map((x) => [x.join(' '), x])).values()]
  const places = Math.min(count, different.length)
  return Array.from({ length: places }, (_, i) => different[Math.floor(((i + 0.5) / places) * different.length)])
}

function surrogates(
  { targets, seed }: CalibrationPlan,
  points: readonly (readonly number[])[],
  runs: Runs,
): (TargetSurrogate | null)[] {
  return targets.map(({ measure }, target) =>
    targetSurrogate(
      points,
      runs.map((one) => one[target]),
      `${seed} ${measure}`,
    ),
  )
}

function misfitOf(
  targets: readonly Target[],
  fresh: readonly { readonly mean: number; readonly error: number }[],
): number {
  return fresh.reduce((sum, { mean, error }, at) => {
    const { value, sd } = targets[at]
    // What runs do not tell they do not come to.
    return Number.isNaN(mean) ? Infinity : sum + ((mean - value) * (mean - value)) / (sd * sd + error * error)
  }, 0)
}

/** Of replications in which it is told; NaN where it is told in none. */
function meanOf(values: ArrayLike<number>): { mean: number; error: number } {
  const tally = new Tally()
  for (const one of Array.from(values)) if (Number.isFinite(one)) tally.add(one)
  return { mean: tally.mean, error: tally.count > 1 ? tally.standardDeviation / Math.sqrt(tally.count) : 0 }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
