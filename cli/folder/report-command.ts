/** `whistlelab report DIR`: makes the report of a run folder again, in either language and in several formats, without simulating. */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { runScenarios } from '../../sim/analysis/manifest.ts'
import type { Curves, Groups, RunFiles, Summary } from '../../sim/analysis/summary.ts'
import type { ExperimentAnalysis } from '../../sim/experiment/analysis.ts'
import { ANALYSIS_FILE } from '../../sim/experiment/experiment.ts'
import { StorageError, reasonOf } from '../../sim/store/disk-errors.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { RESULTS_FILE } from '../../sim/store/run-store-results.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE, FAILED } from '../terminal/exit-code.ts'
import { choice, flag, text, usually, value } from '../terminal/option-kinds.ts'
import { FOLDER } from '../terminal/shared-options.ts'
import { textsIn } from '../terminal/texts.ts'
import { printPdf, printPng } from '../work/browser.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { checkedResults, openedRun } from '../work/opened-run.ts'
import { noResultsYet } from './no-results.ts'

const FORMATS = ['html', 'pdf', 'png', 'svg', 'csv', 'md'] as const
type Format = (typeof FORMATS)[number]

/** One or several formats, with commas between them. */
const FORMAT = value(
  { sample: FORMATS.join(','), does: 'what it is written as; pdf and png need Chromium or Chrome' },
  (given, name) => {
    const asked = given.split(/[,，]/).map((one) => one.trim())
    const wrong = asked.find((one) => !FORMATS.includes(one as Format))
    if (wrong === undefined) return asked as Format[]
    throw new InputError(say`--${name} has ${shown(wrong)}; give some of ${FORMATS.join(', ')}`)
  },
)

export const reportCommand = command({
  name: 'report',
  does: 'make the report of a run folder again, in either language and in several formats',
  words: { folder: FOLDER },
  options: {
    lang: usually(
      choice(['en', 'zh', 'both'] as const, {
        does: 'language; both writes two of each, report.en.html and report.zh.html',
      }),
      'en',
    ),
    format: usually(FORMAT, 'html'),
    annex: flag('opens the annex, for paper and PDF too'),
    for: text({ sample: 'TEXT', does: 'for whom it is, in its first line' }),
    date: text({ sample: 'TEXT', does: 'its date, in its first line; nothing of the clock stands there by itself' }),
  },
  run: async ({ folder, lang, format, annex, for: addressee, date }, world) => {
    const run = await runFilesOf(folder, world)
    const facts = { annex, ...(addressee !== undefined && { addressee }), ...(date !== undefined && { date }) }
    let code: number = DONE
    for (const language of lang === 'both' ? (['en', 'zh'] as const) : [lang]) {
      const name = (file: string): string => join(folder, lang === 'both' ? file.replace('.', `.${language}.`) : file)
      code = Math.max(code, await writeAll({ run, language, formats: format, facts, name }, world))
    }
    return code
  },
})

interface Order {
  readonly run: RunFiles
  readonly language: Language
  readonly formats: readonly Format[]
  readonly facts: { readonly annex: boolean; readonly addressee?: string; readonly date?: string }
  /** Where a file lies. */
  readonly name: (file: string) => string
}

/** @returns the exit code: 1 where a format needs a browser that is not there */
async function writeAll(
  { run, language, formats, facts, name }: Order,
  { terminal, ...world }: World,
): Promise<number> {
  const { files, report } = await world.machinery()
  const texts = textsIn(language)
  const written = (target: string): void => terminal.print(texts.reportWritten(target))
  const page = name('report.html')
  if (formats.some((one) => one === 'html' || one === 'pdf'))
    writeReport(page, await report(run, language, facts), files)
  if (formats.includes('html')) written(page)
  const asText = (['md', 'csv', 'svg'] as const).filter(
    (one) => formats.includes(one) || (one === 'svg' && formats.includes('png')),
  )
  const made =
    asText.length === 0 ? [] : await (await import('../../viz/node.ts')).reportFiles(run, language, asText, facts)
  let isDone = true
  for (const { name: file, text: content } of made) {
    const target = name(file)
    writeReport(target, content, files)
    if (file.endsWith('.svg') && formats.includes('png')) {
      const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(content) ?? []
      isDone =
        (await printPng(resolve(target), resolve(target.replace(/svg$/, 'png')), Number(width), Number(height))) &&
        isDone
      if (isDone) written(target.replace(/svg$/, 'png'))
    }
    if (!file.endsWith('.svg') || formats.includes('svg')) written(target)
    else rmSync(target)
  }
  if (formats.includes('pdf')) {
    isDone = (await printPdf(resolve(page), resolve(name('report.pdf')))) && isDone
    if (isDone) written(name('report.pdf'))
  }
  if (isDone) return DONE
  terminal.tell(texts.noBrowser)
  return FAILED
}

/** @throws InputError where there are no results, or not those that the folder vouches for */
async function runFilesOf(folder: string, world: World): Promise<RunFiles> {
  const { files, engine } = await world.machinery()
  const run = openedRun(folder, files, engine)
  const { manifest } = run
  const results = checkedResults(run)
  if (results === undefined) throw noResultsYet(run)
  const read = (name: string): unknown => readJson(join(folder, name), results.files[name], files)
  return {
    manifest,
    scenarios: runScenarios(manifest),
    summary: read('summary.json') as Summary,
    curves: read('curves.json') as Curves,
    groups: read('groups.json') as Groups,
    ...(manifest.experiment && { analysis: read(ANALYSIS_FILE) as ExperimentAnalysis }),
  }
}

/** @throws StorageError */
function writeReport(target: string, content: string, files: FileLayer): void {
  try {
    replaceFile(target, content, files)
  } catch (error) {
    throw new StorageError(say`cannot write ${target}: ${reasonOf(error)}; the report that was there is untouched`, {
      cause: error,
    })
  }
}

/** @param sum what vouches for the file */
function readJson(path: string, sum: string | undefined, files: FileLayer): unknown {
  const text = files.read(path)
  if (text === undefined) throw new InputError(say`${path} is missing; whistlelab merge makes it again`)
  if (files.digest(path) === sum) return JSON.parse(text)
  throw new InputError(say`${path} is not what ${RESULTS_FILE} vouches for; whistlelab merge makes it again`)
}
