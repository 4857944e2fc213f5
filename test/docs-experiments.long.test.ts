/** docs/EXPERIMENTS.md: every example runs, on a made-up city, and what it says is written is. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { main } from '../cli/command-line.ts'
import { COMMANDS } from '../cli/commands.ts'
import { listener } from './cli/terminal/listener.ts'
import { machineryOn } from './experiment/fake-machinery.ts'
import { madeUpCity } from './experiment/made-up-city.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-experiments-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const PAGE = readFileSync(join(import.meta.dirname, '../docs/EXPERIMENTS.md'), 'utf8')
const city = madeUpCity(({ street }, replication) => {
  const rate = 0.2 + 0.01 * (street.staff as number) + 0.001 * (replication % 17)
  return { onTimeRate: rate, trueResolutionRate: rate, cost: 1e6 * (street.staff as number) }
})

/** The words of a command line, quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare)
}

const examples = [...PAGE.matchAll(/```sh\nnpx whistlelab ([\s\S]*?)\n```/g)].map(([, text]) =>
  text.replaceAll('\\\n', ' '),
)
const FILES: Readonly<Record<string, readonly string[]>> = {
  sweep: ['points.csv', 'effects.csv', 'analysis.json', 'report.html'],
  surrogate: ['surrogate.csv', 'surrogate.json'],
  'sensitivity haigang-after --levers': ['points.csv', 'indices.csv', 'analysis.json'],
  'sensitivity haigang-after --method sobol': ['indices.csv', 'analysis.json', 'stages.jsonl', 'stage-01'],
  'sensitivity staff-or-power': ['points.csv', 'order.csv', 'analysis.json'],
  select: ['selection.csv', 'analysis.json', 'stages.jsonl', 'stage-01'],
  discover: ['discover.json', 'boxes.csv', 'points.csv'],
  size: ['sizing.csv', 'analysis.json', 'stages.jsonl', 'stage-01'],
}

it('there is an example of every experiment', () => {
  expect(examples.map((text) => text.split(' ')[0])).toEqual([
    'sweep',
    'sweep',
    'surrogate',
    'sensitivity',
    'sensitivity',
    'sensitivity',
    'select',
    'size',
    'discover',
  ])
})

it.each(examples.map((text, index) => [text, index] as const))('%s', async (text, index) => {
  const [, files] = Object.entries(FILES).find(([begin]) => text.startsWith(begin))!
  // What one example writes, the next may read.
  const named = /\bruns\/\S+/.exec(text)?.[0]
  const out = join(place, named ?? String(index))
  const terminal = listener()
  const machinery = async () => machineryOn(city)
  const words = wordsOf(text).map((word) => (word === named ? out : word))
  const way = text.startsWith('surrogate') ? [] : ['--quiet', '--workers', '1']
  const args = [...words, ...(named === undefined ? ['--out', out] : []), ...way]
  const code = await main(args, { terminal, interruption: new AbortController().signal }, { machinery })
  expect([code, terminal.told]).toEqual([text.includes('--method sobol') ? 4 : 0, []])
  expect(readdirSync(out)).toEqual(expect.arrayContaining([...files]))
})

it('every option that the page names is there', () => {
  const known = COMMANDS.flatMap(({ options }) =>
    Object.keys(options).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  )
  const named = [...PAGE.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})
