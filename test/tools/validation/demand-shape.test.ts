/** The fit of the shape of demand: tables made with a known shape give the shape back, and wrong tables are refused. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { calendarDay } from '../../../sim/arithmetic/calendar-date.ts'
import { gammaOf } from '../../../sim/random/gamma.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Request } from '../../../tools/requests/request.ts'
import { daySpread } from '../../../tools/validation/demand-shape/day-spread.ts'
import { directRequests } from '../../../tools/validation/demand-shape/direct-channels.ts'
import { seasonFit } from '../../../tools/validation/demand-shape/season-fit.ts'
import { shapeReport } from '../../../tools/validation/demand-shape/shape-report.ts'
import { separableLoss, weekShape } from '../../../tools/validation/demand-shape/week-shape.ts'

const MONDAY = calendarDay('2018-01-01')!
const NOON = 12

/** So many requests in one hour, each in a minute of its own as long as there are 60 at most. */
function requests(day: number, hour: number, count: number, district = 'east'): Request[] {
  return Array.from({ length: count }, (_, at) => {
    const minute = day * 1440 + hour * 60 + (at % 60)
    return { day, hour, minute, channel: 'telephone', district }
  })
}

describe('the shape of the week', () => {
  const HOURS = [
    [8, 5],
    [9, 3],
    [20, 2],
  ] as const
  const WEIGHTS = [6, 5, 4, 4, 4, 3, 2]
  const table = Array.from({ length: 56 }, (_, day) =>
    HOURS.flatMap(([hour, weight]) => requests(MONDAY + day, hour, weight * WEIGHTS[day % 7])),
  ).flat()

  test('hours in percent of a day, days in percent of an average one', () => {
    const { hours, days } = weekShape(table)
    expect([hours[8], hours[9], hours[20], hours[10]]).toEqual([50, 30, 20, 0])
    expect(days).toEqual([150, 125, 100, 100, 100, 75, 50])
  })

  test('a window that is no number of whole weeks does not shift the days', () => {
    expect(weekShape(table.filter(({ day }) => day < MONDAY + 52)).days).toEqual([150, 125, 100, 100, 100, 75, 50])
  })

  test('a separable week loses nothing', () => {
    const { moved, foretold } = separableLoss(table)
    expect(moved).toBeCloseTo(0, 12)
    expect(foretold.separable).toBeGreaterThan(foretold.table)
  })

  test('weekends at another hour: 2 x 5/7 x 2/7 of the requests are in another hour', () => {
    const shifted = Array.from({ length: 56 }, (_, day) => requests(MONDAY + day, day % 7 < 5 ? 9 : 20, 40)).flat()
    const { moved, byChance, foretold } = separableLoss(shifted)
    expect(moved).toBeCloseTo(20 / 49, 12)
    expect(byChance).toBeLessThan(0.05)
    // Two shapes say all but the day: the seventh part of an even week's 168 hours is one hour of each day.
    expect(foretold.twoShapes).toBeCloseTo(Math.log(24), 1)
    expect(foretold.separable).toBeLessThan(foretold.twoShapes - 0.5)
  })

  test('forms are judged by weeks that they were not fitted to', () => {
    // Evenly over all hours, so that whatever the table of 168 hours sees is chance: fitted to 280 requests, it foretells
    // the other 280 worse by about 168 / (2 x 280) = 0.3 nats, a little less as empty hours count as half a request.
    const random = new RandomStreams('even', 0)
    const even = Array.from({ length: 560 }, (_, at) =>
      requests(MONDAY + (at % 56), Math.floor(24 * random.uniform(1, at, 0)), 1),
    ).flat()
    const { foretold } = separableLoss(even)
    expect(foretold.separable - foretold.table).toBeGreaterThan(0.15)
    expect(foretold.separable).toBeLessThan(0)
  })

  test('channels read in by batches are left out', () => {
    const batch = Array.from({ length: 300 }, () => ({ ...requests(MONDAY + 3, 10, 1)[0], channel: 'batch' }))
    const direct = directRequests([...table, ...batch])
    expect(direct).toEqual(table)
    expect(directRequests(batch)).toEqual(batch)
  })
})

describe('the season', () => {
  /** Years of 100, 200, ... requests a day with the same season. */
  const years = (from: string, days: number): Request[] =>
    Array.from({ length: days }, (_, at) => {
      const day = calendarDay(from)! + at
      const first = calendarDay(`${new Date(day * 86400000).getUTCFullYear()}-01-01`)!
      const turn = (2 * Math.PI * (day - first + 0.5)) / 365
      const level = 100 * (1 + Math.floor(at / 365))
      return requests(day, NOON, Math.round(level * (1 - 0.3 * Math.cos(turn) + 0.1 * Math.sin(2 * turn))))
    }).flat()

  test('two harmonics, relative to the level of each year', () => {
    const { harmonics, error, years: whole } = seasonFit(years('2017-01-01', 730))!
    expect(whole).toBe(2)
    // Rounding to whole requests moves a coefficient by less than 1 / (100 sqrt(365)).
    ;[
      [-0.3, 0],
      [0, 0.1],
    ].forEach((pair, order) =>
      pair.forEach((one, part) => expect(Math.abs(harmonics[order][part] - one)).toBeLessThan(0.002)),
    )
    expect(error).toBeLessThan(0.002)
  })

  test('only whole calendar years count', () => {
    expect(seasonFit(years('2017-01-01', 365 + 200))!.years).toBe(1)
    expect(seasonFit(years('2017-03-01', 365))).toBeUndefined()
  })

  test('a year with a month of no request is not whole', () => {
    const isAugust = (day: number): boolean => new Date(day * 86400000).getUTCMonth() === 7
    expect(seasonFit(years('2017-01-01', 365).filter(({ day }) => !isAugust(day)))).toBeUndefined()
  })
})

/** Count of Poisson's law by inversion, summed from zero; for means well below 700. */
function poisson(u: number, mean: number): number {
  let k = 0
  let probability = Math.exp(-mean)
  for (let sum = probability; sum < u && probability > 0; sum += probability) probability *= mean / ++k
  return k
}

describe('the spread of days', () => {
  const DISTRICTS = 3
  const MEAN = 60
  const [common, own] = [0.3, 0.4]
  const random = new RandomStreams('spread', 0)
  /** Day effects of the table and of each district, by gamma variates; counts by Poisson's law. */
  const table = Array.from({ length: 600 }, (_, day) =>
    Array.from({ length: DISTRICTS }, (_, district) => {
      const effect =
        gammaOf(1 / common ** 2)(random.uniform(1, 0, day)) *
        common ** 2 *
        gammaOf(1 / own ** 2)(random.uniform(2, district, day)) *
        own ** 2
      const weekday = [1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5][day % 7]
      return requests(
        MONDAY + day,
        NOON,
        poisson(random.uniform(3, district, day), MEAN * weekday * effect),
        `${district}`,
      )
    }).flat(),
  ).flat()
  const spread = daySpread(table, undefined)

  // The relative error of a variance of gamma-like values from 600 days is about sqrt(3 / 600) = 7 %, of its root 3.5 %.
  test.each([
    ['of one district', spread.districtCv, Math.sqrt((1 + common ** 2) * (1 + own ** 2) - 1)],
    ['of it common', spread.commonCv, common],
    ['of the whole table', spread.cv, Math.sqrt((1 + common ** 2) * (1 + own ** 2 / DISTRICTS) - 1)],
  ])('%s', (_, found, theory) => {
    expect(Math.abs(found / theory - 1)).toBeLessThan(0.12)
  })

  test('days that follow each other have nothing in common', () => {
    expect(Math.abs(spread.nextDay)).toBeLessThan(3 / Math.sqrt(600))
    expect(spread.districts).toBe(DISTRICTS)
  })

  test('counts by chance alone have variance over mean 1', () => {
    const even = Array.from({ length: 600 }, (_, day) =>
      requests(MONDAY + day, NOON, poisson(random.uniform(4, 0, day), MEAN)),
    ).flat()
    const { overMean, overMeanLeft, commonCv } = daySpread(even, undefined)
    expect(Math.abs(overMean - 1)).toBeLessThan(3 * Math.sqrt(2 / 600))
    expect(Math.abs(overMeanLeft - 1)).toBeLessThan(3 * Math.sqrt(2 / 600))
    expect(commonCv).toBeNaN()
  })

  test('a season that is known is no spread', () => {
    const seasonal = Array.from({ length: 365 }, (_, day) =>
      requests(MONDAY + day, NOON, Math.round(200 * (1 - 0.4 * Math.cos((2 * Math.PI * (day + 0.5)) / 365)))),
    ).flat()
    expect(daySpread(seasonal, undefined).cv).toBeGreaterThan(0.25)
    expect(daySpread(seasonal, [[-0.4, 0]]).cv).toBe(0)
  })
})

describe('the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demand-shape-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return name
  }

  test('has the constants in the form of the code', () => {
    const day = (at: number): string => new Date((MONDAY + at) * 86400000).toISOString().slice(0, 10)
    const rows = Array.from({ length: 730 }, (_, at) => `${day(at)}T09:00,web,east\n${day(at)}T17:30,web,west`)
    const report = shapeReport(folder, put('even.csv', ['created,channel,district', ...rows, ''].join('\n')))
    expect(report).toContain('Requests: 1460; with a time of their own (channels not read in by batches): 1460')
    expect(report).toContain('HOURS (percent of a day): 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0')
    expect(report).toContain('DAYS (percent of an average day, Monday first): 100, 100, 100, 100, 100, 100, 100')
    expect(report).toContain('SEASON (cosine and sine part of two harmonics): [0, 0], [0, 0]; whole years 2')
    expect(report).toContain('variance over mean of daily counts 0.00')
  })

  test('says how the table was read, with what was answered', () => {
    const name = put('zone.csv', 'created,channel,district\n2018-01-01T00:00Z,web,east\n2018-01-02T04:00Z,web,\n')
    const report = shapeReport(folder, name, { zone: 'Asia/Shanghai' })
    expect(report).toContain('Requests: 2; with')
    expect(report).toContain('\n  Times are converted to Asia/Shanghai')
    expect(report).toContain('\n  1 request without a district\n')
    expect(report).toContain('HOURS (percent of a day): 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0, 0, 50, 0')
  })

  test('the command ends with code 2 and one line for a wrong folder', () => {
    const program = join(import.meta.dirname, '../../..', 'tools', 'validation', 'demand-shape', 'fit.ts')
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, join(folder, 'nowhere')], {
      encoding: 'utf8',
    })
    expect(stderr).toBe(
      `no requests.csv.gz or requests.csv in ${join(folder, 'nowhere')}; give a folder that has one\n`,
    )
    expect(status).toBe(2)
  })
})
