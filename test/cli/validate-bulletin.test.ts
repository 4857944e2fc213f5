/** `whistlelab validate` of a bulletin: runs of a scenario beside the published rates, on a city that is a formula. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validateCommand } from '../../cli/calibrate/validate-command.ts'
import { importBulletin } from '../../cli/data/bulletin-import.ts'
import { machineryOn } from '../experiment/fake-machinery.ts'
import { madeUpCity } from '../experiment/made-up-city.ts'
import { cleanUp, written } from './data/imports.ts'
import { listener } from './terminal/listener.ts'
import { worldWith } from './work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-validate-'))
const home = process.cwd()
afterAll(() => {
  process.chdir(home)
  rmSync(place, { recursive: true, force: true })
  cleanUp()
})

/** On time 70 %, give or take 2 points; satisfied 64 %; response is not told. */
const city = madeUpCity((_, replication) => ({
  onTimeRate: 0.7 + (replication % 2 ? 0.02 : -0.02),
  satisfactionRate: 0.64,
  responseRate: NaN,
}))

const bulletin = join(place, 'bulletin')
beforeAll(async () => {
  // Runs lie below runs/ of where one is.
  process.chdir(place)
  const rows = `from,to,measure,value,base,n
2024-01-01,2024-01-31,on_time,69 %,dispatched,1000
2024-02-01,2024-02-29,on_time,71 %,dispatched,1000
2024-02-01,2024-02-29,satisfaction,80 %,dispatched,1000
2024-02-01,2024-02-29,response,99 %,dispatched,
`
  await importBulletin({ table: written(rows), out: bulletin, force: false, lang: 'en' }, listener())
})

type Options = Parameters<typeof validateCommand.run>[0]
async function run(more: Partial<Options> = {}) {
  const terminal = listener()
  const given: Options = {
    ...{ folder: bulletin, scenario: 'haigang-before', until: undefined, period: undefined, replications: 10 },
    ...{ days: 14, warmUp: 7, seed: 's', workers: 1, out: undefined, unfit: false, force: true, project: undefined },
    ...{ quiet: true, json: false, lang: 'en' },
    ...more,
  }
  expect(await validateCommand.run(given, worldWith(machineryOn(city), { terminal }))).toBe(0)
  return terminal.printed.join('\n')
}

test('each last rate beside runs and the figure before it, with a page in both languages', async () => {
  const { figures } = JSON.parse(await run({ json: true })) as { figures: Record<string, unknown>[] }
  const [onTime, satisfaction, response] = figures
  // .71 x .29 / 1000, a hundredth's step, two points of definition: .0248. Ten replications of +-.02: .0067. A miss of -.01 over both: -.39.
  expect(onTime).toMatchObject({ modelMeasure: 'onTimeRate', verdict: 'fits', before: 0.69, closer: true })
  expect(onTime['miss']).toBeCloseTo(-0.01 / Math.sqrt(0.0248 ** 2 + 0.0067 ** 2), 2)
  expect(satisfaction).toMatchObject({ verdict: 'below', before: null, closer: null })
  expect(response).toMatchObject({ verdict: 'untold', closer: null })
  const page = readFileSync(join(bulletin, 'validation.html'), 'utf8')
  expect(page).toContain('runs are below')
  expect(page).toContain('模拟偏低')
})

test('of a period, in words', async () => {
  const told = await run({ period: '2024-01' })
  expect(told).toMatch(/2024-01-01 - 2024-01-31 +on time +69\.0 ± 2\.5 % +70\.0 ± 0\.7 % +0\.4 +fits/)
  expect(told).not.toContain('satisfaction')
})

test('a page that is there is written over with --force alone, wherever it lies', async () => {
  await run()
  await expect(run({ force: false })).rejects.toThrow(
    /validation\.html is there already; give another --out, or --force/,
  )
})

test('what a bulletin does not heed is refused, with what it heeds', async () => {
  await expect(run({ until: 17000, unfit: true })).rejects.toThrow(
    /--until means nothing to a bulletin; give --period, such as --period 2024-09\n--unfit means nothing/,
  )
})

test('what a table does not heed is refused', async () => {
  await expect(run({ folder: place, period: '2024-01', seed: undefined, workers: undefined })).rejects.toThrow(
    /--period means nothing to a table; give --until, .*\n--replications means .*; leave it out\n--days .*\n--warm-up/,
  )
})

test('needs a scenario', async () => {
  await expect(run({ scenario: undefined })).rejects.toThrow(/holds a bulletin.*give --scenario/)
  await expect(run({ period: '2030' })).rejects.toThrow(/has no rates of the whole from 2030/)
})
