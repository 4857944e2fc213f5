import { describe, expect, it } from 'vitest'
import { InputError } from '../../sim/experiment/input-error.ts'
import { blocksOf, identityOf, planFor, taskOf } from '../../sim/experiment/plan.ts'
import { ANCHOR, fakePlan, posts } from './fake-city.ts'

const triples = (blocks: Iterable<{ scenario: number; from: number; to: number }>): number[][] =>
  Array.from(blocks, ({ scenario, from, to }) => [scenario, from, to])

describe('a plan', () => {
  it('interleaves the scenarios by replication', () => {
    expect(triples(blocksOf(fakePlan({ a: 11, b: 50 }, 2)))).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, 2],
      [1, 1, 2],
    ])
  })

  it('cuts larger blocks, the last as long as what is left', () => {
    expect(triples(blocksOf(fakePlan({ a: 11 }, 7), 3))).toEqual([
      [0, 0, 3],
      [0, 3, 6],
      [0, 6, 7],
    ])
  })

  it('tells a worker everything about a block', () => {
    const plan = fakePlan({ a: 11, b: 50 }, 2, '007')
    expect(taskOf(plan, { scenario: 1, from: 1, to: 2 })).toEqual({
      ...{ scenario: 1, from: 1, to: 2, name: 'b', setting: posts(50), anchor: ANCHOR, seed: '007' },
      horizon: { warmUpDays: 7, days: 21 },
    })
  })

  it('works the anchor out from the root, not from the scenario', () => {
    const scenario = { name: 'a', hash: 'h', setting: posts(50), rootSetting: posts(11) }
    const roots: unknown[] = []
    planFor([scenario], { horizon: { warmUpDays: 0, days: 1 }, replications: 1, seed: 's' }, (root) => {
      roots.push(root)
      return ANCHOR
    })
    expect(roots).toEqual([posts(11)])
  })

  it('refuses what cannot be run', () => {
    const one = { name: 'a', hash: 'h', setting: posts(1), rootSetting: posts(1) }
    const plan = (scenarios: (typeof one)[], days: number, replications: number) => () =>
      planFor(scenarios, { horizon: { warmUpDays: 0, days }, replications, seed: 's' }, () => ANCHOR)
    expect(plan([], 1, 1)).toThrow(InputError)
    expect(plan([one, one], 1, 1)).toThrow('two scenarios are called "a"; give one of them another name')
    expect(plan([one], -5, 1)).toThrow('days is -5')
    expect(plan([one], 1.5, 1)).toThrow('days is 1.5')
    expect(plan([one], 1, 0)).toThrow('replications is 0')
  })
})

describe('the identity of a plan', () => {
  const identity = identityOf(fakePlan({ a: 11, b: 50 }, 2), 'v1')

  it('does not depend on the number of replications', () => {
    expect(identityOf(fakePlan({ a: 11, b: 50 }, 9), 'v1')).toBe(identity)
  })

  it('changes with whatever changes a row', () => {
    const others = [
      identityOf(fakePlan({ a: 11, b: 50 }, 2), 'v2'),
      identityOf(fakePlan({ a: 11, b: 50 }, 2, 'other seed'), 'v1'),
      identityOf(fakePlan({ a: 11, b: 50 }, 2, 'seed', 28), 'v1'),
      identityOf(fakePlan({ a: 11, b: 49 }, 2), 'v1'),
      identityOf(fakePlan({ a: 11 }, 2), 'v1'),
    ]
    expect(new Set([identity, ...others]).size).toBe(6)
  })
})
