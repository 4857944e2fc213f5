/** The bootstrap (Efron 1979) over rows, keyed: the same resamples for every figure that is made of the same rows. */
import { randomFromText } from '../random/text-random.ts'

/** Row numbers of each resample. @param key any text */
export function resamples(rows: number, count: number, key: string): Int32Array[] {
  const next = randomFromText(`${key} bootstrap ${rows}`)
  return Array.from({ length: count }, () => Int32Array.from({ length: rows }, () => Math.floor(next() * rows)))
}

/** The ends of the middle 95 % of values, by the order statistics that leave out 2.5 % on each side; null for fewer than two known ones. */
export function middle95(values: ArrayLike<number>): readonly [number, number] | null {
  const known = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b)
  if (known.length < 2) return null
  const out = Math.floor(0.025 * known.length)
  return [known[out], known[known.length - 1 - out]]
}
