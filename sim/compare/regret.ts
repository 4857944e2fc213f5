/** What options would be regretted for over settings of what is uncertain (Savage 1951), and in which share of settings they are good enough (Simon 1956). */

export interface Regret {
  /** How far behind the best of a setting: the most over all settings, and the mean. */
  readonly most: number
  readonly mean: number
  /** Share of settings in which it reaches what is wanted; null where nothing is. */
  readonly enough: number | null
}

/**
 * The rules may disagree: the one with the least regret need not be good enough most often.
 * @param values by option, by setting, so that more is better; none missing
 * @param wanted in the same direction
 */
export function regrets(values: readonly ArrayLike<number>[], wanted: number | null = null): Regret[] {
  const settings = Array.from({ length: values[0].length }, (_, s) => s)
  const bests = settings.map((s) => Math.max(...values.map((own) => own[s])))
  return values.map((own) => {
    const behind = settings.map((s) => bests[s] - own[s])
    return {
      most: Math.max(...behind),
      mean: behind.reduce((sum, one) => sum + one, 0) / behind.length,
      enough: wanted === null ? null : settings.filter((s) => own[s] >= wanted).length / settings.length,
    }
  })
}
