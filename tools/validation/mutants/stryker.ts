/** Places under mutation: Stryker (stryker-mutator.io) changes one after another, and the tests of the room say whether they notice. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import type { Place } from './drawn.ts'
import { LEFT_OUT } from './drawn.ts'
import type { Room } from './rooms.ts'
import { filesOf } from './rooms.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDER = join(ROOT, 'runs', 'mutants')
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
  readonly file: string
  readonly line: number
  readonly from: string
  readonly to: string
}

export interface Outcome {
  readonly killed: number
  readonly survivors: readonly Survivor[]
}

/** Fingerprint of a room: its source files and its tests. What those load is not in it: to look again with stronger tests beneath, delete the kept line. */
export function fingerprint(room: Room): string {
  const hash = createHash('sha256')
  for (const path of [...filesOf(room), ...room.tests]) hash.update(readFileSync(join(ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

/** A mutant that no test reaches has survived; one that runs on for ever is noticed; one that does not compile counts nowhere. */
export function outcomeOf(report: Report): Outcome {
  const files = Object.entries(report.files)
  const mutants = files.flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })))
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survivors = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ file, location, replacement, mutatorName }) => ({
      file,
      line: location.start.line,
      from: shown(textAt(report.files[file].source.split('\n'), location.start, location.end)),
      to: shown(replacement ?? mutatorName),
    }))
  return { killed, survivors: survivors.sort(inOrder) }
}

function inOrder(a: Survivor, b: Survivor): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || (a.from + a.to < b.from + b.to ? -1 : 1)
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

/** Runs Stryker on places of a room. @throws Error with what Stryker says when it comes to no end */
export function mutate(room: Room, places: readonly Place[]): Outcome {
  if (places.length === 0) return { killed: 0, survivors: [] }
  makeFolder(FOLDER)
  const folder = mkdtempSync(join(FOLDER, 'row-'))
  try {
    const report = join(folder, 'report.json')
    const settings = join(folder, 'stryker.json')
    writeFileSync(settings, JSON.stringify(settingsFor(places.map(rangeOf), report, folder)))
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'stryker', 'run', settings], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, MUTANT_TESTS: JSON.stringify(room.tests) },
    })
    if (status !== 0)
      throw new Error(`Stryker ended with ${status} on ${room.folder}:\n${stdout.slice(-2000)}${stderr}`)
    return outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as Report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As Stryker names a piece of a file: lines from 1, columns from 0. */
export function rangeOf({ file, start, end }: Place): string {
  return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`
}

function settingsFor(ranges: readonly string[], report: string, folder: string): object {
  return {
    mutate: ranges,
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
