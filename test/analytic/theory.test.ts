/** The known answers themselves: published figures, and each formula against another way to the same number. */
import { describe, expect, test } from 'vitest'
import { birthDeathMeans, stationary } from '../../sim/station/theory-birth-death.ts'
import { erlangB, erlangC, waitOfMMc } from '../../sim/station/theory-erlang.ts'
import { allenCunneen, constantService } from '../../sim/station/theory-several-servers.ts'
import { waitOfMG1 } from '../../sim/station/theory-single-server.ts'
import { balance, crommelin, numberPresent } from './second-derivations.ts'

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
  ])('c = %d, load %d: as a birth and death process, and by the sum that defines Erlang B', (c, load) => {
    const chances = numberPresent(load, (n) => Math.min(n, c))
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

describe('M/M/c/K', () => {
  test('published figures of M/M/2/3, lambda 3, mu 4', () => {
    const means = birthDeathMeans({ lambda: 3, mu: 4, c: 2, theta: 0, capacity: 3 })!
    expect(means.blocked.toFixed(5)).toBe('0.04936')
    expect((means.waiting + means.busy).toFixed(5)).toBe('0.76234')
  })

  test.each([
    [2, 3, 4, 3],
    [1, 12, 10, 5],
    [4, 5, 1, 9],
  ])('c = %d, lambda %d, mu %d, K %d: from the equations of balance', (c, lambda, mu, capacity) => {
    const chances = balance(capacity + 1, (n) => [
      ...(n < capacity ? [[n + 1, lambda] as const] : []),
      ...(n > 0 ? [[n - 1, Math.min(n, c) * mu] as const] : []),
    ])
    const means = birthDeathMeans({ lambda, mu, c, theta: 0, capacity })!
    expect(means.blocked).toBeCloseTo(chances[capacity], 10)
    expect(means.waiting).toBeCloseTo(
      chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - c), 0),
      10,
    )
    // What is not blocked is served: lambda (1 - blocked) = mu x mean number in service.
    expect(means.busy * mu).toBeCloseTo(lambda * (1 - means.blocked), 10)
    const foundFull = chances.slice(c, capacity).reduce((sum, chance) => sum + chance, 0)
    expect(means.probabilityOfWait).toBeCloseTo(foundFull / (1 - chances[capacity]), 10)
    // Nobody gives up: all who get in are served, and Little's law holds of their wait.
    expect(means.waitOfServed).toBeCloseTo(means.waiting / (lambda * (1 - means.blocked)), 10)
  })

  test('without places to wait it is Erlang B; a thousand servers do not overflow', () => {
    const means = birthDeathMeans({ lambda: 1000, mu: 1, c: 1000, theta: 0, capacity: 1000 })!
    expect(means.blocked).toBeCloseTo(erlangB(1000, 1000), 12)
    expect(means.probabilityOfWait).toBeCloseTo(0, 12)
  })

  test('what never settles, and what is too long to sum, has no answer', () => {
    expect(birthDeathMeans({ lambda: 2, mu: 1, c: 2, theta: 0, capacity: Infinity })).toBeNull()
    expect(birthDeathMeans({ lambda: 2, mu: 1, c: 1, theta: 1e-9, capacity: Infinity })).toBeNull()
    expect(stationary(2, () => 1, 3_000_000)).toBeNull()
  })
})

describe('Erlang A (M/M/c+M)', () => {
  test.each([
    [10, 10, 0.5, 0.1039, 4],
    [2, 2, 0.5, 0.227282, 6],
  ])('c = %d, lambda %d, theta %d: published figures', (c, lambda, theta, share, digits) => {
    const { abandoned } = birthDeathMeans({ lambda, mu: 1, c, theta, capacity: Infinity })!
    expect(abandoned.toFixed(digits)).toBe(String(share))
  })

  test.each([
    [10, 10, 0.5, Infinity],
    [2, 2, 0.5, Infinity],
    [3, 6, 2, 8],
  ])(
    'c = %d, lambda %d, theta %d, K %d: who is not served has left, and both waits sum to the line',
    (c, lambda, theta, capacity) => {
      const means = birthDeathMeans({ lambda, mu: 1, c, theta, capacity })!
      const all = numberPresent(lambda, (n) => Math.min(n, c) + Math.max(0, n - c) * theta, capacity)
      const busy = all.reduce((sum, chance, n) => sum + chance * Math.min(n, c), 0)
      expect(means.abandoned + means.blocked).toBeCloseTo(1 - busy / lambda, 10)
      // First-step analysis: with j ahead in line, P(served), and hours in line of who is served and of who is not.
      let [served, hours, lost, ofServed, ofLost] = [1, 0, 0, 0, 0]
      for (let j = 0; c + j < Math.min(all.length, capacity); j++) {
        const pace = c + (j + 1) * theta
        const onwards = (c + j * theta) / pace
        const step = onwards * served
        hours = step / pace + onwards * hours
        lost = (1 - step) / pace + onwards * lost
        served = step
        ofServed += all[c + j] * hours
        ofLost += all[c + j] * lost
      }
      expect(means.waitOfServed * (1 - means.abandoned - means.blocked)).toBeCloseTo(ofServed, 10)
      expect(lambda * (ofServed + ofLost)).toBeCloseTo(means.waiting, 10)
    },
  )

  test('endless patience gives Erlang C', () => {
    const means = birthDeathMeans({ lambda: 4, mu: 1, c: 5, theta: 1e-7, capacity: Infinity })!
    expect(means.probabilityOfWait).toBeCloseTo(erlangC(5, 4, 1), 5)
    expect(means.waitOfServed).toBeCloseTo(waitOfMMc(5, 4, 1), 5)
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

describe('M/D/c', () => {
  test('one server: Pollaczek and Khinchine', () => {
    const found = constantService(1, 0.8, 1)!
    expect(found.wait).toBeCloseTo(2, 10)
    expect(found.probabilityOfWait).toBeCloseTo(0.8, 10)
  })

  test.each([
    [2, 1.6, 1],
    [5, 8, 2],
    [10, 9, 1],
  ])("c = %d, lambda %d, mu %d: Crommelin's equations, stepped from one service time to the next", (c, lambda, mu) => {
    const chances = crommelin(c, lambda / mu)
    const waiting = chances.reduce((sum, chance, n) => sum + chance * Math.max(0, n - c), 0)
    const found = constantService(c, lambda, mu)!
    expect(found.wait).toBeCloseTo(waiting / lambda, 7)
    expect(found.probabilityOfWait).toBeCloseTo(1 - chances.slice(0, c).reduce((sum, chance) => sum + chance, 0), 7)
  })

  test('next to full load the series is refused, not cut short', () => {
    expect(constantService(2, 1.995, 1)).toBeNull()
    expect(constantService(2, 1.9, 1)!.wait / allenCunneen(2, 1.9, 1, 0)).toBeCloseTo(1, 1)
  })
})

test('Allen-Cunneen is exact for one server and for exponential service, and known to be near for two constant ones', () => {
  expect(allenCunneen(1, 0.8, 1, 4)).toBeCloseTo(waitOfMG1(0.8, 1, 4), 12)
  expect(allenCunneen(7, 6, 1, 1)).toBeCloseTo(waitOfMMc(7, 6, 1), 12)
  const exact = constantService(2, 1.6, 1)!.wait
  expect(Math.abs(allenCunneen(2, 1.6, 1, 0) / exact - 1)).toBeLessThan(0.05)
})
