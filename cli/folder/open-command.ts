/** `whistlelab open DIR`: opens the report of a run folder in the browser of this machine. */
import { join, resolve } from 'node:path'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { DONE, FAILED } from '../terminal/exit-code.ts'
import { FOLDER, LANG } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { openPage } from '../work/browser.ts'
import { command } from '../work/command.ts'
import { REPORT_FILE } from '../work/published-results.ts'

export const openCommand = command({
  name: 'open',
  does: 'open the report of a run folder in a browser',
  words: { folder: FOLDER },
  options: { lang: LANG },
  run: async ({ folder, lang }, world) => {
    const { files } = await world.machinery()
    const page = join(folder, REPORT_FILE)
    if (files.kind(page) !== 'file') {
      throw new InputError(say`there is no ${page}; make it with whistlelab report ${quoted(folder)}`)
    }
    const texts = textsIn(lang)
    world.terminal.print(texts.reportWritten(page))
    if (await openPage(resolve(page))) return DONE
    world.terminal.tell(texts.noBrowser)
    return FAILED
  },
})
