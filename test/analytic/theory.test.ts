/** The known answers themselves: published figures, and each formula against another way to the same number. */
import { describe, expect, test } from 'vitest'
import { birthAndDeath, cobham, erlangA, erlangB, erlangC, preemptiveResume, waitOfMG1, waitOfMMc } from './theory.ts'

describe('M/M/c', () => {
  test('published figures', () => {
    expect(waitOfMMc(1, 5, 8)).toBeCloseTo(0.208333, 6)
    expect([erlangC(5, 4, 1), waitOfMMc(5, 4, 1)].map((value) => value.toFixed(4))).toEqual(['0.5541', '0.5541'])
    expect([erlangC(10, 9, 1), waitOfMMc(10, 9, 1)].map((value) => value.toFixed(4))).toEqual(['0.6687', '0.6687'])
    expect(waitOfMMc(3, 0.2, 0.1)).toBeCloseTo(4.444, 3)
  })

  test.each([
    [1, 0.5],
    [5, 4],
    [10, 9],
    [40, 39.5],
  ])('c = %d, load %d: as a birth and death process, and by the recursion of Erlang B', (c, load) => {
    const chances = birthAndDeath(load, (n) => Math.min(n, c))
    const waits = chances.slice(c).reduce((sum, chance) => sum + chance, 0)
    const waiting = chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - c), 0)
    expect(erlangC(c, load, 1)).toBeCloseTo(waits, 6)
    expect(waitOfMMc(c, load, 1)).toBeCloseTo(waiting / load, 4)
    let factorial = 1
    let sum = 1
    for (let n = 1; n <= c; n++) sum += factorial *= load / n
    expect(erlangB(c, load)).toBeCloseTo(factorial / sum, 12)
  })
})

test('M/G/1: exponential service gives M/M/1; published figures', () => {
  expect(waitOfMG1(5, 8, 1)).toBeCloseTo(waitOfMMc(1, 5, 8), 12)
  expect([4, 0, 0.5].map((cvSquared) => waitOfMG1(0.8, 1, cvSquared).toFixed(6))).toEqual([
    '10.000000',
    '2.000000',
    '3.000000',
  ])
})

describe('priority', () => {
  test('published figures', () => {
    expect(cobham([0.2, 0.6], 1).map((wait) => (wait + 1).toFixed(4))).toEqual(['2.0000', '6.0000'])
    expect(cobham([0.3, 0.5], 1).map((wait) => wait.toFixed(4))).toEqual(['1.1429', '5.7143'])
    expect(preemptiveResume([0.2, 0.6], 1).map((time) => time.toFixed(4))).toEqual(['1.2500', '6.2500'])
  })

  test('the conservation law: order does not change the work that waits', () => {
    const lambdas = [0.1, 0.25, 0.4]
    const waits = cobham(lambdas, 1)
    const weighted = lambdas.reduce((sum, lambda, index) => sum + lambda * waits[index]!, 0)
    expect(weighted).toBeCloseTo(0.75 * waitOfMMc(1, 0.75, 1), 12)
  })

  test('pre-emptive resume: the first class alone is M/M/1, and all classes together are too', () => {
    const lambdas = [0.2, 0.6]
    const times = preemptiveResume(lambdas, 1)
    expect(times[0]).toBeCloseTo(1 + waitOfMMc(1, 0.2, 1), 12)
    // Exponential service forgets how much was done: the number in the system is that of M/M/1.
    const inSystem = lambdas.reduce((sum, lambda, index) => sum + lambda * times[index]!, 0)
    expect(inSystem).toBeCloseTo(0.8 / 0.2, 12)
  })
})

test.each([
  [10, 10, 0.5, 0.1039, 4],
  [2, 2, 0.5, 0.227282, 6],
])(
  'Erlang A, c = %d, lambda %d, theta %d: published figures; who is not served has abandoned',
  (c, lambda, theta, share, digits) => {
    const { abandon } = erlangA(c, lambda, 1, theta)
    expect(abandon.toFixed(digits)).toBe(String(share))
    const chances = birthAndDeath(lambda, (n) => Math.min(n, c) + Math.max(0, n - c) * theta)
    const busy = chances.reduce((sum, chance, n) => sum + chance * Math.min(n, c), 0)
    expect(abandon).toBeCloseTo(1 - busy / lambda, 10)
  },
)
