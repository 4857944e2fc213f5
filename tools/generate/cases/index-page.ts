/** docs/cases/README.md: all cases by place, each with its headline result. */
import { paragraphs, table } from '../markdown.ts'
import { plainNumber } from '../../../viz/words/language.ts'
import { measureOf } from '../../../viz/words/measure-chapters.ts'
import { verdictLines } from '../../../viz/words/verdict-words.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { pageName } from './case-page.ts'
import { assumedCoefficients } from './evidence-list.ts'
import { shortResult } from './case-result.ts'
import { PLACES, placeOf } from './places.ts'

const COLUMNS = ['trueResolutionRate', 'onTimeRate', 'satisfactionRate', 'handlingTimeMean', 'cost']

/** @param briefings of all cases, in one language, in the order of the page */
export function indexPage(briefings: readonly CaseBriefing[]): string {
  const [{ caseWords, words, language, manifest }] = briefings as [CaseBriefing]
  const { index } = caseWords
  const count = (value: number): string => plainNumber(value, 0, language)
  const places = Object.entries(PLACES).flatMap(([place, title]) => {
    const here = briefings.filter(({ case: { scenario } }) => placeOf(scenario.file!) === place)
    return [`## ${title[language]}`, placeTable(here)]
  })
  const comparisons = briefings.filter(({ case: { baseline } }) => baseline !== null).length * COLUMNS.length
  return `${paragraphs(
    `# ${index.title}`,
    `<!-- ${caseWords.made} -->`,
    index.other,
    index.lead(count(briefings.length), count(manifest.replications), manifest.seed),
    index.baseline,
    ...places,
    `## ${index.verdicts}`,
    table(
      ['', caseWords.result.verdict, caseWords.index.means],
      verdictLines(language).map(({ mark, word, means }) => [mark, word, means]),
    ),
    words.verdict.explain,
    index.many(count(comparisons)),
    `## ${index.assumed}`,
    [index.coefficients(count(assumedCoefficients())), words.footer].join(words.list.gap),
    index.files,
  )}\n`
}

function placeTable(briefings: readonly CaseBriefing[]): string {
  const [{ caseWords, language }] = briefings as [CaseBriefing]
  const titles = COLUMNS.map((id) => measureOf(id).title[language])
  const rows = briefings.map((briefing) => [
    `[${briefing.case.scenario.title[language]}](${pageName(briefing.case.scenario.name, language)})`,
    briefing.case.baseline === null ? '—' : briefing.options[0].title,
    ...COLUMNS.map((id) => shortResult(briefing, id)),
  ])
  return table([caseWords.index.case, caseWords.index.against, ...titles], rows)
}
