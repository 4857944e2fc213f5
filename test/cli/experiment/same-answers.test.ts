/** Select, size, discover and surrogate say the same to the byte, whoever works and in which order blocks come, and after a stop in the middle. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { inThisThread, turnOfTheLoop } from '../../../sim/run/batch.ts'
import type { Executor } from '../../../sim/run/batch.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { listener } from '../terminal/listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-same-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const luckOf = (replication: number, salt: number): number => ((replication * 7919 + salt * 104729) % 997) / 997 - 0.5
const city = madeUpCity(({ street, whistle }, replication) => {
  const staff = street.staff as number
  return { onTimeRate: 0.02 * staff - 0.1 * whistle.threshold + 0.02 * luckOf(replication, staff), cost: 1e6 * staff }
})

/** So many at once, of which the last to begin is the first to end. */
function workers(width: number, replicate: Replicate = city): Executor {
  const one = inThisThread(replicate)
  let begun = 0
  return {
    width,
    run: async (task, signal) => {
      const wait = 4 * (width - (begun++ % width))
      for (let turn = 0; turn < wait; turn++) await turnOfTheLoop()
      return one.run(task, signal)
    },
  }
}

async function lab(args: readonly string[], executor: Executor, signal = new AbortController().signal) {
  const terminal = listener()
  const openPool = () => ({ ...executor, close: async () => {} })
  const code = await main(
    [...args],
    { terminal, interruption: signal },
    {
      machinery: async () => machineryOn(city, { openPool }),
    },
  )
  return { code, said: terminal.printed.join('\n') }
}

/** All that an answer writes. */
function answersIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /^(analysis|discover)\.json$|\.csv$|^stages\.jsonl$/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

const STUDY = join(place, 'posts.yaml')
writeFileSync(
  STUDY,
  [
    'question: {en: How many?, zh: 多少？}',
    'baseline: haigang-before',
    'vary: {street.staff: [20, 29, 30, 31]}',
    'measures: {onTimeRate: {margin: 0.5 pp}}',
  ].join('\n'),
)
const CITY = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=1000', '--days', '14', '--warm-up', '7']
const VARY = ['--vary', 'street.staff=11:75', '--vary', 'whistle.threshold=0:1']

describe.each([
  ['select', [STUDY]],
  ['size', ['haigang-before', '--lever', 'street.staff=20:50:1', '--target', 'onTimeRate >= 0.7']],
  [
    'discover',
    [
      'haigang-before',
      '--fails-if',
      'onTimeRate < 0.7',
      ...VARY,
      '--points',
      '80',
      '--replications',
      '1',
      '--weekly',
      'no',
    ],
  ],
  [
    'sweep',
    [
      'haigang-before',
      ...VARY,
      '--design',
      'lhs',
      '--points',
      '20',
      '--replications',
      '3',
      '--measure',
      'onTimeRate',
      '--weekly',
      'no',
    ],
  ],
])('%s', (command, asked) => {
  const folder = (out: string): string => join(place, `${command}-${out}`)
  const ask = async (out: string, ...by: readonly [Executor, AbortSignal?]) => {
    const { code, said } = await lab([command, ...asked, ...CITY, '--quiet', '--out', folder(out)], ...by)
    return { code, said: said.replaceAll(folder(out), 'FOLDER') }
  }

  it('says the same with one worker and seven, and after a stop with three', async () => {
    const alone = await ask('one', workers(1))
    const answers = answersIn(folder('one'))
    expect([alone.code, Object.keys(answers).length >= 2]).toEqual([0, true])
    expect(await ask('seven', workers(7))).toEqual(alone)
    expect(answersIn(folder('seven'))).toEqual(answers)
    const stop = new AbortController()
    let made = 0
    const dying: Replicate = (...one) => (++made > 33 && stop.abort(), city(...one))
    expect((await ask('stopped', workers(3, dying), stop.signal)).code).toBe(130)
    expect(await ask('stopped', workers(7))).toEqual(alone)
    expect(answersIn(folder('stopped'))).toEqual(answers)
  })
})

it('surrogate says the same of the points of all of these sweeps', async () => {
  const said: string[] = []
  for (const out of ['one', 'seven', 'stopped']) {
    const folder = join(place, `sweep-${out}`)
    said.push((await lab(['surrogate', folder, '--json'], workers(1))).said.replaceAll(folder, 'FOLDER'))
  }
  expect(said[0]).toContain('onTimeRate')
  expect(new Set(said).size).toBe(1)
})
