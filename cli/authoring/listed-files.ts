/** The rows of `whistlelab list`, read from the files. */
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { readStudy } from '../../sim/study/study.ts'
import { hashOfTexts, namesListed } from './listed.ts'
import type { Libraries, Listed } from './listed.ts'

/** @throws InputError for a file that is wrong */
export function listedFiles(libraries: Libraries): Listed {
  const scenarios = namesListed(libraries.scenarios).map((name) => loadScenario(name, libraries.scenarios))
  const studies = namesListed(libraries.studies).map((name) => readStudy(name, libraries.studies))
  return {
    hash: hashOfTexts(libraries),
    scenarios: scenarios.map(({ name, title, summary, parent, file }) => ({ name, title, summary, parent, file })),
    studies: studies.map(({ name, question, file }) => ({ name, question, file })),
  }
}
