/** One file under mutation: Stryker (stryker-mutator.io) changes it in one place after another, and the tests of its row say whether they notice. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import type { Mutated } from './rooms.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, 'runs', 'mutants')
/** Words of messages and tables, which generated documents and their readers hold. */
export const LEFT_OUT = ['StringLiteral']
/** Longest text of a mutant that is shown. */
const SHOWN = 60

interface Position {
  readonly line: number
  readonly column: number
}

/** What of Stryker's report (schema 2 of mutation-testing-elements) is read. */
export interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly mutants: readonly {
          readonly status: string
          readonly replacement?: string
          readonly mutatorName: string
          readonly location: { readonly start: Position; readonly end: Position }
        }[]
      }
    >
  >
}

/** A change that no test of the row noticed. */
export interface Survivor {
  readonly line: number
  readonly from: string
  readonly to: string
}

export interface MutatedFile {
  readonly file: string
  /** Fingerprint of the file and of its tests: with another one the row is computed again. */
  readonly of: string
  readonly killed: number
  readonly survivors: readonly Survivor[]
}

/** Fingerprint of a source file and the files of its tests. What those load is not in it: to look again with stronger rows, delete the kept line. */
export function fingerprint({ file, tests }: Mutated): string {
  const hash = createHash('sha256')
  for (const path of [file, ...tests]) hash.update(readFileSync(join(ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

/** A mutant that no test reaches has survived; one that runs on for ever is noticed; one that does not compile counts nowhere. */
export function outcomeOf(report: Report): Pick<MutatedFile, 'killed' | 'survivors'> {
  const [one] = Object.values(report.files)
  if (one === undefined) return { killed: 0, survivors: [] }
  const lines = one.source.split('\n')
  const killed = one.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survivors = one.mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location, replacement, mutatorName }) => ({
      line: location.start.line,
      from: shown(textAt(lines, location.start, location.end)),
      to: shown(replacement ?? mutatorName),
    }))
  return { killed, survivors: survivors.sort((a, b) => a.line - b.line || (a.from + a.to < b.from + b.to ? -1 : 1)) }
}

/** Lines and columns count from 1. */
function textAt(lines: readonly string[], start: Position, end: Position): string {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1)
  return [
    lines[start.line - 1].slice(start.column - 1),
    ...lines.slice(start.line, end.line - 1),
    lines[end.line - 1].slice(0, end.column - 1),
  ].join('\n')
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 3)}...` : line
}

/** Runs Stryker on the file of a row. @throws Error with what Stryker says when it comes to no end */
export function mutate(one: Mutated): MutatedFile {
  makeFolder(FOLDER)
  const folder = mkdtempSync(join(FOLDER, 'row-'))
  try {
    const report = join(folder, 'report.json')
    const settings = join(folder, 'stryker.json')
    writeFileSync(settings, JSON.stringify(settingsFor(one.file, report, folder)))
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'stryker', 'run', settings], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, MUTANT_TESTS: JSON.stringify(one.tests) },
    })
    if (status !== 0) throw new Error(`Stryker ended with ${status} on ${one.file}:\n${stdout.slice(-2000)}${stderr}`)
    return { file: one.file, of: fingerprint(one), ...outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as Report) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function settingsFor(file: string, report: string, folder: string): object {
  return {
    mutate: [file],
    testRunner: 'vitest',
    vitest: { configFile: join(import.meta.dirname, 'vitest.config.ts'), related: false },
    coverageAnalysis: 'perTest',
    mutator: { excludedMutations: LEFT_OUT },
    concurrency: 1,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    // The sandbox lies in the folder of the row, which is removed whatever happens.
    tempDirName: join(folder, 'sandbox'),
    // What no row needs.
    ignorePatterns: ['runs', 'dist', 'docs', '.cache', 'coverage', 'deploy', 'viz', 'cli', 'test/cli', 'test/viz'],
    allowEmpty: true,
    // Time enough that a busy machine makes no mutant seem endless.
    dryRunTimeoutMinutes: 30,
    timeoutMS: 120000,
    timeoutFactor: 6,
  }
}
