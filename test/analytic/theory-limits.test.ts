/** M/G/1/K and priorities: published figures, and each formula against another way to the same number. */
import { describe, expect, test } from 'vitest'
import { serviceBranches } from '../../sim/station/service-time.ts'
import { birthDeathMeans } from '../../sim/station/theory-birth-death.ts'
import { erlangB, erlangC, waitOfMMc } from '../../sim/station/theory-erlang.ts'
import { limitedSingleServer } from '../../sim/station/theory-limited-single-server.ts'
import {
  cobham,
  preemptiveSeveralServers,
  preemptiveSingleServer,
  residualOfSingleServer,
} from '../../sim/station/theory-priority.ts'
import { waitOfMG1 } from '../../sim/station/theory-single-server.ts'
import { balance } from './second-derivations.ts'

describe('M/G/1/K', () => {
  test.each([
    [0.8, 4],
    [1.3, 7],
  ])('load %d, K %d: exponential service is the birth and death process', (load, capacity) => {
    const found = limitedSingleServer(load, 1, capacity)!
    const means = birthDeathMeans({ lambda: load, mu: 1, c: 1, theta: 0, capacity })!
    expect(found.blocked).toBeCloseTo(means.blocked, 12)
    expect(found.waiting).toBeCloseTo(means.waiting, 12)
    expect(found.probabilityOfWait).toBeCloseTo(means.probabilityOfWait, 12)
  })

  test.each([
    ['hyperexponential', 2, 0.8, 5],
    ['Erlang 2', Math.SQRT1_2, 0.8, 5],
    ['mixed Erlang', 0.8, 1.2, 4],
  ])('%s: from the equations of balance of the stages', (_name, cv, load, capacity) => {
    const { present } = stages(cv, load, capacity)
    const found = limitedSingleServer(load, cv, capacity)!
    expect(found.blocked).toBeCloseTo(present[capacity], 10)
    expect(found.waiting).toBeCloseTo(
      present.reduce((sum, chance, n) => sum + chance * Math.max(0, n - 1), 0),
      10,
    )
    expect(found.probabilityOfWait).toBeCloseTo(1 - present[0] / (1 - present[capacity]), 10)
  })

  test('one place: Erlang B, whatever the service; many places: Pollaczek and Khinchine', () => {
    for (const cv of [0, 0.5, 1, 3]) {
      expect(limitedSingleServer(0.8, cv, 1)!.blocked).toBeCloseTo(erlangB(1, 0.8), 12)
      expect(limitedSingleServer(0.6, cv, 600)!.waiting).toBeCloseTo(0.6 * waitOfMG1(0.6, 1, cv * cv), 8)
    }
  })

  test.each([
    [0, 100, 20],
    [0, 800, 10],
    [0, 20, 2000],
    [0.1, 300, 2000],
    [4, 1e6, 50],
  ])('cv %d, load %d, K %d: in deep overload there is always a customer to fill the place', (cv, load, capacity) => {
    const found = limitedSingleServer(load, cv, capacity)!
    expect(found.blocked).toBeCloseTo(1 - 1 / load, 12)
    expect(found.probabilityOfWait).toBe(1)
    // After each end of service a place is free until the next arrival.
    const free = (capacity - 1 - found.waiting) * load
    expect(free).toBeGreaterThan(0.99)
    expect(free).toBeLessThan(cv === 4 ? 40 : 1.1)
  })

  test('next to no load: nobody is lost, and no share is below 0', () => {
    for (const capacity of [2, 50, 500])
      expect(limitedSingleServer(0.01, 0, capacity)!.blocked).toBeGreaterThanOrEqual(0)
    expect(limitedSingleServer(0.01, 0, 50)!.blocked).toBeLessThan(1e-12)
  })

  test('too many places are refused', () => expect(limitedSingleServer(0.8, 0, 2001)).toBeNull())
})

/** Number present of M/G/1/K whose service is a mixture of stages: states (0), then (n, branch, stages left). */
function stages(cv: number, load: number, capacity: number): { present: number[] } {
  const branches = serviceBranches(cv)
  const states: { n: number; branch: number; left: number }[] = [{ n: 0, branch: -1, left: 0 }]
  for (let n = 1; n <= capacity; n++) {
    branches.forEach(({ stages: all }, branch) => {
      for (let left = all; left > 0; left--) states.push({ n, branch, left })
    })
  }
  const at = (n: number, branch: number, left: number): number =>
    n === 0 ? 0 : states.findIndex((state) => state.n === n && state.branch === branch && state.left === left)
  const begin = (n: number, rate: number): (readonly [number, number])[] =>
    n === 0 ? [[0, rate]] : branches.map(({ chance, stages: all }, branch) => [at(n, branch, all), rate * chance])
  const chances = balance(states.length, (state) => {
    const { n, branch, left } = states[state]
    if (n === 0) return begin(1, load)
    const { rate } = branches[branch]
    const work = left > 1 ? [[at(n, branch, left - 1), rate] as const] : begin(n - 1, rate)
    return n < capacity ? [...work, [at(n + 1, branch, left), load] as const] : work
  })
  const present = new Array<number>(capacity + 1).fill(0)
  states.forEach(({ n }, state) => (present[n] += chances[state]))
  return { present }
}

describe('non-pre-emptive priority', () => {
  const single = (lambdas: readonly number[], cvSquared = 1): number[] =>
    cobham(lambdas, 1, 1, residualOfSingleServer(total(lambdas), 1, cvSquared))

  test('published figures', () => {
    expect(single([0.2, 0.6]).map((wait) => (wait + 1).toFixed(4))).toEqual(['2.0000', '6.0000'])
    expect(single([0.3, 0.5]).map((wait) => wait.toFixed(4))).toEqual(['1.1429', '5.7143'])
  })

  test.each([
    ['M/M/1', 1, 1],
    ['M/D/1', 1, 0],
    ['M/M/4', 4, 1],
  ])('%s: the conservation law, and the work that stands ahead of each class', (_name, c, cvSquared) => {
    const lambdas = [0.1, 0.25, 0.4].map((lambda) => lambda * c)
    const lambda = total(lambdas)
    const residual = c === 1 ? residualOfSingleServer(lambda, 1, cvSquared) : erlangC(c, lambda, 1) / c
    const waits = cobham(lambdas, c, 1, residual)
    const first = c === 1 ? waitOfMG1(lambda, 1, cvSquared) : waitOfMMc(c, lambda, 1)
    // Order does not change the work that waits.
    expect(lambdas.reduce((sum, own, k) => sum + own * waits[k], 0)).toBeCloseTo(lambda * first, 12)
    // W_k = residual + work found waiting of classes up to k + work that comes later and is more urgent.
    waits.forEach((wait, k) => {
      const found = lambdas.slice(0, k + 1).reduce((sum, own, i) => sum + (own / c) * waits[i], 0)
      const later = (total(lambdas.slice(0, k)) / c) * wait
      expect(wait).toBeCloseTo(residual + found + later, 12)
    })
  })
})

describe('pre-emptive resume', () => {
  test('published figures', () => {
    expect(preemptiveSingleServer([0.2, 0.6], 1, 1).map((time) => time.toFixed(4))).toEqual(['1.2500', '6.2500'])
  })

  test('one server: the first class is alone, and the formulas for one and for several servers agree', () => {
    const lambdas = [0.15, 0.3, 0.35]
    expect(preemptiveSingleServer(lambdas, 1, 4)[0]).toBeCloseTo(1 + waitOfMG1(0.15, 1, 4), 12)
    const several = preemptiveSeveralServers(lambdas, 1, 1)
    preemptiveSingleServer(lambdas, 1, 1).forEach((time, k) => expect(several[k]).toBeCloseTo(time, 12))
  })

  test('constant service: the busy periods of the urgent class stretch the work of the other', () => {
    // (1 + residual work of all / (1 - rho)) / (1 - rho of the first)
    expect(preemptiveSingleServer([0.2, 0.6], 1, 0)[1]).toBeCloseTo((1 + 0.4 / 0.2) / 0.8, 12)
  })

  test('two servers: from the equations of balance of both numbers', () => {
    const [c, most] = [2, 20]
    const lambdas = [0.4, 0.5]
    const side = most + 1
    const chances = balance(side * side, (state) => {
      const urgent = Math.floor(state / side)
      const other = state % side
      const moves: (readonly [number, number])[] = []
      if (urgent < most) moves.push([state + side, lambdas[0]])
      if (other < most) moves.push([state + 1, lambdas[1]])
      if (urgent > 0) moves.push([state - side, Math.min(urgent, c)])
      const left = Math.min(other, c - Math.min(urgent, c))
      if (left > 0) moves.push([state - 1, left])
      return moves
    })
    const present = [0, 0]
    chances.forEach((chance, state) => {
      present[0] += chance * Math.floor(state / side)
      present[1] += chance * (state % side)
    })
    const times = preemptiveSeveralServers(lambdas, c, 1)
    times.forEach((time, k) => expect(lambdas[k] * time).toBeCloseTo(present[k], 4))
  })
})

function total(lambdas: readonly number[]): number {
  return lambdas.reduce((sum, lambda) => sum + lambda, 0)
}
