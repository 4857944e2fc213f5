/**
 * Sizing: which value of a lever is the first whose target holds. Both ends, then bisection, each value looked at until it is decided; the error is shared
 * by all looks that there can be, so that the answer is right with the confidence that is asked for, if more of the lever never makes it worse.
 */
import { pairedInterval } from '../stats/interval.ts'
import type { Verdict } from './feasibility.ts'

/** The next values to look at, by place; or what is known in the end. */
export type SizingStep =
  | { readonly kind: 'probe'; readonly places: readonly number[] }
  /** `first`: the place of the answer. */
  | { readonly kind: 'found'; readonly first: number }
  /** All hold; none does; or only those up to a place do, for more makes it worse. */
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'upTo'; readonly last: number }

/** The chance of error that each value looked at may have. */
export function errorOfProbe(values: number, confidence: number, scan = false): number {
  if (scan) return (1 - confidence) / values
  let halvings = 0
  while (1 << halvings < values) halvings++
  return (1 - confidence) / (halvings + 2)
}

/** Which values to look at next, or which is the first whose target holds. @param verdicts of the values looked at so far, by place */
export function nextStep(values: number, verdicts: ReadonlyMap<number, Verdict>): SizingStep {
  const last = values - 1
  const open = [0, last].filter((place) => (verdicts.get(place) ?? 'open') === 'open')
  if (open.length > 0) return { kind: 'probe', places: [...new Set(open)] }
  const [low, high] = [verdicts.get(0), verdicts.get(last)]
  if (low === high) return { kind: low === 'holds' ? 'all' : 'none' }
  let [a, b] = [0, last]
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2)
    const verdict = verdicts.get(middle) ?? 'open'
    if (verdict === 'open') return { kind: 'probe', places: [middle] }
    if (verdict === low) a = middle
    else b = middle
  }
  return low === 'fails' ? { kind: 'found', first: b } : { kind: 'upTo', last: a }
}

/** The same where all values are looked at: from which on all hold. */
export function scanned(values: number, verdicts: ReadonlyMap<number, Verdict>): SizingStep {
  const places = Array.from({ length: values }, (_, place) => place)
  const open = places.filter((place) => (verdicts.get(place) ?? 'open') === 'open')
  if (open.length > 0) return { kind: 'probe', places: open }
  const first = 1 + places.findLastIndex((place) => verdicts.get(place) === 'fails')
  if (first === values) return { kind: 'none' }
  return first === 0 ? { kind: 'all' } : { kind: 'found', first }
}

/**
 * Whether values that were looked at go against each other: one is better than one beyond it towards the good end, by more than the tolerance and by an
 * interval that holds for all pairs.
 * @param found values by replication, by place; more is better
 */
export function isUneven(
  found: ReadonlyMap<number, ArrayLike<number>>,
  rising: boolean,
  tolerance: number,
  confidence: number,
): boolean {
  const places = [...found.keys()].sort((a, b) => (rising ? a - b : b - a))
  const pairs = places.flatMap((worse, index) => places.slice(index + 1).map((better) => [worse, better] as const))
  return pairs.some(([worse, better]) => {
    const [a, b] = [Array.from(found.get(worse)!), Array.from(found.get(better)!)]
    const shared = Math.min(a.length, b.length)
    const { mean, halfWidth } = pairedInterval(
      a.slice(0, shared),
      b.slice(0, shared),
      1 - (1 - confidence) / pairs.length,
    )
    return halfWidth !== null && mean - halfWidth > tolerance
  })
}
