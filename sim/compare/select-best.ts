/**
 * The best of several options as replications come (Kim and Nelson 2001): options are dropped as soon as another is ahead by more than chance explains,
 * by the spread of differences, which common luck makes small. The last is the best, or within the zone of it, with the probability asked for.
 */
import { power } from '../arithmetic/power.ts'
import { Tally } from '../stats/tally.ts'
import { FIRST_LOOK, LOOK_EVERY, lookFrom } from './looks.ts'

export interface SelectionRule {
  /** Options so near the best are as good; in the unit of the measure, above 0. */
  readonly zone: number
  /** Probability that neither the best nor one within the zone of it is chosen, at most, for normal values. */
  readonly error: number
}

/** An option that was dropped: behind which other, after how many replications. */
export interface Dropped {
  readonly option: number
  readonly behind: number
  readonly at: number
}

export interface Selection {
  /** Options that can still be the best; several in the end only where they are equal in all replications. */
  readonly left: readonly number[]
  readonly dropped: readonly Dropped[]
  /** Replications that each of those left needs for the next look; null: it is decided. */
  readonly next: number | null
  /** After so many it is decided whatever comes, unless two are equal to the last bit. */
  readonly sure: number
}

export function selectionConstants(options: number, error: number, first = FIRST_LOOK) {
  const eta = (power((2 * error) / (options - 1), -2 / (first - 1)) - 1) / 2
  return { eta, h2: 2 * eta * (first - 1) }
}

/** All looks that the replications at hand decide. @param rows by option, its replications so that more is better; those of an option that was dropped may end */
export function selectBest(rows: readonly ArrayLike<number>[], { zone, error }: SelectionRule): Selection {
  const all = rows.map((_, option) => option)
  if (rows.length < 2) return { left: all, dropped: [], next: null, sure: FIRST_LOOK }
  if (rows.some((row) => row.length < FIRST_LOOK)) return { left: all, dropped: [], next: FIRST_LOOK, sure: Infinity }
  const { h2 } = selectionConstants(rows.length, error)
  const spread = rows.map((a) => rows.map((b) => firstVariance(a, b)))
  const sums = rows.map((row) => sumOf(row, 0, FIRST_LOOK))
  const dropped: Dropped[] = []
  let left = all
  for (let seen = FIRST_LOOK; ; seen += LOOK_EVERY) {
    const ahead = (i: number, l: number): number => {
      const allowed = Math.max(0, (h2 * spread[i][l]) / (2 * zone) - (zone * seen) / 2)
      return sums[l] - allowed - sums[i]
    }
    const out = left.flatMap((option) => {
      const behind = left.reduce((most, other) => (ahead(option, other) > ahead(option, most) ? other : most), option)
      return ahead(option, behind) > 0 ? [{ option, behind, at: seen }] : []
    })
    dropped.push(...out)
    left = left.filter((option) => !out.some((one) => one.option === option))
    const widest = Math.max(...left.flatMap((i) => left.map((l) => spread[i][l])))
    const sure = lookFrom((h2 * widest) / (zone * zone))
    const areEqual = left.every((option) => spread[left[0]][option] === 0 && sums[option] === sums[left[0]])
    if (areEqual) return { left, dropped, next: null, sure }
    const next = seen + LOOK_EVERY
    if (left.some((option) => rows[option].length < next)) return { left, dropped, next, sure }
    for (const option of left) sums[option] += sumOf(rows[option], seen, next)
  }
}

/** Of the differences of two options in the replications before the first look. */
function firstVariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const tally = new Tally()
  for (let r = 0; r < FIRST_LOOK; r++) tally.add(a[r] - b[r])
  return tally.variance
}

function sumOf(row: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let r = from; r < to; r++) sum += row[r]
  return sum
}
