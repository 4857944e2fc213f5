import { StorageError } from '../../sim/store/disk-errors.ts'
import { say } from '../../sim/text/message.ts'
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../cli/command-line.ts'
import { failure } from '../../cli/terminal/failure.ts'
import { listener } from './terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-bad-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
writeFileSync(join(place, 'file.txt'), '')
mkdirSync(join(place, 'thesis'))
writeFileSync(join(place, 'thesis', 'chapter.doc'), '')
for (const name of ['circle.yaml', 'circle']) symlinkSync(name, join(place, name))
for (const name of ['folder.yaml', 'manifest-folder/manifest.json']) mkdirSync(join(place, name), { recursive: true })
writeFileSync(join(place, 'tab.yaml'), 'title:\n\ten: A\n')
writeFileSync(join(place, 'broken.yaml'), 'title: {en: A, zh: [\n')

async function whistle(...args: string[]): Promise<{ code: number; printed: string[]; told: string[] }> {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, printed: terminal.printed, told: terminal.told }
}

const BEFORE = 'haigang-before'

describe('bad input', () => {
  it.each<[string, string[], string]>([
    ['an unknown command', ['rnu'], 'there is no command "rnu"; did you mean run?'],
    [
      'a scenario in place of a command',
      [BEFORE],
      `there is no command "${BEFORE}"; give list, show, check, init, import, fit`,
    ],
    ['an unknown option', ['run', BEFORE, '--replicaitons', '3'], 'did you mean --replications?'],
    ['an unknown option near nothing', ['list', '--nonsense'], 'no option --nonsense; see whistlelab list --help'],
    ['an option like one of another command', ['lab', '--port', '80'], 'no option --port; see whistlelab lab --help'],
    ['a word too many', ['show', BEFORE, 'b'], '"b" is one word too many'],
    ['a word too many behind dashes', ['show', BEFORE, '--', 'b'], '"b" is one word too many'],
    ['a command behind dashes', ['--', 'list'], 'the line names no command'],
    ['a word given as an option', ['check', BEFORE, '--files', './absent.yaml'], 'there is no option --files'],
    ['no scenario', ['run'], 'something to work on is missing'],
    ['an unknown scenario', ['run', 'haigang-befor'], 'no scenario haigang-befor; did you mean haigang-before?'],
    ['an unknown scenario to show', ['show', 'haigang-befor'], 'did you mean haigang-before?'],
    ['a missing file', ['run', './absent.yaml'], 'no file ./absent.yaml'],
    ['broken YAML', ['show', join(place, 'broken.yaml')], `${join(place, 'broken.yaml')}:`],
    ['an unknown lever', ['run', BEFORE, '--set', 'street.stafff=3'], 'did you mean street.staff?'],
    ['a value out of bounds', ['run', BEFORE, '--set', 'street.staff=3000'], 'give 1 to 300'],
    ['negative days', ['run', BEFORE, '--days', '-5'], '--days is "-5"; give a whole number from 1 to 36500'],
    ['days that are not whole', ['run', BEFORE, '--days', '1.5'], '--days is "1.5"'],
    ['days that are no number', ['run', BEFORE, '--days', '0x10'], '--days is "0x10"'],
    ['negative warm-up', ['run', BEFORE, '--warm-up=-1'], '--warm-up is "-1"; give a whole number from 0'],
    ['zero replications', ['run', BEFORE, '--replications', '0'], '--replications is "0"'],
    ['zero workers', ['run', BEFORE, '--workers', '0'], '--workers is "0"'],
    ['an unknown language', ['run', BEFORE, '--lang', 'fr'], '--lang is "fr"; give en or zh'],
    ['an option given twice', ['run', BEFORE, '--seed', 'a', '--seed', 'b'], '--seed is given 2 times'],
    ['an option without a value', ['run', BEFORE, '--seed'], '--seed needs a value'],
    ['an empty value', ['run', BEFORE, '--out='], '--out is empty'],
    ['two scenarios of one name', ['run', BEFORE, BEFORE], `two scenarios are called "${BEFORE}"`],
    ['output at a file', ['run', BEFORE, '--out', join(place, 'file.txt')], 'is a regular file'],
    [
      'output of stages at a file',
      ['size', BEFORE, '--lever', 'street.staff', '--target', 'cost <= 9 yuan', '--out', join(place, 'file.txt')],
      'is a regular file',
    ],
    [
      'output of stages among papers',
      ['select', 'staff-or-power', '--out', join(place, 'thesis')],
      'holds something else',
    ],
    ['output of weeks at a file', ['steady', BEFORE, '--out', join(place, 'file.txt')], 'is a regular file'],
    ['output of weeks below a file', ['warm-up', BEFORE, '--out', join(place, 'file.txt', 'x')], 'lies below'],
    ['output below a file', ['run', BEFORE, '--out', join(place, 'file.txt', 'x')], 'which is a regular file'],
    ['output among other things', ['run', BEFORE, '--out', join(place, 'thesis')], 'something else than a run'],
    [
      'a scenario in a circle of links',
      ['show', join(place, 'circle.yaml')],
      'symbolic links lead in a circle; name the',
    ],
    ['a scenario that is a folder', ['run', join(place, 'folder.yaml')], 'folder.yaml: it is a folder; name a file'],
    [
      'a study in a circle of links',
      ['study', join(place, 'circle.yaml')],
      'symbolic links lead in a circle; name the',
    ],
    ['output in a circle of links', ['run', BEFORE, '--out', join(place, 'circle')], 'circle; give --out another one'],
    ['a run in a circle of links', ['status', join(place, 'circle')], `circle: symbolic links lead in a circle`],
    [
      'a manifest that is a folder',
      ['status', join(place, 'manifest-folder')],
      'manifest.json: it is a folder; name a',
    ],
    ['a trace to a circle of links', ['trace', BEFORE, '--record', join(place, 'circle')], 'symbolic links lead in a'],
    ['a trace of a folder', ['trace', BEFORE, '--verify', place], 'it is a folder; give --verify a file'],
    ['a report of no folder', ['report', join(place, 'absent')], 'there is no folder'],
    ['a report of no run', ['report', join(place, 'thesis')], 'has no manifest.json'],
  ])('%s: one message and exit code 2', async (_, args, message) => {
    const { code, printed, told } = await whistle(...args)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^whistlelab: /)
    expect(told[0]).toContain(message)
    expect(told[0]).not.toMatch(/\n\s+at /)
    expect(printed).toEqual([])
    expect(code).toBe(2)
  })
})

describe('an error of the disk that no place of the program expected', () => {
  const told = (error: Error, parts: object): [number, string[]] => {
    const terminal = listener()
    const code = failure(Object.assign(error, parts), ['list'], '1.2.3', terminal)
    return [code, terminal.told]
  }

  it('is told with place and remedy: 2 where what was given is at fault, 1 where the machine is', () => {
    const denied = { code: 'EACCES', syscall: 'open', path: '/a/manifest.json' }
    expect(told(new Error('EACCES'), denied)).toEqual([
      2,
      ['whistlelab: cannot use /a/manifest.json: permission denied; change its permissions, or name another'],
    ])
    expect(told(new Error('EEXIST'), { code: 'EEXIST', syscall: 'mkdir', path: '/a/b' })).toEqual([
      2,
      ['whistlelab: cannot use /a/b: a file stands where a folder should be; name another'],
    ])
    expect(told(new Error('EIO'), { code: 'EIO', syscall: 'read', path: '/a/b' })).toEqual([
      1,
      ['whistlelab: cannot use /a/b: the disk does not answer; see to that, and give the command again'],
    ])
    expect(told(new Error('no such option'), { code: 'ERR_INVALID_ARG_VALUE' })[1][0]).toContain(
      'of the program itself',
    )
  })

  it('may be that the current folder was removed', async () => {
    const [home, gone] = [process.cwd(), join(place, 'gone')]
    mkdirSync(gone)
    process.chdir(gone)
    rmSync(gone, { recursive: true })
    try {
      expect(await whistle('list')).toEqual({
        code: 2,
        printed: [],
        told: ['whistlelab: the current folder was removed; change to one that is there (cd), and give it again'],
      })
    } finally {
      process.chdir(home)
    }
  })
})

describe('an error of the program itself', () => {
  it('says how to report it, without a stack, and has exit code 1', () => {
    const terminal = listener()
    expect(failure(new TypeError('x is not a function'), ['run', 'a b'], '1.2.3', terminal)).toBe(1)
    expect(terminal.told).toHaveLength(1)
    expect(terminal.told[0]).toContain('an error of the program itself: x is not a function')
    expect(terminal.told[0]).toContain("whistlelab run 'a b' (version 1.2.3")
    expect(terminal.told[0]).not.toMatch(/\n\s+at /)
  })

  it('shows the stack when asked to', () => {
    const terminal = listener()
    process.env['WHISTLE_DEBUG'] = '1'
    failure(new TypeError('x is not a function'), [], '1.2.3', terminal)
    delete process.env['WHISTLE_DEBUG']
    expect(terminal.told[0]).toMatch(/TypeError: x is not a function\n\s+at /)
  })

  it('keeps a full disk and dead threads apart from that', () => {
    const terminal = listener()
    const full = new StorageError(say`the disk is full`)
    expect(failure(full, [], '1.2.3', terminal)).toBe(1)
    expect(terminal.told).toEqual(['whistlelab: the disk is full'])
  })
})

describe('input that is wrong in several ways, or asked about in Chinese', () => {
  it('is told all at once', async () => {
    const { code, told } = await whistle('run', BEFORE, '--days', 'x', '--replications', '0', '--workers', '-1')
    expect(told.map((line) => line.split(' is ')[0])).toEqual(
      ['--replications', '--days', '--workers'].map((name) => `whistlelab: ${name}`),
    )
    expect(code).toBe(2)
    const options = await whistle('run', BEFORE, '--replicaitons', '3', '--day-s', '3')
    expect(options.told).toEqual([
      'whistlelab: there is no option --replicaitons; did you mean --replications?',
      'whistlelab: there is no option --day-s; did you mean --days?',
    ])
    const sets = await whistle('run', BEFORE, 'nowhere', '--set', 'street.staff=0', '--set', 'street.stafff=1')
    expect(sets.told.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      'street.staff is',
      'street.stafff on',
      'no scenario',
    ])
  })

  it.each<[string, string[], string]>([
    [
      'a scenario',
      ['run', 'haigang-befor', '--lang', 'zh'],
      '没有名为 haigang-befor 的方案；是否想写 haigang-before？',
    ],
    ['an option', ['run', BEFORE, '--lang=zh', '--days', 'x'], '--days 为 "x"；请填 1 至 36500 的整数'],
    ['no such option', ['run', '--lang', 'zh', BEFORE, '--dys', '3'], '没有选项 --dys；是否想写 --days？'],
    [
      'a lever',
      ['run', BEFORE, '--set', 'street.staff=0', '--lang', 'zh'],
      'street.staff 为 0（命令行）；请填 1 至 300 个编制',
    ],
    ['a command', ['rnu', '--lang', 'zh'], '没有命令 "rnu"；是否想写 run？'],
    [
      'a folder',
      ['report', join(place, 'absent'), '--lang', 'zh'],
      `没有文件夹 ${join(place, 'absent')}；请给出运行文件夹`,
    ],
    [
      'a file that is no YAML',
      ['show', join(place, 'tab.yaml'), '--lang', 'zh'],
      `${join(place, 'tab.yaml')}:2:1 处无法按 YAML 读取（解析器原文：Tabs are not allowed as indentation）；请用空格缩进`,
    ],
  ])('%s', async (_, args, message) => {
    const { code, told } = await whistle(...args)
    expect(told).toContain(`whistlelab: ${message}`)
    expect(code).toBe(2)
  })

  it('is in English where Chinese is only a value, or stands behind dashes', async () => {
    const { told } = await whistle('show', BEFORE, '--', '--lang=zh')
    expect(told).toEqual(['whistlelab: "--lang=zh" is one word too many; see whistlelab show --help'])
  })
})
