/** Files of a finished run that are damaged at random: found by `verify`, named, and put right by the command that it says. */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyCommand } from '../../../cli/folder/verify-command.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { scenarioFolder, studyFolder } from '../../../sim/store/scenario-folder.ts'
import { Draws } from '../draws.ts'
import type { Row } from './campaign.ts'
import { Counts } from './campaign.ts'
import { finished, opened, plannedIn, quietMachinery, undisturbed } from './small-run.ts'

const DAMAGES = 30

type Way = 'a bit flipped' | 'cut off' | 'removed' | 'a piece of zeros'
const WAYS: readonly Way[] = ['a bit flipped', 'cut off', 'removed', 'a piece of zeros']

export async function damaged(number: number): Promise<Row> {
  const draws = new Draws('reliability: damage', number)
  const base = await undisturbed()
  const counts = new Counts()
  const losses: string[] = []
  const [whole, folder] = [join(base.place, 'undisturbed'), join(base.place, 'damaged')]
  try {
    for (let at = 0; at < DAMAGES; at++) {
      rmSync(folder, { recursive: true, force: true })
      cpSync(whole, folder, { recursive: true })
      const file = draws.chance(0.5) ? anyOf(join(folder, 'blocks'), 'blocks/', draws) : anyOf(folder, '', draws)
      const way = draws.one(WAYS)
      if (!damage(join(folder, file), way, draws)) continue
      counts.add(`${kindOf(file)}: ${way}`)
      const found = await verified(folder)
      if (found === undefined) losses.push(`${file}, ${way}: verify found nothing`)
      else if (!found.includes(file.split('/').at(-1)!)) counts.add('found, but told under another name')
      await putRight(folder)
      if (opened(folder).folder.resultsHash() !== base.results) losses.push(`${file}, ${way}: not put right`)
      else counts.add('found and put right, to the same bytes')
    }
  } finally {
    base.remove()
  }
  return { campaign: 'damage', number, counts: counts.all, losses }
}

function anyOf(folder: string, before: string, draws: Draws): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return before + draws.one(files.map(({ name }) => name).sort())
}

function kindOf(file: string): string {
  if (file.startsWith('blocks/')) return 'block'
  return file === 'manifest.json' || file === 'results.json' ? file : 'result file'
}

/** @returns false where nothing was changed by it: a piece that was of zeros before */
function damage(path: string, way: Way, draws: Draws): boolean {
  if (way === 'removed') {
    rmSync(path)
    return true
  }
  const before = readFileSync(path)
  const after = changed(before, way, draws)
  writeFileSync(path, after)
  return !before.equals(after)
}

function changed(bytes: Buffer, way: Way, draws: Draws): Buffer {
  const at = draws.whole(bytes.length)
  if (way === 'cut off') return bytes.subarray(0, at)
  const copy = Buffer.from(bytes)
  if (way === 'a bit flipped') copy[at] ^= 1 << draws.whole(8)
  else copy.fill(0, at, Math.min(copy.length, at + 1 + draws.whole(4096)))
  return copy
}

/** What `verify` says, of one replication made again and all files looked at; undefined where it finds all as it should be. */
async function verified(folder: string): Promise<string | undefined> {
  const said: string[] = []
  const hear = (text: string): void => void said.push(text)
  const terminal = { print: hear, tell: hear, colours: false, columns: 80, live: null }
  const given = { folder, sample: 1, scenario: undefined, replication: undefined, workers: 1 }
  const libraries = { scenarios: scenarioFolder(), studies: studyFolder() }
  const world = { terminal, interruption: new AbortController().signal, ...libraries }
  try {
    const code = await verifyCommand.run(given, { ...world, machinery: () => Promise.resolve(quietMachinery()) })
    const results = said.some((text) => text.includes('result files are what the blocks give'))
    return code === 0 && results ? undefined : said.join('\n')
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

/** By the command of the run, which puts its manifest back, makes the blocks that are not whole, and the results. */
async function putRight(folder: string): Promise<void> {
  plannedIn(folder)
  await finished(folder)
}
