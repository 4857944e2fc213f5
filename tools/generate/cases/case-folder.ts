/** The folder docs/cases/: what is written there, and read back. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../../../sim/store/run-store-disk.ts'
import type { Results } from './results.ts'

const FOLDER = join(import.meta.dirname, '../../..', 'docs', 'cases')
const RESULTS = 'results.json'

/** @throws Error where nothing was computed yet */
export function readResults(): Results {
  const text = readCase(RESULTS)
  if (text === undefined) throw new Error(`there is no docs/cases/${RESULTS}; run: npm run cases`)
  return JSON.parse(text) as Results
}

/** The content of a file of the folder; undefined where there is none. */
export function readCase(name: string): string | undefined {
  const file = join(FOLDER, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Names of all files of the folder. */
export function caseFiles(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER).sort() : []
}

/** Writes what differs; where pages are among it, those of cases that are no more are removed. */
export function writeCases(documents: ReadonlyMap<string, string>): void {
  mkdirSync(FOLDER, { recursive: true })
  const stale = [...documents].filter(([name, text]) => readCase(name) !== text)
  for (const [name, text] of stale) replaceFile(join(FOLDER, name), text)
  const left = documents.has('README.md') ? caseFiles().filter((name) => name !== RESULTS && !documents.has(name)) : []
  for (const name of left) rmSync(join(FOLDER, name))
  const removed = left.length === 0 ? '' : `, ${left.length} removed`
  process.stdout.write(`docs/cases: ${stale.length} of ${documents.size} files written${removed}\n`)
}
