/** `whistlelab trace` where a switch brings a reform to some streets: what holds at a street is what its cases are told by, in every format. */
import { beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { listener } from '../terminal/listener.ts'
import { faultsOfXes, parseXml } from './xes-schema.ts'

const CITY = ['city.streets=2', 'city.residentsPerStreet=6000', 'street.staff=60', 'demand.issueRate=20']
const REFORM = ['whistle.enabled@odd=yes', 'whistle.threshold@odd=0.3', 'duties.clarity@[2]=0.9']
const ARGS = ['trace', 'prereform', '--seed', 'some', '--warm-up', '0', '--days', '21'].concat(
  [...CITY, ...REFORM].flatMap((set) => ['--set', set]),
)

async function whistle(...args: string[]): Promise<string> {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  expect({ code, told: terminal.told }).toEqual({ code: 0, told: [] })
  return terminal.printed.join('\n')
}

interface Line {
  readonly step: string
  readonly case?: number
  readonly street?: number
  readonly duty?: string
}

describe('a whistle at the odd streets alone, clear duties at the even ones', () => {
  let lines: readonly Line[]
  const jointIn = (street: number): number =>
    lines.find((one) => one.step === 'accepted' && one.street === street && one.duty === 'joint')!.case!
  beforeAll(async () => {
    lines = (await whistle(...ARGS, '--format', 'json')).split('\n').map((line) => JSON.parse(line) as Line)
  }, 60_000)

  it('only the streets that may whistle do, as the log has it', () => {
    const whistling = new Set(lines.filter(({ step }) => step === 'whistled').map(({ street }) => street))
    expect([...whistling]).toEqual([1])
  })

  it('the story of a case tells what holds at its street', async () => {
    const [treated, untreated] = await Promise.all(
      [1, 2].map((street) => whistle(...ARGS, '--case', String(jointIn(street)))),
    )
    expect(treated).toContain('street 1, grid')
    expect(treated).toMatch(/difficulty .* on a scale from 0 to 1; the street whistles from 0\.3 on/)
    expect(treated).toContain('the first owner is the right one with probability 60 %')
    expect(untreated).toContain('street 2, grid')
    expect(untreated).toMatch(/difficulty .* on a scale from 0 to 1$/m)
    expect(untreated).toContain('the first owner is the right one with probability 90 %')
    expect(untreated).not.toContain('The street whistles')
  })

  it('JSON and XES name the street of each step, and XES is as its schema has it', async () => {
    expect(lines.filter((one) => one.case !== undefined && one.street === undefined)).toEqual([])
    const log = parseXml(await whistle(...ARGS, '--format', 'xes', '--case', String(jointIn(1))))
    expect(faultsOfXes(log)).toEqual([])
    const trace = log.children.find(({ name }) => name === 'trace')!
    const valueOf = (key: string) =>
      trace.children.find(({ attributes }) => attributes['key'] === key)?.attributes['value']
    expect(valueOf('street')).toBe('1')
  })
})

it('after a switch a case is told by what the switch brought to its street, and before it by what was', async () => {
  const log = await whistle('trace', 'beijing-pilots', ...SMALL, '--format', 'json')
  const cases = log
    .split('\n')
    .map((line) => JSON.parse(line) as Line & { time: number })
    .filter(({ step, duty }) => step === 'accepted' && duty === 'joint')
  const from = 180 * 24
  const chosen = [
    cases.find(({ street, time }) => street === 1 && time < from)!,
    cases.find(({ street, time }) => street === 1 && time > from)!,
    cases.find(({ street, time }) => street === 2 && time > from)!,
  ]
  const clear: string[] = []
  for (const { case: number } of chosen) {
    const story = await whistle('trace', 'beijing-pilots', ...SMALL, '--case', String(number))
    clear.push(/probability (\d+ %)/.exec(story)![1])
  }
  // prereform has .6, the reform of the odd streets brings .85.
  expect(clear).toEqual(['60 %', '85 %', '60 %'])
}, 60_000)

const SMALL = ['city.streets=2', 'city.residentsPerStreet=3000']
  .flatMap((set) => ['--set', set])
  .concat('--warm-up', '0', '--days', '190')
