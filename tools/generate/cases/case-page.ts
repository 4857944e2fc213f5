/** The page of a case, in one language. */
import { jobLine } from '../../../cli/run/job.ts'
import { paragraphs } from '../markdown.ts'
import type { Layer } from '../../../sim/scenario/layer.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { leverTitle } from '../../../viz/words/lever-words.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { figureOf } from './case-chart.ts'
import { headline, resultTable, termsOfRun, warnings } from './case-result.ts'
import { cited } from './citation.ts'
import { evidenceParts } from './evidence-list.ts'
import { differenceRows, switchRows, valueRows } from './lever-rows.ts'
import { presetOf, remarksOf } from './remarks.ts'
import { toldParts } from './told.ts'
import type { Language } from '../../../viz/words/language.ts'

/** A scenario file: its text, and what it says by itself. */
export interface ScenarioFile {
  readonly path: string
  readonly text: string
  readonly layer: Layer
}

export function pageName(scenario: string, language: Language): string {
  return `${scenario}${language === 'zh' ? '.zh' : ''}.md`
}

export function chartName(scenario: string, language: Language): string {
  return `${scenario}${language === 'zh' ? '.zh' : ''}.svg`
}

export function casePage(file: ScenarioFile, briefing: CaseBriefing): string {
  const { scenario } = briefing.case
  const { caseWords, language } = briefing
  // Remarks, like reasons, are in English alone.
  const remarks = language === 'en' ? remarksOf(file.text) : []
  return `${paragraphs(
    `# ${scenario.title[language]}`,
    `<!-- ${caseWords.made} -->`,
    head(file, briefing),
    scenario.summary[language],
    ...remarks,
    ...resultParts(briefing),
    ...toldParts(briefing),
    ...leverParts(file, briefing),
    `## ${caseWords.evidence.heading}`,
    ...evidenceParts(file.layer, file.text, briefing),
    ...againParts(briefing),
  )}\n`
}

function head(file: ScenarioFile, { case: { scenario }, caseWords, language }: CaseBriefing): string {
  const { preset, file: fileWord, other, all, between } = caseWords.head
  const elsewhere = language === 'en' ? 'zh' : 'en'
  return [
    `${preset} ${cited(presetOf(file.text))}`,
    `\`${scenario.name}\``,
    `[${fileWord}](../../${file.path})`,
    `[${other}](${pageName(scenario.name, elsewhere)})`,
    `[${all}](${pageName('README', language)})`,
  ].join(between)
}

function resultParts(briefing: CaseBriefing): string[] {
  const {
    caseWords,
    case: { scenario },
    language,
  } = briefing
  const { title, reading } = figureOf(briefing)
  return [
    `## ${caseWords.result.heading}`,
    headline(briefing),
    comparedWith(briefing),
    resultTable(briefing),
    ...warnings(briefing),
    `![${title}](${chartName(scenario.name, language)})`,
    reading,
    termsOfRun(briefing),
  ]
}

function linked({ name, title }: Scenario, language: Language): string {
  return `[${title[language]}](${pageName(name, language)})`
}

/** Which baseline, and why it is the honest one. */
function comparedWith({ case: { scenario, parent, baseline }, caseWords, language, words }: CaseBriefing): string {
  if (parent === null) return caseWords.baseline.root
  const extended = linked(parent, language)
  if (parent.hash === scenario.hash) return caseWords.baseline.sameSetting(extended)
  if (baseline === null) return caseWords.baseline.sameElsewhere(extended)
  if (baseline.moved !== null) {
    const levers = baseline.moved.levers.map(({ name }) => `${leverTitle(name, language)} \`${name}\``)
    return caseWords.baseline.moved(extended, levers.join(words.list.and))
  }
  const link = linked(baseline.scenario, language)
  return baseline.scenario.name === parent.name
    ? caseWords.baseline.parent(link)
    : caseWords.baseline.known(extended, link)
}

function leverParts({ layer }: ScenarioFile, briefing: CaseBriefing): string[] {
  const { scenario, parent, baseline } = briefing.case
  const { heading, headingOwn, headingElsewhere, before, elsewhere } = briefing.caseWords.levers
  if (parent === null || parent.hash === scenario.hash) return [`## ${headingOwn}`, valueRows(layer.settings, briefing)]
  const [title, column] = baseline === null ? [headingElsewhere, elsewhere] : [heading, before]
  return [
    `## ${title}`,
    ...differenceParts(baseline?.scenario ?? parent, scenario, column, briefing),
    ...switchRows(scenario, briefing),
  ]
}

function differenceParts(there: Scenario, here: Scenario, column: string, briefing: CaseBriefing): string[] {
  const { words } = briefing
  const rows = differenceRows(there, here, column, briefing)
  return rows === null ? [words.option.sameAtStart] : [rows]
}

function againParts({ case: { scenario, baseline }, caseWords, manifest, language, days }: CaseBriefing): string[] {
  const named = baseline === null ? [scenario.name] : [baseline.argument, scenario.name]
  const { replications, warmUpDays: warmUp, seed } = manifest
  const command = jobLine('run', named, { set: [], replications, days, warmUp, seed, exact: false, lang: language })
  const { heading, lead, page } = caseWords.again
  return [`## ${heading}`, lead, `\`\`\`sh\nnpx ${command}\n\`\`\``, page]
}
