/** What can be varied, as it is written in a study and on the line, and the axes and points that come of it. */
import { describe, expect, test } from 'vitest'
import { axesOver, sweepOver } from '../../sim/study/sweep.ts'
import type { DesignAsked } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { settingAt } from '../../sim/scenario/point.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

const BASE = loadScenario('haigang-before', LIBRARY)
const axes = (...given: string[]) => axesOver(BASE, variedOnLine(given)).map(({ axis }) => axis)
const WORDS = { points: '--points N', lhs: '--design lhs --points N' }
const asked = (more: Partial<DesignAsked> = {}): DesignAsked => ({
  kind: 'full',
  points: null,
  constraints: [],
  key: 'k',
  words: WORDS,
  fewest: 2,
  ...more,
})
const sweep = (given: readonly string[], more: Partial<DesignAsked> = {}) =>
  sweepOver(BASE, axesOver(BASE, variedOnLine(given)), asked(more), { why: 'w', setBy: 's' })

describe('on the line', () => {
  test('low:high:step has both ends where the step leads there, without the dust of binary fractions', () => {
    expect(axes('street.staff=11:75:8')).toEqual([
      { name: 'street.staff', levels: [11, 19, 27, 35, 43, 51, 59, 67, 75] },
    ])
    expect(axes('whistle.threshold=0:0.3:0.1')[0]).toMatchObject({ levels: [0, 0.1, 0.2, 0.3] })
    expect(axes('street.staff=10:20:4')[0]).toMatchObject({ levels: [10, 14, 18] })
  })

  test('one point compares nothing, of a list or behind a constraint', () => {
    expect(() => sweep(['street.staff=[11]'])).toThrow(/the design has one point, for street.staff takes one value/)
    expect(() => sweep(['street.staff=[11,30]'], { constraints: ['street.staff <= 20'] })).toThrow(
      /^one point of the design keeps street.staff <= 20/,
    )
    expect(sweep(['street.staff=[11]'], { fewest: 1 }).points).toHaveLength(1)
  })

  test('ranges, on a log scale where it is said', () => {
    expect(axes('street.staff=11:75')[0]).toEqual({
      name: 'street.staff',
      low: 11,
      high: 75,
      scale: 'linear',
      whole: true,
    })
    expect(axes('behaviour.reportDays={range: [3, 30], scale: log}')[0]).toMatchObject({
      low: 3,
      high: 30,
      scale: 'log',
      whole: false,
    })
    expect(axes('behaviour.reportDays={range: [3, 30]}')[0]).toMatchObject({ scale: 'linear' })
  })

  test('factors of what there is: numbers and records move as one', () => {
    const officers = BASE.levers.get('departments.officers')!.value as { load: number }
    const [axis] = axes('departments.officers={times: [0.5, 1]}')
    expect(axis).toEqual({
      name: 'departments.officers',
      levels: [{ load: Number((officers.load / 2).toPrecision(12)) }, officers],
    })
    expect(axes('street.staff={times: 0.5:2}')[0]).toMatchObject({
      low: 0.5,
      high: 2,
      times: BASE.levers.get('street.staff')!.value,
    })
  })

  test('by name alone: the range of the file, all words, yes and no', () => {
    const { range } = BASE.levers.get('demand.issueRate')!
    expect(axes('demand.issueRate')[0]).toMatchObject({ low: range![0], high: range![1] })
    expect(axes('whistle.enabled')).toEqual([{ name: 'whistle.enabled', levels: [false, true] }])
    expect(axes('whistle.gate')[0]).toMatchObject({ levels: ['street', 'grid', 'lane', 'community'] })
  })

  test('assumptions: every number that the scenario marks as one and gives a range; behaviour.*: every coefficient', () => {
    const found = axes('assumptions')
    const ranged = [...BASE.levers.values()].filter(
      ({ range, value, source }) => range && typeof value === 'number' && source === 'assumption',
    )
    expect(found.length).toBeGreaterThan(20)
    expect(found.map(({ name }) => name)).toEqual(ranged.map(({ name }) => name))
    // What is named by itself keeps its own values.
    const own = axes('assumptions', 'demand.issueRate=1:2')
    expect(own.filter(({ name }) => name === 'demand.issueRate')).toEqual([
      expect.objectContaining({ low: 1, high: 2 }),
    ])
    expect(axes('behaviour.*').length).toBeGreaterThan(100)
  })

  test.each([
    [
      'street.staff',
      /street.staff has no range of its own in haigang-before on the command line; give street.staff=low:high/,
    ],
    ['street.staf=1:2', /did you mean street.staff/],
    ['street.staff=', /has nothing behind its sign; write street.staff=low:high:step/],
    ['street.staff=20', /in --vary has no list of values; write --vary street.staff=low:high:step, or street.staff=/],
    ['street.staff=20:20', /goes from 20 to 20 on the command line, which is one value/],
    ['street.staff=75:11:8', /give the lower end first, and a step above 0/],
    ['street.staff=11:75:0', /a step above 0/],
    ['street.staff=11:20:30', /goes through one value/],
    ['street.staff=0:20:5', /street.staff is 0 on the command line; give 1 to/],
    ['street.staff=1:2:3:4', /write low:high:step, such as 11:75:8/],
    ['whistle.threshold=0:1:0.000001', /goes through 1000001 values/],
    ['whistle.enabled={range: [0, 1]}', /whistle.enabled in --vary has no list of values/],
    ['whistle.gate={times: [1, 2]}', /multiplies what is no number/],
    ['street.staff={times: [0, 2]}', /is no factor above 0/],
    ['street.staff={times: [1, 1]}', /has 1 twice/],
    [
      'behaviour.reportDays={range: [3, 30], scale: cubic}',
      /scale of behaviour.reportDays is "cubic".*give linear or log/,
    ],
    ['whistle.threshold={range: [0, 1], scale: log}', /begins at 0, and a log scale needs more than 0/],
    ['assumptions=1:2', /go through their own ranges: leave the values out/],
  ])('%s is refused with a remedy', (given, message) => {
    expect(() => axes(given)).toThrow(message)
  })

  test('twice the same lever is refused', () => {
    expect(() => axes('street.staff=1:5', 'street.staff=[7]')).toThrow(
      /street.staff is varied twice on the command line/,
    )
  })
})

describe('designs', () => {
  test('a full design of steps: each point sets all of its levers, checked', () => {
    const { points, tried } = sweep(['street.staff=11:19:8', 'whistle.enabled'])
    expect(points.map(({ name }) => name)).toEqual([
      'staff-11-enabled-no',
      'staff-11-enabled-yes',
      'staff-19-enabled-no',
      'staff-19-enabled-yes',
    ])
    expect(tried).toBe(4)
    expect(settingAt(points[3])).toMatchObject({ street: { staff: 19 }, whistle: { enabled: true } })
  })

  test.each([
    [
      ['street.staff=11:75'],
      {},
      /street.staff has no steps, and a full design has all combinations; give .* or --design lhs --points N/,
    ],
    [
      ['street.staff=1:200:1', 'whistle.threshold=0:1:0.01'],
      {},
      /makes 20200 points \(200 x 101\); give --points 20200 to have them all/,
    ],
    [['street.staff=11:75'], { kind: 'lhs' }, /has no number of points; give --points 20/],
    [
      ['street.staff=11:75'],
      { kind: 'sobol', points: 100 },
      /cut at 100 points loses its balance; give 64 or 128, or use lhs/,
    ],
    [['street.staff=11:75'], { kind: 'fractional', points: 8 }, /leave --points N out/],
    [['street.staff=11:75'], { kind: 'fractional', constraints: ['street.staff < 12'] }, /takes no constraints/],
    [
      ['street.staff=11:75'],
      { kind: 'lhs', points: 20, constraints: ['street.staff < 2'] },
      /no point of the design keeps street.staff < 2/,
    ],
    [
      ['street.staff=11:75'],
      { kind: 'lhs', points: 20, constraints: ['street.stuff < 2'] },
      /street.stuff .*is not a lever/,
    ],
  ] as const)('%s %o is refused with a remedy', (given, more, message) => {
    expect(() => sweep(given, more)).toThrow(message)
  })

  test('more than ten thousand points, asked for by number', () => {
    expect(sweep(['street.staff=1:200:1', 'whistle.threshold=0:1:0.01'], { points: 20_200 }).points).toHaveLength(
      20_200,
    )
  })
})
