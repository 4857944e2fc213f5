import { describe, expect, it } from 'vitest'
import { GroupsAccumulator } from '../../sim/analysis/groups-accumulator.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../sim/city/state/groups.ts'
import type { Group } from '../../sim/city/state/groups.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { fakePlan, fakeReplicate, posts } from '../run/fake-city.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'

type Fill = (group: Group, id: string, replication: number) => number

/** Three replications of a city of so many streets, its groups filled in. */
function scenarioOf(streets: number, fill: Fill): { streets: number; replications: Replication[] } {
  const groups = groupsOf(posts(11, streets))
  const task = readyScenario(fakePlan({ a: 11 }, 3), 0)
  const replications = [0, 1, 2].map((replication) => {
    const values = groups.flatMap((group) => GROUP_MEASURES.map(({ id }) => fill(group, id, replication)))
    return { ...fakeReplicate(task, replication), groups: Float64Array.from(values) }
  })
  return { streets, replications }
}

function summaryOf(...scenarios: ReturnType<typeof scenarioOf>[]) {
  const accumulator = new GroupsAccumulator(
    scenarios.map(({ streets }, index) => ({ name: `number ${index}`, setting: posts(11, streets) })),
  )
  for (const replication of [0, 1, 2]) accumulator.add(scenarios.map(({ replications }) => replications[replication]))
  return accumulator.finish()
}

/** Half-width of a 95 % t interval of three values of standard deviation 1: 4.302653 / sqrt(3). */
const HALF_WIDTH = 4.30265273 / Math.sqrt(3)

describe('the summary of groups', () => {
  const before = scenarioOf(2, ({ key }, id, replication) => (id === 'hops' ? Number(key === '2') + replication : 100))
  const after = scenarioOf(3, ({ key }, id, replication) =>
    id === 'hops' ? Number(key === '2') + 3 * replication : 90,
  )
  const { baseline, scenarios } = summaryOf(before, after)

  it('has mean and half-width of every measure in every group of every scenario', () => {
    expect(baseline).toBe('number 0')
    expect(scenarios.map(({ name, groups }) => [name, groups.length])).toEqual([
      ['number 0', 14],
      ['number 1', 15],
    ])
    const second = scenarios[0].groups.find(({ dimension, key }) => dimension === 'street' && key === '2')!
    expect(Object.keys(second.measures)).toEqual(GROUP_MEASURES.map(({ id }) => id))
    expect(second.title).toEqual({ en: 'Street 2', zh: '街道2' })
    expect(second.measures.hops).toMatchObject({ mean: 2, n: 3 })
    expect(second.measures.hops!.halfWidth).toBeCloseTo(HALF_WIDTH, 6)
  })

  it('pairs a group with the same group of the baseline, and with none where the baseline has no such group', () => {
    expect(scenarios[0].groups.every(({ differences }) => differences === null)).toBe(true)
    const streets = scenarios[1].groups.filter(({ dimension }) => dimension === 'street')
    // Differences 0, 2, 4: mean 2, standard deviation 2.
    expect(streets[0].differences!.hops).toMatchObject({ mean: 2, verdict: 'undecided' })
    expect(streets[0].differences!.hops.halfWidth).toBeCloseTo(2 * HALF_WIDTH, 6)
    expect(streets[0].differences!.resolutionTimeMean).toEqual({ mean: -10, halfWidth: 0, verdict: 'better' })
    expect(streets[2].differences).toBeNull()
  })

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios)
  })
})

describe('between groups', () => {
  it('the gap is that of the least ready to report over the most ready, paired within each replication', () => {
    const fill: Fill = ({ dimension, key }, _, replication) =>
      dimension === 'propensity' ? 1000 * replication + (key === '1' ? 50 + replication : 20) : 7
    const { reportingGap } = summaryOf(scenarioOf(2, fill)).scenarios[0]
    // 30, 31, 32: the thousands between replications are no part of it.
    expect(reportingGap.resolutionTimeMean).toMatchObject({ mean: 31, n: 3 })
    expect(reportingGap.demand!.halfWidth).toBeCloseTo(HALF_WIDTH, 6)
  })

  it('the inequality is that of the mean resolution times, replication by replication', () => {
    const fill: Fill = ({ dimension, key }, id) =>
      id !== 'resolutionTimeMean' ? 1 : dimension === 'propensity' ? Number(key) : 5
    const { propensity, street } = summaryOf(scenarioOf(2, fill)).scenarios[0].inequality
    expect(propensity.gini!.mean).toBeCloseTo(0.25, 12)
    expect(propensity.p90p10!.mean).toBeCloseTo(3.7 / 1.3, 12)
    expect(street.gini).toMatchObject({ mean: 0, halfWidth: 0 })
  })

  it('what no replication has is missing', () => {
    const { groups, reportingGap, inequality } = summaryOf(scenarioOf(2, () => NaN)).scenarios[0]
    expect(groups[0].measures.cases).toBeNull()
    expect(reportingGap.cases).toBeNull()
    expect(inequality.street).toEqual({ gini: null, p90p10: null })
  })
})
