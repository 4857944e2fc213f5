import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { openLines } from '../../../cli/terminal/line-reader.ts'
import { listener } from '../terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-record-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const file = (name: string): string => join(place, name)

const TINY = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=8000', '--set', 'street.staff=5']
const AFTER = ['trace', 'haigang-after', ...TINY]

async function whistle(...args: string[]): Promise<{ code: number; printed: string; told: string[] }> {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, printed: terminal.printed.join('\n'), told: terminal.told }
}

describe('record and verify', () => {
  const RECORDED = file('events.jsonl')
  const RUN = [...AFTER, '--seed', 'r', '--replication', '2']

  it('records every event, and finds the same run the same', async () => {
    const recorded = await whistle(...RUN, '--record', RECORDED)
    expect(recorded).toMatchObject({ code: 0, told: [] })
    const [header, ...rest] = readFileSync(RECORDED, 'utf8').trimEnd().split('\n')
    expect(JSON.parse(header)).toMatchObject({
      ...{ format: 'whistlelab-events-1', scenario: 'haigang-after', seed: 'r', replication: 2, until: 720 },
      horizon: { warmUpDays: 270, days: 365 },
    })
    const events = rest.length - 1
    expect(JSON.parse(rest.at(-1)!)).toEqual({ events })
    expect(recorded.printed).toBe(`${events.toLocaleString('en')} events of 30 days are recorded in ${RECORDED}.`)
    const verified = await whistle(...AFTER, '--verify', RECORDED)
    expect(verified.printed).toMatch(new RegExp(`^The same: all ${events.toLocaleString('en')} events of 30 days`))
    expect(verified.code).toBe(0)
  })

  it('names the first difference when a coefficient is another one, and exits with 1', async () => {
    const other = [...AFTER, '--set', 'behaviour.triageHours=0.21', '--verify', RECORDED]
    const { code, printed, told } = await whistle(...other)
    expect({ code, told }).toEqual({ code: 1, told: [] })
    const line = Number(/events\.jsonl:(\d+) is the first difference/.exec(printed)![1])
    expect(printed).toMatch(new RegExp(`after ${(line - 2).toLocaleString('en')} equal events\\.`))
    const recorded = JSON.parse(readFileSync(RECORDED, 'utf8').split('\n')[line - 1]) as [number, string]
    expect(printed).toMatch(/\n {2}recorded: {2}day \d+, \w+day \d\d:\d\d:\d\d \(\d.* h\) {2}".+/)
    expect(printed).toContain(`(${recorded[0]} h)  "${recorded[1]}"`)
    expect(printed).toMatch(/\n {2}now: {7}day \d+, \w+day .+ of work "triage" for issue \d+ of street 1/)
    expect(printed).toContain('other values of levers')
    // The lines before are those of the other run, too.
    await whistle(...RUN, '--set', 'behaviour.triageHours=0.21', '--record', file('other.jsonl'))
    const [a, b] = [RECORDED, file('other.jsonl')].map((path) => readFileSync(path, 'utf8').split('\n').slice(1))
    expect(a.findIndex((one, index) => one !== b[index])).toBe(line - 2)
  })

  it('says when one of the two has more events', async () => {
    const lines = readFileSync(RECORDED, 'utf8').trimEnd().split('\n')
    const footer = (events: number): string => JSON.stringify({ events })
    const shorter = [...lines.slice(0, -2), footer(lines.length - 3)]
    const longer = [...lines.slice(0, -1), '[720,"chaser",null,1,null,3]', footer(lines.length - 1)]
    writeFileSync(file('shorter.jsonl'), shorter.join('\n') + '\n')
    writeFileSync(file('longer.jsonl'), longer.join('\n') + '\n')
    const [less, more] = await Promise.all([
      whistle(...AFTER, '--verify', file('shorter.jsonl')),
      whistle(...AFTER, '--verify', file('longer.jsonl')),
    ])
    expect(less).toMatchObject({ code: 1, told: [] })
    expect(less.printed).toMatch(
      /recorded: {2}no more events\n {2}now: {7}day 30, Wednesday 00:00:00 \(720 h\) {2}"day begins"/,
    )
    expect(more).toMatchObject({ code: 1, told: [] })
    expect(more.printed).toMatch(/"chaser" for issue 3 of street 1\n {2}now: {7}no more events/)
  })

  it.each<[string, (lines: string[]) => string, string]>([
    ['torn within a line', (lines) => lines.join('\n').slice(0, -40), ' is torn'],
    ['torn between lines', (lines) => lines.slice(0, -50).join('\n') + '\n', 'ends after line '],
    [
      'spoilt in the middle',
      (lines) => lines.map((line, i) => (i === 100 ? 'xx' : line)).join('\n') + '\n',
      ':101 is torn',
    ],
    ['wrongly counted', (lines) => [...lines.slice(0, -1), '{"events":3}'].join('\n') + '\n', 'counts 3 events'],
    ['empty', () => '', ':1 is not the first line of a record'],
    ['something else', () => 'title: Haigang\n', ':1 is not the first line of a record'],
  ])('refuses a file that is %s', async (_, spoil, message) => {
    const path = file('spoilt.jsonl')
    writeFileSync(path, spoil(readFileSync(RECORDED, 'utf8').trimEnd().split('\n')))
    const { code, printed, told } = await whistle(...AFTER, '--verify', path)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(path)
    expect(told[0]).toContain(message)
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
  })

  it.each<[string, string[], string]>([
    ['another scenario', ['trace', 'haigang-before', ...TINY], 'the scenario is "haigang-after", not "haigang-before"'],
    ['another seed', [...AFTER, '--seed', 'x'], '--seed is "r", not "x"'],
    ['another replication', [...AFTER, '--replication', '1'], '--replication is 2, not 1'],
    ['other days', [...AFTER, '--days', '20'], '--days is 365, not 20'],
    ['another end', [...AFTER, '--to', '20'], '--to is 30, not 20'],
  ])('refuses a record of %s', async (_, args, message) => {
    const { code, told } = await whistle(...args, '--verify', RECORDED)
    expect(code).toBe(2)
    expect(told[0]).toContain(`${RECORDED}:1 records a run of which ${message}`)
  })

  it('reads lines longer than a piece of the file, and knows a line without an end', () => {
    const long = '长'.repeat(700_000)
    writeFileSync(file('lines.txt'), `a\n${long}\n\nend`)
    const lines = openLines(file('lines.txt'))
    expect([lines.next(), lines.next() === long, lines.next(), lines.whole]).toEqual(['a', true, '', true])
    expect([lines.next(), lines.whole, lines.number, lines.next()]).toEqual(['end', false, 4, undefined])
    lines.close()
  })
})
