/** Discovery: competing clocks, and how many issues become cases: the anchor's expectation against the whole model. */
import { describe, expect, test } from 'vitest'
import { anchorOf, patrolPerDay, shareDispatched } from '../../../sim/city/model/anchor.ts'
import { weeklyProfile } from '../../../sim/city/demand/demand-shape.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { GRID_HOURS } from '../../../sim/kernel/timetable.ts'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import { changed, quiet, simulate, trial, value } from '../small-city.ts'
import type { Trial } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

function cohortOf(one: Trial, replication = 0, horizon = { warmUpDays: 0, days: 60 }): Recorded[] {
  let cohort: Recorded[] = []
  simulate(one, horizon, replication, (world) => {
    cohort = takeDownCohort(world)
  })
  return cohort
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * Mean hours until the first of a round-the-clock clock of `report` a day and a patrol of `patrol` a day that runs in the
 * grid workers' hours, for issues that arise with the weekly profile: the integral of the probability that neither has rung.
 */
function meanOfFirst(report: number, patrol: number): number {
  const profile = weeklyProfile()
  const step = 0.25
  const perGridHour = (patrol / 24) * (168 / GRID_HOURS.hoursPerWeek)
  let sum = 0
  profile.forEach((weight, hour) => {
    const from = hour + 0.5
    const begun = GRID_HOURS.worked(from)
    for (let t = step / 2; t < 60 * 24; t += step)
      sum += weight * step * Math.exp((-report / 24) * t - perGridHour * (GRID_HOURS.worked(from + t) - begun))
  })
  return sum / profile.length
}

describe('competing finders', () => {
  // All urgent and none of life: everybody reports, in a mean time of its own, or nobody does; patrols see all.
  const found = (report: number, patrol: number): Recorded[] =>
    cohortOf(
      quiet({
        demand: { issueRate: 40, urgentShare: 1, reportPropensity: 1 },
        grid: { patrolCover: 0.5, workers: 1, households: 400, visibleShare: 1 },
        behaviour: {
          lifeShareOfUrgent: 0,
          reportedBase: report > 0 ? 1 : 0,
          utilityReportHours: 24 / report,
          patrolDays: 1 / patrol,
        },
      }),
      0,
      { warmUpDays: 30, days: 60 },
    )

  test('clocks of 14 and 3 days: the first rings after 1 / (1/14 + 1/3) days on average', () => {
    const cohort = found(1 / 3, 1 / 14)
    const delays = cohort.map((one) => one.discovered - one.onset)
    const exact = meanOfFirst(1 / 3, 1 / 14)
    // Patrols walk by day, when most issues arise: that makes them a little faster than a clock that runs at night as well.
    expect(Math.abs(exact / 24 - 2.4706)).toBeLessThan(0.05)
    within(mean(delays), exact, exact / Math.sqrt(delays.length), 0.06 * exact)
  })

  test('patrol alone: the mean is the cycle, and patrols walk from 8 to 20', () => {
    const cohort = found(0, 1 / 4)
    const delays = cohort.map((one) => one.discovered - one.onset)
    const exact = meanOfFirst(0, 1 / 4)
    expect(Math.abs(exact / 24 - 4)).toBeLessThan(0.1)
    within(mean(delays), exact, exact / Math.sqrt(delays.length), 0.06 * exact)
    const hours = cohort.map((one) => one.discovered % 24)
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8)
    expect(Math.max(...hours)).toBeLessThanOrEqual(20)
  })

  test('an issue that heals before anybody comes is never a case', () => {
    // All heal, at 1/10 a day; all are reported, at 1/5: two thirds are found.
    const setting: Trial = quiet({
      demand: { issueRate: 40, urgentShare: 1, reportPropensity: 1 },
      behaviour: { lifeShareOfUrgent: 0, utilityReportHours: 120, selfHealingShare: 1, selfHealingDays: 10 },
    })
    const rate = replicate(6, (replication) =>
      value(simulate(setting, { warmUpDays: 60, days: 60 }, replication), 'demand'),
    )
    expectTheory(
      rate.map((one) => one / 40),
      2 / 3,
      0.03,
    )
  })
})

describe('patrol', () => {
  const { setting } = trial('prereform')
  const rate = (changes: Partial<Setting['grid']>, posts = 0): number =>
    patrolPerDay(
      changed(setting, { grid: { patrolCover: 0.5, households: 400, workers: 1, ...changes } }),
      posts,
      100000,
    )

  test('cycle = 14 days x (households / 400) / workers x (0.5 / cover)', () => {
    expect(1 / rate({})).toBeCloseTo(14, 12)
    expect(1 / rate({ households: 200 })).toBeCloseTo(7, 12)
    expect(1 / rate({ workers: 2 })).toBeCloseTo(7, 12)
    expect(1 / rate({ patrolCover: 0.25 })).toBeCloseTo(28, 12)
  })

  test("cover grows with the street's own assistants, up to 1", () => {
    // 100,000 / 2.31 / 400 = 108.2 grids; 50 assistants add 0.05 x 50 / 108.2 to the cover.
    expect(rate({}, 50) * 14 * 0.5).toBeCloseTo(0.5 + (0.05 * 50) / (100000 / 2.31 / 400), 12)
    expect(rate({}, 1e6) * 14 * 0.5).toBeCloseTo(1, 12)
  })
})

describe('the anchor', () => {
  // Haigang's ample staff in a small city. What comes back after it was solved is demand of its own, so it is left out here.
  const ample = (changes = {}): Trial =>
    trial('prereform', {
      city: { streets: 5, residentsPerStreet: 20000 },
      street: { staff: 40 },
      demand: { issueRate: 5.6, consultShare: 0, dayEffectCv: 0 },
      participation: { volunteers: 0 },
      behaviour: { seasonStrength: 0 },
      ...changes,
    })

  test('the root dispatches demand.issueRate', () => {
    const rates = replicate(8, (replication) =>
      value(simulate(ample(), { warmUpDays: 60, days: 45 }, replication), 'demand'),
    )
    expect(mean(rates) / 5.6).toBeGreaterThan(0.97)
    expect(mean(rates) / 5.6).toBeLessThan(1.03)
  })

  test('by hand: of the issues before any reform .5384 are dispatched, of which .432 are reported, and .630 at most are found', () => {
    const { setting } = trial('prereform', {
      city: { streets: 1, residentsPerStreet: 100000 },
      demand: { issueRate: 1.2, mix: { lead: 0.5, joint: 0.05, assist: 0.45 } },
      participation: { volunteers: 0 },
    })
    expect(patrolPerDay(setting, 11, 100000)).toBeCloseTo(0.0722, 4)
    // By the mean over all marks together; .5385 if neighbours and grid are taken as independent of what is minor.
    expect(shareDispatched(setting)).toBeCloseTo(0.5384, 4)
    const draws = new RandomStreams('brute', 0)
    const luck = (place: number, issue: number): number => draws.uniform(place, issue, 0)
    const clock = (u: number, perDay: number): number => (perDay > 0 ? exponential(u) / perDay : Infinity)
    let [dispatched, reportedAtAll, found] = [0, 0, 0]
    const issues = 400000
    for (let issue = 0; issue < issues; issue++) {
      const [difficulty, urgency, u, sight] = [1, 2, 3, 4].map((place) => luck(place, issue))
      const kind = urgency < 0.02 ? 'life' : urgency < 0.05 ? 'utility' : 'other'
      const reached = luck(5, issue) < 0.1
      const isMinor = luck(6, issue) < 0.5 && difficulty < 0.4
      const p = 0.5 * (1 + 0.5 * (2 * u - 1))
      const harm = kind === 'utility' ? 0.5 : difficulty
      const isReported = kind === 'life' || luck(7, issue) < p * (0.6 + 0.4 * harm) * (reached ? 1.5 : 1)
      if (isReported) reportedAtAll++
      if (isReported || sight < 0.35) found++
      if (isMinor && sight >= 0.5 && luck(8, issue) < 0.05 * 0.1) continue
      const perDay = kind === 'life' ? 12 : kind === 'utility' ? 1 : ((1 + harm) * (reached ? 3 : 1)) / 10
      const report = isReported ? clock(luck(9, issue), perDay) : Infinity
      const patrol = sight < 0.35 ? clock(luck(10, issue), patrolPerDay(setting, 11, 100000)) : Infinity
      const heals = luck(11, issue) < 0.3 ? clock(luck(12, issue), 0.1) : Infinity
      const first = Math.min(report, patrol)
      if (first >= heals || first === Infinity) continue
      const isTold = first === report && reached
      if (isMinor && isTold && luck(13, issue) < 0.15) continue
      if (isMinor && (first === patrol || isTold) && luck(14, issue) < 0.17) continue
      if (luck(15, issue) >= 0.03) dispatched++
    }
    // What comes back of what is solved is dispatched again: all of it, by this expectation.
    const share = dispatched / issues / (1 - 0.02 * 0.97)
    within(share, shareDispatched(setting), shareError(share, issues), 0.005)
    within(reportedAtAll / issues, 0.432, shareError(0.432, issues), 0.005)
    within(found / issues, 0.63, shareError(0.63, issues), 0.005)
  })

  test('with a season, it does so over a year', () => {
    const year = trial('prereform', {
      city: { streets: 1, residentsPerStreet: 20000 },
      demand: { issueRate: 40, consultShare: 0, dayEffectCv: 0, feedback: 0 },
      participation: { volunteers: 0 },
      // Vacant places of grid workers are no part of the expectation.
      behaviour: { recurShare: 0, quitsPerYear: 0 },
    })
    const error = 1 / Math.sqrt(40 * 2 * 365)
    within(value(simulate(year, { warmUpDays: 60, days: 365 }), 'demand') / 40, 1, error, 0.02)
  })

  test('each part of the expectation: healing, silence, neighbours, self-handling, scope', () => {
    const strange: Parameters<typeof changed>[1] = {
      city: { streets: 1, residentsPerStreet: 20000 },
      demand: { issueRate: 40, consultShare: 0, dayEffectCv: 0, feedback: 0, mix: { lead: 1, joint: 0, assist: 0 } },
      participation: { channelReach: 0.7, coproduction: 0.8, volunteers: 0 },
      grid: { selfHandle: 0.8 },
      behaviour: {
        seasonStrength: 0,
        quitsPerYear: 0,
        recurShare: 0,
        selfHealingShare: 0.6,
        insideShare: 0.8,
        reportedBase: 0.5,
        reportedHarm: 0.3,
        gridHours: 0.001,
      },
    }
    const { setting } = trial('prereform', strange)
    const anchor = anchorOf(setting)
    expect(anchor.issuesPerCase).toBeCloseTo(1 / shareDispatched(setting), 12)
    let arisen = 0
    const cases = replicate(4, (replication) => {
      const result = simulate({ setting, anchor }, { warmUpDays: 60, days: 60 }, replication)
      arisen += 40 * 2 * 60 * anchor.issuesPerCase
      return value(result, 'demand') * 2 * 60
    })
    const p = shareDispatched(setting)
    within(cases.reduce((sum, one) => sum + one, 0) / arisen, p, shareError(p, arisen) + p / Math.sqrt(arisen), 0.03)
  })
})
