/** Weekly series against the raw cases and whistles. */
import { describe, expect, test } from 'vitest'
import { STAGE } from '../../../sim/city/state/cases.ts'
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
      outcome.called = (time) => (called.push(time), calls.call(outcome, time))
      outcome.reportedIn = (time) => (came.push(time), reports.call(outcome, time))
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
