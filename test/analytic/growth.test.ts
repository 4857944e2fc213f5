/** Lines at and above full load: the expected growth against an exact recursion, and the pools against both. */
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import { expectedGrowth, presentAfter } from '../../sim/station/theory-growth.ts'
import { expectTheory, replicate } from './agreement.ts'
import { presentExactly } from './second-derivations.ts'

describe('the number present after so many arrivals', () => {
  test.each([
    [1, 1, 100],
    [1, 1, 2000],
    [1, 1.02, 2000],
    [1, 1.5, 1000],
    [10, 10, 2000],
    [10, 12, 1000],
    [100, 100, 100],
    [100, 100, 4000],
    [100, 105, 2000],
    [100, 300, 1000],
  ])('c = %d, lambda %d, %d arrivals: from the exact recursion', (servers, arrivalRate, arrivals) => {
    const exact = presentExactly(servers, arrivalRate, arrivals)
    const found = presentAfter({ arrivalRate, serviceRate: 1, servers }, arrivals)
    expect(Math.abs(found - exact)).toBeLessThan(0.4 + 0.03 * servers)
  })

  test('load 1: 0.007929 an hour over 20,000 arrivals, 0.003558 over 100,000', () => {
    const single = { arrivalRate: 1, serviceRate: 1, servers: 1 }
    expect((presentExactly(1, 1, 20_000) / 20_000).toFixed(6)).toBe('0.007929')
    const of = (arrivals: number) => expectedGrowth(single, { warmUp: 0, arrivals })
    expect(of(20_000).growth.toFixed(6)).toBe('0.007929')
    expect(of(100_000).growth.toFixed(6)).toBe('0.003558')
    expect(of(100_000)).toMatchObject({
      servedShare: expect.closeTo(0.996442, 6),
      utilisation: expect.closeTo(0.996442, 6),
    })
    // The hours are those of the arrivals.
    expect(
      expectedGrowth({ ...single, arrivalRate: 7, serviceRate: 7 }, { warmUp: 0, arrivals: 100_000 }).growth,
    ).toBeCloseTo(7 * of(100_000).growth, 12)
  })

  test('far above full load it is the fluid limit; a warm-up leaves out the beginning', () => {
    const over = { arrivalRate: 12, serviceRate: 1, servers: 10 }
    expect(expectedGrowth(over, { warmUp: 0, arrivals: 1e7 })).toMatchObject({
      ...{ growth: expect.closeTo(2, 4), servedShare: expect.closeTo(10 / 12, 5), utilisation: expect.closeTo(1, 5) },
    })
    const later = expectedGrowth({ ...over, arrivalRate: 10 }, { warmUp: 1e4, arrivals: 1e4 })
    expect(later.growth).toBeLessThan(
      0.5 * expectedGrowth({ ...over, arrivalRate: 10 }, { warmUp: 0, arrivals: 1e4 }).growth,
    )
  })

  test('by class: the last grows by what the first leave', () => {
    const setting = { arrivalRate: 1, serviceRate: 1, servers: 1, priorityShares: [0.4, 0.6] }
    const { growth, classes } = expectedGrowth(setting, { warmUp: 0, arrivals: 20_000 })
    expect(classes).toEqual([null, { growth, servedShare: expect.closeTo(1 - growth / 0.6, 12) as number }])
  })
})

// The fluid limit of load 1 is no growth at all, and nobody left behind.
test.each<[string, number, number, number]>([
  ['exponential', 1, 10_000, 0.006],
  ['constant service', 0, 10_000, 0.004],
])('load 1, %s: the pools grow as they should', (_name, serviceCv, arrivals, tolerance) => {
  const setting = { arrivalRate: 1, serviceRate: 1, servers: 1, serviceCv }
  const expected = expectedGrowth(setting, { warmUp: 0, arrivals })
  const results = replicate(40, (replication) =>
    simulateStation(setting, new RandomStreams('growth', replication), { warmUp: 0, arrivals }),
  )
  expectTheory(
    results.map(({ growth }) => growth),
    expected.growth,
    tolerance,
  )
  expectTheory(
    results.map(({ servedShare }) => servedShare),
    expected.servedShare,
    tolerance,
  )
})
