import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../../sim/run/plan.ts'
import { createRunFolder, openRunFolder } from '../../sim/store/run-store.ts'
import { StorageError } from '../../sim/store/disk-errors.ts'
import { diskFiles, isTemporary } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { RESULTS_FILE } from '../../sim/store/run-store-results.ts'
import type { ResultsFile } from '../../sim/store/run-store-results.ts'
import { sha256 } from '../../sim/text/sha256.ts'
import {
  blocks,
  fullAfter,
  here,
  manifest,
  messageOf,
  other,
  plan,
  publish,
  resultOf,
  storedRuns,
  withReplications,
} from './stored-runs.ts'

const runs = storedRuns()

describe('results', () => {
  it('are put in place together, with their checksums', async () => {
    const run = runs.create()
    await publish(run, { 'x.csv': 'one\n', 'report.html': '<html>' })
    expect(readFileSync(runs.path('x.csv'), 'utf8')).toBe('one\n')
    const listed = JSON.parse(readFileSync(runs.path(RESULTS_FILE), 'utf8')) as ResultsFile
    expect(listed).toMatchObject({ run: here.run, completed: 4, files: { 'x.csv': sha256('one\n') } })
    expect(Object.keys(listed.files)).toEqual(['x.csv'])
    expect(run.results()).toEqual(listed)
    expect(openRunFolder(runs.folder, other).results()).toBeUndefined()
    expect(runs.strays()).toEqual([])
  })

  it('are not vouched for when another wrote at the same time', async () => {
    const meddling: FileLayer = {
      ...diskFiles,
      rename: (from, to) => {
        diskFiles.rename(from, to)
        if (to.endsWith('y.csv')) writeFileSync(runs.path('x.csv'), 'of another')
      },
    }
    runs.create()
    const run = openRunFolder(runs.folder, here, meddling)
    await expect(publish(run, { 'x.csv': 'mine', 'y.csv': 'mine' })).rejects.toThrow('another process wrote results')
    expect(run.results()).toBeUndefined()
  })

  it('take an older report with them when none is made', async () => {
    const run = runs.create()
    await publish(run, { 'x.csv': 'one', 'report.html': '<html>' })
    await publish(run, { 'x.csv': 'two' })
    expect(readdirSync(runs.folder).sort()).toEqual(['blocks', 'manifest.json', 'results.json', 'x.csv'])
  })

  it('leave the earlier ones alone when whoever makes them fails', async () => {
    const run = runs.create()
    await publish(run, { 'x.csv': 'old' })
    const failing = run.publish(['x.csv'], 4, async (sink) => {
      sink('x.csv').write('new')
      throw new Error('no chart')
    })
    await expect(failing).rejects.toThrow('no chart')
    expect(readFileSync(runs.path('x.csv'), 'utf8')).toBe('old')
    expect(run.results()).toBeDefined()
    expect(runs.strays()).toEqual([])
  })
})

describe('a full disk', () => {
  it('is told before anything is run', () => {
    expect(messageOf(() => runs.create(here, fullAfter(0)))).toBe(
      `cannot begin in ${runs.folder}: the disk is full; nothing was run`,
    )
  })

  it('leaves the blocks written so far, and says how many replications they hold', () => {
    const { blocks: store } = runs.create(here, fullAfter(3))
    store.write(blocks[0], resultOf(blocks[0]))
    store.write(blocks[1], resultOf(blocks[1]))
    expect(messageOf(() => store.write(blocks[2], resultOf(blocks[2])))).toBe(
      `cannot write ${runs.folder}/blocks/000-00000001.block: the disk is full; 2 replications are safe in ${runs.folder}; ` +
        `make room and give: whistlelab resume ${runs.folder}, and it goes on from there`,
    )
    expect(openRunFolder(runs.folder, here).blocks.missing()).toEqual(blocks.slice(2))
    expect(runs.strays()).toEqual([])
  })

  it.each([0, 1, 2])('leaves the earlier results whole when it comes at piece %i of the new', async (pieces) => {
    await publish(runs.create(), { 'x.csv': 'old', 'y.csv': 'old' })
    const run = openRunFolder(runs.folder, here, fullAfter(pieces))
    run.blocks.has(blocks[0])
    const writing = publish(run, { 'x.csv': 'new', 'y.csv': 'new' })
    await expect(writing).rejects.toThrow(`cannot write the results to ${runs.folder}: the disk is full`)
    await expect(writing).rejects.toBeInstanceOf(StorageError)
    expect(runs.strays()).toEqual([])
    const whole = ['x.csv', 'y.csv'].map((name) => readFileSync(runs.path(name), 'utf8'))
    // At the last piece the files are exchanged already, and only the list that vouches for them is not.
    expect(whole).toEqual(pieces < 2 ? ['old', 'old'] : ['new', 'new'])
    expect(existsSync(runs.path(RESULTS_FILE))).toBe(pieces < 2)
  })
})

/** Mounts a disk of 64 KiB; false where this is not allowed. */
function mounted(where: string): boolean {
  mkdirSync(where, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', where], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const disk = join(runs.place, 'disk')
const canMount = mounted(disk)
afterAll(() => {
  if (canMount) execFileSync('umount', [disk])
})

describe.skipIf(!canMount)('a real disk of 64 KiB (needs root: mount)', () => {
  it('keeps the blocks that fit, and nothing half', () => {
    runs.folder = join(disk, 'run')
    const many = { run: here.run, plan: withReplications(plan, 100) }
    const { blocks: store } = createRunFolder(runs.folder, many, manifest(here.run))
    const all = blocksOf(many.plan)
    const message = messageOf(() => all.forEach((block) => store.write(block, resultOf(block))))
    const safe = Number(/(\d+) replications are safe/.exec(message)![1])
    expect(safe).toBeGreaterThan(5)
    expect(readdirSync(runs.path('blocks')).filter(isTemporary)).toEqual([])
    expect(openRunFolder(runs.folder, many).blocks.missing()).toEqual(all.slice(safe))
  })
})
