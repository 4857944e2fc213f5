/** `whistlelab list`: the scenarios and studies that come with the program. */
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { readStudy } from '../../sim/study/study.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { StudyFile } from '../../sim/study/study-file.ts'
import { DONE } from '../terminal/exit-code.ts'
import { JSON_OUTPUT, LANG } from '../terminal/shared-options.ts'
import { tableText } from '../terminal/table.ts'
import { textsIn } from '../terminal/texts.ts'
import { command } from '../work/command.ts'
import type { Language } from '../../viz/words/language.ts'

export const listCommand = command({
  name: 'list',
  does: 'the scenarios and studies that come with the program',
  words: {},
  options: { lang: LANG, json: JSON_OUTPUT },
  run: ({ lang, json }, { terminal, ...library }) => {
    const scenarios = [...library.scenarios.names()].sort().map((name) => loadScenario(name, library.scenarios))
    const studies = [...library.studies.names()].sort().map((name) => readStudy(name, library.studies))
    const parts = json ? [jsonText(scenarios, studies)] : tables(scenarios, studies, lang)
    terminal.print(parts.join('\n\n'))
    return DONE
  },
})

function jsonText(scenarios: readonly Scenario[], studies: readonly StudyFile[]): string {
  const rows = scenarios.map(({ name, title, summary, parent, file }) => {
    return { kind: 'scenario', name, title, summary, parent, file }
  })
  const questions = studies.map(({ name, question, file }) => ({ kind: 'study', name, question, file }))
  return JSON.stringify([...rows, ...questions], null, 2)
}

function tables(scenarios: readonly Scenario[], studies: readonly StudyFile[], language: Language): string[] {
  const texts = textsIn(language)
  const rows = scenarios.map(({ name, title, parent }) => [name, parent ?? texts.missing, title[language]])
  const shown = tableText([texts.scenario, texts.extends, texts.title], rows, ['left', 'left', 'left'])
  if (studies.length === 0) return [shown]
  const questions = studies.map(({ name, question }) => [name, question[language]])
  return [shown, tableText([texts.study, texts.question], questions, ['left', 'left'])]
}
