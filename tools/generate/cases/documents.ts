/** Everything below docs/cases/ that is made from the scenario files and results.json. */
import { readLayer } from '../../../sim/scenario/layer.ts'
import type { ScenarioLibrary } from '../../../sim/scenario/scenario-library.ts'
import type { Language } from '../../../viz/words/language.ts'
import type { Documents } from '../generated.ts'
import { briefingOf } from './case-briefing.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { CASE_FOLDER } from './case-folder.ts'
import { chartOf } from './case-chart.ts'
import { casesOf } from './case.ts'
import { casePage, chartName, pageName } from './case-page.ts'
import type { ScenarioFile } from './case-page.ts'
import { indexPage } from './index-page.ts'
import { presetOf } from './remarks.ts'
import type { Results } from './results.ts'

/** @throws Error where the results lack a case; the message says how to compute it */
export async function caseDocuments(library: ScenarioLibrary, results: Results): Promise<Documents> {
  const cases = casesOf(library).map((one) => ({ one, file: fileOf(one.scenario.name, library) }))
  // Within a place by the number of the preset, as in docs/SCENARIOS.md.
  const order = ({ one, file }: (typeof cases)[number]): string => presetOf(file.text) + one.scenario.name
  cases.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const documents = new Map<string, string>()
  for (const language of ['en', 'zh'] as const) {
    const told = cases.map(({ one, file }) => ({ briefing: briefingOf(one, results, language), file }))
    documents.set(pageName('README', language), indexPage(told.map(({ briefing }) => briefing)))
    for (const { briefing, file } of told) await add(documents, file, briefing, language)
  }
  return new Map([...documents].map(([name, text]) => [`${CASE_FOLDER.path}/${name}`, text]))
}

async function add(
  documents: Map<string, string>,
  file: ScenarioFile,
  briefing: CaseBriefing,
  language: Language,
): Promise<void> {
  const { name } = briefing.case.scenario
  documents.set(pageName(name, language), casePage(file, briefing))
  documents.set(chartName(name, language), await chartOf(briefing))
}

function fileOf(name: string, library: ScenarioLibrary): ScenarioFile {
  const { path, text } = library.read(name)!
  return { path, text, layer: readLayer(path, text) }
}
