/**
 * Durations of one category: which family describes them (by the information criterion of Schwarz 1978), its quantiles with intervals, the share that
 * never ends where the table can tell (Maller and Zhou 1996), and how far the fitted curve is from the product-limit curve.
 */
import { ln } from '../arithmetic/ln.ts'
import { logistic } from '../arithmetic/logistic.ts'
import { exp } from '../arithmetic/exp.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { power } from '../arithmetic/power.ts'
import { survivalAt, survivalCurve } from '../stats/survival.ts'
import type { SurvivalCurve } from '../stats/survival.ts'
import { FAMILIES } from './duration-families.ts'
import type { Family, FamilyName } from './duration-families.ts'
import { everOf, logLikelihood, sidesOf } from './duration-likelihood.ts'
import type { Duration, DurationModel } from './duration-likelihood.ts'
import { covarianceOf, maximum } from './maximum.ts'
import type { Maximum } from './maximum.ts'

export interface FittedModel {
  readonly model: DurationModel
  readonly theta: readonly number[]
  readonly logLikelihood: number
  readonly covariance: readonly (readonly number[])[] | undefined
  readonly bic: number
}

export interface DurationFit extends FittedModel {
  readonly rows: number
  readonly ended: number
  /** All that were fitted, by their criterion; the best first. */
  readonly candidates: readonly { readonly name: FamilyName; readonly never: boolean; readonly bic: number }[]
  /** Greatest distance between the fitted curve and the product-limit curve. */
  readonly distance: number
}

/** Rows below which only one rate is told, and ended ones below which not even that. */
const FEW = 30
/** Rows from which on quick and slow matters can be told apart. */
const MIXABLE = 100
/** Twice the gain of logarithms of likelihood from which on a share that never ends is no chance; and the chance of a follow-up that only seems long enough. */
const GAIN = 2.71
const TOO_SHORT = 0.05

/** @returns undefined where nothing has ended */
export function durationFit(
  durations: readonly Duration[],
  families: readonly Family[] = FAMILIES,
): DurationFit | undefined {
  const rows = total(durations)
  const ended = total(durations.filter(({ hi }) => hi < Infinity))
  if (ended === 0) return undefined
  const allowed =
    rows < FEW ? families.slice(0, 1) : families.filter(({ parameters }) => parameters < 5 || rows >= MIXABLE)
  const plain = allowed.flatMap((family) => fitted({ family, never: false }, durations) ?? [])
  const isTruncated = durations.some(({ until }) => until !== undefined)
  const mayNever = !isTruncated && rows >= FEW && followUpShort(durations) < TOO_SHORT
  const curing = mayNever ? plain.flatMap((one) => withNever(one, durations)) : []
  const all = [...plain, ...curing].sort((a, b) => a.bic - b.bic)
  const [best] = all
  return {
    ...best,
    rows,
    ended,
    candidates: all.map(({ model, bic }) => ({ name: model.family.name, never: model.never, bic })),
    distance: distanceOf(best, durations),
  }
}

/** The most likely parameters of one model, the best of what several beginnings lead to. */
export function fitted(
  model: DurationModel,
  durations: readonly Duration[],
  starts: readonly (readonly number[])[] = startsOf(model, durations),
): FittedModel | undefined {
  const tops = starts
    .map((start) => maximum((theta) => logLikelihood(model, durations, theta), start, precisionOf(model)))
    .filter(({ value }) => Number.isFinite(value))
  if (tops.length === 0) return undefined
  return modelAt(
    model,
    tops.reduce((best, top) => (top.value > best.value ? top : best)),
    durations,
  )
}

/** Where quick and slow matters are hardly told apart the top is flat, and its last digits take most of the time. */
function precisionOf({ family }: DurationModel): number | undefined {
  return family.parameters > 3 ? 1e-7 : undefined
}

function modelAt(model: DurationModel, top: Maximum, durations: readonly Duration[]): FittedModel {
  return {
    model,
    theta: top.at,
    logLikelihood: top.value,
    covariance: covarianceOf(top.curvature),
    bic: top.at.length * ln(total(durations)) - 2 * top.value,
  }
}

/** Shares that never end with which a search may begin, and how far below the top without one a beginning of another shape may be. */
const NEVER = [0.003, 0.01, 0.03, 0.1, 0.3]
const BELOW = 20

/**
 * The same family with a share that never ends, where that gains enough. Where no share gains anything at once there is none, and a search would only
 * go on for ever towards nothing. A mixture, whose search is long, goes on from where it stands without.
 */
function withNever(plain: FittedModel, durations: readonly Duration[]): FittedModel[] {
  const model = { family: plain.model.family, never: true }
  const at = (start: readonly number[]): number => logLikelihood(model, durations, start)
  const near = NEVER.map((share) => [...plain.theta, ln((1 - share) / share)])
    .map((start) => ({ start, value: at(start) }))
    .reduce((best, one) => (one.value > best.value ? one : best))
  const other = model.family.parameters > 2 ? [[...plain.theta, 3]] : startsOf(model, durations).slice(1)
  const starts = [
    ...(near.value > plain.logLikelihood ? [near.start] : []),
    ...other.filter((start) => at(start) > plain.logLikelihood - BELOW),
  ]
  const one = starts.length === 0 ? undefined : fitted(model, durations, starts)
  return one && 2 * (one.logLikelihood - plain.logLikelihood) > GAIN ? [one] : []
}

/** From all durations, and where some may never end from those that have ended, with as many that do as have. */
function startsOf({ family, never }: DurationModel, durations: readonly Duration[]): number[][] {
  const all = family.start(aboutOf(durations))
  if (!never) return [all]
  const ended = durations.filter(({ hi }) => hi < Infinity)
  const share = Math.min(0.98, Math.max(0.02, total(ended) / total(durations)))
  return [
    [...all, ln(share / (1 - share))],
    [...family.start(aboutOf(ended)), ln(share / (1 - share))],
  ]
}

function aboutOf(durations: readonly Duration[]): { mu: number; sigma: number; mean: number } {
  let [n, sum, squares, days] = [0, 0, 0, 0]
  for (const { lo, hi, weight = 1 } of durations) {
    const middle = hi === Infinity ? Math.max(lo, 1e-4) : Math.max((lo + hi) / 2, 1e-4)
    n += weight
    sum += weight * ln(middle)
    squares += weight * ln(middle) * ln(middle)
    days += weight * middle
  }
  const mu = sum / n
  return { mu, sigma: Math.max(0.2, Math.sqrt(Math.max(0, squares / n - mu * mu))), mean: days / n }
}

/** Chance that a follow-up as long as this one only seems to have seen all that end: (1 - N/n)^n (Maller and Zhou 1996). */
export function followUpShort(durations: readonly Duration[]): number {
  const ends = durations.filter(({ hi }) => hi < Infinity)
  const last = Math.max(...ends.map(({ hi }) => hi))
  const longest = Math.max(...durations.map(({ lo, hi }) => (hi < Infinity ? hi : lo)))
  const late = total(ends.filter(({ hi }) => hi > 2 * last - longest && hi <= last))
  const n = total(durations)
  return longest > last ? power(1 - late / n, n) : 1
}

/** Days by which so large a share of all has ended, with an interval; Infinity where it never does. */
export function quantileOf(
  { model, theta, covariance }: FittedModel,
  share: number,
  level = 0.9,
): { readonly days: number; readonly low: number; readonly high: number } {
  const days = quantileAt(model, theta, share)
  if (days === Infinity || covariance === undefined) return { days, low: NaN, high: NaN }
  const step = 1e-4
  const slope = theta.map((_, i) => {
    const [up, down] = [step, -step].map((by) =>
      quantileAt(
        model,
        theta.map((one, j) => (i === j ? one + by : one)),
        share,
      ),
    )
    return (ln(up) - ln(down)) / (2 * step)
  })
  let variance = 0
  slope.forEach((a, i) => slope.forEach((b, j) => (variance += a * b * covariance[i][j])))
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance)
  return { days, low: exp(ln(days) - half), high: exp(ln(days) + half) }
}

export function quantileAt(model: DurationModel, theta: readonly number[], share: number): number {
  if (share >= everOf(model, theta)) return Infinity
  let [low, high] = [-25, 25]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sidesOf(model, exp(middle), theta).below < share) low = middle
    else high = middle
  }
  return exp((low + high) / 2)
}

/**
 * Share that never ends, with the interval in which the likelihood falls by half of `drop` at most (profile); of a mixture, where each step of a
 * profile is a search of its own in four dimensions, by the curvature at the top.
 */
export function neverShare(one: FittedModel, durations: readonly Duration[], drop = 2.71) {
  const { model, theta } = one
  const at = model.family.parameters
  const profile = (odds: number): number => {
    const inner = (rest: readonly number[]): number => logLikelihood(model, durations, [...rest, odds])
    return maximum(inner, theta.slice(0, at)).value
  }
  const falls = (odds: number): boolean => 2 * (one.logLikelihood - profile(odds)) > drop
  const edge = (direction: 1 | -1): number => {
    if (at > 2) return theta[at] + direction * Math.sqrt(drop * (one.covariance?.[at][at] ?? Infinity))
    let far = 0.25
    while (far < 16 && !falls(theta[at] + direction * far)) far *= 2
    let near = far / 2
    if (far >= 16) return direction * Infinity
    for (let step = 0; step < 20; step++) {
      const middle = (near + far) / 2
      if (falls(theta[at] + direction * middle)) far = middle
      else near = middle
    }
    return theta[at] + (direction * (near + far)) / 2
  }
  return { share: 1 - logistic(theta[at]), low: 1 - logistic(edge(1)), high: 1 - logistic(edge(-1)) }
}

/** Where in what a duration can be it is taken to lie. */
type Within = 'earliest' | 'middle' | 'latest'

/** The product-limit curve. */
export function productLimit(durations: readonly Duration[], within: Within = 'middle'): SurvivalCurve {
  const times: number[] = []
  const ended: number[] = []
  for (const { lo, hi, weight = 1 } of durations) {
    const at = hi === Infinity || within === 'earliest' ? lo : within === 'latest' ? hi : (lo + hi) / 2
    for (let one = 0; one < weight; one++) {
      times.push(at)
      ended.push(hi === Infinity ? 0 : 1)
    }
  }
  return survivalCurve(times, ended)
}

/**
 * How far the fitted curve leaves the band between the product-limit curves of the earliest and of the latest ends; where all are exact, that is
 * Kolmogorov's distance.
 */
export function distanceOf({ model, theta }: FittedModel, durations: readonly Duration[]): number {
  const [low, high] = [productLimit(durations, 'earliest'), productLimit(durations, 'latest')]
  const fit = (time: number): number => sidesOf(model, time, theta).above
  const above = Array.from(high.times, (time) => fit(time) - survivalAt(high, time))
  const below = Array.from(low.times, (time, at) => (at === 0 ? 1 : low.survival[at - 1]) - fit(time))
  return Math.max(0, ...above, ...below)
}

function total(durations: readonly Duration[]): number {
  return durations.reduce((sum, { weight = 1 }) => sum + weight, 0)
}
