/** The cases: a random command line, or a command on a file that was spoilt; each by its number, and judged by the list of properties. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { main } from '../../../cli/command-line.ts'
import { sumOf } from '../../../sim/analysis/manifest-sum.ts'
import { planOf } from '../../../sim/analysis/manifest.ts'
import type { Manifest } from '../../../sim/analysis/summary.ts'
import { runHash } from '../../../sim/run/plan.ts'
import { requestTable } from '../../requests/request-table.ts'
import { WrongRequest } from '../wrong-request.ts'
import { Draws } from '../draws.ts'
import { oddLine } from './odd-lines.ts'
import { PROPERTIES } from './properties.ts'
import type { Ended } from './properties.ts'
import { spoilt, spoiltTree } from './spoilt.ts'
import { fence, isInside } from './watched-writes.ts'
import type { FuzzWorld } from './world.ts'
import { ear } from './world.ts'

export const SEED = 'fuzz'

export const KINDS = ['line', 'scenario', 'study', 'manifest', 'results', 'block', 'requests'] as const
export type Kind = (typeof KINDS)[number]

/** Something that does not hold, and how to see it again. */
export interface Fault {
  readonly kind: Kind
  readonly number: number
  readonly property: string
  readonly what: string
  readonly line: readonly string[]
}

/** How a case ended, for counts: its exit code. */
export interface Judged {
  readonly code: unknown
  readonly faults: readonly Fault[]
}

/** What is interrupted after so many milliseconds: a line may ask for years of a city of millions. */
const PATIENCE = 3000

/** One case from beginning to end, in a folder of its own. */
export async function judge(kind: Kind, number: number, world: FuzzWorld): Promise<Judged> {
  const draws = new Draws(`${SEED} ${kind}`, number)
  const { root, work } = world.copy()
  const home = process.cwd()
  process.chdir(work)
  try {
    const ended = kind === 'requests' ? askedOfTable(draws) : await given(prepared(kind, draws), work)
    const faults = PROPERTIES.flatMap(({ name, fault }) => {
      const what = fault(ended)
      return what === undefined ? [] : [{ kind, number, property: name, what: what.slice(0, 500), line: ended.line }]
    })
    return { code: ended.code, faults }
  } finally {
    process.chdir(home)
    rmSync(root, { recursive: true, force: true })
  }
}

/** Spoils what the kind is of, in the current folder. @returns the line to give */
function prepared(kind: Exclude<Kind, 'requests'>, draws: Draws): string[] {
  if (kind === 'line') return oddLine(draws)
  if (kind === 'scenario') {
    spoil('good.yaml', draws)
    return draws.one([
      ['check', 'good.yaml'],
      ['show', 'good.yaml'],
      ['run', 'prereform', 'good.yaml', '--days=7', '--plan-only', '--out=new'],
    ])
  }
  if (kind === 'study') {
    spoil('study.yaml', draws)
    return draws.one([
      ['check', 'study.yaml'],
      ['study', 'study.yaml', '--days=1', '--plan-only', '--out=new'],
    ])
  }
  if (kind === 'manifest') spoilManifest(draws)
  else if (kind === 'results')
    spoilJson(`done/${draws.one(['results.json', 'summary.json', 'curves.json', 'groups.json'])}`, draws)
  else spoil(`done/blocks/${draws.one(readdirSync('done/blocks').sort())}`, draws)
  return onRun(draws)
}

function onRun(draws: Draws): string[] {
  return draws.one([
    ['status', 'done'],
    ['status', 'done', '--json'],
    ['report', 'done'],
    ['verify', 'done', '--sample=1', '--workers=1'],
    ['merge', 'done', '--quiet'],
    ['resume', 'done', '--quiet', '--workers=1'],
    ['export', 'done', '--cases'],
    ['worker', 'done', '--index=0', '--count=1'],
    ['run', 'haigang-before', '--days=1', '--plan-only', '--out=done'],
  ])
}

function spoil(file: string, draws: Draws): void {
  writeFileSync(file, spoilt(readFileSync(file), draws))
}

function spoilJson(file: string, draws: Draws): void {
  if (draws.chance(0.4)) return spoil(file, draws)
  writeFileSync(file, jsonOf(spoiltTree(JSON.parse(readFileSync(file, 'utf8')), draws)))
}

/** Nothing is left where all of it was taken out. */
function jsonOf(tree: unknown): string {
  return tree === undefined ? '' : JSON.stringify(tree)
}

/** With sums that fit, for what is refused by them is looked at no further. */
function spoilManifest(draws: Draws): void {
  const file = 'done/manifest.json'
  if (draws.chance(0.2)) return spoil(file, draws)
  const made = spoiltTree(JSON.parse(readFileSync(file, 'utf8')), draws) as Manifest
  try {
    const run = draws.chance(0.5) ? runHash(planOf(made), made.engine) : made.run
    const right = { ...made, run }
    writeFileSync(file, JSON.stringify({ ...right, sum: sumOf(right) }))
  } catch {
    writeFileSync(file, jsonOf(made))
  }
}

/** The line given to the program in this process, with a fence round what it may write. */
async function given(line: readonly string[], work: string): Promise<Ended> {
  const terminal = ear()
  const uncaught: string[] = []
  const note = (error: unknown): void => void uncaught.push(String((error as Error | null)?.stack ?? error))
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  const wall = fence((path) => isAllowed(path, line, work))
  process.on('uncaughtException', note).on('unhandledRejection', note)
  const began = performance.now()
  let code: unknown
  try {
    code = await main([...line], { terminal, interruption: stop.signal })
  } catch (error) {
    note(error)
  } finally {
    clearTimeout(timer)
    wall.remove()
    process.off('uncaughtException', note).off('unhandledRejection', note)
  }
  const { printed, told } = terminal
  const seconds = (performance.now() - began) / 1000
  return {
    line,
    code,
    printed,
    told,
    strayed: wall.refused().filter((path) => !isNamed(path, line)),
    uncaught,
    seconds,
  }
}

/** Below a place that the line names, or what stands for it while it is written; folders above it; and what commands make where no place is named. */
function isAllowed(path: string, line: readonly string[], work: string): boolean {
  if (!isInside(path, dirname(dirname(dirname(work))))) return false
  if (isInside(path, join(work, 'runs'))) return true
  if (line[0] === 'init' && dirname(path) === work) return true
  return placesIn(line).some((place) => {
    const beside = dirname(path) === dirname(place) && basename(path).includes(basename(place))
    return isInside(path, place) || beside || isInside(place, path)
  })
}

/** What the line itself names may be tried, wherever it lies: the fence keeps it from being done. */
function isNamed(refused: string, line: readonly string[]): boolean {
  const path = resolve(refused.slice(refused.indexOf(' ') + 1))
  return placesIn(line).some((place) => isInside(path, place) || isInside(place, path) || path.startsWith(place))
}

function placesIn(line: readonly string[]): string[] {
  return line
    .flatMap((word) => [word, word.slice(word.indexOf('=') + 1)])
    .map((word) => resolve(word.replaceAll('\0', '')))
}

/** A table of requests, read as the fit of demand reads it. */
function askedOfTable(draws: Draws): Ended {
  const line = ['fit', 'requests.csv']
  const began = performance.now()
  const ended = (code: unknown, told: readonly string[], uncaught: readonly string[] = []): Ended => {
    const seconds = (performance.now() - began) / 1000
    return { ...{ line, code, told, uncaught, seconds }, printed: [], strayed: [] }
  }
  try {
    requestTable(spoilt(readFileSync('requests.csv'), draws), 'requests.csv')
    return ended(0, [])
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return error instanceof WrongRequest ? ended(2, [error.message]) : ended(undefined, [], [text])
  }
}
