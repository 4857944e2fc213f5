/** Pulses of demand, and demand levers that switch within the run: exact to the moment, and without a trace before it. */
import { describe, expect, test } from 'vitest'
import { demandCourse } from '../../../sim/city/demand/demand-course.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { arrivalsOf, between, hidden, streamsOf } from './arrivals.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, simulate, trial, value } from '../small-city.ts'
import { firstDifference } from '../two-worlds.ts'
import { within } from '../answers/within.ts'

type Pulse = Setting['demand']['pulse'][number]

const WARM_UP = 20
const HORIZON = { warmUpDays: WARM_UP, days: 50 }
const RATE = 300

const pulsed = (...pulse: Pulse[]): number[] =>
  streamsOf(hidden(1, RATE, { demand: { pulse, dayEffectCv: 0.45 } }), HORIZON)[0]
/** Days alike. */
const even = (...pulse: Pulse[]): number[] => streamsOf(hidden(1, RATE, { demand: { pulse } }), HORIZON)[0]

/** Those that arose before a day of the observed period. */
const before = (times: readonly number[], day: number): number[] => times.filter((time) => time < (WARM_UP + day) * 24)

describe('a pulse of demand', () => {
  const calm = pulsed()

  test('multiplies the issues in its days, counted from the start of the observed period, and no others', () => {
    const times = even({ from: 7.3, days: 7, factor: 5 })
    // A whole week, from wherever it is taken, has seven mean days.
    const theory = 5 * 7 * RATE
    within(between(times, WARM_UP + 7.3, WARM_UP + 14.3), theory, Math.sqrt(theory), 0.04 * theory)
    for (const from of [WARM_UP + 0.3, WARM_UP + 14.3])
      within(between(times, from, from + 7), 7 * RATE, Math.sqrt(7 * RATE), 0.07 * 7 * RATE)
  })

  test('of three days at factor 5 has five times the issues of those days', () => {
    // Monday to Wednesday of the fifth week: 109 + 117 + 108 of 701 in the week.
    const theory = (5 * RATE * 7 * (109 + 117 + 108)) / 701
    const from = WARM_UP + 8
    within(between(even({ from: 8, days: 3, factor: 5 }), from, from + 3), theory, Math.sqrt(theory), 0.06 * theory)
  })

  test('leaves the issues before it as they are, to the bit', () => {
    const times = pulsed({ from: 7.3, days: 3, factor: 5 })
    expect(firstDifference(before(times, 7.3), before(calm, 7.3))).toBeUndefined()
    expect(firstDifference(times, calm)).toBeDefined()
  })

  test.each([
    ['of factor 1', [{ from: 7.3, days: 3, factor: 1 }]],
    ['of no length', [{ from: 7.3, days: 0, factor: 9 }]],
    [
      'that another one undoes',
      [
        { from: 7.3, days: 3, factor: 2 },
        { from: 7.3, days: 3, factor: 0.5 },
      ],
    ],
    ['after the end', [{ from: 3000, days: 3, factor: 5 }]],
  ])('%s leaves no trace', (_, pulse) => {
    expect(firstDifference(pulsed(...pulse), calm)).toBeUndefined()
    // Not a last bit: the course is the one stretch that it is without the pulse.
    const { setting, anchor } = hidden(1, RATE, { demand: { pulse } })
    const { stretches } = demandCourse(setting, anchor, WARM_UP * 24, 100 * 24)
    expect(stretches.filter(({ from }) => from < 100 * 24)).toHaveLength(1)
  })

  test('begins and ends within the hour, to the minute', () => {
    // From 9:36 to 9:50 on a Thursday morning nothing arises; before and after in the same hour something does.
    const [from, to] = [WARM_UP + 4.4, WARM_UP + 4.4 + 0.01]
    const times = streamsOf(hidden(1, 20 * RATE, { demand: { pulse: [{ from: 4.4, days: 0.01, factor: 0 }] } }), {
      warmUpDays: WARM_UP,
      days: 7,
    })[0]
    expect(between(times, from, to)).toBe(0)
    expect(between(times, from - 0.005, from)).toBeGreaterThan(10)
    expect(between(times, to, to + 0.005)).toBeGreaterThan(10)
  })

  test('of factor 0 that never ends stops demand', () => {
    const times = pulsed({ from: 10.5, days: 3650, factor: 0 })
    expect(firstDifference(times, before(calm, 10.5))).toBeUndefined()
  })

  test('multiplies with another one while both last', () => {
    const times = even({ from: 7, days: 14, factor: 3 }, { from: 14, days: 14, factor: 2 })
    for (const [week, factor] of [
      [7, 3],
      [14, 6],
      [21, 2],
      [28, 1],
    ] as const) {
      const theory = factor * 7 * RATE
      within(between(times, WARM_UP + week, WARM_UP + week + 7), theory, Math.sqrt(theory), 0.07 * theory)
    }
  })

  test('is seen in the cases of its week', () => {
    const shock = (factor: number): number => {
      const one = trial('haigang-after', { demand: { pulse: [{ from: 0, days: 14, factor }] } })
      return value(simulate(one, { warmUpDays: 10, days: 28 }), 'demand')
    }
    expect(shock(3)).toBeGreaterThan(1.3 * shock(1))
  })
})

describe('demand levers that switch', () => {
  const AT = 10.25

  function switched(one: Trial, changes: Changes): Trial {
    const { setting, anchor } = one
    return { setting: { ...setting, switches: [{ from: AT, setting: changed(setting, changes) }] }, anchor }
  }

  test('the rate changes at the moment, for the same issues before it', () => {
    const one = hidden(1, RATE)
    const times = streamsOf(switched(one, { demand: { issueRate: 2 * RATE } }), HORIZON)[0]
    expect(firstDifference(before(times, AT), before(streamsOf(one, HORIZON)[0], AT))).toBeUndefined()
    const theory = 28 * 2 * RATE
    within(between(times, WARM_UP + AT, WARM_UP + AT + 28), theory, Math.sqrt(theory), 0.03 * theory)
  })

  test('demand can stop and begin again', () => {
    const stops = streamsOf(switched(hidden(1, RATE), { demand: { issueRate: 0 } }), HORIZON)[0]
    expect(stops.at(-1)!).toBeLessThan((WARM_UP + AT) * 24)
    const begins = streamsOf(switched(hidden(1, 0), { demand: { issueRate: RATE } }), HORIZON)[0]
    expect(begins[0]).toBeGreaterThanOrEqual((WARM_UP + AT) * 24)
    within(between(begins, WARM_UP + AT, WARM_UP + AT + 28), 28 * RATE, Math.sqrt(28 * RATE), 0.05 * 28 * RATE)
  })

  test('days become alike: their variance falls to the mean', () => {
    const one = hidden(1, RATE, { demand: { dayEffectCv: 0.45 } })
    const times = streamsOf(switched(one, { demand: { dayEffectCv: 0 } }), HORIZON)[0]
    expect(firstDifference(before(times, AT), before(streamsOf(one, HORIZON)[0], AT))).toBeUndefined()
    const spread = (from: number, weeks: number): number => {
      const squares = Array.from({ length: 7 * weeks }, (_, day) => {
        const expected = (RATE * [109, 117, 108, 100, 113, 75, 79][(from + day) % 7]) / (701 / 7)
        return (between(times, from + day, from + day + 1) - expected) ** 2 / expected
      })
      return squares.reduce((sum, one) => sum + one, 0) / squares.length
    }
    expect(spread(0, 4)).toBeGreaterThan(10)
    within(spread(35, 17), 1, Math.sqrt(2 / 119), 0.5)
  })

  test('a switch to another pulse replaces the pulses there were', () => {
    const one = hidden(1, RATE, { demand: { pulse: [{ from: 0, days: 35, factor: 2 }] } })
    const times = streamsOf(switched(one, { demand: { pulse: [{ from: 21, days: 7, factor: 4 }] } }), HORIZON)[0]
    const perDay = (from: number, days: number): number =>
      between(times, WARM_UP + from, WARM_UP + from + days) / days / RATE
    within(perDay(0, 7), 2, 2 / Math.sqrt(14 * RATE), 0.15)
    within(perDay(AT, 7), 1, 1 / Math.sqrt(7 * RATE), 0.15)
    within(perDay(21, 7), 4, 4 / Math.sqrt(28 * RATE), 0.15)
  })

  test('a switch of anything else leaves every issue as it was', () => {
    const one = hidden(2, RATE, { demand: { dayEffectCv: 0.45 } })
    const other = switched(one, { district: { meetingInterval: 50000 } })
    expect(firstDifference(streamsOf(other, HORIZON).flat(), streamsOf(one, HORIZON).flat())).toBeUndefined()
  })

  test('the whole model has the issues of the streams', () => {
    const one = hidden(2, 30, { demand: { pulse: [{ from: 2.2, days: 5, factor: 4 }], dayEffectCv: 0.45 } })
    const reform = switched(one, { demand: { issueRate: 50, dayEffectCv: 0.8 } })
    expect(firstDifference(arrivalsOf(reform, HORIZON).flat(), streamsOf(reform, HORIZON).flat())).toBeUndefined()
  })
})
