/** `whistlelab lab`: serves the page of the lab on this computer alone, and opens a browser where there is one. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { withData } from '../../viz/lab/lab-html.ts'
import { DONE, WRONG_INPUT } from '../terminal/exit-code.ts'
import { flag, text } from '../terminal/option-kinds.ts'
import { LANG } from '../terminal/shared-options.ts'
import { command } from '../work/command.ts'
import { openBrowser } from './browser.ts'
import { serve } from './lab-server.ts'

export const labCommand = command({
  name: 'lab',
  does: 'a city in a browser: serves the lab on this computer alone until it is interrupted',
  words: {},
  options: {
    scenario: text({ sample: 'SCENARIO', does: 'name or path of the scenario that it opens with' }),
    noOpen: flag('opens no browser'),
    lang: LANG,
  },
  run: async ({ scenario, noOpen, lang }, { terminal, scenarios, interruption }) => {
    const file = join(programFolder(), 'dist', 'lab.html')
    if (!existsSync(file)) {
      terminal.tell(`there is no ${file}; make it with npm run build`)
      return WRONG_INPUT
    }
    const page = pageWith(readFileSync(file, 'utf8'), scenario, scenarios)
    const server = await serve(page)
    const address = `${server.address}?lang=${lang}`
    terminal.print(address)
    terminal.tell('the lab runs in the browser; stop it with Ctrl-C')
    if (!noOpen) openBrowser(address)
    await ended(interruption)
    await server.stop()
    return DONE
  },
})

/** The page, with a scenario and the files that it rests on. @throws InputError where it cannot be run */
function pageWith(page: string, scenario: string | undefined, library: ScenarioLibrary): string {
  if (scenario === undefined) return page
  const texts: Record<string, string> = {}
  const remembering: ScenarioLibrary = {
    ...library,
    names: () => library.names(),
    read: (reference, from) => {
      const found = library.read(reference, from)
      if (found !== undefined) texts[found.path] = found.text
      return found
    },
  }
  const { file, name, title } = loadScenario(scenario, remembering)
  return withData(page, (data) => {
    const opens = data.names.includes(name) && file?.startsWith('scenarios/') ? name : (file ?? name)
    const names = data.names.includes(opens) ? data.names : [opens, ...data.names]
    return { ...data, names, titles: { ...data.titles, [opens]: title }, texts: { ...data.texts, ...texts }, opens }
  })
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
