import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlacedRow } from '../../sim/experiment/batch.ts'
import { InputError } from '../../sim/experiment/input-error.ts'
import { identityOf, taskOf } from '../../sim/experiment/plan.ts'
import { layoutOf, packRow } from '../../sim/experiment/result-row.ts'
import { KEPT_ROWS_FILE, StorageError, diskFiles, openRunFolder } from '../../sim/experiment/run-store.ts'
import type { FileLayer } from '../../sim/experiment/run-store.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'

const plan = fakePlan({ a: 11, b: 50 }, 4)
const identity = identityOf(plan, 'v1')
const place = mkdtempSync(join(tmpdir(), 'whistle-store-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let folder: string
let count = 0
beforeEach(() => {
  folder = join(place, `run-${count++}`)
})

function row(scenario: number, replication: number): PlacedRow {
  const task = taskOf(plan, { scenario, from: replication, to: replication + 1 })
  return { scenario, replication, row: packRow(fakeReplicate(task, replication), layoutOf(task.horizon, task.setting)) }
}

const MANIFEST = '{"format": "whistlelab-run-1"}'

/** A disk that takes so many writes and appends and then is full. */
function fullAfter(writes: number): FileLayer {
  let left = writes
  const charge = (): void => {
    if (left-- <= 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  return {
    ...diskFiles,
    write: (path, content) => {
      // A full disk takes a part of what it is given.
      if (left <= 0) diskFiles.write(path, String(content).slice(0, 3))
      charge()
      diskFiles.write(path, content)
    },
    append: (path, text) => {
      if (left <= 0) diskFiles.append(path, text.slice(0, 100))
      charge()
      diskFiles.append(path, text)
    },
  }
}

function messageOf(action: () => void): string {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError)
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

describe('a run folder', () => {
  it('holds the results, and nothing else when the run is whole', () => {
    const run = openRunFolder(folder, plan, identity)
    run.keep(row(0, 0))
    expect(readdirSync(folder)).toEqual([KEPT_ROWS_FILE])
    run.finish({ 'manifest.json': MANIFEST, 'a.bin': Uint8Array.of(1, 2) }, true)
    expect(readdirSync(folder).sort()).toEqual(['a.bin', 'manifest.json'])
    expect([...readFileSync(join(folder, 'a.bin'))]).toEqual([1, 2])
  })

  it('gives kept rows back to the last bit after an interruption', () => {
    const run = openRunFolder(folder, plan, identity)
    const kept = [row(0, 0), row(1, 0), row(0, 2)]
    kept.forEach(run.keep)
    run.finish({ 'manifest.json': MANIFEST }, false)
    expect(openRunFolder(folder, plan, identity).known).toEqual(kept)
  })

  it('goes on after a crash in the middle of a line', () => {
    const run = openRunFolder(folder, plan, identity)
    run.keep(row(0, 0))
    run.keep(row(1, 0))
    const file = join(folder, KEPT_ROWS_FILE)
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -7))
    const again = openRunFolder(folder, plan, identity)
    expect(again.known).toEqual([row(0, 0)])
    again.keep(row(1, 0))
    expect(openRunFolder(folder, plan, identity).known).toEqual([row(0, 0), row(1, 0)])
  })

  it('refuses to lose rows that another plan or another program made', () => {
    openRunFolder(folder, plan, identity).keep(row(0, 0))
    const other = (): unknown => openRunFolder(folder, plan, identityOf(plan, 'v2'))
    expect(other).toThrow(InputError)
    expect(other).toThrow(
      'keeps 1 replication of another run that was interrupted; give --out another folder, or remove',
    )
    expect(openRunFolder(folder, plan, identity).known).toEqual([row(0, 0)])
  })

  it('takes a folder over in which another run kept nothing', () => {
    openRunFolder(folder, plan, identity)
    expect(openRunFolder(folder, plan, identityOf(plan, 'v2')).known).toEqual([])
  })

  it('replaces an earlier run, but nothing else', () => {
    openRunFolder(folder, plan, identity).finish({ 'manifest.json': MANIFEST }, true)
    openRunFolder(folder, plan, identity).finish({ 'manifest.json': MANIFEST + ' ' }, true)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(MANIFEST + ' ')
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'thesis.doc'), 'precious')
    expect(() => openRunFolder(other, plan, identity)).toThrow(InputError)
    expect(() => openRunFolder(other, plan, identity)).toThrow('holds something else than a run')
    expect(readdirSync(other)).toEqual(['thesis.doc'])
  })

  it('is refused at or below a regular file', () => {
    mkdirSync(folder)
    const file = join(folder, 'file.txt')
    writeFileSync(file, '')
    expect(() => openRunFolder(file, plan, identity)).toThrow('is a regular file')
    expect(() => openRunFolder(join(file, 'deep', 'er'), plan, identity)).toThrow(
      `lies below ${file}, which is a regular file`,
    )
    expect(() => openRunFolder(file, plan, identity)).toThrow(InputError)
  })
})

describe('a full disk', () => {
  it('is told before anything is run', () => {
    const message = messageOf(() => openRunFolder(folder, plan, identity, fullAfter(0)))
    expect(message).toBe(`cannot begin in ${folder}: the disk is full; nothing was run`)
  })

  it('leaves the rows kept so far, and says how many', () => {
    const run = openRunFolder(folder, plan, identity, fullAfter(3))
    run.keep(row(0, 0))
    run.keep(row(1, 0))
    const kept = join(folder, KEPT_ROWS_FILE)
    expect(messageOf(() => run.keep(row(0, 1)))).toBe(
      `cannot write ${kept}: the disk is full; 2 replications are safe in ${kept}; make room and give the same command again, and it goes on from there`,
    )
    expect(openRunFolder(folder, plan, identity).known).toEqual([row(0, 0), row(1, 0)])
  })

  it.each([2, 3, 4])('leaves the earlier results whole when it comes at write %i', (writes) => {
    const old = { 'manifest.json': MANIFEST, 'x.csv': 'old', 'y.csv': 'old' }
    openRunFolder(folder, plan, identity).finish(old, true)
    const run = openRunFolder(folder, plan, identity, fullAfter(writes))
    run.keep(row(0, 0))
    const message = messageOf(() => run.finish({ 'x.csv': 'new', 'y.csv': 'new', 'manifest.json': MANIFEST }, true))
    expect(message).toContain('1 replication is safe')
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', KEPT_ROWS_FILE, 'x.csv', 'y.csv'].sort())
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('old')
    expect(readFileSync(join(folder, 'y.csv'), 'utf8')).toBe('old')
  })
})

/** Mounts a disk of 64 KiB; false where this is not allowed. */
function mounted(path: string): boolean {
  mkdirSync(path, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' })
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

describe.skipIf(!canMount)('a real disk of 64 KiB (needs root)', () => {
  it('keeps the rows that fit', () => {
    const run = openRunFolder(join(disk, 'run'), plan, identity)
    const many = (): void => {
      for (let replication = 0; ; replication++) run.keep(row(0, replication))
    }
    const safe = Number(/(\d+) replications are safe/.exec(messageOf(many))![1])
    expect(safe).toBeGreaterThan(5)
    const rows = Array.from({ length: safe }, (_, replication) => row(0, replication))
    writeFileSync(join(place, 'copy'), readFileSync(join(disk, 'run', KEPT_ROWS_FILE)))
    mkdirSync(folder)
    writeFileSync(join(folder, KEPT_ROWS_FILE), readFileSync(join(place, 'copy')))
    expect(openRunFolder(folder, plan, identity).known).toEqual(rows)
  })
})
