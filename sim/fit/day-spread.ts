/**
 * How much days differ beyond chance, by the method of moments: counts of a street and day are Poisson round what is expected times a day effect of
 * mean 1, of which a part is common to all streets.
 */

export interface DaySpread {
  /** Squares of the coefficients of variation: of a street's day, of the part common to all, and of what is the street's own. */
  readonly total: number
  /** NaN with one street. */
  readonly common: number
  readonly own: number
}

/** @param counts by street and day; @param expected the same; @param fitted numbers that the expected counts were fitted with */
export function daySpread(
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  fitted: number,
): DaySpread {
  const days = counts[0].length
  const free = days / (days - fitted)
  let [squares, sum, wanted] = [0, 0, 0]
  const [left, mean] = [new Array<number>(days).fill(0), new Array<number>(days).fill(0)]
  counts.forEach((street, s) =>
    street.forEach((n, day) => {
      const r = n - expected[s][day]
      squares += r * r
      sum += n
      wanted += expected[s][day] * expected[s][day]
      left[day] += r
      mean[day] += expected[s][day]
    }),
  )
  const [both, bothWanted] = [left, mean].map((each) => each.reduce((total, one) => total + one * one, 0))
  const total = Math.max(0, (free * squares - sum) / wanted)
  const common = counts.length > 1 ? Math.max(0, (free * (both - squares)) / (bothWanted - wanted)) : NaN
  return { total, common, own: Math.max(0, (1 + total) / (1 + (Number.isNaN(common) ? 0 : common)) - 1) }
}

/** Coefficient of variation of the rates of streets beyond chance; `expected` adds up to the counts. */
export function concentration(counts: readonly number[], expected: readonly number[]): number {
  const k = counts.length
  if (k < 2) return NaN
  const squares = counts.reduce((sum, n, i) => sum + (n - expected[i]) * (n - expected[i]), 0)
  const all = counts.reduce((sum, n) => sum + n, 0)
  const wanted = expected.reduce((sum, one) => sum + one * one, 0)
  return Math.sqrt(Math.max(0, ((k / (k - 1)) * squares - all) / wanted))
}
