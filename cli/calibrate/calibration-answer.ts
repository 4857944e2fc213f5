/** What the terminal tells of a calibration: each coefficient with what is known of it, and whether runs come to the targets. */
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'
import type { BehaviourName } from '../../sim/city/model/behaviour.ts'
import type { Calibration } from '../../sim/calibrate/calibration.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { titledMeasure } from '../../viz/words/data/bulletin-words.ts'
import { calibrationWords } from '../../viz/words/data/calibration-words.ts'
import { COEFFICIENT_EFFECTS } from '../../viz/words/coefficient-effects.ts'
import { leverTitle } from '../../viz/words/lever-words.ts'
import { percentText, wordsOf } from '../../viz/words/language.ts'
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
  const [words, { list }] = [calibrationWords(language), wordsOf(language)]
  const [short, names] = [
    (value: number) => numberText(value, 3),
    targets.map(({ measure }) => titledMeasure(measure, language)),
  ]
  const rows = coefficients.map((one) => [
    one.name,
    one.told === 'identified' ? short(one.value) : '',
    intervalText(one, short),
    `${short(one.prior[0])} - ${short(one.prior[1])}`,
    words.told[one.told],
    tellingTargets(one, names, language),
  ])
  const held = targets.map(({ measure, value, sd }, at) => {
    const { mean, error, explained } = found.fresh[at]
    const foretold = explained === null ? words.byChance : percentText(explained, 0, language)
    return [
      titledMeasure(measure, language),
      `${short(value)} ± ${short(sd)}`,
      `${short(mean)} ± ${short(error)}`,
      foretold,
    ]
  })
  const together = coefficients.flatMap((one, at) =>
    one.with
      .filter(({ other }) => other > at)
      .map(({ other, correlation }) => words.together(one.name, coefficients[other].name, correlation.toFixed(2))),
  )
  const meanings = coefficients.map(({ name }) => `${name}${list.colon}${meaningOf(name, language)}`)
  return [
    tableText(words.heads, rows, ['left', 'right', 'right', 'right', 'left', 'left']),
    ...meanings,
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

/** What a lever is or a coefficient does, in a line. */
function meaningOf(name: string, language: Language): string {
  const own = name.replace(/^behaviour\./, '') as BehaviourName
  if (!name.startsWith('behaviour.') || !(own in BEHAVIOUR)) return leverTitle(name, language)
  return language === 'zh' ? COEFFICIENT_EFFECTS[own] : BEHAVIOUR[own].effect
}

/** The middle 90 % where it is identified, the one end that is known where there is one. */
function intervalText({ told, low, high }: FoundCoefficient, short: (value: number) => string): string {
  if (told === 'identified') return `${short(low)} - ${short(high)}`
  if (told === 'from below') return `≥ ${short(low)}`
  return told === 'from above' ? `≤ ${short(high)}` : ''
}

/** The targets that it moves by more than their spread, each with its share of what is told of it. */
function tellingTargets({ moves }: FoundCoefficient, names: readonly string[], language: Language): string {
  const { list } = wordsOf(language)
  const all = moves.reduce((sum, one) => sum + one * one, 0)
  return names
    .map((name, at) => ({ name, move: moves[at] }))
    .filter(({ move }) => move > 1)
    .sort((a, b) => b.move - a.move)
    .map(({ name, move }) => {
      const share = percentText((move * move) / all, 0, language)
      return language === 'zh' ? `${name} ${share}` : `${name} (${share})`
    })
    .join(list.and)
}
