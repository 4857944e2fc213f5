/** What is committed of a part: its figures, and where they come from. A test compares documents and fresh runs with it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptRow } from './kept-results.ts'
import type { Part } from './part.ts'

export interface PartRecord {
  readonly part: string
  readonly seed: string
  readonly command: string
  /** The code that computed the rows; more than one when a run was stopped and went on with newer code. */
  readonly commits: readonly string[]
  readonly node: string
  readonly cpuMinutes: number
  readonly terms: unknown
  readonly figures: unknown
}

export function recordOf(part: Part, figures: unknown, rows: Iterable<KeptRow>): PartRecord {
  const all = [...rows]
  const seconds = all.reduce((sum, row) => sum + row.seconds, 0)
  return {
    part: part.name,
    seed: part.seed,
    command: `npm run validate -- ${part.name}`,
    commits: [...new Set(all.map(({ commit }) => commit))].sort(),
    node: process.versions.node,
    cpuMinutes: Math.round(seconds / 6) / 10,
    terms: part.terms,
    figures,
  }
}

function fileOf(part: string): string {
  return join(import.meta.dirname, 'results', `${part}.json`)
}

export function readRecord(part: string): PartRecord {
  return JSON.parse(readFileSync(fileOf(part), 'utf8')) as PartRecord
}

export function writeRecord(record: PartRecord): void {
  writeFileSync(fileOf(record.part), `${JSON.stringify(record, null, 1)}\n`)
}
