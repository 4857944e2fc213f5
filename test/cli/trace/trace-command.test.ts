import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import type { Machinery } from '../../../cli/work/machinery.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { traceCommand } from '../../../cli/trace/trace-command.ts'
import type { TraceOptions } from '../../../cli/trace/trace-options.ts'
import { xesWriter } from '../../../sim/trace/trace-xes.ts'
import { StorageError } from '../../../sim/store/disk-errors.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import type { FileLayer } from '../../../sim/store/run-store-disk.ts'
import { listener } from '../terminal/listener.ts'
import { worldWith } from '../work/world.ts'
import { faultsOfXes, parseXml } from './xes-schema.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-trace-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const file = (name: string): string => join(place, name)

/** Small, with so many issues that something happens every hour. */
const TINY = ['city.streets=1', 'city.residentsPerStreet=8000', 'street.staff=5', 'demand.issueRate=5'].flatMap(
  (set) => ['--set', set],
)
const AFTER = ['trace', 'haigang-after', ...TINY]

async function whistle(...args: string[]): Promise<{ code: number; printed: string; told: string[] }> {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, printed: terminal.printed.join('\n'), told: terminal.told }
}

interface Line {
  readonly time: number
  readonly step: string
  readonly case?: number
  readonly [key: string]: unknown
}

const linesOf = (text: string): Line[] => text.split('\n').map((line) => JSON.parse(line) as Line)

describe('the story of one case', () => {
  it('says what it is, what happened and why, and what came of it', async () => {
    const { code, printed, told } = await whistle(...AFTER, '--case', 'whistled', '--seed', 'story')
    expect(told).toEqual([])
    expect(code).toBe(0)
    expect(printed).toMatch(/^Case \d+ of haigang-after \(Haigang, after the reform\), seed "story", replication 0\n/)
    expect(printed).toMatch(/\n {2}difficulty {8}0\.\d\d on a scale from 0 to 1; the street whistles from 0\.5 on/)
    expect(printed).toMatch(/\n {2}departments {7}.+\(department \d+\); .+\(department \d+\)/)
    expect(printed).toMatch(/\nday \d+, \w+day \d\d:\d\d +The issue arises in grid \d+\./)
    expect(printed).toContain('It is on the whistle list and not easier than 0.5')
    expect(printed).toMatch(/The street whistles: .*Deadline: day \d+, /)
    expect(printed).toMatch(/\nWhat came of it\n {2}outcome {5}\w/)
    expect(printed.endsWith(' chaser') || printed.endsWith(' chasers')).toBe(true)
  })

  it('is the same case whatever the horizon, the format, and whether the whole log is told', async () => {
    const [short, long, json, whole] = await Promise.all([
      whistle(...AFTER, '--case', '12', '--days', '5'),
      whistle(...AFTER, '--case', '12'),
      whistle(...AFTER, '--case', '12', '--format', 'json'),
      whistle(...AFTER, '--format', 'json', '--to', '40'),
    ])
    expect(short.printed).toBe(long.printed)
    const own = linesOf(json.printed)
    const accepted = own.find((line) => line.step === 'accepted')!
    expect(accepted.case).toBe(12)
    const all = linesOf(whole.printed)
    // In the whole log an issue has no number of a case before it is one.
    const numbered = ({ issue, recurrence }: Line): boolean =>
      issue === accepted['issue'] && recurrence === accepted['recurrence']
    expect(all.filter(numbered).map((line) => ({ ...line, case: 12 }))).toEqual(own)
    const numbers = all.filter((line) => line.step === 'accepted').map((line) => line.case)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    // One line a step, and a head and an end around them.
    expect(long.printed.split('\n').filter((line) => line.startsWith('day '))).toHaveLength(own.length)
  })

  it('speaks Chinese', async () => {
    const { printed } = await whistle(...AFTER, '--case', '3', '--lang', 'zh')
    expect(printed).toMatch(/^海港区，改革之后（haigang-after）的诉求3，种子“whistle”，第0次重复\n/)
    expect(printed).toMatch(/\n第\d+天，星期. \d\d:\d\d +\d+号网格发生一个问题/)
    expect(printed).toContain('\n结果\n')
    expect(printed).not.toMatch(/[a-z]{4,} [a-z]{3,}/)
  })

  it('says when the case is still open where the telling ends', async () => {
    const { printed } = await whistle(...AFTER, '--case', '2', '--to', '1')
    expect(printed).toContain('What is told ends on day 1, Tuesday 00:00; the case is still open.')
  })
})

describe('the whole log', () => {
  it('tells the days asked for, 30 if none are', async () => {
    const [some, usual] = await Promise.all([
      whistle(...AFTER, '--from', '3', '--to', '5', '--format', 'json'),
      whistle(...AFTER),
    ])
    const times = linesOf(some.printed).map(({ time }) => time)
    expect(times[0]).toBeGreaterThanOrEqual(72)
    expect(times[0]).toBeLessThan(96)
    expect(times.at(-1)).toBeLessThan(120)
    expect(times.at(-1)).toBeGreaterThan(96)
    const lines = usual.printed.split('\n')
    expect(lines[0]).toMatch(/^day 0, Monday /)
    expect(lines.at(-1)).toMatch(/^day 29, Tuesday 23:/)
    expect(
      lines.every((line) => /^day \d+, \w+day \d\d:\d\d +street 1|^day \d+, \w+day \d\d:\d\d {8,}\S/.test(line)),
    ).toBe(true)
  })

  it('is written to a file, whole or not at all', async () => {
    const path = file('log.jsonl')
    expect(await whistle(...AFTER, '--format', 'json', '--to', '2', '--out', path)).toMatchObject({
      code: 0,
      printed: '',
    })
    const { printed } = await whistle(...AFTER, '--format', 'json', '--to', '2')
    expect(readFileSync(path, 'utf8')).toBe(printed + '\n')
    const full = (): never => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    const create: FileLayer['create'] = (path) => ({ ...diskFiles.create(path), write: full })
    const machinery: Machinery = { ...ownMachinery('1.2.3'), files: { ...diskFiles, create } }
    const options: TraceOptions = {
      ...{ scenario: 'haigang-after', set: ['city.streets=1', 'city.residentsPerStreet=8000'], seed: 'a' },
      ...{ replication: 0, case: undefined, from: undefined, to: 2, format: 'json', days: undefined },
      ...{ warmUp: undefined, out: path, record: undefined, verify: undefined, project: undefined, lang: 'en' },
    }
    await expect(traceCommand.run(options, worldWith(machinery))).rejects.toThrow(StorageError)
    expect(readFileSync(path, 'utf8')).toBe(printed + '\n')
    expect(readdirSync(place).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('goes into a pipe or a device as it stands, which stays one', async () => {
    const pipe = file('pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    const read = new Promise<string>((resolve) => {
      let text = ''
      reader.stdout.on('data', (data: Buffer) => (text += data.toString()))
      reader.on('close', () => resolve(text))
    })
    const { code } = await whistle(...AFTER, '--format', 'json', '--to', '1', '--out', pipe)
    const isPipe = statSync(pipe).isFIFO()
    if (!isPipe) reader.kill()
    expect([code, isPipe]).toEqual([0, true])
    expect(linesOf((await read).trimEnd()).length).toBeGreaterThan(0)
    rmSync(pipe)
  })

  it('ends early, and well, when interrupted', async () => {
    const stop = new AbortController()
    const terminal = listener()
    const options = ['trace', 'haigang-after', '--format', 'xes', '--to', '400', '--out', file('stopped.xes')]
    setTimeout(() => stop.abort(), 300)
    expect(await main([...options, ...TINY], { terminal, interruption: stop.signal })).toBe(130)
    expect(faultsOfXes(parseXml(readFileSync(file('stopped.xes'), 'utf8')))).toEqual([])
  })

  it('tells nothing of a case that it had no time to follow', async () => {
    const terminal = listener()
    const options = [...AFTER, '--case', '7', '--out', file('no-story.txt')]
    expect(await main(options, { terminal, interruption: AbortSignal.abort() })).toBe(130)
    expect([terminal.printed, terminal.told]).toEqual([[], []])
    expect(readdirSync(place).filter((name) => name.startsWith('no-story'))).toEqual([])
  })
})

describe('XES', () => {
  it('obeys the schema of the standard, one trace a case, with the events of the JSON lines', async () => {
    const [xes, json] = await Promise.all([
      whistle(...AFTER, '--format', 'xes', '--to', '45'),
      whistle(...AFTER, '--format', 'json', '--to', '45'),
    ])
    const log = parseXml(xes.printed + '\n')
    expect(faultsOfXes(log)).toEqual([])
    const value = ({ children }: { children: typeof log.children }, key: string): string =>
      children.find(({ attributes }) => attributes['key'] === key)!.attributes['value']
    const traces = log.children.filter(({ name }) => name === 'trace')
    const lines = linesOf(json.printed)
    const cases = lines.filter(({ step }) => step === 'accepted').map((line) => String(line.case))
    expect(traces.map((one) => value(one, 'concept:name')).sort()).toEqual(cases.sort())
    const events = traces.flatMap(({ children }) => children.filter(({ name }) => name === 'event'))
    const named = (activity: string, transition: string): number =>
      events
        .filter((event) => value(event, 'concept:name') === activity)
        .filter((event) => value(event, 'lifecycle:transition') === transition).length
    const steps = (step: string): number => lines.filter((line) => line.step === step && line.case !== undefined).length
    expect(named('whistle', 'complete')).toBe(steps('whistled'))
    expect(named('triage', 'start')).toBe(steps('triaged'))
    expect(named('triage', 'complete')).toBe(steps('triaged'))
    expect(named('closed', 'complete')).toBe(steps('closed'))
    expect(named('department part of joint work', 'start')).toBe(steps('officerSent'))
    for (const { children } of traces) {
      const moments = children.filter(({ name }) => name === 'event').map((event) => value(event, 'time:timestamp'))
      expect(moments).toEqual([...moments].sort())
    }
    const first = lines.find(({ step }) => step === 'accepted')!
    const own = traces.find((one) => value(one, 'concept:name') === '1')!
    const acceptance = own.children.find((one) => one.name === 'event' && value(one, 'concept:name') === 'accepted')!
    const moment = Date.UTC(2018, 0, 1) + Math.round(first.time * 3600000)
    expect(Date.parse(value(acceptance, 'time:timestamp'))).toBe(moment)
  })

  it('puts the beginning of desk work, known only at its end, where it belongs', () => {
    const parts: string[] = []
    const write = (text: string): void => void parts.push(text)
    const names = { domains: [], departments: [] }
    const writer = xesWriter({ name: 'a', start: '2018-01-01', names, from: 0, to: 10, write })
    const life = { street: 1, issue: 1, recurrence: 0, case: 1 }
    writer.add({ time: 2, step: 'chaser', life, street: 1, chasers: 1 })
    writer.add({ time: 3, step: 'triaged', life, street: 1, begun: 1 })
    writer.end()
    const told = parts.join('').matchAll(/<event><string key="concept:name" value="(\w+)"\/>.*?T0(\d):/g)
    expect([...told].map(([, activity, hour]) => `${hour} ${activity}`)).toEqual(['1 triage', '2 chaser', '3 triage'])
  })

  it('escapes whatever a name may hold', () => {
    const parts: string[] = []
    const nasty = `<a & "b" 'c'>\u0007\ud800 街道 \u{1F600}\n`
    const names = { domains: [{ en: nasty, zh: '' }], departments: [] }
    const write = (text: string): void => void parts.push(text)
    const writer = xesWriter({ name: nasty, start: '2018-01-01', names, from: 0, to: 10, write })
    const life = { street: 1, issue: 1, recurrence: 0, case: 1 }
    const matter = { domain: 1, duty: 'lead', difficulty: 0.5, urgency: 'ordinary', resident: 1, grid: 1 } as const
    const more = { by: 'resident', minor: false, onset: 0, discovered: 1 } as const
    writer.add({ time: 1, step: 'accepted', life, street: 1, ...matter, ...more })
    writer.end()
    const log = parseXml(parts.join(''))
    expect(faultsOfXes(log)).toEqual([])
    const kept = `<a & "b" 'c'> 街道 \u{1F600}\n`
    expect(log.children.find(({ attributes }) => attributes['key'] === 'concept:name')!.attributes['value']).toBe(kept)
    const trace_ = log.children.at(-1)!
    expect(trace_.children.find(({ attributes }) => attributes['key'] === 'domain')!.attributes['value']).toBe(kept)
  })
})

it('tells the first case for which a street whistles where only some streets may', async () => {
  const city = ['--set', 'city.streets=2', '--set', 'city.residentsPerStreet=5000', '--set', 'demand.issueRate=20']
  const { code, printed } = await whistle(
    ...['trace', 'prereform', ...city, '--set', 'whistle.enabled@odd=yes', '--set', 'street.staff=60'],
    ...['--case', 'whistled', '--warm-up', '0', '--days', '20'],
  )
  expect(code).toBe(0)
  expect(printed).toContain('street 1, grid')
  expect(printed).toContain('The street whistles')
})

describe('bad input', () => {
  it.each<[string, string[], string]>([
    ['a case that is not there', ['--case', '5000', '--days', '5', '--warm-up', '0'], 'give 1 to '],
    ['case 0', ['--case', '0'], '--case is "0"; give a whole number from 1'],
    ['a misspelt word', ['--case', 'whisteld'], '--case is "whisteld"; did you mean whistled?'],
    ['a word that no case earns', ['--case', 'escalated', '--to', '1'], 'no case is so in the first 1 days'],
    ['a misspelt format', ['--format', 'xse'], '--format is "xse"; give text, json or xes'],
    ['days in the wrong order', ['--from', '5', '--to', '3'], '--from is 5 and --to is 3'],
    ['days after the end', ['--to', '800'], '--to is 800; the run has 725 days'],
    ['a beginning after the end', ['--from', '800'], '--from is 800; the run has 725 days'],
    ['a negative day', ['--from=-1'], '--from is "-1"; give a whole number from 0'],
    ['an unknown option', ['--cse', '3'], 'did you mean --case?'],
    ['a folder for a file', ['--out', place], 'which is a folder; give a file'],
    ['a folder that is not there', ['--out', join(place, 'no', 'log')], 'but there is no folder'],
    ['a whistle where there is none', ['--case', 'whistled', '--set', 'whistle.enabled=false'], 'may not whistle'],
    ['record and verify', ['--record', 'a', '--verify', 'b'], '--record and --verify are given together'],
    ['a case to record', ['--record', 'a', '--case', '3'], '--case is given with --record'],
    ['no file to verify', ['--verify', join(place, 'absent')], 'there is no file'],
    ['a folder to verify', ['--verify', place], 'give --verify a file that --record wrote'],
    ['an unknown lever', ['--set', 'street.stafff=3'], 'did you mean street.staff?'],
  ])('%s: one message and exit code 2', async (_, args, message) => {
    const { code, printed, told } = await whistle(...AFTER, ...args)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^whistlelab: /)
    expect(told[0]).toContain(message)
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
  })
})
