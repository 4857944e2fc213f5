/** Responses: every lever is tried where it is alive and over its whole range, curves are judged rightly, and a sample comes out again. */
import { describe, expect, test } from 'vitest'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import { LEVERS, lever } from '../../../sim/levers/levers.ts'
import { readRecord } from '../../../tools/validation/record.ts'
import { BASE_CITIES, LOAD, loadedCity, plannedLoad } from '../../../tools/validation/responses/base-cities.ts'
import { CURVES, HEADLINE, SEED, readPoint } from '../../../tools/validation/responses/curve-runs.ts'
import type { Curve, Readings } from '../../../tools/validation/responses/curve-runs.ts'
import { curveFigures, isCurve } from '../../../tools/validation/responses/figures.ts'
import { judge } from '../../../tools/validation/responses/judge.ts'
import { trialOf } from '../../../tools/validation/responses/lever-trials.ts'
import { keptRows, responsesPage } from '../../../tools/validation/responses/page.ts'
import { blocksOf, changeOf, labelOf, valuesOf } from '../../../tools/validation/responses/page-words.ts'
import { POINTS, pointsOf } from '../../../tools/validation/responses/points.ts'
import { responses } from '../../../tools/validation/responses/responses.ts'
import { sentenceOf } from '../../../tools/validation/responses/sentences.ts'
import { byLever, countRows, isStill, isTried } from '../../../tools/validation/responses/summary.ts'

const committed = () => readRecord('responses')
const curves = () => keptRows().filter(isCurve)

test('every lever has a curve in every city, and a sentence of one line', () => {
  const keys = CURVES.map(({ lever, city }) => `${lever.name} ${city.name}`)
  expect(keys).toEqual(BASE_CITIES.flatMap((city) => LEVERS.map(({ name }) => `${name} ${city.name}`)))
  for (const { name } of LEVERS) expect(sentenceOf(name)).toMatch(/^[^\n]{20,}\.$/)
})

const own = (name: string) => CURVES.find((curve) => curve.lever.name === name)!

test.each(LEVERS.filter(({ low }) => low !== undefined).map(({ name }) => ({ name })))(
  '$name is tried from bound to bound, or the page says why not',
  ({ name }) => {
    const { kind, low, high } = lever(name)!
    const { points } = own(name)
    const numbers = points.map((point) => Number(/[\d.]+/.exec(point)![0]))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    if (kind === 'officers') return
    expect(numbers.every((number) => number >= low! && number <= high!)).toBe(true)
    const isWhole = numbers[0] === low && numbers.at(-1) === high
    expect(isWhole).toBe(trialOf(name).short === undefined)
    if (isWhole && !(kind === 'count' && high! - low < POINTS)) expect(points).toHaveLength(POINTS)
  },
)

test('a lever whose points nothing gives is told', () => {
  expect(() => pointsOf(lever('demand.mix')!, {})).toThrow('demand.mix is a record: its trial must give its points')
})

/** Levers by name, as an idle rule asks for them. */
function valuesIn({ lever: { name }, trial, city, points }: Curve): (other: string) => LeverValue | undefined {
  const { levers } = loadedCity(city, trial.given ?? [])
  return (other) => (other === name ? points.at(-1) : levers.get(other)?.value)
}

test('no lever is tried where its own row says that it does nothing', () => {
  const ruled = CURVES.filter(({ lever }) => lever.idle !== undefined)
  const still = ruled.filter((curve) => {
    const valueOf = valuesIn(curve)
    const rules = curve.lever.idle ?? []
    return rules.some(({ where }) => Object.entries(where).every(([name, holds]) => holds(valueOf(name))))
  })
  expect(still.map(({ lever, city }) => `${lever.name} ${city.name}`)).toEqual([])
})

test('every city is loaded alike, whatever a lever needs round it', () => {
  const places = new Map(
    CURVES.map(({ city, trial: { given = [] } }) => [`${city.name} ${given.join()}`, { city, given }]),
  )
  for (const { city, given } of places.values())
    expect(Math.abs(plannedLoad(loadedCity(city, given)) - LOAD)).toBeLessThan(0.005)
  expect(() => loadedCity(BASE_CITIES[0], ['demand.issueRate=30'])).toThrow(/city reform with .* has a load of/)
})

describe('what a curve says', () => {
  /** Ten replications that differ a little from each other, at points with these means. */
  const at = (...means: (number | null)[]): Readings =>
    means.map((mean, point) =>
      Array.from({ length: 10 }, (_, one) => [mean === null ? null : mean + 1e-4 * ((one * 7 + point * 3) % 10)]),
    )
  const said = (figure: string, ...means: (number | null)[]) => {
    const { found, shape } = judge(figure, 0, at(...means), true)
    return [found, shape]
  }

  test.each([
    ['trueResolutionRate', [0.5, 0.55, 0.6], ['moved', 'up']],
    ['trueResolutionRate', [0.6, 0.6, 0.5], ['moved', 'down']],
    ['trueResolutionRate', [0.5, 0.7, 0.5], ['moved', 'best inside']],
    ['handlingTimeMean', [50, 70, 50], ['moved', 'worst inside']],
    ['handlingTimeMean', [50, 30, 50], ['moved', 'best inside']],
    ['demand', [5, 7, 5], ['moved', 'peak inside']],
    ['demand', [5, 3, 5], ['moved', 'dip inside']],
    ['trueResolutionRate', [0.5, 0.7, 0.5, 0.7], ['moved', 'wave']],
    ['trueResolutionRate', [0.5, 0.505, 0.508], ['flat', null]],
    ['trueResolutionRate', [0.5, 0.51], ['open', null]],
    ['trueResolutionRate', [null, 0.5, 0.7], ['moved', 'up']],
    ['spread of weekly demand', [0.2, 0.3], ['moved', 'up']],
  ] as const)('%s at %j', (figure, means, expected) => {
    expect(said(figure, ...means)).toEqual(expected)
  })

  test('what no whistle was blown for is missing', () => {
    expect(said('reportInRate', null, null)).toEqual(['missing', null])
  })

  test('not a bit is not flat, and words have no up', () => {
    const same: Readings = [
      [[0.5], [0.6]],
      [[0.5], [0.6]],
    ]
    expect(judge('trueResolutionRate', 0, same, true).found).toBe('same')
    expect(judge('trueResolutionRate', 0, at(0.5, 0.7), false).shape).toBe('differs')
  })

  test('the widest step is told in the unit of the figure', () => {
    const judged = judge('trueResolutionRate', 0, at(0.5, 0.8, 0.6), true)
    expect(judged.widest).toMatchObject({ from: 0, to: 1 })
    // 0.3 and a hair, over a margin of one point.
    expect(judged.margins).toBeCloseTo(30, 1)
    expect(changeOf(judged, ['1', '2', '3'])).toMatch(/^\+30 ± 0\.0\d+ points from 1 to 2$/)
    expect(blocksOf(judged)).toBe('▁█▃')
    expect(valuesOf({ figure: 'cost', means: [12345678, null] })).toBe('12.3, - million yuan')
  })

  test('points are told as people read them', () => {
    expect(
      ['{load: 0.4}', '{lead: 0.7, joint: 0.1, assist: 0.2}', '[{from: 30, days: 14, factor: 8}]', '7'].map(labelOf),
    ).toEqual(['0.4', '70/10/20', 'x 8', '7'])
    expect(labelOf('{life: 1, utility: 12, ordinary: 84, hard: 180}')).toBe('x 0.5')
  })
})

test('money is told only where nothing else moves', () => {
  const curve = own('street.staff')
  const reading = (rate: number, cost: number) => HEADLINE.map((id) => (id === 'cost' ? cost : rate)).concat(0.5)
  const readings = (rate: number): Readings => [
    [reading(0.5, 1e6), reading(0.51, 1e6)],
    [reading(rate, 9e6), reading(rate + 0.01, 9e6)],
  ]
  expect(curveFigures({ ...curve, points: ['1', '2'] }, readings(0.5)).most.figure).toBe('cost')
  const both = curveFigures({ ...curve, points: ['1', '2'] }, readings(0.9))
  expect(both.most.figure).not.toBe('cost')
  expect(both.also).toContainEqual({ figure: 'cost', shape: 'up' })
})

describe('what is committed', () => {
  test('is of the cities, trials and seed that the code has', () => {
    expect(committed().terms).toEqual(JSON.parse(JSON.stringify(responses.terms)))
    expect(committed().seed).toBe(SEED)
    expect(committed().figures).toEqual(responses.figures(keptRows()))
    for (const { lever, city, points } of curves()) {
      const curve = CURVES.find((one) => one.lever.name === lever && one.city.name === city)!
      expect([lever, city, points]).toEqual([lever, city, curve.points])
    }
  })

  test('names the levers that move nothing at the top of the page, each counted once', () => {
    const page = responsesPage(committed(), keptRows())
    const top = page.slice(0, page.indexOf('## How many'))
    const named = [...top.matchAll(/^\* `([\w.]+)`: /gm)].map(([, name]) => name)
    const tried = byLever(curves()).filter(isTried)
    const still = tried.filter(isStill)
    expect(named.sort()).toEqual(still.map(({ lever }) => lever).sort())
    expect(countRows(curves()).reduce((sum, [, levers]) => sum + levers, 0)).toBe(tried.length)
  })

  // Some curves of all cities, first replication at the last point.
  test('comes out again to the last bit, in a sample', () => {
    const chosen = curves().filter((_, index) => index % 23 === 0)
    for (const { lever, city, points, sample } of chosen) {
      const curve = CURVES.find((one) => one.lever.name === lever && one.city.name === city)!
      expect([lever, city, readPoint(curve, points.at(-1)!, 1)[0]]).toEqual([lever, city, sample])
    }
    expect(chosen.length).toBeGreaterThan(3)
  }, 60000)

  test('a row is known by its lever, its city and how it is tried; one that is no more is computed by nobody', () => {
    const [city, ...rest] = keptRows()
    expect(isCurve(city)).toBe(false)
    const { rowOf } = responses.piecewise!
    expect(rowOf(city)).toBe(0)
    expect(responses.rows[rowOf(rest.at(-1))]).toContain((rest.at(-1) as { lever: string }).lever)
    expect(rowOf({ ...curves()[0], lever: 'street.gone' })).toBe(-1)
    expect(rowOf({ ...curves()[0], given: ['whistle.enabled=yes'] })).toBe(-1)
    expect(rowOf({ ...curves()[0], points: ['1', '2'] })).toBe(-1)
    expect(rowOf(undefined)).toBe(-1)
  })
})
