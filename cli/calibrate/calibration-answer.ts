/** What the terminal tells of a calibration: each coefficient with what is known of it, and whether runs come to the targets. */
import type { Calibration } from '../../sim/calibrate/calibration.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { calibrationWords } from '../../viz/words/data/calibration-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { numberText } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import type { FoundCoefficient } from './calibrated-scenario.ts'

interface Answered {
  readonly targets: readonly Target[]
  readonly coefficients: readonly FoundCoefficient[]
  readonly found: Calibration
  /** Of the table or bulletin. */
  readonly folder: string
  /** Where what is identified was written; null: nothing is. */
  readonly file: string | null
}

export function calibrationAnswer(
  { targets, coefficients, found, folder, file }: Answered,
  language: Language,
): string {
  const words = calibrationWords(language)
  const [short, names] = [(value: number) => numberText(value, 3), targets.map(({ measure }) => measure)]
  const rows = coefficients.map((one) => [
    one.name,
    one.told === 'identified' ? short(one.value) : '',
    intervalText(one, short),
    `${short(one.prior[0])} - ${short(one.prior[1])}`,
    words.told[one.told],
    tellingTargets(one, names),
  ])
  const held = targets.map(({ measure, value, sd }, at) => {
    const { mean, error, explained } = found.fresh[at]
    const foretold = explained === null ? words.byChance : `${(100 * explained).toFixed(0)} %`
    return [measure, `${short(value)} ± ${short(sd)}`, `${short(mean)} ± ${short(error)}`, foretold]
  })
  const together = coefficients.flatMap((one, at) =>
    one.with
      .filter(({ other }) => other > at)
      .map(({ other, correlation }) => words.together(one.name, coefficients[other].name, correlation.toFixed(2))),
  )
  return [
    tableText(words.heads, rows, ['left', 'right', 'right', 'right', 'left', 'left']),
    ...together,
    tableText(words.targetHeads, held, ['left', 'right', 'right', 'right']),
    found.misfit <= found.allowed
      ? words.reached(found.simulated)
      : words.outOfReach(short(found.misfit), short(found.allowed)),
    ...(file === null
      ? [words.nothing]
      : [
          words.written(file),
          words.next,
          ...[`validate ${quoted(folder)} --scenario ${quoted(file)}`, `sensitivity ${quoted(file)}`].map(
            (line) => `    npx whistlelab ${line}`,
          ),
        ]),
  ].join('\n')
}

/** The middle 90 % where it is identified, the one end that is known where there is one. */
function intervalText({ told, low, high }: FoundCoefficient, short: (value: number) => string): string {
  if (told === 'identified') return `${short(low)} - ${short(high)}`
  if (told === 'from below') return `≥ ${short(low)}`
  return told === 'from above' ? `≤ ${short(high)}` : ''
}

/** The targets that it moves by more than their spread, each with its share of what is told of it. */
function tellingTargets({ moves }: FoundCoefficient, names: readonly string[]): string {
  const all = moves.reduce((sum, one) => sum + one * one, 0)
  return names
    .map((name, at) => ({ name, move: moves[at] }))
    .filter(({ move }) => move > 1)
    .sort((a, b) => b.move - a.move)
    .map(({ name, move }) => `${name} (${((100 * move * move) / all).toFixed(0)} %)`)
    .join(', ')
}
