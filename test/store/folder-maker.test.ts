import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../sim/store/folder-maker.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-folders-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('a folder', () => {
  it('is made with those above it, and is left alone where it is there', () => {
    const deep = join(place, 'a', 'b', '..', 'c')
    makeFolder(deep)
    writeFileSync(join(deep, 'kept'), '')
    makeFolder(deep)
    expect(statSync(join(place, 'a', 'c', 'kept')).isFile()).toBe(true)
    expect(existsSync(join(place, 'a', 'b'))).toBe(false)
  })

  it('is reached by a link, but not through a file or a circle of links', () => {
    mkdirSync(join(place, 'real'))
    symlinkSync(join(place, 'real'), join(place, 'link'))
    makeFolder(join(place, 'link', 'x'))
    expect(existsSync(join(place, 'real', 'x'))).toBe(true)
    writeFileSync(join(place, 'file'), '')
    expect(() => makeFolder(join(place, 'file'))).toThrow('EEXIST')
    expect(() => makeFolder(join(place, 'file', 'x'))).toThrow('ENOTDIR')
    symlinkSync(join(place, 'circle'), join(place, 'circle'))
    expect(() => makeFolder(join(place, 'circle', 'x'))).toThrow('ELOOP')
  })

  it.skipIf(!existsSync('/proc/self'))('that cannot be made is refused at once, not tried for ever', () => {
    expect(() => makeFolder('/proc/x/y')).toThrow("ENOENT: no such file or directory, mkdir '/proc/x'")
  })
})
