/** The folder docs/cases/: the results that are kept there, and everything else, which is made from them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import { replaceFile } from '../../../sim/store/run-store-disk.ts'
import type { Results } from './results.ts'
import { resultsText } from './results.ts'

const RESULTS = 'results.json'
export const CASE_FOLDER = { path: 'docs/cases', keeps: [RESULTS] } as const

const FOLDER = join(import.meta.dirname, '../../..', CASE_FOLDER.path)
const FILE = join(FOLDER, RESULTS)

/** @throws Error where nothing was computed yet */
export function readResults(): Results {
  if (!existsSync(FILE)) throw new Error(`there is no ${CASE_FOLDER.path}/${RESULTS}; run: npm run cases`)
  return JSON.parse(readFileSync(FILE, 'utf8')) as Results
}

export function writeResults(results: Results): void {
  makeFolder(FOLDER)
  replaceFile(FILE, resultsText(results))
}
