/** Satisfaction rate: of the residents reached, the share satisfied, week by week, by option. */
import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../language.ts'
import { wordsOf } from '../language.ts'
import type { Option } from '../reform-option.ts'
import { interval, scaleFor, withUnit } from '../quantity.ts'
import type { Frame } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'
import { weeklyTable } from './weekly.ts'

/** Null where the rate is missing in every week of every option. */
export function satisfactionChart(options: readonly Option[], language: Language, frame: Frame): TopLevelSpec | null {
  const scale = scaleFor('rate', [], language)
  const table = {
    ...weeklyTable(options, 'satisfactionRate', language),
    yTitle: wordsOf(language).figure.satisfaction.axisY,
    yFormat: '.0%',
    yRange: [0, 1],
    valueText: (mean: number, half: number | null) =>
      withUnit(interval(mean, half, scale, language), scale.unit, language),
  } as const
  return lineWithBand(table, frame)
}
