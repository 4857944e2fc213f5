/** The tables of two cities, where WHISTLE_DATA says they are: what a statistician found in them by another program is found again. */
import { existsSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { durationAt } from '../../../cli/data/request-counts.ts'
import { eachStoredRow } from '../../../cli/data/request-rows.ts'
import { familyOf } from '../../../sim/fit/duration-families.ts'
import { fitted } from '../../../sim/fit/duration-fit.ts'
import type { Duration } from '../../../sim/fit/duration-likelihood.ts'
import { cleanUp, imported, written } from './imports.ts'

afterAll(cleanUp)

const DATA = process.env['WHISTLE_DATA']
const MAP = `whistleMap: 1
zone: Asia/Shanghai
keep: {in_contiguous_window: ['1']}
columns:
  id: {from: id}
  created: {from: created}
  status: {from: status}
  category: {from: category}
  kind: {from: request_kind}
  agency: {from: agency}
  street: {from: district}
  channel: {from: channel}
  on_time: {from: on_time}
`

describe.skipIf(DATA === undefined || !existsSync(DATA))('WHISTLE_DATA', { timeout: 120_000 }, () => {
  test('Kansas City as of 2018-01-01: animals and trash, resolved or open', async () => {
    const { facts, out, findings } = await imported('', {
      table: `${DATA}/kansas-city/requests.csv.gz`,
      zone: 'America/Chicago',
    })
    expect(facts).toMatchObject({ kept: 15594, first: '2016-01-01', last: '2018-12-31', areas: 'district' })
    expect(findings).toContainEqual({ check: 'noCases', level: 'note', n: 65, share: 65 / 15594, names: [] })
    const until = Date.UTC(2018, 0, 1) / 86400000
    const durations = new Map<string, Duration[]>()
    await eachStoredRow(out, (row) => {
      if (row.hour >= 24 * until || (row.end !== 'resolved' && row.end !== 'open')) return
      const category = facts.lists.category.words[row.category]
      const one = durationAt(row, until - (row.hour + 0.5) / 24, true)
      durations.set(category, [...(durations.get(category) ?? []), ...(one ? [one] : [])])
    })
    const fit = (category: string, never: boolean) => {
      const own = durations.get(category)!
      const { theta, logLikelihood } = fitted({ family: familyOf('lognormal'), never }, own)!
      return {
        n: own.length,
        mu: theta[0],
        sigma: Math.exp(theta[1]),
        never: 1 / (1 + Math.exp(theta[2])),
        logLikelihood,
      }
    }
    const animals = fit('Animals / Pets', false)
    expect(animals.n).toBe(1419)
    expect([animals.mu, animals.sigma].map((one) => +one.toFixed(3))).toEqual([0.6, 1.542])
    expect(Math.abs(animals.logLikelihood + 3613.812)).toBeLessThan(0.05)
    const trash = fit('Trash / Recycling', true)
    expect(trash.n).toBe(2097)
    expect([trash.mu, trash.sigma, trash.never].map((one) => +one.toFixed(3))).toEqual([1.155, 1.844, 0.037])
    expect(Math.abs(trash.logLikelihood + 6520.551)).toBeLessThan(0.05)
  })

  test('Pingshan: 83 days, the channels that come in batches, the part of the numbers that is published', async () => {
    const table = `${DATA}/shenzhen-pingshan/requests.csv.gz`
    const { facts, findings } = await imported('', { table, map: written(MAP, '.yaml') })
    expect(facts).toMatchObject({ kept: 8403, first: '2018-09-10', last: '2018-12-01', left: { mapped: 1597 } })
    expect(facts.batched.map((code) => facts.lists.channel.words[code]).sort()).toEqual(['12345', '美丽深圳'].sort())
    expect(facts.tells.ids).toBeCloseTo(8403 / 30456, 2)
    expect(
      findings
        .filter(({ check }) => check === 'units')
        .flatMap(({ names }) => names)
        .join(),
    ).toContain('（')
  })
})
