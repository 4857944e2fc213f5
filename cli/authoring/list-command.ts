/** `whistlelab list`: the scenarios and studies that come with the program. */
import { DONE } from '../terminal/exit-code.ts'
import { JSON_OUTPUT, LANG } from '../terminal/shared-options.ts'
import { tableText } from '../terminal/table.ts'
import { textsIn } from '../terminal/texts.ts'
import { command } from '../work/command.ts'
import { LIST_FILE, madeByTheBuild } from '../work/made-by-the-build.ts'
import { hashOfTexts } from './listed.ts'
import type { Libraries, Listed } from './listed.ts'
import type { Language } from '../../viz/words/language.ts'

export const listCommand = command({
  name: 'list',
  does: 'the scenarios and studies that come with the program',
  words: {},
  options: { lang: LANG, json: JSON_OUTPUT },
  run: async ({ lang, json }, { terminal, scenarios, studies }) => {
    const libraries = { scenarios, studies }
    const listed = keptList(libraries, madeByTheBuild(LIST_FILE)) ?? (await readFiles(libraries))
    const parts = json ? [jsonText(listed)] : tables(listed, lang)
    terminal.print(parts.join('\n\n'))
    return DONE
  },
})

/** What the build has read, if the files are still those that it read. @param kept text of its file */
export function keptList(libraries: Libraries, kept: string | undefined): Listed | undefined {
  if (kept === undefined) return undefined
  const listed = JSON.parse(kept) as Listed
  return listed.hash === hashOfTexts(libraries) ? listed : undefined
}

async function readFiles(libraries: Libraries): Promise<Listed> {
  return (await import('./listed-files.ts')).listedFiles(libraries)
}

function jsonText({ scenarios, studies }: Listed): string {
  const rows = scenarios.map((one) => ({ kind: 'scenario', ...one }))
  const questions = studies.map((one) => ({ kind: 'study', ...one }))
  return JSON.stringify([...rows, ...questions], null, 2)
}

function tables({ scenarios, studies }: Listed, language: Language): string[] {
  const texts = textsIn(language)
  const rows = scenarios.map(({ name, title, parent }) => [name, parent ?? texts.missing, title[language]])
  const shown = tableText([texts.scenario, texts.extends, texts.title], rows, ['left', 'left', 'left'])
  if (studies.length === 0) return [shown]
  const questions = studies.map(({ name, question }) => [name, question[language]])
  return [shown, tableText([texts.study, texts.question], questions, ['left', 'left'])]
}
