/** Weekly series against the raw cases and whistles. */
import { describe, expect, test } from 'vitest'
import { STAGE, URGENCY, URGENCY_NAMES } from '../../../sim/city/state/cases.ts'
import { COUNTS_A_WEEK, WEEKLY_COUNTS, weeklyPlace, weeklyShape } from '../../../sim/city/model/weekly.ts'
import type { WeeklyCount } from '../../../sim/city/model/weekly.ts'
import type { World } from '../../../sim/city/world.ts'
import type { GroupedCase } from './grouped-cases.ts'
import { followCohort } from './grouped-cases.ts'
import { simulate, trial } from '../small-city.ts'

const share = (holds: readonly boolean[]): number => holds.filter(Boolean).length / holds.length

describe('weekly series', () => {
  test('demand, on-time, satisfaction, verified resolution and handling time are those of the cases accepted in the week; the last part week is left out', () => {
    let raw: GroupedCase[] = []
    const one = trial('haigang-after', {
      city: { streets: 2, residentsPerStreet: [4000, 7000] },
      street: { staff: 9 },
      appraisal: { callbackShare: 0.7 },
    })
    const result = simulate(one, { warmUpDays: 20, days: 59 }, 0, (world) => {
      raw = followCohort(world)
    })
    expect(raw.some(({ week }) => week === 8)).toBe(true)
    for (const series of Object.values(result.weekly)) expect(series).toHaveLength(8)
    for (let week = 0; week < 8; week++) {
      const own = raw.filter((each) => each.week === week)
      const said = own.flatMap((each) => each.said ?? [])
      expect(result.weekly.demand[week]).toBeCloseTo(own.length / 7 / 1.1, 10)
      expect(result.weekly.onTimeRate[week]).toBeCloseTo(share(own.map(({ onTime }) => onTime)), 10)
      expect(result.weekly.verifiedResolutionRate[week]).toBeCloseTo(share(said.map(({ solved }) => solved)), 10)
      const handled = own.map(({ handling }) => handling).filter((hours) => !Number.isNaN(hours))
      const mean = handled.reduce((sum, hours) => sum + hours, 0) / handled.length
      expect(result.weekly.handlingTimeMean[week]).toBeCloseTo(mean, 8)
      expect(result.weekly.satisfactionRate[week]).toBeCloseTo(share(said.map(({ satisfied }) => satisfied)), 10)
    }
  })

  test('whistles, report-in rate and backlog are those of the week', () => {
    const blown: number[] = []
    const called: number[] = []
    const came: number[] = []
    const open: number[] = []
    const busy = trial('haigang-after', { demand: { issueRate: 15 } })
    const horizon = { warmUpDays: 7, days: 21 }
    const { weekly } = simulate(busy, horizon, 0, ({ cases, clock, outcome }) => {
      const [whistled, calls, reports] = [outcome.whistled, outcome.called, outcome.reportedIn]
      outcome.whistled = (time, ...how) => (blown.push(time), whistled.call(outcome, time, ...how))
      outcome.called = (time, street) => (called.push(time), calls.call(outcome, time, street))
      outcome.reportedIn = (time, street) => (came.push(time), reports.call(outcome, time, street))
      // The state just before the first event after a week's end is that of its end.
      clock.observe(() => {
        const week = Math.ceil(clock.now / 168) - 2
        if (week < 1 || week > 3 || open[week - 1] !== undefined) return
        let count = 0
        cases.forEachAlive((row) => {
          const isCase = cases.accepted[row] >= 0 && cases.stage[row] !== STAGE.dormant
          if (isCase) count++
        })
        open[week - 1] = count
      })
    })
    const inWeek = (times: readonly number[], week: number) =>
      times.filter((time) => Math.floor(time / 168) === week + 1).length
    for (let week = 0; week < 3; week++) {
      expect(inWeek(blown, week)).toBeGreaterThan(0)
      expect(weekly.whistles[week]).toBe(inWeek(blown, week))
      expect(weekly.reportInRate[week]).toBe(inWeek(came, week) / inWeek(called, week))
      expect(weekly.backlog[week]).toBe(open[week])
    }
  })
})

/** What happens in a world, counted anew: by count, street and week from the start of the observed period. */
function counted(world: World, warmUpDays: number): Map<string, number> {
  const counts = new Map<string, number>()
  const { cases, clock, outcome, setting } = world
  const weekOf = (time: number): number => Math.floor((time - warmUpDays * 24) / 168)
  const more = (count: WeeklyCount, street: number, week: number, amount = 1): void => {
    const key = `${count} ${street} ${week}`
    counts.set(key, (counts.get(key) ?? 0) + amount)
  }
  const { enters, judged, settles, whistled, called, reportedIn } = outcome
  const inScope = new Set<number>()
  outcome.enters = (all, row) => {
    inScope.add(row)
    more('cases', cases.street[row], weekOf(cases.accepted[row]))
    enters.call(outcome, all, row)
  }
  outcome.judged = (all, row, solved, satisfied) => {
    more('sampled', cases.street[row], weekOf(cases.accepted[row]))
    if (solved) more('verified', cases.street[row], weekOf(cases.accepted[row]))
    if (satisfied) more('satisfied', cases.street[row], weekOf(cases.accepted[row]))
    judged.call(outcome, all, row, solved, satisfied)
  }
  outcome.settles = (all, row) => {
    const limit = setting.platform.limits[URGENCY_NAMES[cases.urgency[row]]]
    const replied = cases.stage[row] === STAGE.closed || cases.stage[row] === STAGE.verifying
    const closed = replied && cases.closed[row] >= 0 ? cases.closed[row] : Infinity
    const [street, week] = [cases.street[row], weekOf(cases.accepted[row])]
    const urgent = cases.urgency[row] <= URGENCY.utility
    const met = urgent ? (cases.firstWork[row] >= 0 ? cases.firstWork[row] : Infinity) : closed
    const inTime = closed < Infinity && met - cases.accepted[row] <= limit
    if (inScope.delete(row)) {
      if (inTime && cases.claimedSolved[row] === 1) more('onTime', street, week)
      if (cases.dispatched[row] >= 0) {
        more('dispatched', street, week)
        more('handlingHours', street, week, Math.min(closed - cases.dispatched[row], 90 * 24))
      }
    }
    settles.call(outcome, all, row)
  }
  outcome.whistled = (time, street, ...how) => {
    more('whistles', street, weekOf(time))
    whistled.call(outcome, time, street, ...how)
  }
  outcome.called = (time, street) => (more('calls', street, weekOf(time)), called.call(outcome, time, street))
  outcome.reportedIn = (time, street) => (more('reports', street, weekOf(time)), reportedIn.call(outcome, time, street))
  let last = -Infinity
  clock.observe(() => {
    // The state just before the first event after a week's end is that of its end.
    const week = Math.ceil((clock.now - warmUpDays * 24) / 168) - 2
    if (week === last) return
    last = week
    cases.forEachAlive((row) => {
      const isCase = cases.accepted[row] >= 0 && cases.stage[row] !== STAGE.dormant
      if (isCase) more('backlog', cases.street[row], week)
    })
  })
  return counts
}

describe('weekly counts', () => {
  test.each([
    [17, 24, [-2, 2]],
    [0, 15, [0, 1]],
    [6, 9, [0, 0]],
  ])('after %i days of warm-up and %i days observed are those of each street and week', (warmUpDays, days, weeks) => {
    const horizon = { warmUpDays, days }
    const busy = trial('haigang-after', {
      city: { streets: 2, residentsPerStreet: [4000, 7000] },
      demand: { issueRate: 15 },
      street: { staff: 9 },
      appraisal: { callbackShare: 0.7 },
    })
    let counts = new Map<string, number>()
    const { weeklyCounts } = simulate(busy, horizon, 0, (world) => {
      counts = counted(world, warmUpDays)
    })
    const shape = weeklyShape(horizon, busy.setting)
    expect(weeklyCounts).toHaveLength(2 * (weeks[1] - weeks[0] + 1) * COUNTS_A_WEEK)
    for (const street of [0, 1]) {
      for (let week = weeks[0]; week <= weeks[1]; week++) {
        for (const count of Object.keys(WEEKLY_COUNTS) as WeeklyCount[]) {
          const key = `${count} ${street} ${week}`
          expect(weeklyCounts[weeklyPlace(shape, street, week) + WEEKLY_COUNTS[count]], key).toBe(counts.get(key) ?? 0)
        }
        expect(counts.get(`cases ${street} ${week}`)).toBeGreaterThan(0)
        expect(counts.get(`onTime ${street} ${week}`)).toBeGreaterThan(0)
      }
    }
  })
})
