/** A run as it is kept for the tests of its report: the files of its folder, of which the report reads no more than this, in one compressed file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { runScenarios } from '../../sim/analysis/manifest.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { reportFiles } from '../../viz/report/report-files.ts'
import type { Language } from '../../viz/words/language.ts'
import type { Curves, Groups, Manifest, RunFiles, Summary } from '../../sim/analysis/summary.ts'

/** The bench runs elsewhere, as one script. */
export const KEPT_FOLDER = join(programFolder(), 'test', 'viz', 'report', 'golden')

interface Kept {
  readonly manifest: Manifest
  readonly summary: Summary
  readonly curves: Curves
  readonly groups: Groups
}

/** @param folder of a finished run */
export function keepRun(name: string, folder: string): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
  const groups = read('groups') as Groups
  const kept: Kept = {
    manifest: read('manifest') as Manifest,
    summary: read('summary') as Summary,
    curves: read('curves') as Curves,
    groups: { ...groups, scenarios: groups.scenarios.map((one) => ({ ...one, groups: one.groups.map(withLess) })) },
  }
  const text = JSON.stringify(kept, (_, value: unknown) => (typeof value === 'number' ? shorter(value) : value))
  writeFileSync(join(KEPT_FOLDER, `${name}.json.br`), brotliCompressSync(text))
}

/** Measures of groups that sections of the report read. */
const READ = ['trueResolutionRate', 'resolutionTimeMean', 'jointResolutionRate']

function withLess(group: Groups['scenarios'][number]['groups'][number]) {
  const only = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => READ.includes(id)))
  return { ...group, measures: only(group.measures), differences: group.differences && only(group.differences) }
}

/** Eight digits tell more than a report writes. */
function shorter(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(8))
}

export function keptRun(name: string): RunFiles {
  const bytes = readFileSync(join(KEPT_FOLDER, `${name}.json.br`))
  const kept = JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as Kept
  return { ...kept, scenarios: runScenarios(kept.manifest) }
}

/** The report of a kept run as a reviewer reads it: sentences and tables. */
export async function keptReport(name: string, language: Language): Promise<string> {
  const [page] = await reportFiles(keptRun(name), language, ['md'])
  return page.text
}
