import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { programFolder, scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { readChain } from '../../sim/scenario/extends-chain.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { loadStudy } from '../../sim/study/study.ts'

const place = mkdtempSync(join(tmpdir(), 'whistlelab-folder-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const program = join(place, 'program')
const current = join(place, 'current')
for (const folder of ['scenarios/haigang', 'scenarios/studies', 'scenarios/scale', 'cli'])
  mkdirSync(join(program, folder), { recursive: true })
mkdirSync(join(current, 'mine'), { recursive: true })
writeFileSync(join(program, 'package.json'), '{}')
writeFileSync(join(program, 'scenarios', 'root.yaml'), 'root')
writeFileSync(join(program, 'scenarios', 'haigang', 'before.yaml'), 'before')
writeFileSync(join(program, 'scenarios', 'studies', 'staffing.yaml'), 'a study')
writeFileSync(join(program, 'scenarios', 'scale', 'whole.yaml'), 'a whole city')
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

  it('reads a whole city by name, which is not among the others', () => {
    expect(library.atScale!()).toEqual(['whole'])
    expect(library.read('whole')).toEqual({ path: 'scenarios/scale/whole.yaml', text: 'a whole city' })
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

  it('follows no link out of the folder of the file that names it', async () => {
    writeFileSync(join(place, 'secret.yaml'), 'secret: 1')
    mkdirSync(join(place, 'outside'))
    writeFileSync(join(place, 'outside', 'x.yaml'), 'secret: 1')
    symlinkSync(join(place, 'secret.yaml'), join(current, 'mine', 'link.yaml'))
    symlinkSync(join(place, 'outside'), join(current, 'mine', 'way'))
    symlinkSync(join(current, 'mine', 'b.yml'), join(current, 'mine', 'inside.yaml'))
    symlinkSync(join(program, 'scenarios', 'root.yaml'), join(current, 'mine', 'program.yaml'))
    for (const target of ['link.yaml', 'way/x.yaml']) {
      writeFileSync(join(current, 'mine', 'a.yaml'), `extends: ${target}\n`)
      expect(() => loadScenario('mine/a.yaml', library)).toThrow(
        `mine/${target}, which mine/a.yaml names, is a link out of the project folder mine; put the file itself there`,
      )
      writeFileSync(
        join(current, 'mine', 'asked.yaml'),
        `question: why\nbaseline: ./${target}\noptions: [root]\nmeasures: {onTimeRate: {margin: 1 pp}}\n`,
      )
      await expect(loadStudy('mine/asked.yaml', { studies: library, scenarios: library })).rejects.toThrow(
        'is a link out',
      )
    }
    expect(library.read('./inside.yaml', 'mine/a.yaml')?.text).toBe('b')
    expect(library.read('./program.yaml', 'mine/a.yaml')?.text).toBe('root')
    // The user's own word for a file is taken as it stands.
    expect(library.read('mine/link.yaml')?.text).toBe('secret: 1')
  })

  it('lets files of a project name one another, wherever they lie in it, and nothing outside', async () => {
    const top = join(place, 'projects', 'mine')
    for (const folder of ['studies', 'cities/north']) mkdirSync(join(top, folder), { recursive: true })
    writeFileSync(join(place, 'projects', 'other.yaml'), 'extends: root')
    writeFileSync(join(top, 'cities', 'base.yaml'), 'title: {en: Base, zh: 基准}')
    const study = (baseline: string): void =>
      writeFileSync(
        join(top, 'studies', 'asked.yaml'),
        `question: why\nbaseline: ${baseline}\noptions: [root]\nmeasures: {onTimeRate: {margin: 1 pp}}\n`,
      )
    const said = async (project?: string): Promise<string> => {
      const own = scenarioFolder(program, current, project)
      const path = join(top, 'studies', 'asked.yaml')
      const error: unknown = await loadStudy(path, { studies: own, scenarios: own }).catch((one: unknown) => one)
      return error instanceof Error ? error.message.split('\n')[0] : ''
    }
    study('../cities/base.yaml')
    expect(await said()).toContain(`leaves the project folder ${join(top, 'studies')}; `)
    expect(await said(top)).not.toContain('leaves')
    expect(await said(join(place, 'projects'))).not.toContain('leaves')
    // A folder that does not hold the study is not its project.
    expect(await said(join(top, 'cities'))).toContain(`leaves the project folder ${join(top, 'studies')}; `)
    writeFileSync(join(top, 'whistlelab.yaml'), '')
    expect(await said()).not.toContain('leaves')
    writeFileSync(join(top, 'cities', 'north', 'a.yaml'), 'extends: ../base.yaml')
    const named = scenarioFolder(program, current)
    expect(readChain(join(top, 'cities', 'north', 'a.yaml'), named).map(({ name }) => name)).toEqual(['base', 'a'])
    study('../../other.yaml')
    expect(await said()).toContain(`leaves the project folder ${top}; `)
    symlinkSync(join(place, 'projects', 'other.yaml'), join(top, 'cities', 'link.yaml'))
    study('../cities/link.yaml')
    expect(await said()).toContain(`is a link out of the project folder ${top}; `)
    rmSync(join(top, 'whistlelab.yaml'))
    mkdirSync(join(top, '.git'))
    study('../cities/base.yaml')
    expect(await said()).not.toContain('leaves')
  })

  it('says that a file is too large, or not in UTF-8, and in which line', () => {
    writeFileSync(join(current, 'large.yaml'), 'x'.repeat(1_000_001))
    expect(() => library.read('large.yaml')).toThrow('it has 1000001 bytes')
    writeFileSync(join(current, 'gbk.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xb3, 0xc7]))
    expect(() => library.read('gbk.yaml')).toThrow('gbk.yaml:2 is not written in UTF-8; save the file as UTF-8')
    writeFileSync(join(current, 'wide.yaml'), Buffer.from('\ufeffa: 1\n', 'utf16le'))
    expect(() => library.read('wide.yaml')).toThrow('wide.yaml:1 is not written in UTF-8')
    writeFileSync(join(current, 'marked.yaml'), '\ufeffa: 1')
    expect(library.read('marked.yaml')?.text).toBe('\ufeffa: 1')
  })

  it('finds the program above any of its files', () => {
    expect(programFolder(join(program, 'cli'))).toBe(program)
  })
})
