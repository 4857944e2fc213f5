/** `whistle list`: the scenarios that come with the program. */
import { loadScenario } from '../sim/index.ts'
import type { ScenarioLibrary } from '../sim/index.ts'
import { tableText } from './table.ts'
import type { Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'
import type { Language } from './texts.ts'

export interface ListOptions {
  readonly json: boolean
  readonly language: Language
}

export function list(options: ListOptions, library: ScenarioLibrary, terminal: Terminal): void {
  const scenarios = [...library.names()].sort().map((name) => loadScenario(name, library))
  if (options.json) {
    const rows = scenarios.map(({ name, title, summary, parent, file }) => ({ name, title, summary, parent, file }))
    return terminal.print(JSON.stringify(rows, null, 2))
  }
  const texts = textsIn(options.language)
  const rows = scenarios.map(({ name, title, parent }) => [name, parent ?? texts.missing, title[options.language]])
  terminal.print(tableText([texts.scenario, texts.extends, texts.title], rows, ['left', 'left', 'left']))
}
