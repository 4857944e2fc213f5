/** The known answers of networks themselves: published figures, and each formula against another way to the same number. */
import { describe, expect, test } from 'vitest'
import {
  forkJoinOfTwo,
  harmonic,
  meanOfSineLoad,
  shareBeyond,
  shareLostAtDeadline,
  tandem,
  waitForOpening,
} from './network-theory.ts'

/** Rates out of state (a, b) of two lines with room for SIZE - 1 each: where to, and how fast. */
type Flows = (a: number, b: number) => readonly (readonly [a: number, b: number, rate: number])[]

const SIZE = 45

/** Mean of `value(a, b)` in the long run, by letting the probabilities flow in small steps until they stand still. */
function longRun(flows: Flows, step: number, value: (a: number, b: number) => number): number {
  const moves: { from: number; to: number; share: number }[] = []
  for (let a = 0; a < SIZE; a++)
    for (let b = 0; b < SIZE; b++)
      for (const [toA, toB, rate] of flows(a, b))
        if (toA < SIZE && toB < SIZE) moves.push({ from: a * SIZE + b, to: toA * SIZE + toB, share: rate * step })
  let chances = new Float64Array(SIZE * SIZE)
  chances[0] = 1
  for (let turn = 0; turn < 1200; turn++) {
    const next = chances.slice()
    for (const { from, to, share } of moves) {
      const flow = chances[from] * share
      next[from] -= flow
      next[to] += flow
    }
    chances = next
  }
  return chances.reduce((sum, chance, state) => sum + chance * value(Math.floor(state / SIZE), state % SIZE), 0)
}

describe('two lines as a Markov chain', () => {
  test('fork-join: cases open are as many as wait in the longer line', () => {
    // Both parts are served in the order of arrival, so the parts still open belong to the youngest cases.
    const flows: Flows = (a, b) => [[a + 1, b + 1, 0.5], ...leaving(a, b)]
    const leaving: Flows = (a, b) => [
      ...(a > 0 ? [[a - 1, b, 1] as const] : []),
      ...(b > 0 ? [[a, b - 1, 1] as const] : []),
    ]
    expect(forkJoinOfTwo(0.5, 1)).toBe(2.875)
    expect(longRun(flows, 0.35, Math.max) / 0.5).toBeCloseTo(2.875, 4)
  })

  test('tandem: numbers in both stations', () => {
    const flows: Flows = (a, b) => [
      [a + 1, b, 0.5],
      ...(a > 0 ? [[a - 1, b + 1, 1] as const] : []),
      ...(b > 0 ? [[a, b - 1, 0.6 * Math.min(b, 2)] as const] : []),
    ]
    const inside = longRun(flows, 0.3, (a, b) => a + b)
    const stations = [[1, 1] as const, [2, 0.6] as const]
    expect(tandem(0.5, stations)).toBeCloseTo(inside / 0.5, 4)
  })
})

/** By the midpoint rule. */
function integral(from: number, to: number, value: (x: number) => number): number {
  const steps = 20_000
  const width = (to - from) / steps
  let sum = 0
  for (let step = 0; step < steps; step++) sum += value(from + (step + 0.5) * width) * width
  return sum
}

test('the longest of K exponential times: the integral of the probability that one is still going on', () => {
  expect([1, 2, 3, 4].map(harmonic)).toEqual([1, 1.5, 1.5 + 1 / 3, 1.5 + 1 / 3 + 1 / 4])
  for (const parts of [2, 3, 4])
    expect(integral(0, 40, (x) => 1 - (1 - Math.exp(-x)) ** parts)).toBeCloseTo(harmonic(parts), 5)
})

test('M/M/1, time in the system: over the number found at arrival, the time for so many services and one more', () => {
  for (const tau of [1, 4, 12]) {
    // Fewer than n + 1 services of rate 1 in tau hours: Poisson.
    let found = 0.2
    let poisson = Math.exp(-tau)
    let fewer = 0
    let share = 0
    for (let n = 0; n < 200; n++) {
      fewer += poisson
      share += found * fewer
      found *= 0.8
      poisson *= tau / (n + 1)
    }
    expect(share).toBeCloseTo(shareBeyond(tau, 0.8, 1), 10)
  }
})

test('a line left at a deadline: the work found on arrival, step by step from the balance of what comes and what is done', () => {
  const lambda = 0.8
  for (const tau of [2, 5]) {
    // Level x is crossed downwards as often as upwards: density(x) = lambda (idle exp(-x) + what lies below and is lifted past x).
    // Work is added only to what is below tau. In units of idle = 1; sums by the trapezoidal rule.
    const step = 0.002
    const density: number[] = [lambda]
    let below = 0
    for (let index = 1; index * step < 60; index++) {
      const before = (index - 1) * step < tau - step / 2 ? density[index - 1] : 0
      below = (below + (before * step) / 2) * Math.exp(-step)
      const here = index * step < tau + step / 2
      const lifted = lambda * (Math.exp(-index * step) + below)
      density.push(here ? lifted / (1 - (lambda * step) / 2) : lifted)
      if (index * step < tau - step / 2) below += (density[index] * step) / 2
    }
    const all = 1 + density.reduce((sum, one) => sum + one * step, -density[0] * step * 0.5)
    const lost = density.reduce((sum, one, index) => sum + (index * step > tau ? one * step : 0), 0)
    expect(shareLostAtDeadline(tau, lambda, 1)).toBeCloseTo(lost / all, 2)
  }
})

test('M_t/M/infinity: everybody who came s hours ago and is still there', () => {
  for (const t of [0, 1, 2.5, 4, 5.5]) {
    const there = integral(0, 40, (s) => (10 + 5 * Math.sin(t - s)) * Math.exp(-s))
    expect(meanOfSineLoad(t, 10, 5)).toBeCloseTo(there, 4)
  }
})

test('waiting for the next opening: over the hour of arrival', () => {
  expect(waitForOpening(72, 0)).toBe(36)
  expect(integral(0, 168, (hour) => Math.max(0, 160 - hour)) / 168).toBeCloseTo(waitForOpening(168, 8), 5)
})
