/** Where the time of the whole model goes: one replication, sampled after one to warm up, by layer and by function. */
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import { placesOf } from './places.ts'
import type { Sheet } from './sheet.ts'
import type { Spender } from './spenders.ts'
import { spendersOf } from './spenders.ts'
import { SCENARIOS, city } from './whole-model.ts'

/** Microseconds between two samples. */
const INTERVAL = 250
const FUNCTIONS = 10
/** What could move into a WebAssembly core. */
const CORE = ['kernel', 'queueing', 'random', 'arithmetic']
const PARTS = ['arithmetic', 'random', 'kernel', 'queueing', 'stats', 'city', '(garbage collector)', '(program)']
const NAMES: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collector',
  '(program)': 'V8 itself, with what it compiles on this thread',
}

const READING =
  `One replication after one to warm up, a sample every ${INTERVAL} microseconds. A sample counts for the function whose line was running, ` +
  'also where the compiler had put that function inside another; waiting for memory counts where the datum is used, and an ' +
  'instruction may be counted for its neighbour. Read shares of layers as good to a point or two, those of functions as less.'

interface Shares {
  readonly scenario: string
  readonly spenders: readonly Spender[]
  readonly ticks: number
}

export async function whereTimeGoes(): Promise<Sheet[]> {
  const all: Shares[] = []
  for (const scenario of SCENARIOS) all.push(await sharesOf(scenario))
  const found = all.flatMap(({ spenders }) => spenders.map(({ part }) => part))
  const parts = new Set([...PARTS, ...found])
  return [
    {
      title: 'Where the time goes: layers',
      head: ['layer', ...SCENARIOS],
      lines: [...parts].map((part) => [
        NAMES[part] ?? part,
        ...all.map((shares) => percent(shareOf(shares, (spender) => spender.part === part))),
      ]),
      notes: [READING, ...all.map(bound)],
    },
    {
      title: 'Where the time goes: functions',
      head: ['function', 'source', ...SCENARIOS],
      lines: dearest(all).map(({ file, name }) => [
        name,
        file,
        ...all.map((shares) => percent(shareOf(shares, (each) => each.file === file && each.name === name))),
      ]),
    },
  ]
}

/** V8 keeps account of what it puts inside what only while a profiler runs: so one runs while the code warms up, too. */
async function sharesOf(scenario: string): Promise<Shares> {
  const replicate = city(scenario)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  replicate(0)
  await session.post('Profiler.stop')
  await session.post('Profiler.start')
  replicate(1)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const places = placesOf(readFileSync(fileURLToPath(import.meta.url), 'utf8'))
  const spenders = spendersOf(profile, import.meta.url, places)
  return { scenario, spenders, ticks: spenders.reduce((sum, { ticks }) => sum + ticks, 0) }
}

function shareOf({ spenders, ticks }: Shares, counts: (spender: Spender) => boolean): number {
  return spenders.filter(counts).reduce((sum, spender) => sum + spender.ticks, 0) / ticks
}

/** The functions with the greatest share of all scenarios together. */
function dearest(all: readonly Shares[]): Spender[] {
  const sums = new Map<string, { spender: Spender; share: number }>()
  for (const { spenders, ticks } of all) {
    for (const spender of spenders.filter(({ file }) => file !== '')) {
      const key = `${spender.file}|${spender.name}`
      sums.set(key, { spender, share: (sums.get(key)?.share ?? 0) + spender.ticks / ticks })
    }
  }
  const sorted = [...sums.values()].sort((a, b) => b.share - a.share)
  return sorted.slice(0, FUNCTIONS).map(({ spender }) => spender)
}

/** Amdahl (1967): what the whole gains when a part of it becomes faster. */
function bound(shares: Shares): string {
  const core = shareOf(shares, ({ part }) => CORE.includes(part))
  const gain = (left: number): string => (1 / (1 - core * (1 - left))).toFixed(2)
  return (
    `${shares.scenario}: ${CORE.slice(0, -1).join(', ')} and ${CORE.at(-1)} take ${percent(core)} of the time. If they cost nothing, the ` +
    `whole model would be ${gain(0)} times as fast; at half their cost, ${gain(0.5)} times.`
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
