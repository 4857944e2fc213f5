/** The best of several against known answers: Kim and Nelson's constants and promise, the shares of OCBA, fronts, regrets that disagree. */
import { describe, expect, test } from 'vitest'
import { added, ocbaShares, pairedShares } from '../../sim/compare/ocba.ts'
import { frontShares } from '../../sim/compare/pareto-front.ts'
import { regrets } from '../../sim/compare/regret.ts'
import { selectBest, selectionConstants } from '../../sim/compare/select-best.ts'
import { normal } from '../../sim/random/normal.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'

describe('Kim and Nelson', () => {
  test('the constants', () => {
    const ten = selectionConstants(10, 0.05)
    expect([ten.eta.toFixed(6), ten.h2.toFixed(6)]).toEqual(['0.859083', '15.463502'])
    const five = selectionConstants(5, 0.1, 20)
    expect([five.eta.toFixed(6), five.h2.toFixed(6)]).toEqual(['0.185363', '7.043787'])
  })

  /** 400 contests of five options, the first ahead of all others by the zone, which is one standard deviation. */
  function slippage(correlation: number) {
    let [correct, more] = [0, 0]
    const [own, shared] = [Math.sqrt(1 - correlation), Math.sqrt(correlation)]
    for (let run = 0; run < 400; run++) {
      const streams = new RandomStreams('slippage', run)
      const draw = (option: number, r: number): number => {
        const z = own * normal(streams.uniform(1, option, r)) + shared * normal(streams.uniform(2, 0, r))
        return z + (option === 0 ? 1 : 0)
      }
      const rows: number[][] = Array.from({ length: 5 }, () => [])
      for (let wanted: number | null = 10, left = [0, 1, 2, 3, 4]; wanted !== null;) {
        for (const option of left)
          while (rows[option].length < wanted) rows[option].push(draw(option, rows[option].length))
        const found = selectBest(rows, { zone: 1, error: 0.05 })
        ;[left, wanted] = [[...found.left], found.next]
        if (wanted === null && left[0] === 0 && left.length === 1) correct++
      }
      more += Math.max(...rows.map(({ length }) => length)) - 10
    }
    return { correct: correct / 400, more: more / 400 }
  }

  test('at the slippage configuration it is right in at least 95 %, and common luck makes it cheap', () => {
    const [apart, alike] = [slippage(0), slippage(0.8)]
    expect(apart.correct).toBeGreaterThanOrEqual(0.95)
    expect(apart.more).toBeGreaterThan(2)
    expect(apart.more).toBeLessThan(8)
    expect(alike.correct).toBeGreaterThanOrEqual(0.99)
    expect(alike.more).toBeLessThan(3)
  })

  test('options that are equal in all replications stand together; one option needs nothing', () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(selectBest([row, [...row], row.map((x) => x - 9)], { zone: 1, error: 0.05 })).toMatchObject({
      ...{ left: [0, 1], next: null },
      dropped: [{ option: 2, behind: 0, at: 10 }],
    })
    expect(selectBest([row], { zone: 1, error: 0.05 })).toMatchObject({ left: [0], next: null })
    expect(selectBest([row, [1]], { zone: 1, error: 0.05 }).next).toBe(10)
  })
})

describe('OCBA', () => {
  test('the textbook: means 1.2 to 6.05, the smallest the best, 32 replications there and 100 more', () => {
    const have = [12, 6, 5, 5, 4]
    const shares = ocbaShares([-1.2, -2.1, -3.4, -4.87, -6.05], [3.3, 2, 4.5, 5.3, 6.9], 132)
    expect(shares.ideal.map((one) => one.toFixed(2))).toEqual(['58.89', '44.18', '16.64', '7.04', '5.25'])
    expect(added(shares, have, 100)).toEqual([48, 38, 11, 2, 1])
  })

  test('with common luck: as many of the best as of its nearest rival, and the chance of error of each pair', () => {
    // Differences from the first: 1 +- 1 and 4 +- 1, of variance 2 each over two replications.
    const rows = [
      [10, 12],
      [8, 12],
      [5, 9],
    ]
    const { best, ideal, probability } = pairedShares(rows, 60)
    expect(best).toBe(0)
    // Ratios: 2 / max(1, 2 / 2) = 2 and 2 / 16 = .125; the best as the largest.
    expect(ideal.map((one) => Number(one.toFixed(3)))).toEqual([29.091, 29.091, 1.818])
    // t with one degree of freedom: 1 and 4; P(T > t) = 1/2 - atan(t) / pi.
    const tail = (t: number): number => 0.5 - Math.atan(t) / Math.PI
    expect(probability).toBeCloseTo(1 - tail(1) - tail(4), 9)
  })
})

test('on the front: what no other beats in cost and effect, and perhaps where the replications leave it open', () => {
  const cost = (value: number): number[] => [value, value, value, value]
  const found = frontShares(
    [
      { name: 'cheap', cost: cost(1), effect: [1, 1, 1, 1] },
      { name: 'good', cost: cost(3), effect: [5, 6, 5, 6] },
      { name: 'dear', cost: cost(4), effect: [4, 4, 4, 4] },
      // Better than good in half of the replications, at the same cost.
      { name: 'twin', cost: cost(3), effect: [6, 5, 6, 5] },
    ],
    'k',
  )
  expect(found.map(({ name, onFront }) => [name, onFront])).toEqual([
    ['cheap', 'on'],
    ['good', 'perhaps'],
    ['dear', 'off'],
    ['twin', 'perhaps'],
  ])
  // Equal sums are on it both: 6 of 16 ways to draw two of each kind.
  expect(found[1].share + found[3].share).toBeGreaterThan(1.3)
  expect(found[1].share + found[3].share).toBeLessThan(1.45)
})

test('regret and enough disagree', () => {
  const options = [
    [0.8, 0.6, 0.9],
    [0.75, 0.74, 0.76],
    [0.85, 0.5, 0.95],
  ]
  const found = regrets(options, 0.7)
  expect(found.map(({ most }) => most.toFixed(2))).toEqual(['0.14', '0.19', '0.24'])
  expect(found.map(({ enough }) => enough!.toFixed(3))).toEqual(['0.667', '1.000', '0.667'])
  expect(found[0].mean).toBeCloseTo(0.08, 12)
  expect(regrets(options)[0].enough).toBeNull()
})
