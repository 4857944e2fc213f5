/**
 * How many replications are enough: in stages, each a pure function of the replications before, until every half-width is as small as it was asked
 * for, and stays so for a while (Hoad, Robinson and Davies 2010), or in two stages (Stein 1945).
 */
import { tQuantile } from '../stats/interval.ts'
import { steinSize } from './stein.ts'

/** What is to be known how well. */
export interface Quantity {
  /** By replication; NaN = missing. */
  readonly values: ArrayLike<number>
  readonly wanted: { readonly kind: 'absolute' | 'relative'; readonly value: number }
  /** What a relative half-width is a share of, by replication: of a difference that is the baseline; absent: the mean itself. */
  readonly shareOf?: ArrayLike<number>
  /** How many intervals hold together with this one. */
  readonly together: number
}

export interface PrecisionRule {
  /** Replications of the first stage. */
  readonly first: number
  /** The most that there may be. */
  readonly cap: number
  /** Two stages, and an interval by the spread of the first alone. */
  readonly exact: boolean
}

/** How well a quantity is known after so many replications. */
export interface Precision {
  readonly n: number
  readonly mean: number
  readonly halfWidth: number
  /** NaN: nothing can be said, for too many values are missing, or the interval of what it is a share of contains 0. */
  readonly wanted: number
  /** Third standardized moment. */
  readonly skewness: number
  readonly met: boolean
}

/** What was decided after so many replications of every option. */
export interface Stage {
  readonly replications: number
  readonly precision: readonly Precision[]
  readonly decision: 'grow' | 'look ahead' | 'met' | 'cap'
}

/** `metAt`: when all was met for the first time of those in which it stayed so. `wouldTake`: null where no number would do. */
export type PrecisionEnd =
  | { readonly kind: 'more'; readonly replications: number }
  | { readonly kind: 'met'; readonly replications: number; readonly metAt: number }
  | { readonly kind: 'cap'; readonly replications: number; readonly wouldTake: number | null }

/** Numbers of replications are multiples of it, so that blocks are never cut by a stage. */
export const STAGE_GRID = 5
/** Cochran's rule: so many replications for a t interval, times the square of the skewness. */
const COCHRAN = 25
const LOOK_AHEAD = 0.2
const MOST_MISSING = 0.05

/**
 * All stages that the replications at hand decide, and what comes next.
 * @param available replications of which the values are there
 */
export function precisionStages(
  quantities: readonly Quantity[],
  available: number,
  rule: PrecisionRule,
  level = 0.95,
): { readonly stages: readonly Stage[]; readonly end: PrecisionEnd } {
  const stages: Stage[] = []
  const at = (n: number): Precision[] => quantities.map((one) => precisionAt(one, n, level))
  let n = Math.min(rule.first, rule.cap)
  for (;;) {
    if (n > available) return { stages, end: { kind: 'more', replications: n } }
    const precision = at(n)
    if (rule.exact) return twoStages(quantities, precision, available, rule, level)
    const met = precision.every((one) => one.met)
    const next = met
      ? onGrid(n + Math.max(STAGE_GRID, Math.ceil(LOOK_AHEAD * n)), rule.cap)
      : grown(precision, n, rule.cap)
    if (next === n)
      return {
        stages: [...stages, { replications: n, precision, decision: met ? 'met' : 'cap' }],
        end: endAt(n, precision, met),
      }
    stages.push({ replications: n, precision, decision: met ? 'look ahead' : 'grow' })
    if (met && next <= available) {
      let ahead = n + 1
      while (ahead <= next && at(ahead).every((one) => one.met)) ahead++
      if (ahead > next) {
        stages.push({ replications: next, precision: at(next), decision: 'met' })
        return { stages, end: { kind: 'met', replications: next, metAt: n } }
      }
    }
    n = next
  }
}

function endAt(n: number, precision: readonly Precision[], met: boolean): PrecisionEnd {
  if (met) return { kind: 'met', replications: n, metAt: n }
  const would = Math.max(...precision.map((one) => needed(one, n)))
  return { kind: 'cap', replications: n, wouldTake: would === Infinity ? null : would }
}

/** Interval and skewness after the first n replications. */
function precisionAt({ values, wanted, shareOf, together }: Quantity, n: number, level: number): Precision {
  const known: number[] = []
  for (let r = 0; r < n; r++) if (!Number.isNaN(values[r])) known.push(values[r])
  const mean = meanOf(known)
  const power = (k: number): number =>
    known.reduce((sum, x) => sum + (k === 2 ? (x - mean) * (x - mean) : (x - mean) * (x - mean) * (x - mean)), 0)
  const squares = power(2)
  const varies = squares > 1e-24 * mean * mean * known.length
  const spread = squares / known.length
  const skewness = varies ? power(3) / known.length / (spread * Math.sqrt(spread)) : 0
  const t = tQuantile(1 - (1 - level) / 2 / together, known.length - 1)
  const halfWidth = varies ? t * Math.sqrt(squares / (known.length - 1) / known.length) : 0
  const enough = known.length >= 2 && n - known.length <= MOST_MISSING * n
  const allowed = enough
    ? allowedFor(
        wanted,
        mean,
        halfWidth,
        shareOf &&
          meanOf(
            Array.from(shareOf)
              .slice(0, n)
              .filter((x) => !Number.isNaN(x)),
          ),
      )
    : NaN
  const met = halfWidth <= allowed && n >= COCHRAN * skewness * skewness
  return { n: known.length, mean, halfWidth, wanted: allowed, skewness, met }
}

/** A share of the true mean, of which only the estimate is known: h / |mean| <= d / (1 + d). NaN where that may be 0. */
function allowedFor({ kind, value }: Quantity['wanted'], mean: number, halfWidth: number, share?: number): number {
  if (kind === 'absolute') return value
  if (share !== undefined) return share === 0 ? NaN : value * Math.abs(share)
  return Math.abs(mean) <= halfWidth ? NaN : (Math.abs(mean) * value) / (1 + value)
}

/** Replications that it would take by the spread seen so far. */
function needed({ halfWidth, wanted, skewness, met }: Precision, n: number): number {
  if (met) return n
  if (Number.isNaN(wanted)) return Infinity
  return Math.ceil(Math.max(n * (halfWidth / wanted) * (halfWidth / wanted), COCHRAN * skewness * skewness, n + 1))
}

/** At least one step of the grid more, at most twice as many. */
function grown(precision: readonly Precision[], n: number, cap: number): number {
  const would = Math.max(
    ...precision.map(({ halfWidth, wanted, skewness, met }) => {
      if (met) return n
      if (Number.isNaN(wanted)) return Infinity
      return Math.max(Math.ceil(1.1 * n * (halfWidth / wanted) * (halfWidth / wanted)), COCHRAN * skewness * skewness)
    }),
  )
  return onGrid(Math.max(n + STAGE_GRID, Math.min(2 * n, would)), cap)
}

function onGrid(n: number, cap: number): number {
  return Math.min(cap, STAGE_GRID * Math.ceil(n / STAGE_GRID))
}

/** The first stage says how many there will be; the interval is made by its spread. */
function twoStages(
  quantities: readonly Quantity[],
  precision: readonly Precision[],
  available: number,
  { first, cap }: PrecisionRule,
  level: number,
): { readonly stages: readonly Stage[]; readonly end: PrecisionEnd } {
  const sizes = precision.map(({ n, halfWidth, wanted }, place) => {
    if (Number.isNaN(wanted)) return Infinity
    const joint = 1 - (1 - level) / quantities[place].together
    const deviation = (halfWidth * Math.sqrt(n)) / tQuantile((1 + joint) / 2, n - 1)
    return steinSize(first, deviation, wanted, joint)
  })
  const wanted = Math.max(...sizes)
  // No number would do: not one more is run.
  const total = wanted === Infinity ? first : onGrid(wanted, cap)
  const begun: Stage[] = total > first ? [{ replications: first, precision, decision: 'grow' }] : []
  if (total > available) return { stages: begun, end: { kind: 'more', replications: total } }
  const final = quantities.map(({ values }, place) => steinPrecision(precision[place], values, total))
  const met = wanted <= cap
  const stages: Stage[] = [...begun, { replications: total, precision: final, decision: met ? 'met' : 'cap' }]
  if (met) return { stages, end: { kind: 'met', replications: total, metAt: total } }
  return { stages, end: { kind: 'cap', replications: total, wouldTake: wanted === Infinity ? null : wanted } }
}

function steinPrecision(start: Precision, values: ArrayLike<number>, total: number): Precision {
  const known = Array.from(values)
    .slice(0, total)
    .filter((x) => !Number.isNaN(x))
  const halfWidth = start.halfWidth * Math.sqrt(start.n / known.length)
  return { ...start, n: known.length, mean: meanOf(known), halfWidth, met: halfWidth <= start.wanted * (1 + 1e-12) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
