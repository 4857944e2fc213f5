import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../../sim/experiment/input-error.ts'
import { blocksOf, runHash, taskOf } from '../../sim/experiment/plan.ts'
import { runTask } from '../../sim/experiment/replication-task.ts'
import type { Block, BlockResult } from '../../sim/experiment/replication-task.ts'
import { RESULTS_FILE, createRunFolder, openRunFolder } from '../../sim/experiment/run-store.ts'
import type { ResultsFile, RunFolder } from '../../sim/experiment/run-store.ts'
import { StorageError, diskFiles, isTemporary, temporaryName } from '../../sim/experiment/run-store-disk.ts'
import type { FileLayer } from '../../sim/experiment/run-store-disk.ts'
import { sha256 } from '../../sim/experiment/sha256.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'

const plan = fakePlan({ a: 11, b: 50 }, 4)
const here = { run: runHash(plan, 'v1'), plan }
const other = { run: runHash(plan, 'v2'), plan }
const place = mkdtempSync(join(tmpdir(), 'whistle-store-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

const resultOf = (block: Block): BlockResult => runTask(taskOf(plan, block), fakeReplicate)
const blocks = blocksOf(plan)
const manifest = (run: string): string => JSON.stringify({ format: 'whistlelab-run-2', run, replications: 4 })

function create(which = here, files?: FileLayer): RunFolder {
  return createRunFolder(folder, which, manifest(which.run), files)
}

function publish(run: RunFolder, contents: Record<string, string>, completed = 4): Promise<void> {
  return run.publish(Object.keys(contents), completed, async (sink) => {
    for (const [name, content] of Object.entries(contents)) sink(name).write(content)
  })
}

/** A disk that takes so many pieces and then is full; of the piece that does not fit it takes three bytes. */
function fullAfter(pieces: number): FileLayer {
  let left = pieces
  return {
    ...diskFiles,
    create: (path) => {
      const sink = diskFiles.create(path)
      const write = (chunk: string | Uint8Array): void => {
        if (left-- > 0) return sink.write(chunk)
        sink.write(chunk.slice(0, 3))
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      }
      return { ...sink, write }
    },
  }
}

function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError)
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

const path = (name: string): string => join(folder, name)
const strays = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$/.test(name))

describe('a run folder', () => {
  it('has its manifest before anything is done', () => {
    create()
    expect(readFileSync(path('manifest.json'), 'utf8')).toBe(manifest(here.run))
    expect(readdirSync(folder).sort()).toEqual(['blocks', 'manifest.json'])
  })

  it('gives blocks back to the last bit to whoever opens it', () => {
    create().blocks.write(blocks[2]!, resultOf(blocks[2]!))
    const again = openRunFolder(folder, here).blocks
    expect(again.read(blocks[2]!)).toEqual(resultOf(blocks[2]!))
    expect(again.has(blocks[2]!)).toBe(true)
    expect(again.missing()).toEqual(blocks.filter((block) => block !== blocks[2]))
    expect(again.damaged).toEqual([])
  })

  it('names what is torn, altered or foreign, and takes it for missing until it is done again', () => {
    const { blocks: store } = create()
    for (const block of blocks) store.write(block, resultOf(block))
    const file = (at: number): string => path(`blocks/00${blocks[at]!.scenario}-0000000${blocks[at]!.from}.block`)
    writeFileSync(file(0), readFileSync(file(0)).subarray(0, 200))
    const flipped = readFileSync(file(3))
    flipped[300]! ^= 4
    writeFileSync(file(3), flipped)
    createRunFolder(`${folder}-other`, other, manifest(other.run)).blocks.write(blocks[5]!, resultOf(blocks[5]!))
    writeFileSync(file(5), readFileSync(file(5).replace(folder, `${folder}-other`)))
    writeFileSync(file(6), readFileSync(file(4)))

    const again = openRunFolder(folder, here).blocks
    expect(again.missing()).toEqual([0, 3, 5, 6].map((at) => blocks[at]))
    expect(again.damaged).toEqual([
      { file: 'blocks/000-00000000.block', damage: 'torn' },
      { file: 'blocks/001-00000001.block', damage: 'altered' },
      { file: 'blocks/001-00000002.block', damage: 'foreign' },
      { file: 'blocks/000-00000003.block', damage: 'misplaced' },
    ])
    for (const block of again.missing()) again.write(block, resultOf(block))
    expect([again.missing(), again.damaged]).toEqual([[], []])
    expect(openRunFolder(folder, here).blocks.missing()).toEqual([])
  })

  it('sees blocks that others write meanwhile', () => {
    const mine = create().blocks
    expect(mine.has(blocks[0]!)).toBe(false)
    openRunFolder(folder, here).blocks.write(blocks[0]!, resultOf(blocks[0]!))
    expect(mine.has(blocks[0]!)).toBe(true)
  })

  it('does a block again that it is told to forget', () => {
    const store = create().blocks
    store.write(blocks[0]!, resultOf(blocks[0]!))
    store.redo(blocks[0]!)
    expect(store.has(blocks[0]!)).toBe(false)
    store.write(blocks[0]!, resultOf(blocks[0]!))
    expect(store.has(blocks[0]!)).toBe(true)
  })

  it('survives that its temporary files are swept away by another', () => {
    const sweeping: FileLayer = {
      ...diskFiles,
      rename: (from, to) => {
        if (to.endsWith('000-00000000.block') && swept++ === 0) openRunFolder(folder, here).blocks.sweep()
        diskFiles.rename(from, to)
      },
    }
    let swept = 0
    create().blocks.sweep()
    openRunFolder(folder, here, sweeping).blocks.write(blocks[0]!, resultOf(blocks[0]!))
    expect(swept).toBe(2)
    expect(openRunFolder(folder, here).blocks.has(blocks[0]!)).toBe(true)
  })

  it('goes on with the same run, also a longer one', () => {
    const longer = { ...here, plan: { ...plan, replications: 9 } }
    create().blocks.write(blocks[0]!, resultOf(blocks[0]!))
    const again = createRunFolder(folder, longer, manifest(here.run)).blocks
    expect(again.has(blocks[0]!)).toBe(true)
    expect(again.missing()).toHaveLength(17)
  })

  it('refuses to lose blocks that another plan or another program made', () => {
    create().blocks.write(blocks[0]!, resultOf(blocks[0]!))
    expect(() => create(other)).toThrow(InputError)
    expect(() => create(other)).toThrow(
      `keeps 1 block of another run that is not finished; give --out another folder, finish that run with whistle resume ${folder}`,
    )
    expect(create().blocks.has(blocks[0]!)).toBe(true)
  })

  it('takes a folder over in which another run has nothing, or is finished', async () => {
    create()
    const second = create(other)
    second.blocks.write(blocks[0]!, resultOf(blocks[0]!))
    await publish(second, { 'x.csv': 'x' })
    const third = create()
    expect(third.blocks.missing()).toEqual(blocks)
    expect(readdirSync(path('blocks'))).toEqual([])
    expect(third.results()).toBeUndefined()
  })

  it('is refused where something else lies, and at or below a regular file', () => {
    mkdirSync(folder)
    writeFileSync(path('thesis.doc'), 'precious')
    expect(() => create()).toThrow(InputError)
    expect(() => create()).toThrow('holds something else than a run')
    expect(readdirSync(folder)).toEqual(['thesis.doc'])
    const make = (where: string) => () => createRunFolder(where, here, '')
    expect(make(path('thesis.doc'))).toThrow('is a regular file')
    expect(make(path('thesis.doc/deep/er'))).toThrow(`lies below ${path('thesis.doc')}, which is a regular file`)
    expect(make(path('thesis.doc'))).toThrow(InputError)
  })

  it('knows what was cut off while it was being made', () => {
    mkdirSync(path('blocks'), { recursive: true })
    writeFileSync(temporaryName(path('manifest.json')), '{"form')
    expect(create().blocks.missing()).toEqual(blocks)
  })
})

describe('results', () => {
  it('are put in place together, with their checksums', async () => {
    const run = create()
    await publish(run, { 'x.csv': 'one\n', 'report.html': '<html>' })
    expect(readFileSync(path('x.csv'), 'utf8')).toBe('one\n')
    const listed = JSON.parse(readFileSync(path(RESULTS_FILE), 'utf8')) as ResultsFile
    expect(listed).toMatchObject({ run: here.run, completed: 4, files: { 'x.csv': sha256('one\n') } })
    expect(Object.keys(listed.files)).toEqual(['x.csv'])
    expect(run.results()).toEqual(listed)
    expect(openRunFolder(folder, other).results()).toBeUndefined()
    expect(strays()).toEqual([])
  })

  it('leave the earlier ones alone when whoever makes them fails', async () => {
    const run = create()
    await publish(run, { 'x.csv': 'old' })
    const failing = run.publish(['x.csv'], 4, async (sink) => {
      sink('x.csv').write('new')
      throw new Error('no chart')
    })
    await expect(failing).rejects.toThrow('no chart')
    expect(readFileSync(path('x.csv'), 'utf8')).toBe('old')
    expect(run.results()).toBeDefined()
    expect(strays()).toEqual([])
  })
})

describe('a full disk', () => {
  it('is told before anything is run', () => {
    expect(messageOf(() => create(here, fullAfter(0)))).toBe(
      `cannot begin in ${folder}: the disk is full; nothing was run`,
    )
  })

  it('leaves the blocks written so far, and says how many replications they hold', () => {
    const { blocks: store } = create(here, fullAfter(3))
    store.write(blocks[0]!, resultOf(blocks[0]!))
    store.write(blocks[1]!, resultOf(blocks[1]!))
    expect(messageOf(() => store.write(blocks[2]!, resultOf(blocks[2]!)))).toBe(
      `cannot write ${folder}/blocks/000-00000001.block: the disk is full; 2 replications are safe in ${folder}; ` +
        `make room and give: whistle resume ${folder}, and it goes on from there`,
    )
    expect(openRunFolder(folder, here).blocks.missing()).toEqual(blocks.slice(2))
    expect(strays()).toEqual([])
  })

  it.each([0, 1, 2])('leaves the earlier results whole when it comes at piece %i of the new', async (pieces) => {
    await publish(create(), { 'x.csv': 'old', 'y.csv': 'old' })
    const run = openRunFolder(folder, here, fullAfter(pieces))
    run.blocks.has(blocks[0]!)
    const writing = publish(run, { 'x.csv': 'new', 'y.csv': 'new' })
    await expect(writing).rejects.toThrow(`cannot write the results to ${folder}: the disk is full`)
    await expect(writing).rejects.toBeInstanceOf(StorageError)
    expect(strays()).toEqual([])
    const whole = ['x.csv', 'y.csv'].map((name) => readFileSync(path(name), 'utf8'))
    // At the last piece the files are exchanged already, and only the list that vouches for them is not.
    expect(whole).toEqual(pieces < 2 ? ['old', 'old'] : ['new', 'new'])
    expect(existsSync(path(RESULTS_FILE))).toBe(pieces < 2)
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

const disk = join(place, 'disk')
const canMount = mounted(disk)
afterAll(() => {
  if (canMount) execFileSync('umount', [disk])
})

describe.skipIf(!canMount)('a real disk of 64 KiB (needs root: mount)', () => {
  it('keeps the blocks that fit, and nothing half', () => {
    folder = join(disk, 'run')
    const many = { run: here.run, plan: { ...plan, replications: 100 } }
    const { blocks: store } = createRunFolder(folder, many, manifest(here.run))
    const all = blocksOf(many.plan)
    const message = messageOf(() => all.forEach((block) => store.write(block, resultOf(block))))
    const safe = Number(/(\d+) replications are safe/.exec(message)![1])
    expect(safe).toBeGreaterThan(5)
    expect(readdirSync(path('blocks')).filter(isTemporary)).toEqual([])
    expect(openRunFolder(folder, many).blocks.missing()).toEqual(all.slice(safe))
  })
})
