/** A rate week by week, by option: what share of a week's cases went well. */
import { wordsOf } from '../words/language.ts'
import { interval, scaleFor, withUnit } from '../words/quantity.ts'
import type { DrawChart } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'
import { weeklyTable } from './weekly.ts'

/** Null where the rate is missing in every week of every option. */
function weeklyRateChart(series: 'onTimeRate' | 'satisfactionRate', words: 'onTime' | 'satisfaction'): DrawChart {
  return (options, language, frame) => {
    const scale = scaleFor('rate', [], language)
    const table = {
      ...weeklyTable(options, series, language),
      yTitle: wordsOf(language).figure[words].axisY,
      yFormat: '.0%',
      yRange: [0, 1],
      valueText: (mean: number, half: number | null) =>
        withUnit(interval(mean, half, scale, language), scale.unit, language),
    } as const
    return lineWithBand(table, frame)
  }
}

/** Cases closed as solved within their limit. */
export const onTimeChart = weeklyRateChart('onTimeRate', 'onTime')

/** Of the residents asked, those satisfied. */
export const satisfactionChart = weeklyRateChart('satisfactionRate', 'satisfaction')
