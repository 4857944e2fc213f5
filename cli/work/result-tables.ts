/** The tables of a run: measures with half-widths, and differences from the baseline with a verdict in words. */
import { median } from 'simple-statistics'
import pc from 'picocolors'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Measure } from '../../sim/city/model/measure.ts'
import type { Difference, StudyMeasure, Summary } from '../../sim/analysis/summary.ts'
import { differenceText, estimateText, largestOf, scaleFor } from '../terminal/number-text.ts'
import type { Scale } from '../terminal/number-text.ts'
import { tableText } from '../terminal/table.ts'
import type { Align } from '../terminal/table.ts'
import type { Texts } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'
import { wordsOf } from '../../viz/words/language.ts'
import { textsIn } from '../terminal/texts.ts'
import { isCost, verdictMeanings, verdictWord } from '../../viz/words/verdict-words.ts'

/** Both tables with their notes. @param colours whether to colour the verdicts */
export function resultTables(summary: Summary, replications: number, language: Language, colours: boolean): string {
  const texts = textsIn(language)
  const measures = `${texts.measuresHeading(replications)}\n\n${measureTable(summary, replications, language, texts)}`
  const intervals = replications === 1 ? texts.oneReplicationNote : texts.intervalNote
  if (summary.differences.length === 0) return `${measures}\n\n${intervals}`
  const heading = texts.differencesHeading(summary.baseline)
  const differences = `${heading}\n\n${differenceTable(summary, language, texts, colours)}`
  const factor = medianReduction(summary)
  const notes = [intervals, verdictNote(language), texts.marginNote]
  if (factor !== null) notes.push(texts.varianceReduction(factor.toPrecision(2)))
  return [measures, differences, notes.join('\n')].join('\n\n')
}

/** What the verdicts say that nobody would guess. */
export function verdictNote(language: Language): string {
  const meanings = verdictMeanings(['same', 'shifted', 'undecided', 'beyond'], language)
  return textsIn(language).verdictNote(meanings.join(wordsOf(language).list.separator))
}

/** Median over measures and scenarios of what common random numbers spare; null where no measure tells. */
function medianReduction({ differences }: Summary): number | null {
  const factors = differences.flatMap(({ varianceReduction }) =>
    varianceReduction === null ? [] : [varianceReduction],
  )
  return factors.length > 0 ? median(factors) : null
}

function measureTable(summary: Summary, replications: number, language: Language, texts: Texts): string {
  const rows = MEASURES.map((measure) => {
    const scale = rowScale(measure, summary, language)
    const cells = summary.scenarios.map(({ measures, beyond }) => {
      return estimateText(measures[measure.id] ?? null, scale, texts, { replications, beyond: beyond?.[measure.id] })
    })
    return [measure.title[language], scale.unit, ...cells]
  })
  const names = summary.scenarios.map(({ name }) => name)
  return tableText([texts.measure, texts.unit, ...names], rows, ['left', 'left', ...names.map((): Align => 'right')])
}

/** Two columns an option: the difference, and what it means. */
function differenceTable(summary: Summary, language: Language, texts: Texts, colours: boolean): string {
  const options = summary.scenarios.slice(1).map(({ name }) => name)
  const byPlace = new Map(summary.differences.map((one) => [`${one.scenario}\0${one.measure}`, one]))
  const rows = MEASURES.map((measure) => {
    const scale = rowScale(measure, summary, language)
    const cells = options.flatMap((name) => {
      return differenceCells(byPlace.get(`${name}\0${measure.id}`)!, measure, scale, language, colours)
    })
    return [measure.title[language], scale.differenceUnit, ...cells]
  })
  const heads = [texts.measure, texts.unit, ...options.flatMap((name) => [name, ''])]
  const aligns = options.flatMap((): Align[] => ['right', 'left'])
  return tableText(heads, rows, ['left', 'left', ...aligns])
}

/** One scale for all scenarios, so that a row can be read across. */
function rowScale(measure: Measure, summary: Summary, language: Language): Scale {
  const estimates = summary.scenarios.map(({ measures }) => measures[measure.id] ?? null)
  const largest = largestOf(
    estimates,
    summary.scenarios.map(({ beyond }) => beyond?.[measure.id]),
  )
  return scaleFor(measure.unit, largest, language)
}

function differenceCells(
  one: Difference,
  measure: Measure,
  scale: Scale,
  language: Language,
  colours: boolean,
): string[] {
  const texts = textsIn(language)
  if (one.mean === null)
    return [texts.missing, one.verdict === 'beyond' ? verdictText(one, measure, language, colours) : '']
  const text = one.verdict === 'none' ? '0' : differenceText(one.mean, one.halfWidth, scale)
  return [text, verdictText(one, measure, language, colours)]
}

/** The word for a verdict, in its colour: a price is not a failing. */
export function verdictText(
  { verdict }: Pick<Difference, 'verdict'>,
  measure: Pick<StudyMeasure, 'direction' | 'unit'>,
  language: Language,
  colours: boolean,
): string {
  const palette = pc.createColors(colours)
  const text = verdictWord(verdict, measure, language)
  if (isCost(measure)) return palette.dim(text)
  if (verdict === 'better') return palette.green(text)
  return verdict === 'worse' ? palette.red(text) : palette.dim(text)
}
