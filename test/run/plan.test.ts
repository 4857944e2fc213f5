import { describe, expect, it } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { replicationSeconds } from '../../sim/city/estimate/duration-estimate.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { blocksOf, planFor, runHash, taskOf } from '../../sim/run/plan.ts'
import type { PlannedScenario } from '../../sim/run/plan.ts'
import { layoutOf, rowLength } from '../../sim/run/result-row.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
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

  it('cuts blocks by what a replication costs, the last as long as what is left', () => {
    const plan = fakePlan({ a: 11, b: 50 }, 7)
    const [a, b] = plan.scenarios as [PlannedScenario, PlannedScenario]
    const cheap = {
      ...plan,
      scenarios: [
        { ...a, blockSize: 3 },
        { ...b, blockSize: 5 },
      ],
    }
    expect(triples(blocksOf(cheap))).toEqual([
      [0, 0, 3],
      [1, 0, 5],
      [0, 3, 6],
      [1, 5, 7],
      [0, 6, 7],
    ])
  })

  it('makes blocks of at least a second, and of at most four megabytes', () => {
    const one = { name: 'a', hash: 'h', setting: posts(1), rootSetting: posts(1) }
    const run = { horizon: { warmUpDays: 0, days: 365 }, replications: 9, seed: 's' }
    const sizes = [30, 1, 0.3, 1e-9].map(
      (seconds) =>
        planFor(
          [one],
          run,
          () => ANCHOR,
          () => seconds,
        ).scenarios[0].blockSize,
    )
    expect(sizes.slice(0, 3)).toEqual([1, 1, 4])
    const bytes = 8 * rowLength(layoutOf(run.horizon, posts(1)))
    expect(sizes[3]).toBe(Math.floor(4e6 / bytes))
  })

  it('expects three seconds from a year of 660,000 residents, and five from a million', () => {
    const seconds = ['beijing-2018', 'haigang-after'].map((name) => {
      const scenario = loadScenario(name, LIBRARY)
      const anchor = anchorOf(scenario.rootSetting)
      return replicationSeconds(scenario.setting, anchor, { warmUpDays: 90, days: 365 })
    })
    expect(seconds[0]).toBeCloseTo(3.2, 0)
    expect(seconds[1]).toBeCloseTo(4.9, 0)
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
    planFor(
      [scenario],
      { horizon: { warmUpDays: 0, days: 1 }, replications: 1, seed: 's' },
      (root) => {
        roots.push(root)
        return ANCHOR
      },
      () => 1,
    )
    expect(roots).toEqual([posts(11)])
  })

  it('refuses what cannot be run', () => {
    const one = { name: 'a', hash: 'h', setting: posts(1), rootSetting: posts(1) }
    const plan = (scenarios: (typeof one)[], days: number, replications: number) => () =>
      planFor(
        scenarios,
        { horizon: { warmUpDays: 0, days }, replications, seed: 's' },
        () => ANCHOR,
        () => 1,
      )
    expect(plan([], 1, 1)).toThrow(InputError)
    expect(plan([one, one], 1, 1)).toThrow('two scenarios are called "a"; give one of them another name')
    expect(plan([one], -5, 1)).toThrow('days is -5')
    expect(plan([one], 1.5, 1)).toThrow('days is 1.5')
    expect(plan([one], 1, 0)).toThrow('replications is 0')
  })
})

describe('the hash of a run', () => {
  const hash = runHash(fakePlan({ a: 11, b: 50 }, 2), 'v1')

  it('does not depend on the number of replications', () => {
    expect(runHash(fakePlan({ a: 11, b: 50 }, 9), 'v1')).toBe(hash)
  })

  it('changes with whatever changes a row, or which rows are in a block', () => {
    const plan = fakePlan({ a: 11, b: 50 }, 2)
    const others = [
      runHash(plan, 'v2'),
      runHash(fakePlan({ a: 11, b: 50 }, 2, 'other seed'), 'v1'),
      runHash(fakePlan({ a: 11, b: 50 }, 2, 'seed', 28), 'v1'),
      runHash(fakePlan({ a: 11, b: 49 }, 2), 'v1'),
      runHash(fakePlan({ a: 11 }, 2), 'v1'),
      runHash({ ...plan, scenarios: plan.scenarios.map((one) => ({ ...one, blockSize: 7 })) }, 'v1'),
    ]
    expect(new Set([hash, ...others]).size).toBe(7)
  })
})
