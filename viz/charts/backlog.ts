/** Backlog: the number of open cases at the end of each week, by option. */
import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import type { Option } from './reform-option.ts'
import { interval, scaleFor } from '../words/quantity.ts'
import type { Frame } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'
import { weeklyTable } from './weekly.ts'

/** Null where no week was observed. */
export function backlogChart(options: readonly Option[], language: Language, frame: Frame): TopLevelSpec | null {
  const weekly = weeklyTable(options, 'backlog', language)
  const values = weekly.bands.flatMap((band) => band.mean.filter((value) => value !== null))
  const scale = scaleFor('count', values, language)
  const table = {
    ...weekly,
    yTitle: wordsOf(language).figure.backlog.axisY,
    yFormat: ',~r',
    yRange: [0, null],
    valueText: (mean: number, half: number | null) => interval(mean, half, scale, language),
  } as const
  return lineWithBand(table, frame)
}
