/** The report of a run folder on a disk, for programs that have only its path. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkedManifest } from '../sim/analysis/manifest-check.ts'
import { runScenarios } from '../sim/analysis/manifest.ts'
import type { Curves, Groups, RunFiles, Summary } from '../sim/analysis/summary.ts'
import type { ExperimentAnalysis } from '../sim/experiment/analysis.ts'
import { reportHtml } from './report/report.ts'
import type { Language } from './words/language.ts'

/**
 * The report of a run folder whose results are written.
 * @throws Error of the file that cannot be read; InputError for a manifest that none can be
 */
export async function reportOfFolder(folder: string, language: Language): Promise<string> {
  const read = (name: string): unknown => readJson(join(folder, `${name}.json`))
  const manifest = checkedManifest(read('manifest'), join(folder, 'manifest.json'))
  const run: RunFiles = {
    manifest,
    scenarios: runScenarios(manifest),
    summary: read('summary') as Summary,
    curves: read('curves') as Curves,
    groups: read('groups') as Groups,
    ...(manifest.experiment && { analysis: read('analysis') as ExperimentAnalysis }),
  }
  return reportHtml(run, language)
}

/** @throws Error that names the file */
function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not whole; whistlelab merge makes it again`, { cause: error })
  }
}
