import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { programFolder, scenarioFolder } from '../../cli/scenario-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-folder-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const program = join(place, 'program')
const current = join(place, 'current')
for (const folder of ['scenarios/haigang', 'scenarios/studies', 'cli'])
  mkdirSync(join(program, folder), { recursive: true })
mkdirSync(join(current, 'mine'), { recursive: true })
writeFileSync(join(program, 'package.json'), '{}')
writeFileSync(join(program, 'scenarios', 'root.yaml'), 'root')
writeFileSync(join(program, 'scenarios', 'haigang', 'before.yaml'), 'before')
writeFileSync(join(program, 'scenarios', 'studies', 'staffing.yaml'), 'a study')
writeFileSync(join(current, 'mine', 'a.yaml'), 'a')
writeFileSync(join(current, 'mine', 'b.yml'), 'b')

const library = scenarioFolder(program, current)

describe('the folder of scenarios', () => {
  it('knows the scenarios of the program by name, studies left out', () => {
    expect([...library.names()].sort()).toEqual(['before', 'root'])
    expect(library.read('before')).toEqual({ path: 'scenarios/haigang/before.yaml', text: 'before' })
    expect(library.read('staffing')).toBeUndefined()
    expect(library.read('absent')).toBeUndefined()
  })

  it('reads a path from the current folder, and from the folder of the file that names it', () => {
    expect(library.read('mine/a.yaml')).toEqual({ path: join('mine', 'a.yaml'), text: 'a' })
    expect(library.read('./b.yml', 'mine/a.yaml')).toEqual({ path: join('mine', 'b.yml'), text: 'b' })
    expect(library.read('root', 'mine/a.yaml')?.text).toBe('root')
    expect(library.read('./absent.yaml', 'mine/a.yaml')).toBeUndefined()
    expect(library.read(join(current, 'mine', 'a.yaml'))?.text).toBe('a')
  })

  it('follows the paths between its own files wherever the user stands', () => {
    expect(library.read('../root.yaml', 'scenarios/haigang/before.yaml')?.path).toBe('scenarios/root.yaml')
  })

  it('says what is wrong with a folder in place of a file', () => {
    mkdirSync(join(current, 'folder.yaml'))
    expect(() => library.read('folder.yaml')).toThrow('it is a folder')
  })

  it('finds the program above any of its files', () => {
    expect(programFolder(join(program, 'cli'))).toBe(program)
  })
})
