/** What came of a case: the headline, the table of the measures that the report leads with, and under which terms it was run. */
import { table } from '../markdown.ts'
import { differenceText, valueText } from '../../../viz/report/briefing.ts'
import { plainNumber } from '../../../viz/words/language.ts'
import { HEADLINE_MEASURES, measureOf } from '../../../viz/words/measure-chapters.ts'
import { warningTexts } from '../../../viz/report/sections/warnings.ts'
import { verdictMark, verdictWord } from '../../../viz/words/verdict-words.ts'
import type { Option } from '../../../viz/charts/reform-option.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { residentsOf } from '../../../sim/scenario/other-city.ts'

/** The measures of the report's verdict, with the two by which the sources themselves judge a reform of whistles. */
const PAGE_MEASURES: readonly string[] = [
  ...HEADLINE_MEASURES.slice(0, 3),
  'handlingTimeMean',
  'reportInRate',
  ...HEADLINE_MEASURES.slice(3),
]

const HEADLINES = ['trueResolutionRate', 'cost']

/** The option that the case is: the last, after its baseline where it has one. */
function caseOption({ options }: CaseBriefing): Option {
  return options.at(-1)!
}

/** One paragraph: are more problems solved, and at what cost. */
export function headline(briefing: CaseBriefing): string {
  const { words, caseWords, options, language } = briefing
  const sentences = HEADLINES.map((id) => {
    const title = measureOf(id).title[language]
    const value = valueText(briefing, caseOption(briefing), id)
    if (options.length === 1) return caseWords.result.measured(title, value)
    const [base, difference] = [valueText(briefing, options[0], id), differenceText(briefing, caseOption(briefing), id)]
    return caseWords.result.against(title, value, base, difference, wordOf(briefing, id))
  })
  const [solved, ...others] = sentences.map((sentence) => `${sentence}${words.list.stop}`)
  return [`**${solved}**`, ...others].join(words.list.gap)
}

/** Measures that both lack, such as reports in where nobody whistles, are left out. */
export function resultTable(briefing: CaseBriefing): string {
  const { words, caseWords, options, language } = briefing
  const measured = PAGE_MEASURES.filter((id) => options.some((option) => (option.estimates[id] ?? null) !== null))
  if (options.length === 1) {
    const rows = measured.map((id) => [measureOf(id).title[language], valueText(briefing, options[0], id)])
    return table([words.table.measure, caseWords.result.thisCase], rows)
  }
  const rows = measured.map((id) => [
    measureOf(id).title[language],
    valueText(briefing, options[0], id),
    valueText(briefing, caseOption(briefing), id),
    differenceText(briefing, caseOption(briefing), id),
    markedVerdict(briefing, id),
  ])
  const { thisCase, difference, verdict } = caseWords.result
  return table([words.table.measure, words.option.baseline, thisCase, difference, verdict], rows)
}

/** `▲ better`; nothing where there is no difference to judge. */
function markedVerdict(briefing: CaseBriefing, id: string): string {
  const found = caseOption(briefing).differences.get(id)
  return found === undefined || found.mean === null
    ? ''
    : `${verdictMark(found.verdict, measureOf(id))} ${wordOf(briefing, id)}`
}

function wordOf(briefing: CaseBriefing, id: string): string {
  return verdictWord(caseOption(briefing).differences.get(id)!.verdict, measureOf(id), briefing.language)
}

/** `+38.2 ± 0.9 points ▲`, or without a baseline the value itself in italics; for the index. */
export function shortResult(briefing: CaseBriefing, id: string): string {
  const found = caseOption(briefing).differences.get(id)
  if (found === undefined) return `*${valueText(briefing, caseOption(briefing), id)}*`
  return found.mean === null
    ? '—'
    : `${differenceText(briefing, caseOption(briefing), id)} ${verdictMark(found.verdict, measureOf(id))}`
}

/** How large the city is, how long and how often it was run. */
export function termsOfRun(briefing: CaseBriefing): string {
  const { manifest, caseWords, language, days } = briefing
  const count = (value: number): string => plainNumber(value, 0, language)
  const { city } = briefing.case.scenario.setting
  const size = caseWords.result.size(
    caseWords.result.streets(count(city.streets)),
    count(residentsOf(city)),
    count(days),
    count(manifest.warmUpDays),
    count(briefing.completed),
    manifest.seed,
  )
  return briefing.options.length === 1 ? size : `${size}${briefing.words.list.gap}${caseWords.result.paired}`
}

/** What to beware of, as the report says it: an on-time rate that tells nothing apart. */
export function warnings(briefing: CaseBriefing): string[] {
  return warningTexts(briefing).map((text) => `> ${text}`)
}
