/** Measures: bounds in any valid setting, what is missing without demand, and that plain reforms point the way they must. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import { pairedInterval } from '../../../sim/stats/interval.ts'
import { replicate } from '../../analytic/agreement.ts'
import { anyAssignments, scenarioOf } from '../any-setting.ts'
import { fullCheck } from './full-check.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, simulate, trial, value, vary } from '../small-city.ts'

const shown = (result: Replication): Record<string, number> =>
  Object.fromEntries(MEASURES.map(({ id }) => [id, value(result, id)]))

/** Rates lie between 0 and 1, all else is finite and not negative; NaN is missing. Throws the name of the first that does not. */
function expectInBounds(result: Replication): void {
  for (const { id, unit } of MEASURES) {
    const it = value(result, id)
    const fits = Number.isNaN(it) || (it >= 0 && it < Infinity && (unit !== 'rate' || it <= 1 + 1e-9))
    if (!fits) throw new Error(`${id} is ${it}`)
  }
}

function expectOrdered(result: Replication): void {
  const of = shown(result) as Record<MeasureId, number>
  const rising: (readonly [MeasureId, MeasureId])[] = [
    ['trueResolutionRate30', 'trueResolutionRate'],
    ['trueResolutionRateDue', 'trueResolutionRate'],
    ['verifiedResolutionRate', 'verifiedAmongReplied'],
    ['convenedWhistlesPerStreetMonth', 'whistlesPerStreetMonth'],
    ['resolutionTimeMedian', 'resolutionTimeP90'],
    ['handlingTimeMedian', 'handlingTimeP90'],
    ['discoveryDelayMedian', 'discoveryDelayP90'],
    ['resolutionTimeCompletedOnly', 'resolutionTimeMean'],
    ['assemblyRate', 'reportInRate'],
    ['gamingGap', 'claimedResolutionRate'],
    ['returnRate', 'hops'],
  ]
  for (const [low, high] of rising)
    if (of[low] > of[high] + 1e-9) throw new Error(`${low} is ${of[low]}, ${high} is ${of[high]}`)
}

/** Which measures must be there, by what there was. */
function expectPresent(result: Replication, worlds: readonly World[]): void {
  const { setting } = worlds[0]
  const any = (count: (outcome: World['outcome']) => number): boolean =>
    worlds.some(({ outcome }) => count(outcome) > 0)
  const present: Partial<Record<MeasureId, boolean>> = {
    trueResolutionRate: any(({ solved }) => solved.of),
    onTimeRate: any(({ solved }) => solved.of),
    resolutionTimeMean: any(({ solved }) => solved.of),
    responseRate: any(({ responded }) => responded.of),
    satisfactionRate: any(({ satisfied }) => satisfied.of),
    verifiedResolutionRate: any(({ satisfied }) => satisfied.of),
    verifiedAmongReplied: any(({ verifiedAmongReplied }) => verifiedAmongReplied.of),
    satisfactionAmongReplied: any(({ verifiedAmongReplied }) => verifiedAmongReplied.of),
    trueResolutionRateDue: any(({ solved }) => solved.of),
    claimedResolutionRate: any(({ claimed }) => claimed.of),
    reportInRate: any(({ calls }) => calls),
    assemblyRate: any(({ whistles }) => whistles),
    whistlesPerStreetMonth: setting.whistle.enabled,
    convenedWhistlesPerStreetMonth: setting.whistle.enabled,
    gridUtilisation: true,
    departmentUtilisation: true,
    ...Object.fromEntries(MEASURES.filter(({ missing }) => missing === null).map(({ id }) => [id, true])),
  }
  for (const [id, wanted] of Object.entries(present))
    if (Number.isNaN(value(result, id as MeasureId)) === wanted)
      throw new Error(`${id} is ${wanted ? 'missing' : 'there'}, but should ${wanted ? 'be there' : 'be missing'}`)
}

describe('in any valid setting', () => {
  test('measures lie in their bounds and in order, nothing is missing that has a denominator, and cases are conserved', () => {
    const solved: number[] = []
    fc.assert(
      fc.property(anyAssignments, fc.nat({ max: 1000 }), (assignments, replication) => {
        const scenario = scenarioOf(assignments)
        fc.pre(scenario !== undefined)
        const worlds: World[] = []
        const one: Trial = { setting: scenario.setting, anchor: anchorOf(scenario.anchorSetting) }
        const result = simulate(one, { warmUpDays: 5, days: 10 }, replication, (built) => {
          worlds.push(built)
        })
        expectInBounds(result)
        expectOrdered(result)
        expectPresent(result, worlds)
        for (const world of worlds) fullCheck(world)
        for (let day = 1; day <= 90; day++)
          if (result.survival[day] > result.survival[day - 1]) throw new Error(`survival rises on day ${day}`)
        solved.push(value(result, 'trueResolutionRate'))
      }),
      { numRuns: 150, seed: 20180101 },
    )
    expect(solved).toHaveLength(150)
    expect(Math.max(...solved.filter((one) => one === one))).toBeGreaterThan(0.7)
    expect(Math.min(...solved.filter((one) => one === one))).toBeLessThan(0.2)
  })
})

describe('a variant with other departments than its root', () => {
  test.each([4, 11, 12, 47])('%d departments get officers for the same casework and their own orders', (count) => {
    const { setting, anchorSetting } = scenarioOf([`departments.count=${count}`, 'city.streets=10'])!
    let officers: number[] = []
    const look = (world: World): never => {
      officers = world.departments.map((one) => one.pool.servers)
      throw new Error('seen enough')
    }
    expect(() => simulate({ setting, anchor: anchorOf(anchorSetting) }, undefined, 0, look)).toThrow('seen enough')
    expect(officers).toHaveLength(count)
    // A million residents: 120 cases a day; .45 assist of 5 h and .05 joint, .3 of them whistled for, 2.5 parts of 3 h; 20 orders of 2 h a department.
    const hours = 120 * (0.45 * 5 + 0.05 * 0.3 * 2.5 * 3) + count * 20 * 2
    const theory = hours / (40 / 7) / 0.8
    // Each department's are rounded up.
    const above = officers.reduce((sum, one) => sum + one, 0) - theory
    expect(above).toBeGreaterThanOrEqual(0)
    expect(above).toBeLessThan(count)
  })
})

describe('without demand', () => {
  const result = simulate(trial('haigang-after', { demand: { issueRate: 0 } }))

  test('every rate of cases and every time of cases is missing', () => {
    // What streets, departments and grids do besides cases has a denominator all the same.
    const there = ['streetUtilisation', 'departmentUtilisation', 'gridUtilisation', 'ownOrderDelayMean']
    for (const { id, unit } of MEASURES)
      if ((unit === 'rate' || unit === 'hour') && !there.includes(id))
        expect([id, value(result, id)]).toEqual([id, NaN])
    expect(value(result, 'costPerSolvedCase')).toBeNaN()
    expect(value(result, 'chaserRate')).toBeNaN()
    expect(value(result, 'hops')).toBeNaN()
    expect(value(result, 'equityGini')).toBeNaN()
  })

  test('costs are there, and zero is zero', () => {
    expect(value(result, 'cost')).toBeGreaterThan(1e6)
    for (const { id, missing } of MEASURES) if (missing === null) expect([id, value(result, id)]).not.toEqual([id, NaN])
    for (const id of ['demand', 'backlog', 'latentStock', 'whistlesPerStreetMonth', 'conferenceBacklog'] as const)
      expect([id, value(result, id)]).toEqual([id, 0])
    // Patrol goes on where there is nothing to find: 4 of 12 hours at a cover of .5, of those in post (who quits may be away part of a day).
    expect(value(result, 'gridUtilisation')).toBeCloseTo(1 / 3, 2)
    expect(result.cases).toBe(0)
    expect([...result.survival].every((one) => one !== one)).toBe(true)
  })
})

describe('cost', () => {
  test('wages of posts, assistants and grid workers, with overhead, when nobody quits and nothing happens', () => {
    const one = trial('prereform', {
      demand: { issueRate: 0, consultShare: 0 },
      street: { staff: 10 },
      behaviour: { quitsPerYear: 0 },
    })
    // 2 streets of 5,000 residents: 2,165 households each, 6 grids of 400.
    const wage = 106000 * 1.3
    const theory = 2 * (10 * 1.2 + 10 * 0.5 + 6 * 0.6) * wage
    expect(value(simulate(one, { warmUpDays: 0, days: 28 }), 'cost')).toBeCloseTo(theory, 3)
    // A pay rise from 0.70 to 1.05 raises the wages of posts and grid workers by half.
    const raised = vary(one, { street: { payRatio: 1.05 } })
    const more = 2 * (10 * 1.2 * 1.5 + 10 * 0.5 + 6 * 0.6 * 1.5) * wage
    expect(value(simulate(raised, { warmUpDays: 0, days: 28 }), 'cost')).toBeCloseTo(more, 3)
  })
})

describe('plain reforms, by paired differences', () => {
  /** Cases enough of every kind for a few weeks to tell. */
  const demand = { issueRate: 5.6, consultShare: 0, mix: { lead: 0.25, joint: 0.35, assist: 0.4 } }
  /** A street of 20,000 residents with five times the work in each case: load as in one of 100,000, at a fifth of the events. Departments have time. */
  const heavy: Changes = {
    city: { streets: 1, residentsPerStreet: 20000 },
    demand,
    departments: { ownOrders: 200, officers: 10 },
    duties: { funnelRate: 16 },
    behaviour: {
      leadHours: 15,
      loneHours: 20,
      forwardHours: 2.5,
      jointStreetHours: 20,
      jointPartHours: 15,
      assistHours: 25,
    },
  }

  function difference(before: Trial, changes: Changes, id: MeasureId, replications = 4, warmUpDays = 15) {
    const horizon = { warmUpDays, days: 28 }
    const run = (one: Trial) => replicate(replications, (index) => value(simulate(one, horizon, index), id))
    const { mean, halfWidth } = pairedInterval(run(vary(before, changes)), run(before))
    return { mean, halfWidth: halfWidth! }
  }

  test('from 11 to 50 posts more is truly solved', () => {
    const { mean, halfWidth } = difference(
      trial('prereform', changed(heavy, { street: { staff: 11 } })),
      { street: { staff: 50 } },
      'trueResolutionRate30',
      4,
      // The line of too few posts takes weeks to grow.
      60,
    )
    expect(mean - halfWidth).toBeGreaterThan(0.1)
  })

  const ample = trial('prereform', {
    city: { streets: 1, residentsPerStreet: 20000 },
    street: { staff: 20 },
    demand,
    departments: { officers: 20 },
  })

  test('with ample staff and incentives, the whistle solves more joint matters', () => {
    const { mean, halfWidth } = difference(
      ample,
      { whistle: { enabled: true }, appraisal: { weight: 0.3, personnelSay: true, perMatter: true } },
      'jointResolutionRate',
    )
    expect(mean - halfWidth).toBeGreaterThan(0.05)
  })

  test('without incentives it does less than with them', () => {
    const { mean, halfWidth } = difference(
      vary(ample, { whistle: { enabled: true } }),
      { appraisal: { weight: 0.3, personnelSay: true, perMatter: true } },
      'reportInRate',
    )
    expect(mean - halfWidth).toBeGreaterThan(0.3)
  })

  test('one network instead of four: shorter handling', () => {
    const { mean, halfWidth } = difference(ample, { platform: { networks: 1 } }, 'handlingTimeMean', 6)
    expect(mean + halfWidth).toBeLessThan(0)
  })

  test('clear duties: fewer returns', () => {
    const { mean } = difference(ample, { duties: { clarity: 0.85 } }, 'returnRate')
    expect(mean).toBeCloseTo(-0.25, 1)
  })

  test('asking everybody, not a fifth, has five times as many in the official sample', () => {
    const asked = (one: Trial) => {
      let count = 0
      simulate(one, { warmUpDays: 15, days: 200 }, 0, ({ outcome }) => {
        const judged = outcome.judged.bind(outcome)
        outcome.judged = (cases, row, solved, satisfied) => {
          if (cases.inCohort[row] === 1) count++
          judged(cases, row, solved, satisfied)
        }
      })
      return count
    }
    const [few, all] = [asked(ample), asked(vary(ample, { appraisal: { callbackShare: 1 } }))]
    expect(all / few).toBeGreaterThan(4)
    expect(all / few).toBeLessThan(6.5)
  })

  test('a reform of nothing: every difference is exactly zero', () => {
    expect(difference(ample, {}, 'trueResolutionRate')).toEqual({ mean: 0, halfWidth: 0 })
  })
})
