/** Every command of docs/WORKED-EXAMPLES.md is run, and every value held against theory, a second way, and what is simulated. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import type { StationSetting } from '../../../sim/station/station-setting.ts'
import { anotherWay } from '../../analytic/another-way.ts'
import { listener } from '../terminal/listener.ts'

interface Example {
  readonly title: string
  readonly args: readonly string[]
  /** Name of the figure in the JSON, and what the page says. */
  readonly values: readonly (readonly [name: string, text: string])[]
}

const PAGE = readFileSync(new URL('../../../docs/WORKED-EXAMPLES.md', import.meta.url), 'utf8')
/** Lines of the page that count: a title, a command, a value. */
const TITLE = /^## (.+)$/
const COMMAND = /^npx whistlelab (queue .+)$/
const VALUE = /^\| [^|]+ \| ([^|]+) \| `([^`]+)` \|$/

function examplesOf(page: string): Example[] {
  const examples: { title: string; args: string[]; values: [string, string][] }[] = []
  let title = ''
  for (const line of page.split('\n')) {
    title = TITLE.exec(line)?.[1] ?? title
    const command = COMMAND.exec(line)?.[1]
    if (command !== undefined) examples.push({ title, args: command.split(' '), values: [] })
    const value = VALUE.exec(line)
    if (value) examples.at(-1)!.values.push([value[2], value[1].trim()])
  }
  return examples
}

interface Found {
  readonly simulated: unknown
  readonly theory: unknown
  readonly setting: StationSetting & { readonly preemptive: boolean }
  readonly run: { readonly arrivals: number; readonly serviceLevel?: number; readonly waitQuantiles?: number[] }
}

async function run(args: readonly string[]): Promise<Found> {
  const terminal = listener()
  const short = args.includes('--arrivals') ? [] : ['--arrivals', '10000']
  const code = await main([...args, ...short, '--json'], { terminal, interruption: new AbortController().signal })
  expect({ code, told: terminal.told }).toEqual({ code: 0, told: [] })
  return JSON.parse(terminal.printed.join('')) as Found
}

/** `classes[0].wait` of an object; undefined where there is none. */
function at(root: unknown, name: string): unknown {
  return name.split(/[.[\]]+/).reduce<unknown>((value, part) => {
    return part === '' ? value : (value as Record<string, unknown> | null | undefined)?.[part]
  }, root)
}

/** In the units of the page, of a number in hours or of a share. */
const UNITS: Readonly<Record<string, number>> = { h: 1, min: 60, s: 3600, '%': 100 }

/** A number as the page writes it: in its unit, with as many decimals. */
function written(value: number, like: string): string {
  const [digits, unit] = like.split(' ') as [string, string?]
  const decimals = digits.split('.')[1].length
  return [(value * (unit === undefined ? 1 : UNITS[unit])).toFixed(decimals), unit].filter(Boolean).join(' ')
}

const EXAMPLES = examplesOf(PAGE)

it('the page has its examples, each with values', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(20)
  for (const { title, values } of EXAMPLES) expect(values.length, title).toBeGreaterThan(0)
  // Every table line that is not a heading is read.
  const rows = PAGE.split('\n').filter((line) => line.startsWith('| ') && !/^\| (figure|---) /.test(line))
  expect(EXAMPLES.flatMap(({ values }) => values)).toHaveLength(rows.length)
})

describe.each(EXAMPLES)('$title', ({ args, values }) => {
  it(args.slice(1).join(' '), async () => {
    const { simulated, theory, setting, run: plan } = await run(args)
    const second = anotherWay(setting, {
      ...plan,
      serviceLevel: plan.serviceLevel,
      waitQuantiles: plan.waitQuantiles ?? [],
    })
    for (const [name, text] of values) {
      // A percentile of theory and of the second way is a wait beside its percentile.
      const own = name.startsWith('waitPercentiles') ? `${name}.wait` : name
      const known = at(theory, own) as number | null
      const other = at(second, own) as number
      expect(written(other, text), `${name}, another way`).toBe(text)
      if (known !== null) expect(written(known, text), `${name}, theory`).toBe(text)
      const { mean, halfWidth } = at(simulated, name.replace('expected', 'fluid')) as {
        mean: number
        halfWidth: number
      }
      // Two half-widths are about four standard errors.
      expect(Math.abs(mean - other), `${name}: ${mean} ± ${halfWidth}, known ${other}`).toBeLessThan(2 * halfWidth)
    }
  })
})
