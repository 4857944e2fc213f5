/** What the weekly charts have in common: the axis of weeks, and the join of options with one of their weekly series. */
import type { WeeklySeries } from '../../sim/index.ts'
import type { Language } from '../language.ts'
import { wordsOf } from '../language.ts'
import type { Option } from '../reform-option.ts'

export function weeklyTable(options: readonly Option[], series: WeeklySeries, language: Language) {
  const words = wordsOf(language).figure
  const curved = options.flatMap((option) =>
    option.curve === null ? [] : [{ option, band: option.curve.weekly[series] }],
  )
  const weeks = Math.max(0, ...curved.map(({ band }) => band.mean.length))
  return {
    options: curved.map(({ option }) => option),
    bands: curved.map(({ band }) => band),
    xs: Array.from({ length: weeks }, (_, index) => index + 1),
    xTitle: words.week,
    momentText: (week: number) => words.weekAt(String(week)),
  }
}
