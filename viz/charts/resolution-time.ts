/** Survival curves: the share of problems not yet truly solved so many days after they arose, by option. */
import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import type { Option } from './reform-option.ts'
import { interval, scaleFor, withUnit } from '../words/quantity.ts'
import type { Frame } from './frame.ts'
import { lineWithBand } from './line-with-band.ts'

/** Null where no option has a curve. */
export function resolutionTimeChart(options: readonly Option[], language: Language, frame: Frame): TopLevelSpec | null {
  const words = wordsOf(language).figure.resolution
  const curved = options.flatMap((option) => (option.curve === null ? [] : [{ option, band: option.curve.survival }]))
  const days = Math.max(0, ...curved.map(({ band }) => band.mean.length))
  const scale = scaleFor('rate', [], language)
  const table = {
    options: curved.map(({ option }) => option),
    bands: curved.map(({ band }) => band),
    xs: Array.from({ length: days }, (_, day) => day),
    xTitle: words.axisX,
    yTitle: words.axisY,
    yFormat: '.0%',
    yRange: [0, 1],
    momentText: (day: number) => words.at(String(day)),
    valueText: (mean: number, half: number | null) =>
      withUnit(interval(mean, half, scale, language), scale.unit, language),
  } as const
  return lineWithBand(table, frame)
}
