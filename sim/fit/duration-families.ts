/**
 * Families of durations: how likely a duration is, and how much lies below and above it. Parameters run over the whole line (logarithms of scales and
 * shapes), so that a search needs no bounds.
 */
import { exp } from '../arithmetic/exp.ts'
import { gammaSlopeOf, lowerGamma, upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { ln } from '../arithmetic/ln.ts'
import { logGamma } from '../arithmetic/log-gamma.ts'
import { logistic } from '../arithmetic/logistic.ts'
import { power } from '../arithmetic/power.ts'
import { quickNormalTail } from '../arithmetic/quick-normal-tail.ts'

export const FAMILY_NAMES = ['exponential', 'lognormal', 'weibull', 'gamma', 'two lognormals'] as const
export type FamilyName = (typeof FAMILY_NAMES)[number]

/** Shares below and above a duration; each accurate where it is small. */
export interface Sides {
  readonly below: number
  readonly above: number
}

export interface Family {
  readonly name: FamilyName
  readonly parameters: number
  lnDensity(days: number, theta: readonly number[]): number
  sides(days: number, theta: readonly number[]): Sides
  /** Where a search begins, from mean and spread of the logarithms and the mean itself. */
  start(about: { readonly mu: number; readonly sigma: number; readonly mean: number }): number[]
}

const HALF_LN_TWO_PI = 0.9189385332046727

function normalSides(z: number): Sides {
  const tail = quickNormalTail(Math.abs(z))
  return z > 0 ? { below: 1 - tail, above: tail } : { below: tail, above: 1 - tail }
}

function lnNormalDensity(days: number, mu: number, lnSigma: number): number {
  const z = (ln(days) - mu) / exp(lnSigma)
  return -0.5 * z * z - HALF_LN_TWO_PI - lnSigma - ln(days)
}

const exponential: Family = {
  name: 'exponential',
  parameters: 1,
  lnDensity: (days, [lnMean]) => -lnMean - days / exp(lnMean),
  sides: (days, [lnMean]) => hazardSides(days / exp(lnMean)),
  start: ({ mean }) => [ln(mean)],
}

/** Below and above where so much hazard has passed. */
function hazardSides(hazard: number): Sides {
  const above = exp(-hazard)
  // For small hazards 1 - exp(-h) by its series, which loses no digits.
  return { below: hazard < 1e-5 ? hazard * (1 - hazard / 2) : 1 - above, above }
}

const lognormal: Family = {
  name: 'lognormal',
  parameters: 2,
  lnDensity: (days, [mu, lnSigma]) => lnNormalDensity(days, mu, lnSigma),
  sides: (days, [mu, lnSigma]) => normalSides((ln(days) - mu) / exp(lnSigma)),
  start: ({ mu, sigma }) => [mu, ln(sigma)],
}

const weibull: Family = {
  name: 'weibull',
  parameters: 2,
  lnDensity: (days, [lnScale, lnShape]) => {
    const [shape, lnRatio] = [exp(lnShape), ln(days) - lnScale]
    return lnShape + shape * lnRatio - ln(days) - exp(shape * lnRatio)
  },
  sides: (days, [lnScale, lnShape]) => hazardSides(power(days / exp(lnScale), exp(lnShape))),
  start: ({ mu, sigma }) => [mu + 0.577 * (sigma / 1.28), ln(1.28 / sigma)],
}

/** A likelihood asks for many ages with one shape. */
let last: { readonly shape: number; readonly slope: (x: number) => number } = { shape: NaN, slope: () => NaN }

function slopeOf(shape: number): (x: number) => number {
  if (last.shape !== shape) last = { shape, slope: gammaSlopeOf(shape) }
  return last.slope
}

const gamma: Family = {
  name: 'gamma',
  parameters: 2,
  lnDensity: (days, [lnScale, lnShape]) => {
    const shape = exp(lnShape)
    return (shape - 1) * ln(days) - days / exp(lnScale) - shape * lnScale - logGamma(shape)
  },
  sides: (days, [lnScale, lnShape]) => {
    const [shape, x] = [exp(lnShape), days / exp(lnScale)]
    const slope = slopeOf(shape)(x)
    if (x < shape + 1) {
      const below = lowerGamma(shape, x, slope)
      return { below, above: 1 - below }
    }
    const above = upperGamma(shape, x, slope)
    return { below: 1 - above, above }
  },
  start: ({ mean, sigma }) => [ln(mean * sigma * sigma), -2 * ln(sigma)],
}

/** Quick and slow matters of one category: parameters of the quick, of the slow, and the odds of quick. */
const twoLognormals: Family = {
  name: 'two lognormals',
  parameters: 5,
  lnDensity: (days, [mu, lnSigma, slowMu, slowLnSigma, lnOdds]) => {
    const quick = logistic(lnOdds)
    const [a, b] = [lnNormalDensity(days, mu, lnSigma), lnNormalDensity(days, slowMu, slowLnSigma)]
    const top = Math.max(a, b)
    return top + ln(quick * exp(a - top) + (1 - quick) * exp(b - top))
  },
  sides: (days, [mu, lnSigma, slowMu, slowLnSigma, lnOdds]) => {
    const quick = logistic(lnOdds)
    const a = normalSides((ln(days) - mu) / exp(lnSigma))
    const b = normalSides((ln(days) - slowMu) / exp(slowLnSigma))
    return {
      below: quick * a.below + (1 - quick) * b.below,
      above: quick * a.above + (1 - quick) * b.above,
    }
  },
  start: ({ mu, sigma }) => [mu - 0.8 * sigma, ln(0.6 * sigma), mu + 0.8 * sigma, ln(0.6 * sigma), 0],
}

export const FAMILIES: readonly Family[] = [exponential, lognormal, weibull, gamma, twoLognormals]

export function familyOf(name: FamilyName): Family {
  return FAMILIES.find((one) => one.name === name)!
}
