/** `whistlelab report DIR`: makes the report of a run folder again, in either language, without simulating. */
import { join } from 'node:path'
import { InputError, quoted } from '../../sim/index.ts'
import type { Curves, Groups, Summary } from '../../sim/index.ts'
import { StorageError, replaceFile } from '../../sim/node.ts'
import type { Machinery } from '../work/machinery.ts'
import { openedRun } from '../work/opened-run.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { textsIn } from '../terminal/texts.ts'
import type { Language } from '../../viz/words/language.ts'

export interface ReportOptions {
  readonly folder: string
  readonly language: Language
}

/** @throws InputError when the folder holds no run, or none with results */
export async function report(options: ReportOptions, machinery: Machinery, terminal: Terminal): Promise<void> {
  const { folder, language } = options
  const { files } = machinery
  const { manifest, folder: opened } = openedRun(folder, files)
  if (opened.results() === undefined) {
    throw new InputError(`the run in ${folder} has no results yet; finish it with whistlelab resume ${quoted(folder)}`)
  }
  const read = (name: string): unknown => readJson(join(folder, name), machinery)
  const run = {
    manifest,
    summary: read('summary.json') as Summary,
    curves: read('curves.json') as Curves,
    groups: read('groups.json') as Groups,
  }
  const html = await machinery.report(run, language)
  const target = join(folder, 'report.html')
  try {
    replaceFile(target, html, files)
  } catch (error) {
    const reason = (error as Error).message
    throw new StorageError(`cannot write ${target}: ${reason}; the report that was there is untouched`, {
      cause: error,
    })
  }
  terminal.print(textsIn(language).reportWritten(target))
}

function readJson(path: string, { files }: Machinery): unknown {
  const text = files.read(path)
  if (text === undefined) throw new InputError(`${path} is missing; whistlelab merge makes it again`)
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(`${path} is not whole; whistlelab merge makes it again`)
  }
}
