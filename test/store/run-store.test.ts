import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../sim/text/input-error.ts'
import { createRunFolder, openRunFolder } from '../../sim/store/run-store.ts'
import { diskFiles, temporaryName } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import { blocks, here, manifest, other, plan, publish, resultOf, storedRuns, withReplications } from './stored-runs.ts'

const runs = storedRuns()

describe('a run folder', () => {
  it('has its manifest before anything is done', () => {
    runs.create()
    expect(readFileSync(runs.path('manifest.json'), 'utf8')).toBe(manifest(here.run))
    expect(readdirSync(runs.folder).sort()).toEqual(['blocks', 'manifest.json'])
  })

  it('gives blocks back to the last bit to whoever opens it', () => {
    runs.create().blocks.write(blocks[2], resultOf(blocks[2]))
    const again = openRunFolder(runs.folder, here).blocks
    expect(again.read(blocks[2])).toEqual(resultOf(blocks[2]))
    expect(again.failures(blocks[2])).toEqual(resultOf(blocks[2]).failures)
    expect(again.has(blocks[2])).toBe(true)
    expect(again.missing()).toEqual(blocks.filter((block) => block !== blocks[2]))
    expect(again.damaged).toEqual([])
  })

  it('names what is torn, altered or foreign, and takes it for missing until it is done again', () => {
    const { blocks: store } = runs.create()
    for (const block of blocks) store.write(block, resultOf(block))
    const file = (at: number): string => runs.path(`blocks/00${blocks[at].scenario}-0000000${blocks[at].from}.block`)
    writeFileSync(file(0), readFileSync(file(0)).subarray(0, 200))
    const flipped = readFileSync(file(3))
    flipped[300] ^= 4
    writeFileSync(file(3), flipped)
    createRunFolder(`${runs.folder}-other`, other, manifest(other.run)).blocks.write(blocks[5], resultOf(blocks[5]))
    writeFileSync(file(5), readFileSync(file(5).replace(runs.folder, `${runs.folder}-other`)))
    writeFileSync(file(6), readFileSync(file(4)))

    const again = openRunFolder(runs.folder, here).blocks
    expect(again.missing()).toEqual([0, 3, 5, 6].map((at) => blocks[at]))
    expect(again.damaged).toEqual([
      { file: 'blocks/000-00000000.block', damage: 'torn' },
      { file: 'blocks/001-00000001.block', damage: 'altered' },
      { file: 'blocks/001-00000002.block', damage: 'foreign' },
      { file: 'blocks/000-00000003.block', damage: 'misplaced' },
    ])
    for (const block of again.missing()) again.write(block, resultOf(block))
    expect([again.missing(), again.damaged]).toEqual([[], []])
    expect(openRunFolder(runs.folder, here).blocks.missing()).toEqual([])
  })

  it('sees blocks that others write meanwhile', () => {
    const mine = runs.create().blocks
    expect(mine.has(blocks[0])).toBe(false)
    openRunFolder(runs.folder, here).blocks.write(blocks[0], resultOf(blocks[0]))
    expect(mine.has(blocks[0])).toBe(true)
  })

  it('does a block again that it is told to forget', () => {
    const store = runs.create().blocks
    store.write(blocks[0], resultOf(blocks[0]))
    store.redo(blocks[0])
    expect(store.has(blocks[0])).toBe(false)
    store.write(blocks[0], resultOf(blocks[0]))
    expect(store.has(blocks[0])).toBe(true)
  })

  it('survives that its temporary file is cleared away by another', () => {
    let cleared = 0
    const clearing: FileLayer = {
      ...diskFiles,
      rename: (from, to) => {
        if (to.endsWith('000-00000000.block') && cleared++ === 0) diskFiles.remove(from)
        diskFiles.rename(from, to)
      },
    }
    runs.create()
    openRunFolder(runs.folder, here, clearing).blocks.write(blocks[0], resultOf(blocks[0]))
    expect(cleared).toBe(2)
    expect(openRunFolder(runs.folder, here).blocks.has(blocks[0])).toBe(true)
  })

  it('is swept of what the dead left, and of nothing else', () => {
    const { blocks: store } = runs.create()
    const left = (host: string, id: number): string => `.000-00000000.block.${host}.${id}.0a1b2c3d.tmp`
    const names = [left(hostname(), 4_194_305), left(hostname(), process.pid), left('elsewhere', 4_194_305)]
    for (const name of names) writeFileSync(runs.path(`blocks/${name}`), 'half')
    store.sweep()
    expect(readdirSync(runs.path('blocks')).sort()).toEqual(names.slice(1).sort())
  })

  it('goes on with the same run, also a longer one', () => {
    const longer = { ...here, plan: withReplications(plan, 9) }
    runs.create().blocks.write(blocks[0], resultOf(blocks[0]))
    const again = createRunFolder(runs.folder, longer, manifest(here.run)).blocks
    expect(again.has(blocks[0])).toBe(true)
    expect(again.missing()).toHaveLength(17)
  })

  it('refuses to lose blocks that another plan or another program made', () => {
    runs.create().blocks.write(blocks[0], resultOf(blocks[0]))
    expect(() => runs.create(other)).toThrow(InputError)
    expect(() => runs.create(other)).toThrow(
      `keeps 1 block of another run that is not finished; give --out another folder, finish that run with whistlelab resume ${runs.folder}`,
    )
    expect(runs.create().blocks.has(blocks[0])).toBe(true)
  })

  it('leaves its folder to another run that has nothing yet, or is finished, unless it is forced to take it', async () => {
    runs.create()
    expect(() => runs.create(other)).toThrow(InputError)
    expect(() => runs.create(other)).toThrow(
      'is that of another run, of other levers, days or seed, or of another build of the program, which has no block yet: it is planned',
    )
    expect(readFileSync(runs.path('manifest.json'), 'utf8')).toBe(manifest(here.run))
    const second = createRunFolder(runs.folder, other, manifest(other.run), diskFiles, true)
    second.blocks.write(blocks[0], resultOf(blocks[0]))
    await publish(second, { 'x.csv': 'x' })
    expect(() => runs.create()).toThrow('keeps a finished run of other levers, days or seed, or of another build')
    writeFileSync(temporaryName(runs.path('x.csv')), 'half')
    expect(readdirSync(runs.path('blocks'))).toHaveLength(1)
    const third = createRunFolder(runs.folder, here, manifest(here.run), diskFiles, true)
    expect(third.blocks.missing()).toEqual(blocks)
    expect(readdirSync(runs.path('blocks'))).toEqual([])
    expect(third.results()).toBeUndefined()
    expect(runs.strays()).toEqual([])
  })

  it('keeps its blocks although its manifest is damaged or gone', () => {
    const kept = runs.create().blocks
    for (const block of blocks) kept.write(block, resultOf(block))
    writeFileSync(runs.path('manifest.json'), '{"format": "whistlelab-run-2", "ru')
    expect(runs.create().blocks.missing()).toEqual([])
    rmSync(runs.path('manifest.json'))
    expect(runs.create().blocks.missing()).toEqual([])
    rmSync(runs.path('manifest.json'))
    expect(() => runs.create(other)).toThrow('keeps 8 blocks of another run, whose manifest is missing or damaged')
    expect(readdirSync(runs.path('blocks'))).toHaveLength(8)
  })

  it('is not cut short', () => {
    const longer = { ...here, plan: withReplications(plan, 9) }
    createRunFolder(runs.folder, longer, manifest(here.run, 9))
    expect(() => runs.create()).toThrow(
      'keeps this run with more replications of a (9, not 4); give --replications 9 or more',
    )
  })

  it('is refused where something else lies, and at or below a regular file', () => {
    mkdirSync(runs.folder)
    writeFileSync(runs.path('thesis.doc'), 'precious')
    expect(() => runs.create()).toThrow(InputError)
    expect(() => runs.create()).toThrow('holds something else than a run')
    expect(readdirSync(runs.folder)).toEqual(['thesis.doc'])
    const make = (where: string) => () => createRunFolder(where, here, '')
    expect(make(runs.path('thesis.doc'))).toThrow('is a regular file')
    expect(make(runs.path('thesis.doc/deep/er'))).toThrow(
      `lies below ${runs.path('thesis.doc')}, which is a regular file`,
    )
    expect(make(runs.path('thesis.doc'))).toThrow(InputError)
  })

  it('knows what was cut off while it was being made', () => {
    mkdirSync(runs.folder, { recursive: true })
    writeFileSync(temporaryName(runs.path('manifest.json')), '{"form')
    expect(runs.create().blocks.missing()).toEqual(blocks)
  })
})

describe('what only looks like a run', () => {
  const refused = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(runs.path(name)), { recursive: true })
      writeFileSync(runs.path(name), text)
    }
    expect(() => runs.create()).toThrow(
      'holds something else than a run of whistlelab; give --out a new or an empty folder',
    )
    const kept = Object.keys(files).map((name) => readFileSync(runs.path(name), 'utf8'))
    expect(kept).toEqual(Object.values(files))
  }

  it.each<[string, Record<string, string>]>([
    ['a folder of blocks of somebody else', { 'blocks/stone.png': 'stone' }],
    ['files that are called like blocks', { 'blocks/000-00000000.block': 'a stone\n' }],
    ['a block of ours among other things', { 'blocks/000-00000000.block': '{"format":"whistlelab-block-2"}\n' }],
    ['a manifest that names our format', { 'manifest.json': '{"name": "reader of \\"whistlelab-run-4\\" folders"}' }],
    ['a manifest with our format and no run', { 'manifest.json': '{"format": "whistlelab-run-4", "run": "x"}' }],
    ['a manifest that is torn', { 'manifest.json': '{"format": "whistlelab-run-4", "ru' }],
  ])('%s: refused, and nothing is touched', (_, files) => refused(files))

  it('an empty folder of that name, too', () => {
    mkdirSync(runs.path('blocks'), { recursive: true })
    refused({})
  })

  it('blocks of a run with something beside them, when their manifest is lost', () => {
    runs.create().blocks.write(blocks[0], resultOf(blocks[0]))
    rmSync(runs.path('manifest.json'))
    refused({ 'blocks/notes.txt': 'mine' })
    rmSync(runs.path('blocks/notes.txt'))
    expect(runs.create().blocks.has(blocks[0])).toBe(true)
  })

  it.each([undefined, '{"format": "whistlelab-ru'])(
    'but results beside blocks are those of a run whose manifest is %j',
    (left) => {
      runs.create().blocks.write(blocks[0], resultOf(blocks[0]))
      rmSync(runs.path('manifest.json'))
      if (left !== undefined) writeFileSync(runs.path('manifest.json'), left)
      writeFileSync(runs.path('summary.json'), '{}')
      expect(() => runs.create(other)).toThrow('holds something else than a run')
      expect(runs.create().blocks.has(blocks[0])).toBe(true)
    },
  )
})
