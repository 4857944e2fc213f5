/**
 * A posterior by particles: from the prior (the unit cube, evenly) to the posterior by powers of the likelihood, each so much higher that half of the
 * particles still count (sequential Monte Carlo, Del Moral, Doucet and Jasra 2006); between, each particle moves by Metropolis steps.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { choleskyOf } from '../compare/cholesky.ts'
import { RandomStreams } from '../random/random-streams.ts'
import { mirrored } from './likely-place.ts'

/** Purposes of draws, beside those of the city and of the tables of recovery. */
const DRAW = { start: 246, pick: 247, step: 248, accept: 249 } as const
const PARTICLES = 500
const MOVES = 4
const ROUNDS = 60

/** @returns particles of equal weight */
export function posteriorParticles(
  logLikelihood: (x: readonly number[]) => number,
  dimensions: number,
  seed: string,
): number[][] {
  const random = new RandomStreams(`${seed} posterior`, 0)
  let particles = Array.from({ length: PARTICLES }, (_, p) =>
    Array.from({ length: dimensions }, (_other, d) => random.uniform(DRAW.start, p, d)),
  )
  let scores = particles.map(logLikelihood)
  let power = 0
  for (let round = 0; power < 1 && round < ROUNDS; round++) {
    const next = nextPower(scores, power)
    const picked = systematic(weightsOf(scores, next - power), random.uniform(DRAW.pick, round, 0))
    particles = picked.map((p) => particles[p])
    scores = picked.map((p) => scores[p])
    power = next
    const steps = stepsOf(particles)
    for (let move = 0; move < MOVES; move++)
      particles = particles.map((from, p) => {
        const index = round * MOVES + move
        const normal = steps.map((_, d) => normalQuantile(random.uniform(DRAW.step, p, index * dimensions + d)))
        const to = from.map((one, d) => mirrored(one + steps[d].reduce((sum, part, k) => sum + part * normal[k], 0)))
        const score = logLikelihood(to)
        if (ln(random.uniform(DRAW.accept, p, index)) >= power * (score - scores[p])) return from
        scores[p] = score
        return to
      })
  }
  return particles
}

function weightsOf(scores: readonly number[], power: number): number[] {
  const most = Math.max(...scores)
  const raw = scores.map((score) => exp(power * (score - most)))
  const sum = raw.reduce((total, one) => total + one, 0)
  return raw.map((one) => one / sum)
}

/** The power at which half of the particles still count; 1 at most. */
function nextPower(scores: readonly number[], power: number): number {
  const count = (to: number): number => 1 / weightsOf(scores, to - power).reduce((sum, one) => sum + one * one, 0)
  if (count(1) >= scores.length / 2) return 1
  let [low, high] = [power, 1]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (count(middle) >= scores.length / 2) low = middle
    else high = middle
  }
  return high
}

function systematic(weights: readonly number[], start: number): number[] {
  const picked: number[] = []
  let [sum, at] = [weights[0], 0]
  for (let i = 0; i < weights.length; i++) {
    const want = (i + start) / weights.length
    while (sum < want && at < weights.length - 1) sum += weights[++at]
    picked.push(at)
  }
  return picked
}

/** The triangle of the particles' covariance, times what moves best (Roberts, Gelman and Gilks 1997). */
function stepsOf(particles: readonly (readonly number[])[]): Float64Array[] {
  const dimensions = particles[0].length
  const scale = (2.38 * 2.38) / dimensions
  const covariance = covarianceOf(particles)
  // A little on the diagonal, for particles that are all alike along an axis.
  return choleskyOf(covariance.map((row, i) => row.map((one, j) => scale * one + (i === j ? 1e-8 : 0))))
}

export function covarianceOf(particles: readonly (readonly number[])[]): number[][] {
  const n = particles.length
  const means = particles[0].map((_, d) => particles.reduce((sum, one) => sum + one[d], 0) / n)
  return means.map((mean, i) =>
    means.map((other, j) => particles.reduce((sum, one) => sum + (one[i] - mean) * (one[j] - other), 0) / (n - 1)),
  )
}
