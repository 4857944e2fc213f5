/** `whistlelab list`: the scenarios and studies that come with the program. */
import { loadScenario, readStudy } from '../../sim/index.ts'
import type { StudySources } from '../../sim/index.ts'
import { tableText } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'

export interface ListOptions {
  readonly json: boolean
  readonly language: Language
}

export function list(options: ListOptions, library: Omit<StudySources, 'sets'>, terminal: Terminal): void {
  const scenarios = [...library.scenarios.names()].sort().map((name) => loadScenario(name, library.scenarios))
  const studies = [...library.studies.names()].sort().map((name) => readStudy(name, library.studies))
  if (options.json) {
    const rows = scenarios.map(({ name, title, summary, parent, file }) => {
      return { kind: 'scenario', name, title, summary, parent, file }
    })
    const questions = studies.map(({ name, question, file }) => ({ kind: 'study', name, question, file }))
    return terminal.print(JSON.stringify([...rows, ...questions], null, 2))
  }
  const texts = textsIn(options.language)
  const rows = scenarios.map(({ name, title, parent }) => [name, parent ?? texts.missing, title[options.language]])
  terminal.print(tableText([texts.scenario, texts.extends, texts.title], rows, ['left', 'left', 'left']))
  if (studies.length === 0) return
  const questions = studies.map(({ name, question }) => [name, question[options.language]])
  terminal.print(`\n${tableText([texts.study, texts.question], questions, ['left', 'left'])}`)
}
