/** A folder that is taken, moved or emptied while a run is at work in it: the run stops, says so, and touches nothing that is not its own. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createRunFolder, openRunFolder } from '../../sim/store/run-store.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../sim/store/run-store-disk.ts'
import {
  blocks,
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
const FIRST = 'blocks/000-00000000.block'

const force = (which = other) => createRunFolder(runs.folder, which, manifest(which.run), diskFiles, true)

describe('a folder that is lost', () => {
  it('was moved: nothing is made where it was, and it goes on where it is', () => {
    const run = runs.create()
    run.blocks.write(blocks[0], resultOf(blocks[0]))
    renameSync(runs.folder, `${runs.folder}-moved`)
    expect(messageOf(() => run.blocks.write(blocks[1], resultOf(blocks[1])))).toBe(
      `${runs.folder} was moved, renamed or removed while the run was at work, which stops here; 1 replication is safe in it. ` +
        'To go on: whistlelab resume, with the folder where it is now',
    )
    expect(diskFiles.kind(runs.folder)).toBeUndefined()
    const there = openRunFolder(`${runs.folder}-moved`, here).blocks
    expect(there.missing()).toEqual(blocks.slice(1))
  })

  it('lost its manifest', () => {
    const run = runs.create()
    rmSync(runs.path('manifest.json'))
    expect(messageOf(() => run.blocks.write(blocks[0], resultOf(blocks[0])))).toBe(
      `${runs.path('manifest.json')} was lost while the run was at work, which stops here; 0 replications are safe in it. To go on, ` +
        `put it back and give whistlelab resume ${runs.folder}, or give the command of the run again with --out ${runs.folder}`,
    )
    expect(readdirSync(runs.path('blocks'))).toEqual([])
  })

  it('was given to another run, whose blocks stay as they are', async () => {
    const run = runs.create()
    const next = force()
    const theirs = resultOf(blocks[0])
    next.blocks.write(blocks[0], theirs)
    const bytes = readFileSync(runs.path(FIRST))
    const message = `${runs.folder} was given to another run while this one was at work, which stops here and leaves that one alone`
    expect(messageOf(() => run.blocks.write(blocks[0], theirs))).toContain(message)
    expect(readFileSync(runs.path(FIRST))).toEqual(bytes)
    await expect(publish(run, { 'x.csv': 'mine' })).rejects.toThrow(message)
    expect(readdirSync(runs.folder).sort()).toEqual(['blocks', 'manifest.json'])
  })

  it('was given to another run between the last look at it and the word', () => {
    runs.create()
    let next = undefined as ReturnType<typeof force> | undefined
    const late: FileLayer = {
      ...diskFiles,
      rename: (from, to) => {
        if (to.endsWith('.block') && next === undefined) {
          next = force()
          next.blocks.write(blocks[0], resultOf(blocks[0]))
        }
        diskFiles.rename(from, to)
      },
    }
    const run = openRunFolder(runs.folder, here, late)
    expect(messageOf(() => run.blocks.write(blocks[0], resultOf(blocks[0])))).toContain('was given to another run')
    expect(openRunFolder(runs.folder, other).blocks.missing()).toEqual(blocks.slice(1))
  })

  it('was given to another run while results were on their way', async () => {
    runs.create()
    let given = false
    const late: FileLayer = {
      ...diskFiles,
      rename: (from, to) => {
        if (to.endsWith('x.csv') && !given) given = force() !== undefined
        diskFiles.rename(from, to)
      },
    }
    await expect(publish(openRunFolder(runs.folder, here, late), { 'x.csv': 'mine' })).rejects.toThrow(
      'cannot write the',
    )
    expect(readdirSync(runs.folder).sort()).toEqual(['blocks', 'manifest.json'])
  })

  it('lost only its folder of blocks, which is made again', () => {
    const run = runs.create()
    rmSync(runs.path('blocks'), { recursive: true })
    run.blocks.write(blocks[0], resultOf(blocks[0]))
    expect(openRunFolder(runs.folder, here).blocks.has(blocks[0])).toBe(true)
  })
})

describe('a folder that two runs want', () => {
  /** The disk of one who is slow: at its first look at the manifest, another has been there, whom it sees only afterwards. */
  function overtaken(links: boolean): FileLayer {
    let quick = false
    return {
      ...diskFiles,
      link: (from, to) => {
        if (!quick) {
          quick = true
          runs.create(other)
        }
        if (!links) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
        diskFiles.link(from, to)
      },
    }
  }

  it.each([true, false])('is that of the first, also at the same moment (disk with links: %s)', (links) => {
    expect(() => runs.create(here, overtaken(links))).toThrow('is that of another run')
    expect(readFileSync(runs.path('manifest.json'), 'utf8')).toBe(manifest(other.run))
    expect(runs.strays()).toEqual([])
  })

  it('is made on a disk without links, too', () => {
    const refusing: FileLayer = {
      ...diskFiles,
      link: () => {
        throw Object.assign(new Error('EOPNOTSUPP'), { code: 'EOPNOTSUPP' })
      },
    }
    expect(runs.create(here, refusing).blocks.missing()).toEqual(blocks)
  })

  it('is refused where its manifest is a link to nowhere', () => {
    mkdirSync(runs.folder)
    symlinkSync('nowhere', runs.path('manifest.json'))
    expect(() => runs.create()).toThrow('holds something else than a run')
  })

  it('is not published for fewer replications than it was asked for meanwhile', async () => {
    const run = runs.create()
    createRunFolder(runs.folder, { ...here, plan: withReplications(plan, 9) }, manifest(here.run, 9))
    await expect(publish(run, { 'x.csv': 'mine' })).rejects.toThrow(
      'was given another number of replications meanwhile',
    )
    expect(readdirSync(runs.folder).sort()).toEqual(['blocks', 'manifest.json'])
  })
})

describe('a manifest that is damaged', () => {
  it.each(['{}', '[]', 'null', '{"format": "whistlelab-run-4"', '7'])('%s serves no run', (text) => {
    const run = runs.create()
    writeFileSync(runs.path('manifest.json'), text)
    expect(messageOf(() => run.blocks.write(blocks[0], resultOf(blocks[0])))).toContain('manifest.json was lost')
  })
})
