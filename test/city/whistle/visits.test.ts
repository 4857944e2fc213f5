/** Visit days: when a whistle is heard, by the calendar and through the whole model. */
import { describe, expect, test } from 'vitest'
import { followCases } from '../../../sim/city/story/following.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { nextVisit } from '../../../sim/city/steps/visits.ts'
import { daily, OFFICE_HOURS, ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, value } from '../small-city.ts'

const WEEK = 168
const at = (day: number, hour: number): number => day * 24 + hour

describe('the next visit', () => {
  // Day 0 is a Monday; 5 and 6, 12 and 13 are weekends.
  test.each<[string, number, number, number]>([
    ['on demand, at night', 0, at(3, 2), at(3, 2)],
    ['on a visit day in office hours: at once', 7, at(7, 10.5), at(7, 10.5)],
    ['on a visit day before the office opens', 7, at(7, 3), at(7, 9)],
    ['on a visit day after it has closed', 7, at(7, 17), at(14, 9)],
    ['the first day is a visit day', 90, at(0, 9), at(0, 9)],
    ['between two visits', 7, at(8, 10), at(14, 9)],
    ['every day: at the weekend on Monday', 1, at(5, 10), at(7, 9)],
    ['a Saturday is moved to Monday', 5, at(4, 12), at(7, 9)],
    ['and that Monday is a visit day itself', 5, at(7, 12), at(7, 12)],
    ['a Sunday, too', 6, at(7, 12), at(7, 12)],
    ['the one after a moved day is not moved', 5, at(7, 18), at(10, 9)],
    ['every two and a half days: day 2, not 3', 2.5, at(1, 12), at(2, 9)],
    ['several times a day is every day', 0.25, at(1, 20), at(2, 9)],
  ])('%s', (_, interval, now, heard) => {
    expect(nextVisit(OFFICE_HOURS, interval, now)).toBe(heard)
  })

  test('offices that never close are visited at midnight, or at once on that day', () => {
    expect(nextVisit(ROUND_THE_CLOCK, 3, at(1, 4))).toBe(at(3, 0))
    expect(nextVisit(ROUND_THE_CLOCK, 3, at(3, 23.5))).toBe(at(3, 23.5))
  })

  test('never lies back, is always in office hours, and never beyond one interval and a long weekend', () => {
    const fourDays = daily('four days', [0, 1, 2, 3], 10, 16)
    for (const interval of [0.5, 1, 3, 7, 10, 30, 91.5]) {
      for (let now = 0; now < 3000; now += 37.3) {
        const heard = nextVisit(fourDays, interval, now)
        expect([heard >= now, fourDays.isOpen(heard)]).toEqual([true, true])
        expect(heard - now).toBeLessThan((Math.ceil(interval) + 4) * 24)
      }
    }
  })
})

describe('through the whole model', () => {
  /** The community whistles as soon as offices are open; all come, with an hour on the way and three of work. */
  const VISITED: Changes = {
    demand: { issueRate: 15, mix: { lead: 0, joint: 1, assist: 0 } },
    whistle: { enabled: true, gate: 'community', reportDeadline: 240, assemblyPatience: 40 },
    departments: { officers: 1000 },
    behaviour: { reportBase: 1000, reportQueue: 0, triageHours: 1e-9, jointStreetHours: 0 },
  }
  const HORIZON = { warmUpDays: 0, days: 84 }

  test('a whistle waits for the visit day, and not longer', () => {
    let cohort: Recorded[] = []
    const result = simulate(quiet(changed(VISITED, { district: { visitInterval: 28 } })), HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    expect(cohort.length).toBeGreaterThan(2000)
    let waited = 0
    for (const { dispatched, solved } of cohort) {
      // Worked out without the calendar: the Mondays of every fourth week, 9 to 17.
      const inPeriod = dispatched % (4 * WEEK)
      const isVisit = inPeriod >= 9 && inPeriod < 17
      const heard = isVisit ? dispatched : Math.ceil((dispatched - 9) / (4 * WEEK)) * 4 * WEEK + 9
      expect(solved).toBeCloseTo(OFFICE_HOURS.after(heard, 4), 6)
      waited += heard - dispatched
    }
    // B / 2 = 14 days. A whistle in the 8 open hours does not wait (1.2 % less), the hours of the week in which residents report
    // move the mean by some hours, chance by 4 h; waiting for the second visit, or only working days, would be days off.
    expect(Math.abs(waited / cohort.length / 24 - 14)).toBeLessThan(1)
    expect(Math.abs(value(result, 'handlingTimeMean') / 24 - 14)).toBeLessThan(1.2)
    expect(value(result, 'reportInRate')).toBe(1)
    expect(value(result, 'assemblyRate')).toBe(1)
  })

  test('days that fall on a weekend are moved: still B / 2', () => {
    // Of multiples of 30 days two of seven fall on a weekend and are moved by one or two days: gaps of 28 to 32 days, whose mean
    // squared over twice their mean is 15.03.
    const result = simulate(quiet(changed(VISITED, { district: { visitInterval: 30 } })), { warmUpDays: 0, days: 210 })
    expect(Math.abs(value(result, 'handlingTimeMean') / 24 - 15)).toBeLessThan(1.2)
  })

  test('calls and deadline begin with the visit; the next whistle waits for the next one', () => {
    const steps: Step[] = []
    const nobody: Changes = {
      demand: { issueRate: 5 },
      whistle: { maxAttempts: 2, reportDeadline: 24 },
      behaviour: { reportBase: -1000 },
      district: { visitInterval: 7, meetingInterval: 70 },
    }
    simulate(quiet(changed(VISITED, nobody)), { warmUpDays: 0, days: 28 }, 0, (world) => {
      followCases(world, (step) => steps.push(step))
    })
    const named = (name: Step['step']): Step[] => steps.filter(({ step }) => step === name)
    expect(named('visit').length).toBeGreaterThan(200)
    // Monday 9:00 of any week, but for those blown in the office hours of a Monday.
    for (const { time } of named('visit')) expect(time % WEEK).toBe(9)
    const atOnce = steps.filter((step) => step.step === 'whistled' && step.visitAt === undefined)
    expect(atOnce.length).toBeGreaterThan(10)
    for (const { time } of atOnce) expect(time % WEEK >= 9 && time % WEEK < 17).toBe(true)
    for (const { time } of named('escalated')) expect(time % WEEK >= 24 + 9 && time % WEEK < 24 + 17).toBe(true)
    const life = named('escalated')[0].life
    const own = steps.filter((one) => one.life === life).map(({ step }) => step)
    const first = own.indexOf('whistled')
    expect(own.slice(first).filter((step) => !['visit', 'officerSent', 'workDone'].includes(step))).toEqual([
      'whistled',
      'deadlinePassed',
      'whistled',
      'deadlinePassed',
      'escalated',
      // After 30 days, the conference being far away.
      'judged',
      'ordered',
      'handled',
      'replied',
      'closed',
    ])
  })

  test.each([
    ['on demand', 0, (time: number): boolean => time === at(11, 0)],
    ['every week', 7, (time: number): boolean => time === at(14, 9)],
  ])('when visits become more frequent (%s), whistles that wait are heard then', (_, visitInterval, isDue) => {
    const rare = quiet(changed(VISITED, { demand: { issueRate: 3 }, district: { visitInterval: 365 } }))
    const frequent = changed(rare.setting, { district: { visitInterval } })
    const steps: Step[] = []
    const reformed = { ...rare, setting: { ...rare.setting, switches: [{ from: 10, setting: frequent }] } }
    simulate(reformed, { warmUpDays: 1, days: 14 }, 0, (world) => {
      followCases(world, (step) => steps.push(step))
    })
    const waiting = steps.filter((step) => step.step === 'whistled' && step.visitAt === at(365, 9))
    expect(waiting.length).toBeGreaterThan(40)
    const visits = new Map(steps.flatMap((step) => (step.step === 'visit' ? [[step.life, step.time]] : [])))
    for (const { life } of waiting) expect(isDue(visits.get(life)!)).toBe(true)
  })

  test('the rarer the visits, the longer the handling', () => {
    const days = [0, 3, 21].map((visitInterval) =>
      value(
        simulate(quiet(changed(VISITED, { district: { visitInterval } })), { warmUpDays: 0, days: 21 }),
        'handlingTimeMean',
      ),
    )
    expect([...days].sort((a, b) => a - b)).toEqual(days)
    expect(days[2]).toBeGreaterThan(days[1] * 3)
  })
})
