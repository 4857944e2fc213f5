/** What options are worth, at the edges: figures by hand, from a few replications that can be checked in the head. */
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../sim/analysis/summary.ts'
import { worthOf } from '../../sim/analysis/worth/worth.ts'
import type { JudgedOption } from '../../sim/analysis/worth/worth.ts'

const TODAY: JudgedOption = { name: 'today', cost: [100, 101, 99], effect: [10, 11, 9], against: null, clean: true }

/** An option that costs and brings so much more than today in every replication, give or take a hundredth. */
function option(
  name: string,
  cost: number,
  effect: number,
  verdicts: readonly [Verdict, Verdict],
  clean = true,
): JudgedOption {
  const moved = (values: ArrayLike<number>, by: number) => Array.from(values, (value, r) => value + by + (r - 1) * 0.01)
  return {
    ...{ name, clean, cost: moved(TODAY.cost, cost), effect: moved(TODAY.effect, effect) },
    against: { cost: verdicts[0], effect: verdicts[1] },
  }
}

const DEARER_BETTER = ['worse', 'better'] as const

function standings(options: readonly JudgedOption[], margin = 0.1): Record<string, string> {
  const { options: rows } = worthOf('case', [TODAY, ...options], margin)
  return Object.fromEntries(rows.map(({ name, standing, beatenBy }) => [name, [standing, ...beatenBy].join(' ')]))
}

describe('what options are worth', () => {
  it('is a price for each step, the cheapest first', () => {
    const worth = worthOf(
      'case',
      [TODAY, option('all', 30, 8, DEARER_BETTER), option('some', 10, 5, DEARER_BETTER)],
      0.1,
    )
    expect(worth.options.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
      'today worth',
      'some worth',
      'all worth',
    ])
    // 10 for 5, then 20 for 3.
    expect(worth.steps.map(({ from, to }) => `${from} ${to}`)).toEqual(['today some', 'some all'])
    expect(worth.steps[0].price.ratio).toBeCloseTo(2, 6)
    expect(worth.steps[1].price.ratio).toBeCloseTo(20 / 3, 6)
    expect([worth.n, worth.held]).toEqual([3, 3])
  })

  it('strikes out what costs more and brings less, and what a mixture beats, with both of its parts', () => {
    expect(standings([option('a', 10, 5, DEARER_BETTER), option('b', 20, 3, DEARER_BETTER)])).toEqual({
      ...{ today: 'worth', a: 'worth', b: 'dominated a' },
    })
    const mixed = worthOf(
      'case',
      [TODAY, option('part', 20, 2, DEARER_BETTER), option('whole', 24, 8, DEARER_BETTER)],
      0.1,
    )
    const part = mixed.options.find(({ name }) => name === 'part')!
    expect([part.standing, part.beatenBy]).toEqual(['extended', ['today', 'whole']])
    // 20 for 2, then 4 for 6.
    expect(part.parts.map(({ price }) => Math.round(price.ratio * 1000) / 1000)).toEqual([10, 0.667])
  })

  it('tells from today: less for as much, nothing gained, too close, the same, saved', () => {
    expect(standings([option('less', 0, -3, ['same', 'worse'])]).less).toBe('less today')
    expect(standings([option('flat', 9, 0, ['worse', 'same'])]).flat).toBe('noGain today')
    expect(standings([option('open', 9, 0.2, ['worse', 'undecided'])]).open).toBe('undecided')
    expect(standings([option('same', 0, 0, ['none', 'none'])]).same).toBe('identical')
    expect(standings([option('cut', -40, -2, ['better', 'worse'])]).cut).toBe('worth')
    expect(standings([option('both', -5, 4, ['better', 'better'])])).toEqual({ both: 'worth', today: 'dominated both' })
  })

  it('finds no step in a gain below the margin, or in one that the runs leave open', () => {
    const near = option('near', 20, 5.05, DEARER_BETTER)
    expect(standings([option('a', 10, 5, DEARER_BETTER), near])).toMatchObject({ a: 'worth', near: 'noGain a' })
    const open = { ...near, effect: [10, 25, 12] }
    expect(standings([option('a', 10, 5, DEARER_BETTER), open])).toMatchObject({ a: 'worth', near: 'undecided a' })
  })

  it('leaves out another city, and what is missing', () => {
    expect(standings([option('far', 5, 5, DEARER_BETTER, false), option('a', 10, 5, DEARER_BETTER)])).toEqual({
      ...{ today: 'worth', a: 'worth', far: 'elsewhere' },
    })
    const gone = { ...option('gone', 5, 5, DEARER_BETTER), cost: [NaN, NaN, NaN] }
    expect(standings([gone]).gone).toBe('missing')
  })

  it('says nothing of one replication, and counts those in which the order held', () => {
    const one = (it: JudgedOption): JudgedOption => ({ ...it, cost: [it.cost[0]], effect: [it.effect[0]] })
    const single = worthOf('case', [one(TODAY), one(option('a', 10, 5, DEARER_BETTER))], 0.1)
    expect([single.steps, single.options[1].standing]).toEqual([[], 'single'])
    const odd = { ...option('a', 10, 5, DEARER_BETTER), cost: [112, 90, 110] }
    const many = { ...TODAY, cost: [...Array.from(TODAY.cost)] }
    expect(worthOf('case', [many, { ...odd, effect: [15, 16, 14.2] }], 0.1).held).toBe(2)
  })

  it('orders twenty options by their cost', () => {
    const some = Array.from({ length: 20 }, (_, at) => option(`o${at}`, 100 - at, 20 - at, DEARER_BETTER))
    const { options } = worthOf('case', [TODAY, ...some], 0.1)
    expect(options.map(({ name }) => name)).toEqual(['today', ...some.map(({ name }) => name).reverse()])
  })
})
