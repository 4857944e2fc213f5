/** `whistlelab report DIR`: makes the report of a run folder again, in either language, without simulating. */
import { join } from 'node:path'
import { InputError } from '../../sim/text/input-error.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { runScenarios } from '../../sim/analysis/manifest.ts'
import type { Curves, Groups, Summary } from '../../sim/analysis/summary.ts'
import { StorageError, reasonOf } from '../../sim/store/disk-errors.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { DONE } from '../terminal/exit-code.ts'
import { FOLDER, LANG } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { command } from '../work/command.ts'
import { RESULTS_FILE } from '../../sim/store/run-store-results.ts'
import { checkedResults, openedRun } from '../work/opened-run.ts'

export const reportCommand = command({
  name: 'report',
  does: 'make the report of a run folder again, in either language',
  words: { folder: FOLDER },
  options: { lang: LANG },
  run: async ({ folder, lang }, world) => {
    const { files, report, engine } = await world.machinery()
    const run = openedRun(folder, files, engine)
    const { manifest } = run
    const results = checkedResults(run)
    if (results === undefined) {
      throw new InputError(
        `the run in ${folder} has no results yet; finish it with whistlelab resume ${quoted(folder)}`,
      )
    }
    const read = (name: string): unknown => readJson(join(folder, name), results.files[name], files)
    const html = await report(
      {
        manifest,
        scenarios: runScenarios(manifest),
        summary: read('summary.json') as Summary,
        curves: read('curves.json') as Curves,
        groups: read('groups.json') as Groups,
      },
      lang,
    )
    const target = join(folder, 'report.html')
    writeReport(target, html, files)
    world.terminal.print(textsIn(lang).reportWritten(target))
    return DONE
  },
})

/** @throws StorageError */
function writeReport(target: string, html: string, files: FileLayer): void {
  try {
    replaceFile(target, html, files)
  } catch (error) {
    throw new StorageError(`cannot write ${target}: ${reasonOf(error)}; the report that was there is untouched`, {
      cause: error,
    })
  }
}

/** @param sum what vouches for the file */
function readJson(path: string, sum: string | undefined, files: FileLayer): unknown {
  const text = files.read(path)
  if (text === undefined) throw new InputError(`${path} is missing; whistlelab merge makes it again`)
  if (files.digest(path) === sum) return JSON.parse(text)
  throw new InputError(`${path} is not what ${RESULTS_FILE} vouches for; whistlelab merge makes it again`)
}
