/** The answer of a study: its question, and for each measure that it judges by what every option is worth against the baseline. */
import { measureUnitOf } from '../../sim/study/margin.ts'
import type { Difference, ScenarioSummary, StudyMeasure, Summary } from '../../sim/analysis/summary.ts'
import type { Margin } from '../../sim/city/model/measure.ts'
import { printable } from '../../sim/text/place.ts'
import { writtenUnit } from '../../viz/words/unit-words.ts'
import { differenceText, estimateText, largestOf, scaleFor } from '../terminal/number-text.ts'
import type { Scale } from '../terminal/number-text.ts'
import { verdictNote, verdictText } from './result-tables.ts'
import { tableText } from '../terminal/table.ts'
import type { Language } from '../../viz/words/language.ts'
import { textsIn } from '../terminal/texts.ts'

/** @throws Error for a summary that is not of a study */
export function studyAnswer(summary: Summary, replications: number, language: Language, colours: boolean): string {
  const { study } = summary
  if (study === undefined) throw new Error('this summary is of no study')
  const texts = textsIn(language)
  const why = study.why === null ? [] : [printable(study.why[language])]
  const answers = study.measures.map((measure) => answerTable(summary, replications, measure, language, colours))
  const intervals = replications === 1 ? texts.oneReplicationNote : texts.intervalNote
  return [
    [printable(study.question[language]), ...why].join('\n'),
    texts.answerHeading(summary.baseline, replications),
    ...answers,
    [intervals, verdictNote(language), texts.restInReport].join('\n'),
  ].join('\n\n')
}

/** One row a scenario, the baseline first: the measure, its difference from the baseline, what that means. */
function answerTable(
  summary: Summary,
  replications: number,
  measure: StudyMeasure,
  language: Language,
  colours: boolean,
): string {
  const texts = textsIn(language)
  const known = scenariosOf(summary, measure)
  const estimates = known.map(({ measures }) => measures[measure.id] ?? null)
  const past = known.map(({ beyond }) => beyond?.[measure.id])
  const scale = scaleOf(measure, largestOf(estimates, past), language)
  const rows = summary.scenarios.map(({ name }, index) => {
    const value = estimateText(estimates[index], scale, texts, {
      replications,
      beyond: past[index],
    })
    if (index === 0) return [name, value, '', texts.baseline]
    return [name, value, ...differenceCells(differenceOf(summary, name, measure), measure, scale, language, colours)]
  })
  const unit = scale.differenceUnit === scale.unit ? '' : scale.differenceUnit
  const heads = [texts.scenario, scale.unit, unit === '' ? texts.difference : `${texts.difference}, ${unit}`, '']
  const heading = texts.judgedMeasure(printable(measure.title[language]), marginText(measure.margin, scale))
  const isKnown = estimates.every((estimate) => estimate !== null && estimate.n === replications)
  const why = measure.formula === undefined || isKnown ? '' : `\n${texts.formulaMissing(measure.formula)}`
  return `${heading}\n${tableText(heads, rows, ['left', 'right', 'right', 'left'])}${why}`
}

function scenariosOf({ scenarios, study }: Summary, { formula }: StudyMeasure): readonly ScenarioSummary[] {
  return formula === undefined ? scenarios : study!.derived.scenarios
}

function differenceOf({ differences, study }: Summary, scenario: string, { id, formula }: StudyMeasure): Difference {
  const from = formula === undefined ? differences : study!.derived.differences
  return from.find((one) => one.scenario === scenario && one.measure === id)!
}

function differenceCells(
  one: Difference,
  measure: StudyMeasure,
  scale: Scale,
  language: Language,
  colours: boolean,
): string[] {
  if (one.mean === null)
    return [textsIn(language).missing, one.verdict === 'beyond' ? verdictText(one, measure, language, colours) : '']
  const text = one.verdict === 'none' ? '0' : differenceText(one.mean, one.halfWidth, scale)
  return [text, verdictText(one, measure, language, colours)]
}

/** The units of the model as in all tables; any other in the words of the study, with as many decimals as its size bears. */
function scaleOf({ unit }: StudyMeasure, largest: number, language: Language): Scale {
  const known = measureUnitOf(unit)
  if (known !== undefined) return scaleFor(known, largest, language)
  const written = writtenUnit(unit, language)
  return { unit: written, differenceUnit: written, factor: 1, decimals: largest >= 1000 ? 0 : 2 }
}

/** `1 pp`, `5 %`, `2 h`: as written in the study, in the unit of the table. */
function marginText({ kind, value }: Margin, scale: Scale): string {
  const size = Number((value * (kind === 'relative' ? 100 : scale.factor)).toPrecision(6))
  return `${size} ${kind === 'relative' ? '%' : scale.differenceUnit}`.trim()
}
