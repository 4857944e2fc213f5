/** What was asked of several options together: which can be the best, and each compared with each, by the measures that are judged by. */
import { MEASURE_UNITS } from '../../../sim/city/model/measure.ts'
import type { JointSummary, StudyMeasure, Summary } from '../../../sim/analysis/summary.ts'
import { JOINT_WORDS } from '../../../viz/words/compare/joint-words.ts'
import type { Language } from '../../../viz/words/language.ts'
import { HEADLINE_MEASURES, measureOf } from '../../../viz/words/measure-chapters.ts'
import { differenceText, largestOf } from '../../terminal/number-text.ts'
import type { Scale } from '../../terminal/number-text.ts'
import { tableText } from '../../terminal/table.ts'
import { textsIn } from '../../terminal/texts.ts'
import { scaleOf } from './measure-scale.ts'
import { verdictText } from './verdict-text.ts'

/** Tables to be printed after the others; none where nothing was asked. */
export function jointTables(summary: Summary, language: Language, colours: boolean): string[] {
  const { joint } = summary
  if (joint === undefined || joint.against === 'baseline') return []
  const measures = measuresOf(summary)
  if (joint.against === 'all') {
    return measures.map((measure) => pairsTable(summary, joint, measure, language, colours))
  }
  const tables = measures.flatMap((measure) => bestTable(summary, joint, measure, language))
  return tables.length === 0 ? [] : [...tables, JOINT_WORDS[language].bestNote]
}

/** The sentence that tells what stands after the ±; undefined where each holds by itself. */
export function jointNote({ joint }: Summary, language: Language): string | undefined {
  if (joint === undefined || joint.adjust === 'none') return undefined
  const { measure } = joint.comparisons[0] ?? {}
  return JOINT_WORDS[language].together(joint.comparisons.filter((one) => one.measure === measure).length)
}

function measuresOf({ study }: Summary): readonly StudyMeasure[] {
  if (study !== undefined) return study.measures
  return HEADLINE_MEASURES.map((id) => {
    const { title, unit, direction, margin } = measureOf(id)
    return { id, title, unit: MEASURE_UNITS[unit].written, direction, margin }
  })
}

function scaleIn(summary: Summary, measure: StudyMeasure, language: Language): Scale {
  const known = measure.formula === undefined ? summary.scenarios : summary.study!.derived.scenarios
  const estimates = known.map(({ measures }) => measures[measure.id] ?? null)
  return scaleOf(measure, largestOf(estimates, []), language)
}

function bestTable(summary: Summary, joint: JointSummary, measure: StudyMeasure, language: Language): string[] {
  const [words, texts] = [JOINT_WORDS[language], textsIn(language)]
  const best = joint.best.find((one) => one.measure === measure.id)
  if (best === undefined) return []
  const scale = scaleIn(summary, measure, language)
  const rows = best.options.map((one) => [
    one.scenario,
    differenceText(one.lead, null, scale),
    `${differenceText(one.low, null, scale)} … ${differenceText(one.high, null, scale)}`,
    one.couldBeBest ? texts.yes : texts.no,
  ])
  const heads = [texts.scenario, words.lead(scale.differenceUnit), words.interval, words.canBeBest]
  const table = tableText(heads, rows, ['left', 'right', 'right', 'left'])
  return [`${words.best}: ${measure.title[language]}\n${table}`]
}

function pairsTable(
  summary: Summary,
  joint: JointSummary,
  measure: StudyMeasure,
  language: Language,
  colours: boolean,
): string {
  const [words, texts] = [JOINT_WORDS[language], textsIn(language)]
  const scale = scaleIn(summary, measure, language)
  const rows = joint.comparisons
    .filter((one) => one.measure === measure.id)
    .map((one) => {
      const halfWidth = one.low === null || one.high === null ? null : (one.high - one.low) / 2
      const text = one.mean === null ? texts.missing : differenceText(one.mean, halfWidth, scale)
      return [one.scenario, one.comparedWith, text, verdictText(one, measure, language, colours)]
    })
  const unit = scale.differenceUnit === '' ? '' : `, ${scale.differenceUnit}`
  const heads = [texts.scenario, words.comparedWith, `${texts.difference}${unit}`, '']
  return `${words.pairs}: ${measure.title[language]}\n${tableText(heads, rows, ['left', 'left', 'right', 'left'])}`
}
