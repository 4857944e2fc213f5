/** Survival curves: the share of problems not yet truly solved so many days after they arose, by option. */
import { wordsOf } from '../words/language.ts'
import type { DrawChart } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'

/** Null where no option has a curve. */
export const resolutionTimeChart: DrawChart = (options, language, frame) => {
  const words = wordsOf(language).figure.resolution
  const curved = options.flatMap((option) => (option.curve === null ? [] : [{ option, band: option.curve.survival }]))
  const days = Math.max(0, ...curved.map(({ band }) => band.mean.length))
  const table = {
    options: curved.map(({ option }) => option),
    bands: curved.map(({ band }) => band),
    xs: Array.from({ length: days }, (_, day) => day),
    xTitle: words.axisX,
    yTitle: words.axisY,
    yFormat: '.0%',
    yRange: [0, 1],
  } as const
  return lineWithBand(table, frame)
}
