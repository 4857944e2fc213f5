/** How unequal a measure is between groups: the Gini coefficient and the ratio of the 90th to the 10th percentile (type 7) of their means. */

export interface Inequality {
  readonly gini: number
  readonly p90p10: number
}

/** @param means one a group, not negative; NaN = missing, and left out. Both are NaN where nothing is left or all is 0. */
export function inequalityOf(means: readonly number[]): Inequality {
  const sorted = means.filter((mean) => !Number.isNaN(mean)).sort((a, b) => a - b)
  const sum = sorted.reduce((all, one) => all + one, 0)
  if (sum === 0) return { gini: NaN, p90p10: NaN }
  const ranked = sorted.reduce((all, one, index) => all + (2 * (index + 1) - sorted.length - 1) * one, 0)
  const low = typeSeven(sorted, 0.1)
  return { gini: ranked / (sorted.length * sum), p90p10: low > 0 ? typeSeven(sorted, 0.9) / low : NaN }
}

function typeSeven(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1)
  const low = Math.floor(at)
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low])
}
