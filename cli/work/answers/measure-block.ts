/** One measure as a block of lines: a row a scenario, the baseline first, with its difference from the baseline and what that means. */
import type { Difference, ScenarioSummary, StudyMeasure, Summary } from '../../../sim/analysis/summary.ts'
import type { Margin } from '../../../sim/city/model/measure.ts'
import { printable } from '../../../sim/text/printable.ts'
import { differenceText, estimateText, largestOf } from '../../terminal/number-text.ts'
import type { Scale } from '../../terminal/number-text.ts'
import { tableText } from '../../terminal/table.ts'
import { columnsOf, cut, wrapped } from '../../terminal/text-columns.ts'
import type { Language } from '../../../viz/words/language.ts'
import { textsIn } from '../../terminal/texts.ts'
import { scaleOf } from './measure-scale.ts'
import { verdictText } from './verdict-text.ts'

/** How figures are shown on a terminal. */
export interface Shown {
  readonly replications: number
  readonly language: Language
  readonly colours: boolean
  /** As many as the terminal is wide. */
  readonly columns: number
}

/** @param margin whether what makes no difference stands beside the title, as where a study gives its own */
export function measureBlock(summary: Summary, measure: StudyMeasure, shown: Shown, margin: boolean): string {
  const { replications, language, colours, columns } = shown
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
  const title = printable(measure.title[language])
  const heading = margin ? texts.judgedMeasure(title, marginText(measure.margin, scale)) : title
  const isKnown = estimates.every((estimate) => estimate !== null && estimate.n === replications)
  const why = measure.formula === undefined || isKnown ? '' : `\n${texts.formulaMissing(measure.formula)}`
  const table = tableText(heads, fitted(heads, rows, columns), ['left', 'right', 'right', 'left'])
  return `${wrapped(heading, columns)}\n${table}${wrapped(why, columns)}`
}

const FEWEST_COLUMNS = 8
const BETWEEN = 2

/** Rows whose names are cut where the table would be wider than the terminal. */
function fitted(heads: readonly string[], rows: readonly (readonly string[])[], columns: number): string[][] {
  const width = (at: number): number => Math.max(...[heads, ...rows].map((row) => columnsOf(stripped(row[at]))))
  const others = [1, 2, 3].reduce((sum, at) => sum + width(at) + BETWEEN, 0)
  const room = Math.max(FEWEST_COLUMNS, columns - others)
  return rows.map(([name, ...cells]) => [cut(name, room), ...cells])
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')

/** Without colours, which take no room. */
function stripped(text: string): string {
  return text.replace(ESCAPES, '')
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

/** `1 pp`, `5 %`, `2 h`: as written in the study, in the unit of the table. */
function marginText({ kind, value }: Margin, scale: Scale): string {
  const size = Number((value * (kind === 'relative' ? 100 : scale.factor)).toPrecision(6))
  return `${size} ${kind === 'relative' ? '%' : scale.differenceUnit}`.trim()
}
