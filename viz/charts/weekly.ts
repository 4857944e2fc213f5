/** What the weekly charts have in common: the axis of weeks, switches as marks, and the join of options with one of their weekly series. */
import type { WeeklySeries } from '../../sim/city/model/replication.ts'
import { phasesOf } from '../../sim/city/model/setting.ts'
import type { Language } from '../words/language.ts'
import { plainNumber, wordsOf } from '../words/language.ts'
import { reportWordsOf } from '../words/report/answer-words.ts'
import type { Mark } from './line-with-band.ts'
import type { Option } from './reform-option.ts'

const DAYS = 7

export function weeklyTable(options: readonly Option[], series: WeeklySeries, language: Language) {
  const words = wordsOf(language).figure
  const curved = options.flatMap((option) =>
    option.curve === null ? [] : [{ option, band: option.curve.weekly[series] }],
  )
  // A week's value stands at the week's number; the backlog is that of its end, all else that of its whole length.
  const middle = series === 'backlog' ? 0 : 0.5
  const weeks = Math.max(0, ...curved.map(({ band }) => band.mean.length))
  return {
    options: curved.map(({ option }) => option),
    bands: curved.map(({ band }) => band),
    xs: Array.from({ length: weeks }, (_, index) => index + 1),
    xTitle: words.week,
    marks: curved.flatMap(({ option }) => marksOf(option, middle, language)),
  }
}

/** Where something changes: switches, and where a wave of demand begins. */
function marksOf(option: Option, middle: number, language: Language): Mark[] {
  const { proposal, course } = reportWordsOf(language)
  const { switches, setting } = option.scenario
  const pulses = phasesOf(setting).flatMap(({ demand }) => demand.pulse)
  return [
    ...switches.map(({ from }) => ({ from, label: proposal.switched(plainNumber(from, 0, language)) })),
    ...pulses.map(({ from }) => ({ from, label: course.wave })),
  ].map(({ from, label }) => ({ option, x: from / DAYS + middle, label }))
}
