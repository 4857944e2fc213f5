/** Cases closed as solved within their limit, week by week, by option. */
import { reportWordsOf } from '../words/report/answer-words.ts'
import type { DrawChart } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'
import { weeklyTable } from './weekly.ts'

/** Null where the rate is missing in every week of every option. */
export const onTimeChart: DrawChart = (options, language, frame) => {
  const { subtitle } = reportWordsOf(language).course
  return lineWithBand(
    { ...weeklyTable(options, 'onTimeRate', language), yTitle: subtitle, yFormat: '.0%', yRange: [0, 1] },
    frame,
  )
}
