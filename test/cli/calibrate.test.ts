/** `whistlelab calibrate` on a city that is a formula: what is identified is written as a scenario, what is not is refused, and the same question goes on. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calibrateCommand } from '../../cli/calibrate/calibrate-command.ts'
import { chosenTargets } from '../../cli/calibrate/chosen-targets.ts'
import { folderTargets } from '../../cli/calibrate/folder-targets.ts'
import { namesIn } from '../../cli/experiment/screening.ts'
import { importBulletin } from '../../cli/data/bulletin-import.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { assumptionsOf } from '../../sim/study/sweep.ts'
import { machineryOn } from '../experiment/fake-machinery.ts'
import { madeUpCity } from '../experiment/made-up-city.ts'
import { cleanUp, day, imported, rowsOf, written } from './data/imports.ts'
import { listener } from './terminal/listener.ts'
import { worldWith } from './work/world.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-calibrate-'))
afterAll(() => {
  rmSync(place, { recursive: true, force: true })
  cleanUp()
})

const luckOf = (replication: number): number => ((replication * 7919) % 997) / 997 - 0.5
/** On time: from .4 to .9 with the share of working time; satisfaction answers to nothing. */
const city = madeUpCity(({ street }, replication) => ({
  onTimeRate: 0.4 + 0.5 * street.caseworkShare + 0.004 * luckOf(replication),
  satisfactionRate: 0.6 + 0.01 * luckOf(replication),
}))

const bulletin = join(place, 'bulletin')
beforeAll(async () => {
  const rows = `from,to,measure,value,base,n
2024-01-01,2024-01-31,on_time,60 %,dispatched,1000
2024-02-01,2024-02-29,on_time,70 %,dispatched,1000
2024-02-01,2024-02-29,satisfaction,60 %,dispatched,1000
`
  await importBulletin({ table: written(rows), out: bulletin, name: 'bulletin', force: false, lang: 'en' }, listener())
})

type Options = Parameters<typeof calibrateCommand.run>[0]
const run = (
  out: string,
  more: Partial<Options> = {},
  terminal = listener(),
  world: Parameters<typeof worldWith> = [machineryOn(city)],
) =>
  calibrateCommand.run(
    {
      ...{ folder: bulletin, scenario: 'haigang-before', levers: ['street.caseworkShare=0.2:1'], targets: [] },
      ...{ period: undefined, points: 16, replications: 2, unfit: false, days: 14, warmUp: 7, seed: 's', lang: 'en' },
      ...{ set: ['city.streets=2', 'city.residentsPerStreet=1000'] },
      ...{
        workers: 1,
        out: join(place, out),
        write: join(place, `${out}.yaml`),
        force: false,
        planOnly: false,
        json: false,
        all: false,
        quiet: true,
      },
      ...more,
    },
    worldWith(world[0], { terminal, ...world[1] }),
  )

describe('whistlelab calibrate', () => {
  test('finds the value that the last figures ask for, and writes it with its interval as range', async () => {
    const terminal = listener()
    expect(await run('found', {}, terminal)).toBe(0)
    const file = join(place, 'found.yaml')
    const { value, range, source } = loadScenario(file, scenarioFolder()).levers.get('street.caseworkShare')!
    // .4 + .5 x .6 = .7; the spread of .7 of 1,000 with two points of definition is .0247, over a slope of .5, times 1.645: .081.
    expect(Math.abs((value as number) - 0.6)).toBeLessThan(0.02)
    expect(Math.abs(range![1] - range![0] - 2 * 0.081)).toBeLessThan(0.03)
    expect(source).toBe('data:bulletin#onTimeRate')
    expect(loadScenario(file, scenarioFolder()).levers.get('city.streets')!.value).toBe(2)
    // What was calibrated is varied where assumptions are.
    expect(assumptionsOf(loadScenario(file, scenarioFolder())).map(({ name }) => name)).toContain(
      'street.caseworkShare',
    )
    const told = terminal.printed.join('\n')
    expect(told).toMatch(/street\.caseworkShare.*identified.*onTimeRate \(100 %\)/)
    expect(told).toContain('Runs with new luck come to the targets; 80 replications in all.')
    const before = readFileSync(join(place, 'found', 'analysis.json'), 'utf8')
    expect(await run('found')).toBe(0)
    expect(readFileSync(join(place, 'found', 'analysis.json'), 'utf8')).toBe(before)
    // Asked once more for a file that is somebody else's.
    const theirs = join(place, 'theirs.yaml')
    writeFileSync(theirs, 'title: theirs\n')
    await expect(run('found', { write: theirs })).rejects.toThrow(/theirs.yaml is there already; give another --write/)
    expect(readFileSync(theirs, 'utf8')).toBe('title: theirs\n')
  })

  test('goes on where it was stopped, with any number of workers, to the same bits', async () => {
    expect(await run('whole')).toBe(0)
    const stop = new AbortController()
    let made = 0
    const stopping = machineryOn((task, replication) => {
      if (++made === 40) stop.abort()
      return city(task, replication)
    })
    expect(await run('parts', { workers: 2 }, listener(), [stopping, { interruption: stop.signal }])).toBe(130)
    expect(existsSync(join(place, 'parts', 'analysis.json'))).toBe(false)
    expect(await run('parts', { workers: 3 })).toBe(0)
    for (const file of ['analysis.json', 'posterior.csv', 'profile.csv', 'stages.jsonl'])
      expect(readFileSync(join(place, 'parts', file), 'utf8'), file).toBe(
        readFileSync(join(place, 'whole', file), 'utf8'),
      )
    expect(readFileSync(join(place, 'parts.yaml'), 'utf8')).toBe(readFileSync(join(place, 'whole.yaml'), 'utf8'))
  })

  test('writes nothing of what the targets do not identify, and says when runs do not come to them', async () => {
    const terminal = listener()
    expect(await run('nothing', { targets: ['satisfactionRate=0.6~0.05'] }, terminal)).toBe(4)
    expect(existsSync(join(place, 'nothing.yaml'))).toBe(false)
    expect(terminal.printed.join()).toContain('not identified; its range stays')
    const far = listener()
    expect(await run('far', { targets: ['onTimeRate=0.99~0.01'], lang: 'zh' }, far)).toBe(4)
    expect(far.printed.join()).toContain('结果与目标不符')
  })

  test('refuses what it cannot calibrate', async () => {
    await expect(run('a', { levers: ['street.staff=5:20'] })).rejects.toThrow(/street.staff is no single number/)
    // Before anything is run: a file that is there, and one that cannot name what it extends.
    await expect(run('e', { write: join(place, 'found.yaml') })).rejects.toThrow(
      /is there already; give another --write/,
    )
    await expect(run('e', { write: join(place, 'found.txt') })).rejects.toThrow(/--write is .*found\.txt"; give a name/)
    const own = join(place, 'own.yaml')
    writeFileSync(own, 'title: {en: a, zh: a}\nsummary: {en: a, zh: a}\nextends: haigang-before\nlevers: {}\n')
    const below = run('f', { scenario: own, write: join(place, 'below', 'f.yaml') })
    await expect(below).rejects.toThrow(/leaves the project folder/)
    await expect(run('d', { levers: [] })).rejects.toThrow(/levers are free \(.*\); name one to 6/)
    await expect(run('b', { points: 20 })).rejects.toThrow(/powers of two/)
    await expect(run('c', { period: '2023' })).rejects.toThrow(
      /has no rates of the whole from 2023; give another --period: there are 2024-01-01, 2024-02-01/,
    )
  })
})

test('levers stand in a row with their ranges; what is within brackets stays together', () => {
  expect(namesIn(['a.b=1:8,c，d=[1,2],e={scale: log, range: [1, 2]}', 'f=1,000:2,000'])).toEqual([
    ...['a.b=1:8', 'c', 'd=[1,2]', 'e={scale: log, range: [1, 2]}', 'f=1,000:2,000'],
  ])
})

describe('targets', () => {
  test.each([
    ['onTimeRate=0.8.1~0.1', 'onTimeRate: the value is "0.8.1"; give a number from 0'],
    ['onTimeRate=83~2', 'onTimeRate: the value is "83"; it is a share: give a number from 0 to 1'],
    ['onTimeRate=0.8~0', 'onTimeRate: the spread is "0"; give a standard deviation above 0'],
    ['onTimeRate=0.8', 'onTimeRate=0.8 has no spread; write onTimeRate=0.8~ and behind it'],
    ['=0.8~0.1', '"=0.8~0.1" names no measure'],
    ['onTimeRat=0.8~0.1', 'onTimeRat is no measure; did you mean onTimeRate?'],
  ])('%s: its own fault is told', (asked, fault) => expect(() => chosenTargets([], [asked])).toThrow(fault))

  test('all that is wrong is told', () => {
    expect(() => chosenTargets([], ['onTimeRate=0.8,nonsense=1~1', 'handlingTimeMean=30~0'])).toThrow(
      /has no spread.*\n.*nonsense is no measure.*\n.*the spread is "0"/,
    )
  })

  test('of a bulletin of counts are those of the line; a period means nothing to a table', async () => {
    const counts = join(place, 'counts')
    const table = written('from,to,measure,value\n2024-01-01,2024-01-31,orders,90\n')
    await importBulletin({ table, out: counts, force: false, lang: 'en' }, listener())
    expect((await folderTargets(counts, undefined, false)).targets).toEqual([])
    await expect(folderTargets(counts, '2024', false)).rejects.toThrow(/but counts, or rates of units alone/)
    await expect(folderTargets(place, '2024', false)).rejects.toThrow(/--period means nothing to a table; leave it out/)
    await expect(folderTargets(counts, undefined, true)).rejects.toThrow(/--unfit means nothing to a bulletin/)
  })

  test('of a bulletin the last figure of each measure, or those of a period', async () => {
    const last = await folderTargets(bulletin, undefined, false)
    expect(last.targets.map(({ measure, value }) => [measure, value])).toEqual([
      ['onTimeRate', 0.7],
      ['satisfactionRate', 0.6],
    ])
    expect((await folderTargets(bulletin, '2024-01', false)).targets).toMatchObject([{ value: 0.6 }])
  })

  test('of a table the mean time to the end, in hours', async () => {
    const { out } = await imported(rowsOf(40, (at) => `${at},${day(at)}T08:00,${day(at + 2)}T08:00,Trash,closed`))
    const { targets } = await folderTargets(out, undefined, false)
    expect(targets).toHaveLength(1)
    expect(targets[0].measure).toBe('handlingTimeMean')
    // Two days each, known by the hour; five in a hundred of it are left open by the definition.
    expect(Math.abs(targets[0].value - 48)).toBeLessThan(0.5)
    expect(Math.abs(targets[0].sd - 2.4)).toBeLessThan(0.1)
  })

  test('named, given, or wrong', () => {
    const told = [{ measure: 'onTimeRate', value: 0.7, sd: 0.02 }]
    expect(chosenTargets(told, [])).toEqual(told)
    expect(chosenTargets(told, ['onTimeRate=0.8~0.01'])).toEqual([{ measure: 'onTimeRate', value: 0.8, sd: 0.01 }])
    expect(() => chosenTargets(told, ['satisfactionRate'])).toThrow(
      /tells no satisfactionRate, but onTimeRate; give it as/,
    )
    expect(() => chosenTargets(told, ['onTimeRat'])).toThrow(/did you mean onTimeRate/)
    expect(() => chosenTargets(told, ['onTimeRate', 'onTimeRate=0.8~0.1'])).toThrow(/onTimeRate twice/)
    const twoOfThem = [
      { measure: 'onTimeRate', value: 0.7, sd: 0.02 },
      { measure: 'repeatRate', value: 0.1, sd: 0.01 },
    ]
    expect(chosenTargets(told, ['onTimeRate, repeatRate=0.1~.01'])).toEqual(twoOfThem)
    expect(() => chosenTargets([], [])).toThrow(/tells no target/)
  })
})
