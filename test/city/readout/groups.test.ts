/** Measures by group against the raw cases: every case in one group of each dimension, and nothing lost between them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { residentPropensity } from '../../../sim/city/model/reporting.ts'
import { FINDER, URGENCY } from '../../../sim/city/state/cases.ts'
import { inequalityOf } from '../../../sim/city/readout/equity.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import type { GroupMeasureId } from '../../../sim/city/readout/group-measures.ts'
import { DIMENSIONS, firstGroups, groupCounts, groupsOf } from '../../../sim/city/state/groups.ts'
import { PURPOSE, STREET_BLOCK } from '../../../sim/city/model/purposes.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import type { GroupedCase } from './grouped-cases.ts'
import { followCohort } from './grouped-cases.ts'
import { simulate, trial, value } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const one = trial('haigang-after', {
  city: { streets: 3, residentsPerStreet: [4000, 6000, 9000] },
  street: { staff: 9 },
  // Cases enough for every group, of every kind.
  demand: { issueRate: 6, mix: { lead: 0.3, joint: 0.3, assist: 0.4 }, urgentShare: 0.3 },
  appraisal: { callbackShare: 0.7 },
})
const HORIZON = { warmUpDays: 20, days: 59 }
let raw: GroupedCase[] = []
let world: World
let result: Replication

const domains = one.setting.domains.map(({ name }) => name.en)

beforeAll(() => {
  result = simulate(one, HORIZON, 0, (built) => {
    world = built
    raw = followCohort(built)
  })
})

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
const share = (holds: readonly boolean[]): number => holds.filter(Boolean).length / holds.length

function expectedOf(
  cases: readonly GroupedCase[],
  residents: number,
): Record<Exclude<GroupMeasureId, 'issueResolutionRate'>, number> {
  const said = cases.flatMap((each) => each.said ?? [])
  const dispatched = cases.filter(({ handling }) => !Number.isNaN(handling))
  return {
    cases: cases.length,
    demand: cases.length / HORIZON.days / (residents / 10000),
    trueResolutionRate: share(cases.map(({ solved }) => solved)),
    trueResolutionRate30: share(cases.map(({ solved30 }) => solved30)),
    trueResolutionRateDue: share(cases.map(({ solvedDue }) => solvedDue)),
    onTimeRate: share(cases.map(({ onTime }) => onTime)),
    satisfactionRate: share(said.map(({ satisfied }) => satisfied)),
    verifiedResolutionRate: share(said.map(({ solved }) => solved)),
    verifiedAmongReplied: share(said.flatMap(({ replied, solved }) => (replied ? [solved] : []))),
    resolutionTimeMean: mean(cases.map(({ resolution }) => resolution)),
    handlingTimeMean: mean(dispatched.map(({ handling }) => handling)),
    hops: mean(dispatched.map(({ hops }) => hops)),
  }
}

const valueOf = (from: Replication, group: number, id: GroupMeasureId): number =>
  from.groups[group * GROUP_MEASURES.length + GROUP_MEASURES.findIndex((measure) => measure.id === id)]

describe('measures by group', () => {
  test('are those of the raw cases, group by group', () => {
    const groups = groupsOf(one.setting)
    expect(result.groups).toHaveLength(groups.length * GROUP_MEASURES.length)
    expect(raw.length).toBeGreaterThan(500)
    groups.forEach(({ dimension, key }, at) => {
      const own = raw.filter(({ keys }) => keys[dimension] === key)
      const residents =
        dimension === 'street' ? [4000, 6000, 9000][Number(key) - 1] : dimension === 'propensity' ? 19000 / 4 : 19000
      for (const [id, wanted] of Object.entries(expectedOf(own, residents)))
        expect(valueOf(result, at, id as GroupMeasureId), `${id} of ${dimension} ${key}`).toBeCloseTo(wanted, 8)
    })
  })

  test('there is something to tell apart: nearly every group has its cases, solved and not', () => {
    const rates = groupsOf(one.setting).map((_, at) => valueOf(result, at, 'trueResolutionRate'))
    expect(rates.filter((rate) => rate > 0 && rate < 1).length).toBeGreaterThan(0.9 * rates.length)
  })

  test.each(DIMENSIONS.filter((one) => one !== 'entries'))('the groups by %s make up the whole', (dimension) => {
    const { outcome } = world
    const first = firstGroups(one.setting)[dimension]
    const groups = Array.from({ length: groupCounts(one.setting)[dimension] }, (_, index) => first + index)
    const sum = (of: (group: number) => number): number => groups.reduce((all, group) => all + of(group), 0)
    const weighted = (id: GroupMeasureId): number =>
      sum((group) => valueOf(result, group, 'cases') * (valueOf(result, group, id) || 0))
    expect(sum((group) => valueOf(result, group, 'cases'))).toBe(outcome.solved.of)
    expect(weighted('trueResolutionRate')).toBeCloseTo(outcome.solved.count, 6)
    expect(weighted('onTimeRate')).toBeCloseTo(outcome.onTime.count, 6)
    expect(weighted('resolutionTimeMean')).toBeCloseTo(outcome.resolutionSum, 4)
  })

  test('duties have the rates that stand in the row of the whole', () => {
    const first = firstGroups(one.setting).duty
    const ids = ['leadResolutionRate', 'jointResolutionRate', 'assistResolutionRate'] as const
    ids.forEach((id, duty) => expect(value(result, id)).toBe(valueOf(result, first + duty, 'trueResolutionRate')))
  })

  test('are missing where a group has no case: nobody is called back, nothing is urgent', () => {
    const calm = trial('prereform', { demand: { urgentShare: 0 }, appraisal: { callbackShare: 0 } })
    const quietResult = simulate(calm, { warmUpDays: 5, days: 10 })
    const { urgency } = firstGroups(calm.setting)
    for (const { id } of GROUP_MEASURES)
      expect([id, valueOf(quietResult, urgency + URGENCY.life, id)]).toEqual([
        id,
        id === 'cases' || id === 'demand' ? 0 : NaN,
      ])
    groupsOf(calm.setting).forEach((_, group) => {
      expect(valueOf(quietResult, group, 'satisfactionRate')).toBeNaN()
      expect(valueOf(quietResult, group, 'verifiedResolutionRate')).toBeNaN()
    })
  })
})

describe('readiness to report', () => {
  test('cases found by patrol count by the household that they are at', () => {
    const found = raw.filter(({ finder }) => finder === FINDER.patrol)
    expect(found.length).toBeGreaterThan(50)
    for (const quartile of ['1', '2', '3', '4'])
      expect(found.filter(({ keys }) => keys.propensity === quartile).length).toBeGreaterThan(5)
  })

  test('issues arise in the quarters as residents belong to them, a quarter each', () => {
    const counts = [0, 0, 0, 0]
    const residents = [0, 0, 0, 0]
    const many = trial('prereform', { demand: { issueRate: 40 } })
    simulate(many, { warmUpDays: 0, days: 20 }, 0, ({ cases, clock, random }) => {
      for (let street = 0; street < 2; street++)
        for (let within = 0; within < 5000; within++)
          residents[Math.floor(random.uniform(PURPOSE.propensity, street * STREET_BLOCK + within, 0) * 4)]++
      const create = cases.create.bind(cases)
      let last = -1
      clock.observe(() => {
        if (last >= 0) counts[Math.floor(cases.readiness[last] * 4)]++
        last = -1
      })
      cases.create = (...address) => (last = create(...address))
    })
    const all = counts.reduce((sum, count) => sum + count, 0)
    counts.forEach((count, quarter) => {
      within(count / all, residents[quarter] / 10000, shareError(0.25, all), 0.03)
      within(residents[quarter] / 10000, 0.25, shareError(0.25, 10000), 0.03)
    })
  })

  test('the readier bring more cases, and more of their problems are solved, where the patrol does not find all', () => {
    const silent = trial('prereform', {
      city: { streets: 1, residentsPerStreet: 40000 },
      grid: { patrolCover: 0 },
      street: { staff: 100 },
      behaviour: { propensitySpread: 0.9 },
    })
    const first = firstGroups(silent.setting).propensity
    const found = simulate(silent, { warmUpDays: 60, days: 60 })
    const quarters = (id: GroupMeasureId): number[] => [0, 1, 2, 3].map((at) => valueOf(found, first + at, id))
    // Least ready: propensity 0.05 to 0.275 of 0.5; most ready: 0.725 to 0.95.
    expect(residentPropensity(silent.setting, 0.1)).toBeLessThan(residentPropensity(silent.setting, 0.9) / 3)
    expect(quarters('demand')[3] / quarters('demand')[0]).toBeGreaterThan(1.3)
    const solved = quarters('issueResolutionRate')
    expect(solved[3]).toBeGreaterThan(solved[0] + 0.1)
  })
})

describe('equity', () => {
  test('is the Gini and the P90/P10 of the mean resolution times of streets', () => {
    const times = ['1', '2', '3'].map((street) =>
      mean(raw.filter(({ keys }) => keys.street === street).map(({ resolution }) => resolution)),
    )
    // Gini by its definition: the mean absolute difference of all pairs, over twice the mean.
    const pairs = times.flatMap((a) => times.map((b) => Math.abs(a - b)))
    expect(value(result, 'equityGini')).toBeCloseTo(mean(pairs) / (2 * mean(times)), 10)
    const [low, middle, high] = [...times].sort((a, b) => a - b) as [number, number, number]
    const wanted = (middle + 0.8 * (high - middle)) / (low + 0.2 * (middle - low))
    expect(value(result, 'equityP90P10')).toBeCloseTo(wanted, 10)
  })

  test('knows the textbook answers', () => {
    expect(inequalityOf([5, 5, 5, 5])).toEqual({ gini: 0, p90p10: 1 })
    expect(inequalityOf([1, 2, 3, 4]).gini).toBeCloseTo(0.25, 12)
    expect(inequalityOf([0, 0, 0, 8]).gini).toBeCloseTo(0.75, 12)
    expect(inequalityOf([0, 0, 0, 8]).p90p10).toBeNaN()
    expect(inequalityOf([3, NaN, 1, 2])).toEqual(inequalityOf([1, 2, 3]))
    expect(inequalityOf([])).toEqual({ gini: NaN, p90p10: NaN })
    expect(inequalityOf([NaN])).toEqual({ gini: NaN, p90p10: NaN })
  })
})

describe('the list of groups', () => {
  test('has every street and domain under a key of its own', () => {
    const groups = groupsOf(one.setting)
    expect(groups).toHaveLength(3 + 4 + 4 + domains.length + 3)
    expect(new Set(groups.map(({ dimension, key }) => `${dimension} ${key}`)).size).toBe(groups.length)
    expect(groups.filter(({ dimension }) => dimension === 'domain').map(({ key }) => key)).toEqual(domains)
    const twice = [...one.setting.domains, one.setting.domains[0]]
    const keys = groupsOf({ ...one.setting, domains: twice }).flatMap(({ dimension, key }) =>
      dimension === 'domain' ? [key] : [],
    )
    expect(keys[0]).toBe(`${domains[0]} (1)`)
    expect(keys.at(-1)).toBe(`${domains[0]} (${twice.length})`)
  })

  test('lies in rows as the first numbers say', () => {
    const groups = groupsOf(one.setting)
    const first = firstGroups(one.setting)
    for (const dimension of DIMENSIONS.filter((one) => one !== 'entries'))
      expect(groups.findIndex((group) => group.dimension === dimension)).toBe(first[dimension])
  })
})
