/**
 * A run that is killed again and again. However often the program dies, in whatever state the disk is then, and by however many workers or
 * programs the rest is made: the results are those of a run that nobody disturbed, to the last bit.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleWorker } from '../../../tools/bundle/worker-file.ts'
import { chosenPoints } from '../../../cli/work/chosen-scenarios.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { openedRun } from '../../../cli/work/opened-run.ts'
import { publishResults } from '../../../cli/work/published-results.ts'
import { programFolder, scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { manifestOf, manifestText } from '../../../sim/analysis/manifest.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { blocksOf, runHash } from '../../../sim/run/plan.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { createRunFolder } from '../../../sim/store/run-store.ts'
import { diskFiles, isTemporary } from '../../../sim/store/run-store-disk.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-killed-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const WORKER = join(place, 'whistlelab-worker.mjs')

const { version, node, engine } = ownMachinery('1.2.3')
const SETS = ['city.streets=1', 'city.residentsPerStreet=8000']
const points = chosenPoints(['haigang-before', 'haigang-after'], SETS, scenarioFolder())
const run = { horizon: { warmUpDays: 7, days: 28 }, replications: 80, seed: 'killed' }
// A quarter of a second by a bold estimate: forty blocks of four short replications.
const plan = planFor(points, run, { anchorOf, replicationSeconds: () => 0.25 })

function planned(name: string): string {
  const folder = join(place, name)
  const manifest = manifestOf(plan, points, {
    version,
    node,
    engine,
    command: 'whistlelab run',
    study: null,
    weekly: true,
  })
  createRunFolder(folder, { run: runHash(plan, engine), plan }, manifestText(manifest))
  return folder
}

/** One checksum of all results but the report, merged here. */
async function resultsHash(folder: string): Promise<string> {
  const opened = openedRun(folder, diskFiles, engine)
  expect(opened.folder.blocks.missing()).toEqual([])
  await publishResults(opened, { completed: run.replications, report: null })
  return opened.folder.resultsHash()!
}

const blocksIn = (folder: string): string[] => readdirSync(join(folder, 'blocks')).filter((name) => !isTemporary(name))

interface Started {
  readonly child: ChildProcess
  /** Exit code and what stood on standard error. */
  readonly ended: Promise<{ code: number | null; told: string }>
}

/** Works a folder off with a program of its own: the whole one with its threads, or the one file of clusters, which starts at once. */
function resuming(folder: string, workers: number): Started {
  return started(['--import', 'tsx', 'cli/whistlelab.ts', 'resume', folder, '--workers', String(workers), '--json'])
}

function working(folder: string): Started {
  return started([WORKER, 'worker', folder, '--index', '0', '--count', '1'])
}

function started(words: readonly string[]): Started {
  // A group of its own, so that a kill takes the loader's helpers too.
  const child = spawn(process.execPath, words, {
    ...{ cwd: programFolder(), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  })
  let told = ''
  child.stderr.on('data', (data: Buffer) => (told += data.toString()))
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, told }))) }
}

async function until(met: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !met(); waited += 10) {
    if (waited > 120_000) throw new Error(`waited two minutes for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Lets a program make a few blocks and kills it as a power cut does. @returns blocks that are there then */
async function killedAfter(
  folder: string,
  start: (folder: string) => Started,
  more: number,
  milliseconds: number,
): Promise<number> {
  const before = blocksIn(folder).length
  const { child, ended } = start(folder)
  let over = false
  void ended.then(() => (over = true))
  await until(() => over || blocksIn(folder).length >= before + more, `${more} blocks`)
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // It has come to its end on its own.
  }
  await ended
  return blocksIn(folder).length
}

describe('a run that is disturbed', { timeout: 600_000 }, () => {
  let undisturbed = ''

  beforeAll(async () => {
    await bundleWorker(programFolder(), programFolder(), WORKER)
    const folder = planned('undisturbed')
    const opened = openedRun(folder, diskFiles, engine)
    expect(await runBatch(plan, inThisThread(replicateCity), opened.folder.blocks)).toEqual({ interrupted: false })
    undisturbed = await resultsHash(folder)
  })

  it('ends with the same results after five kills at random moments', async () => {
    const folder = planned('killed')
    const random = new RandomStreams('moments', 0)
    const there: number[] = []
    for (let kill = 0; kill < 5; kill++) {
      const [more, pause] = [random.uniform(0, 0, kill), random.uniform(0, 1, kill)]
      const start = kill % 5 === 0 ? (of: string) => resuming(of, 2) : working
      there.push(await killedAfter(folder, start, 1 + Math.floor(more * 3), pause * 120))
    }
    // Each went on from where the one before was killed, and none came to the end.
    there.forEach((count, index) => expect(count).toBeGreaterThan(there[index - 1] ?? 0))
    expect(there.at(-1)).toBeLessThan(blocksOf(plan).length)
    const { code, told } = await resuming(folder, 3).ended
    expect([code, told]).toEqual([0, expect.stringContaining('replications are there already')])
    expect(await resultsHash(folder)).toBe(undisturbed)
    expect(readdirSync(join(folder, 'blocks')).filter(isTemporary).length).toBeLessThanOrEqual(20)
  })

  it('ends with the same results when two programs make it at the same time', async () => {
    const folder = planned('twice')
    const ends = await Promise.all([working(folder).ended, resuming(folder, 2).ended])
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    expect(await resultsHash(folder)).toBe(undisturbed)
  })

  it('ends with the same results in any order of blocks, and whatever was damaged meanwhile', async () => {
    const folder = planned('shuffled')
    const random = new RandomStreams('order', 0)
    const order = blocksOf(plan)
      .map((block, at) => ({ block, place: random.uniform(0, 0, at) }))
      .sort((a, b) => a.place - b.place)
      .map(({ block }) => block)
    const { blocks } = openedRun(folder, diskFiles, engine).folder
    await runBatch(plan, inThisThread(replicateCity), blocks, { blocks: order.slice(0, 30) })
    const [torn, other] = blocksIn(folder) as [string, string]
    writeFileSync(join(folder, 'blocks', torn), diskFiles.readBytes(join(folder, 'blocks', torn))!.subarray(0, 1000))
    writeFileSync(join(folder, 'blocks', other), diskFiles.readBytes(join(place, 'undisturbed', 'blocks', torn))!)
    const again = openedRun(folder, diskFiles, engine).folder.blocks
    await runBatch(plan, inThisThread(replicateCity), again, { blocks: order })
    expect(await resultsHash(folder)).toBe(undisturbed)
  })
})
