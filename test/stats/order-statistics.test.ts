import { describe, expect, it } from 'vitest'
import { randomFromText } from '../../sim/random/text-random.ts'
import { OrderStatistics, rankOf } from '../../sim/stats/order-statistics.ts'
import { survivalCurve, survivalQuantile } from '../../sim/stats/survival.ts'

function of(values: readonly number[]): OrderStatistics {
  const all = new OrderStatistics()
  for (const x of values) all.add(x)
  return all
}

describe('the rank of a quantile', () => {
  it('is the least k with k / count >= p, whatever the product rounds to', () => {
    // In whole numbers: p = tenths / 10, and k / count >= tenths / 10 where 10 k >= tenths x count.
    for (let tenths = 1; tenths <= 10; tenths++) {
      for (let count = 1; count <= 2000; count++) {
        const exact = Math.ceil((tenths * count) / 10 - 1e-9)
        if (rankOf(tenths / 10, count) !== exact) expect.fail(`${tenths} tenths of ${count}`)
      }
    }
    for (let hundredths = 1; hundredths <= 100; hundredths++) {
      for (let count = 1; count <= 500; count++) {
        let exact = 1
        while (100 * exact < hundredths * count) exact++
        if (rankOf(hundredths / 100, count) !== exact) expect.fail(`${hundredths} hundredths of ${count}`)
      }
    }
    // The products are 14.000000000000002 and 57.99999999999999.
    expect([rankOf(0.56, 25), rankOf(0.58, 100)]).toEqual([14, 58])
  })

  it('is the first of any for the share 0', () => expect(rankOf(0, 7)).toBe(1))
})

describe('order statistics', () => {
  const next = randomFromText('order')
  const values = Array.from({ length: 3000 }, () => (next() < 0.2 ? 0 : Math.floor(next() * 1e6) / 1e3))
  const sorted = [...values].sort((a, b) => a - b)

  it('are the sorted values, also when more come after a look', () => {
    const all = of(values.slice(0, 1000))
    expect(all.kth(500)).toBe([...values.slice(0, 1000)].sort((a, b) => a - b)[499])
    for (const x of values.slice(1000)) all.add(x)
    for (const k of [1, 2, 601, 1500, 2999, 3000]) expect(all.kth(k)).toBe(sorted[k - 1])
    expect([all.kth(0), all.kth(3001), all.kth(1.5), all.kth(NaN)]).toEqual([NaN, NaN, NaN, NaN])
  })

  it('merge in either order', () => {
    const [a, b] = [of(values.slice(0, 10)), of(values.slice(10))]
    a.merge(of(values.slice(10)))
    b.merge(of(values.slice(0, 10)))
    b.merge(new OrderStatistics())
    for (const p of [0, 0.1, 0.5, 0.9, 1])
      expect([a.quantile(p), b.quantile(p)]).toEqual([of(values).quantile(p), of(values).quantile(p)])
    expect([a.count, b.count]).toEqual([3000, 3000])
  })

  it('are the 14th of 28 cases of which 25 are solved, after 1 to 25 days: 14 days, not 15', () => {
    const days = of(Array.from({ length: 25 }, (_, index) => index + 1))
    expect(days.quantile(0.5, 28)).toBe(14)
    // Nine tenths of 28 are 25.2: the 26th is not solved.
    expect(days.quantile(0.9, 28)).toBeNaN()
    expect(new OrderStatistics().quantile(0.5, 0)).toBeNaN()
  })

  it('are the time of the case at the rank, in every cohort up to 400 and however many of it are solved', () => {
    const days = new OrderStatistics()
    for (let solved = 1; solved <= 400; solved++) {
      days.add(solved)
      for (let cohort = solved; cohort <= 400; cohort++) {
        // Half and nine tenths rounded up, in whole numbers.
        const [half, most] = [(cohort + (cohort % 2)) / 2, (9 * cohort + ((10 - ((9 * cohort) % 10)) % 10)) / 10]
        const found = [days.quantile(0.5, cohort), days.quantile(0.9, cohort)]
        const right = [half <= solved ? half : NaN, most <= solved ? most : NaN]
        if (!Object.is(found[0], right[0]) || !Object.is(found[1], right[1])) expect.fail(`${solved} of ${cohort}`)
      }
    }
  })

  it('give the quantile of Kaplan and Meier where nothing is cut off before it', () => {
    // Cohorts of which some are never solved, as in the city: all seen for 90 days.
    for (let cohort = 1; cohort <= 400; cohort++) {
      const finished = Math.max(1, Math.round(cohort * next()))
      const days = Array.from({ length: finished }, (_, index) => index + 1)
      const curve = survivalCurve(
        Array.from({ length: cohort }, (_, index) => (index < finished ? index + 1 : 500)),
        Array.from({ length: cohort }, (_, index) => index < finished),
      )
      for (const p of [0.5, 0.9]) expect(of(days).quantile(p, cohort)).toEqual(survivalQuantile(curve, p))
    }
  })

  it('say NaN when empty, and refuse what has no place in order', () => {
    expect(new OrderStatistics().quantile(0.5)).toBeNaN()
    expect(of([1]).quantile(1.5)).toBeNaN()
    for (const x of [NaN, Infinity]) expect(() => of([x])).toThrow(`given ${x}; give finite values`)
  })
})
