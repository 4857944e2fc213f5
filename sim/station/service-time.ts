/**
 * Service times of mean 1 and any coefficient of variation as mixtures of Erlang distributions: below 1 of two with
 * neighbouring numbers of stages (Tijms 1986), at 1 the exponential, above 1 two exponentials with balanced means
 * (Morse 1958); at 0 the constant, which has no stages.
 */
import { ln } from '../arithmetic/ln.ts'

/** With probability `chance` the sum of `stages` exponential stages, each of `rate` an hour. */
export interface ServiceBranch {
  readonly chance: number
  readonly stages: number
  readonly rate: number
}

/** The mixture of mean 1 with this coefficient of variation; empty for the constant. */
export function serviceBranches(cv: number): readonly ServiceBranch[] {
  if (cv === 0) return []
  if (cv === 1) return [{ chance: 1, stages: 1, rate: 1 }]
  return cv < 1 ? mixedErlang(cv * cv) : balancedMeans(cv * cv)
}

/** Slack for 1 / cv^2 that is whole but for rounding, as for --service-cv 0.70710678: one Erlang, not a mixture. */
const NEARLY_WHOLE = 1e-6

function mixedErlang(cvSquared: number): ServiceBranch[] {
  const whole = Math.round(1 / cvSquared)
  if (Math.abs(1 / cvSquared - whole) < NEARLY_WHOLE) return [{ chance: 1, stages: whole, rate: whole }]
  const stages = Math.ceil(1 / cvSquared)
  const fewer =
    (stages * cvSquared - Math.sqrt(stages * (1 + cvSquared) - stages * stages * cvSquared)) / (1 + cvSquared)
  const rate = stages - fewer
  return [
    { chance: fewer, stages: stages - 1, rate },
    { chance: 1 - fewer, stages, rate },
  ]
}

function balancedMeans(cvSquared: number): ServiceBranch[] {
  const short = (1 + Math.sqrt((cvSquared - 1) / (cvSquared + 1))) / 2
  return [
    { chance: short, stages: 1, rate: 2 * short },
    { chance: 1 - short, stages: 1, rate: 2 * (1 - short) },
  ]
}

/** The number of the uniform that chooses the branch; those of the stages are counted from 0. */
const CHOICE = 1000

/** A variate of the mixture, from uniforms in (0, 1) by number. */
export function serviceDraw(cv: number): (uniform: (index: number) => number) => number {
  const branches = serviceBranches(cv)
  if (branches.length === 0) return () => 1
  if (branches.length === 1) return (uniform) => erlang(branches[0], uniform)
  const [first, second] = branches as [ServiceBranch, ServiceBranch]
  return (uniform) => erlang(uniform(CHOICE) < first.chance ? first : second, uniform)
}

/** One logarithm for all stages; with at most a hundred of them the product stays far from 0. */
function erlang({ stages, rate }: ServiceBranch, uniform: (index: number) => number): number {
  let product = 1
  for (let stage = 0; stage < stages; stage++) product *= 1 - uniform(stage)
  return -ln(product) / rate
}

/** In words, for the reader of a result. */
export function serviceName(cv: number): string {
  const branches = serviceBranches(cv)
  if (branches.length === 0) return 'constant'
  if (cv === 1) return 'exponential'
  if (cv > 1) return `hyperexponential with balanced means, coefficient of variation ${cv}`
  const [first, second] = branches
  if (!second) return `Erlang with ${first.stages} stages, coefficient of variation ${+cv.toPrecision(4)}`
  return `mixture of Erlang with ${first.stages} and ${second.stages} stages, coefficient of variation ${cv}`
}
