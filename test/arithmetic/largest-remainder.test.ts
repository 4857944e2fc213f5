/** Largest remainders: figures by hand, ties, bounds, and that everything is dealt out. */
import { describe, expect, test } from 'vitest'
import { largestRemainder } from '../../sim/arithmetic/largest-remainder.ts'

describe('largest remainders', () => {
  test.each<[number, number[], number[]]>([
    [12, new Array<number>(11).fill(5), [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    [10, [1, 2, 3, 4], [1, 2, 3, 4]],
    [3, [10, 6, 4], [1, 1, 1]],
    [1, [1, 5, 5], [0, 1, 0]],
    [0, [2, 3], [0, 0]],
    [100, [7], [100]],
  ])('%d heads over %j', (count, weights, expected) => {
    expect(largestRemainder(count, weights)).toEqual(expected)
  })

  test('all are given out, and nobody is a whole head away from the exact share', () => {
    for (let count = 0; count <= 100; count += 7) {
      const weights = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
      const given = largestRemainder(count, weights)
      expect(given.reduce((sum, one) => sum + one, 0)).toBe(count)
      given.forEach((one, place) => expect(Math.abs(one - (count * weights[place]) / 44)).toBeLessThan(1))
    }
  })

  test('ties begin where they are told to', () => {
    // Seven officers, half of them embedded: 4 to three equal streets.
    expect([0, 1, 2].map((firstTie) => largestRemainder(4, [7 / 6, 7 / 6, 7 / 6], firstTie))).toEqual([
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
    ])
  })

  test('nobody gets more than there is room for: the next largest remainder does', () => {
    expect(largestRemainder(4, [10, 1, 1], 0, [1, 5, 5])).toEqual([1, 2, 1])
    expect(largestRemainder(4, [10, 1, 1], 0, [1, 1, 1])).toEqual([1, 1, 1])
    expect(largestRemainder(2, [0.25, 0.25, 0], 0, [0, 9, 9])).toEqual([0, 2, 0])
  })

  test('nothing to deal, or nobody to deal it to', () => {
    expect(largestRemainder(0, [1, 2])).toEqual([0, 0])
    expect(largestRemainder(3, [0, 0])).toEqual([0, 0])
  })
})
