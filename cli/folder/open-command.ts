/** `whistlelab open DIR`: opens the report of a run folder in the browser of this machine. */
import { join, resolve } from 'node:path'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { DONE, FAILED } from '../terminal/exit-code.ts'
import { FOLDER, LANG } from '../terminal/shared-options.ts'
import { LANGUAGES, textsIn } from '../terminal/texts.ts'
import { openPage } from '../work/browser.ts'
import { command } from '../work/command.ts'
import { checkedResults, openedRun } from '../work/opened-run.ts'
import { REPORT_FILE } from '../work/published-results.ts'
import { noResultsYet } from './no-results.ts'

export const openCommand = command({
  name: 'open',
  does: 'open the report of a run folder in a browser',
  words: { folder: FOLDER },
  options: { lang: LANG },
  run: async ({ folder, lang }, world) => {
    const { files, engine } = await world.machinery()
    const other = LANGUAGES.filter((one) => one !== lang)
    // A report in both languages lies in two files, each with its own in its name.
    const pages = [REPORT_FILE, ...[lang, ...other].map((one) => REPORT_FILE.replace('.', `.${one}.`))]
    const page = pages.map((name) => join(folder, name)).find((path) => files.kind(path) === 'file')
    if (page === undefined) throw withoutPage(folder, files, engine)
    const texts = textsIn(lang)
    world.terminal.print(texts.reportWritten(page))
    if (await openPage(resolve(page))) return DONE
    world.terminal.tell(texts.noBrowser)
    return FAILED
  },
})

/** @throws InputError where there is no run */
function withoutPage(folder: string, files: FileLayer, engine: string): InputError {
  const run = openedRun(folder, files, engine)
  if (checkedResults(run) === undefined) return noResultsYet(run)
  return new InputError(say`there is no ${join(folder, REPORT_FILE)}; make it with whistlelab report ${quoted(folder)}`)
}
