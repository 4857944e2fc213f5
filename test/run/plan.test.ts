import { describe, expect, it } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { replicationSeconds } from '../../sim/city/estimate/duration-estimate.ts'
import { InputError } from '../../sim/text/input-error.ts'
import type { Anchor } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { allReplications, blocksOf, cellsOf, layoutAt, mostReplications, numbersIn } from '../../sim/run/plan.ts'
import { outlineAt, placeOf, runHash, settingOf } from '../../sim/run/plan.ts'
import type { PlannedScenario } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { readyScenario, taskOf } from '../../sim/run/replication-task.ts'
import { layoutOf, rowLength } from '../../sim/run/result-row.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { loadScenario, variantPoint, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
import { ANCHOR, FAKE_ESTIMATES, fakePlan, fakePoint, fakePoints, posts } from './fake-city.ts'

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
    const run = { horizon: { warmUpDays: 0, days: 365 }, replications: 9, seed: 's' }
    const sizes = [30, 1, 0.3, 1e-9].map((seconds) => {
      const estimates = { ...FAKE_ESTIMATES, replicationSeconds: () => seconds }
      return planFor([fakePoint('a', posts(1))], run, estimates).scenarios[0].blockSize
    })
    expect(sizes.slice(0, 3)).toEqual([1, 1, 4])
    const bytes = 8 * rowLength(layoutOf(run.horizon, posts(1)))
    expect(sizes[3]).toBe(Math.floor(4e6 / bytes))
  })

  // By hand: 545 days, 13 us an issue: 2.2 / 10,000 x 660,000 x 1.853 issues a case a day, and 1.2 / 10,000 x 1,029,000 x 1.9; ten streets, 3.5 us a task on
  // five days of seven (of 128 the gate lets 0.3 pass, of 24 all) and 9 us a day: 0.57 and 0.38 s.
  it('expects two seconds from a year of 660,000 residents of Beijing, and as many from a million of Haigang', () => {
    const seconds = ['beijing-2018', 'haigang-after'].map((name) => {
      const scenario = loadScenario(name, LIBRARY)
      const anchor = anchorOf(scenario.anchorSetting)
      return replicationSeconds(scenario.setting, anchor, { warmUpDays: 90, days: 365 })
    })
    expect(seconds[0]).toBeCloseTo(1.94 + 0.57, 1)
    expect(seconds[1]).toBeCloseTo(1.7 + 0.38, 1)
  })

  it('tells a worker everything about a block, but what it can put together itself', () => {
    const plan = fakePlan({ a: 11, b: 50 }, 2, '007')
    const task = taskOf(plan, { scenario: 1, from: 1, to: 2 })
    expect(task).toEqual({
      ...{ bases: [plan.bases[1]], horizon: { warmUpDays: 7, days: 21 }, seed: '007' },
      scenarios: [{ place: 1, name: 'b', base: 0, set: {}, from: 1, to: 2 }],
    })
    expect(task.bases[0]).toMatchObject({ setting: posts(50), anchor: ANCHOR })
  })

  it('works the anchor out from the root, not from the scenario', () => {
    const roots: unknown[] = []
    const anchorOf = (root: Setting): Anchor => {
      roots.push(root)
      return ANCHOR
    }
    const run = { horizon: { warmUpDays: 0, days: 1 }, replications: 1, seed: 's' }
    planFor([fakePoint('a', posts(50), posts(11))], run, { ...FAKE_ESTIMATES, anchorOf })
    expect(roots).toEqual([posts(11)])
  })

  it('refuses what cannot be run', () => {
    const one = fakePoint('a', posts(1))
    const plan = (points: (typeof one)[], days: number, replications: number) => () =>
      planFor(points, { horizon: { warmUpDays: 0, days }, replications, seed: 's' }, FAKE_ESTIMATES)
    expect(plan([], 1, 1)).toThrow(InputError)
    expect(plan([one, one], 1, 1)).toThrow('two scenarios are called "a"; give one of them another name')
    expect(plan([one], -5, 1)).toThrow('days is -5')
    expect(plan([one], 1.5, 1)).toThrow('days is 1.5')
    expect(plan([one], 1, 0)).toThrow('replications is 0')
  })

  it('has as many replications of each scenario as it is told, and cuts blocks accordingly', () => {
    const points = fakePoints({ a: 11, b: 50 }).map((point, at) => ({ ...point, replications: at === 0 ? 3 : null }))
    const plan = planFor(points, { horizon: { warmUpDays: 0, days: 7 }, replications: 1, seed: 's' }, FAKE_ESTIMATES)
    expect(triples(blocksOf(plan))).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, 2],
      [0, 2, 3],
    ])
    expect([mostReplications(plan), allReplications(plan)]).toEqual([3, 4])
  })
})

describe('a plan of points', () => {
  const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 2, seed: 's' }
  const base = loadScenario('haigang-after', LIBRARY)
  const variant = (name: string, ...assignments: string[]) => variantPoint(base, name, assignments)
  const planOfPoints = (points: readonly Point[]) => planFor(points, run, { anchorOf })

  it('keeps a base once, and of each point what it sets; a point put together is what it is on the command line', () => {
    const points = [...asTheyAre([base]), variant('few', 'street.staff=20', 'behaviour.reportDays=30')]
    const plan = planOfPoints(points)
    expect(plan.bases).toHaveLength(1)
    expect(plan.scenarios.map(({ set }) => set)).toEqual([{}, { 'street.staff': 20, 'behaviour.reportDays': 30 }])
    const whole = withAssignments(base, ['street.staff=20', 'behaviour.reportDays=30'])
    expect(settingOf(plan, 1)).toEqual(whole.setting)
    expect(readyScenario(plan, 1)).toMatchObject({ name: 'few', setting: whole.setting })
    expect(settingOf(plan, 0)).toBe(base.setting)
  })

  it('knows the form of a row before the point is put together, also where it is another city', () => {
    const plan = planOfPoints([
      ...asTheyAre([base]),
      variant('small', 'city.streets=2', 'city.residentsPerStreet=9000'),
    ])
    for (const place of [0, 1]) {
      expect(layoutAt(plan, place)).toEqual(layoutOf(run.horizon, settingOf(plan, place)))
      const { city } = settingOf(plan, place)
      expect(outlineAt(plan, place).city).toMatchObject({
        streets: city.streets,
        residentsPerStreet: city.residentsPerStreet,
      })
    }
  })

  it('computes a point once that equals another, whatever it is called and made of, and keeps its name', () => {
    const after = withAssignments(base, ['street.staff=11'])
    const points = [
      ...asTheyAre([base]),
      variant('same', 'street.staff=50'),
      variant('default', 'street.units=8'),
      variant('eleven', 'street.staff=11'),
      ...asTheyAre([{ ...after, name: 'other' }]),
    ]
    const plan = planOfPoints(points)
    expect(plan.scenarios.map(({ name }) => name)).toEqual(['haigang-after', 'default', 'eleven'])
    expect(plan.aliases).toEqual([
      { name: 'same', of: 'haigang-after' },
      { name: 'other', of: 'eleven' },
    ])
    expect(['same', 'other', 'eleven', 'nobody'].map((name) => placeOf(plan, name))).toEqual([0, 2, 2, -1])
  })

  it('refuses levers at odds before anything is run', () => {
    expect(() => planOfPoints([variant('odd', 'street.staff=[1, 2]')])).toThrow(
      'street.staff (command line) has 2 values, but city.streets',
    )
  })
})

describe('a plan of more points than are compared', () => {
  const points = fakePoints(Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`p${at}`, at + 1])))
  const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 2, seed: 's' }
  const plan = (replications: (at: number) => number | null = () => null) =>
    planFor(
      points.map((point, at) => ({ ...point, replications: replications(at) })),
      run,
      { ...FAKE_ESTIMATES, replicationSeconds: () => 0.0101 },
    )

  it('has blocks of many scenarios, a second of work each, replication by replication', () => {
    expect(plan().scenariosPerBlock).toBe(100)
    expect(triples(blocksOf(plan()))).toEqual([
      [0, 0, 1],
      [100, 0, 1],
      [200, 0, 1],
      [0, 1, 2],
      [100, 1, 2],
      [200, 1, 2],
    ])
    const [, , last] = blocksOf(plan())
    expect(cellsOf(plan(), last).map(({ scenario }) => scenario)).toEqual(
      Array.from({ length: 50 }, (_, at) => 200 + at),
    )
    expect(numbersIn(plan(), last)).toBe(50 * rowLength(layoutAt(plan(), 200)))
  })

  it('grows in some of them without another block than theirs', () => {
    const grown = plan((at) => (at >= 120 && at < 130 ? 4 : null))
    expect(triples(blocksOf(grown)).slice(6)).toEqual([
      [100, 2, 3],
      [100, 3, 4],
    ])
    expect(cellsOf(grown, { scenario: 100, from: 3, to: 4 }).map(({ scenario }) => scenario)).toEqual(
      Array.from({ length: 10 }, (_, at) => 120 + at),
    )
    expect(runHash(grown, 'v1')).toBe(runHash(plan(), 'v1'))
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
