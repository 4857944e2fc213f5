/** p-values of several tests made so much larger that all of them hold together, however they depend on each other. NaN: no test, and no part of the family. */

/** Each times their number (Bonferroni 1936), at most 1. */
export function bonferroni(p: readonly number[]): number[] {
  const tests = p.filter((one) => !Number.isNaN(one)).length
  return p.map((one) => Math.min(1, one * tests))
}

/** Step by step, the smallest times their number, the next times one less (Holm 1979); never below the one before it, at most 1. */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, place) => place).filter((place) => !Number.isNaN(p[place]))
  order.sort((a, b) => p[a] - p[b] || a - b)
  const adjusted = p.map(() => NaN)
  let least = 0
  order.forEach((place, step) => {
    least = Math.max(least, Math.min(1, (order.length - step) * p[place]))
    adjusted[place] = least
  })
  return adjusted
}
