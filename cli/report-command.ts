/** `whistle report DIR`: makes the report of a run folder again, in either language, without simulating. */
import { join } from 'node:path'
import { InputError } from '../sim/index.ts'
import type { Curves, Groups, Manifest, Summary } from '../sim/index.ts'
import { KEPT_ROWS_FILE, MANIFEST_FILE, StorageError, replaceFile } from '../sim/node.ts'
import type { Machinery } from './machinery.ts'
import type { Terminal } from './terminal.ts'
import { textsIn } from './texts.ts'
import type { Language } from './texts.ts'

export interface ReportOptions {
  readonly folder: string
  readonly language: Language
}

/** @throws InputError when the folder holds no finished run */
export async function report(options: ReportOptions, machinery: Machinery, terminal: Terminal): Promise<void> {
  const { folder, language } = options
  const { files } = machinery
  if (files.kind(folder) !== 'folder') throw new InputError(`there is no folder ${folder}; give the folder of a run`)
  if (files.kind(join(folder, MANIFEST_FILE)) === undefined) {
    const unfinished = files.kind(join(folder, KEPT_ROWS_FILE)) !== undefined
    const remedy = unfinished ? 'the run in it is not finished; give its command again' : 'give the folder of a run'
    throw new InputError(`${folder} has no ${MANIFEST_FILE}; ${remedy}`)
  }
  const read = (name: string): unknown => readJson(join(folder, name), machinery)
  const manifest = read(MANIFEST_FILE) as Manifest
  if (manifest?.format !== 'whistlelab-run-1') {
    throw new InputError(`${join(folder, MANIFEST_FILE)} is not the manifest of a run of this version; run it again`)
  }
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
  if (text === undefined) throw new InputError(`${path} is missing; run it again`)
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(`${path} is not whole; run it again`)
  }
}
