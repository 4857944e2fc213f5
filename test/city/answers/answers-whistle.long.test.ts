/** Known answers of the whistle through the whole model where calls wait in line: joint work in parallel, fork and join, the deadline. */
import { describe, expect, test } from 'vitest'
import type { World } from '../../../sim/city/world.ts'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { forkJoinOfTwo, harmonic, shareLostAtDeadline } from '../../analytic/network-theory.ts'
import { jointOn } from './joint-city.ts'
import { known } from './known-figure.ts'
import type { Trial } from '../small-city.ts'
import { value } from '../small-city.ts'
import { makeWeekFlat, makeWorkExponential, roundTheClock, sideBySide } from './textbook-city.ts'

const whistles =
  (perHour: number) =>
  (world: World): void => {
    makeWeekFlat(world, perHour)
    makeWorkExponential(world)
  }

/** From dispatch to closing (h), which is all joint work; nothing is left undone. */
function handlingTime(seed: string, city: Trial, days: number, perHour: number): number {
  const result = roundTheClock(seed, sideBySide(city, 1), { warmUpDays: 20, days }, whistles(perHour))
  for (const rate of ['jointResolutionRate', 'reportInRate', 'assemblyRate'] as const)
    expect(value(result, rate)).toBe(1)
  return value(result, 'handlingTimeMean')
}

// One department fewer would make it shorter by 1 / K.
describe('joint work with officers enough takes H_K / mu, mu 1', () => {
  test.each([
    ['parallel', 2],
    ['parallel', 3],
    ['parallel', 4],
    ['together', 3],
  ] as const)('%s, %d departments', (form, departments) => {
    const city = jointOn(departments, { departments: { officers: 60 }, whistle: { form } })
    const times = replicate(8, (replication) => handlingTime(`${form} ${departments} ${replication}`, city, 25, 3))
    expectTheory(times, harmonic(departments), 0.2 / departments)
  })
})

// The two lines rise together: were they independent, the longer of two sojourns would take 3.
test('fork-join of two departments of one officer each, rho 0.5', () => {
  const city = jointOn(2, { departments: { officers: 1 } })
  const times = replicate(24, (replication) => handlingTime(`two lines ${replication}`, city, 360, 0.5))
  expectTheory(times, known(forkJoinOfTwo(0.5, 1), '2.875'), 0.1)
})

// Were calls still in line not cancelled, all would be answered in the end; so would they be if who is at work were sent home at
// the deadline. One that came an hour late would leave 0.13 and 0.062.
describe('a deadline on one officer who always comes, 0.8 whistles an hour, mu 1: calls that are not answered', () => {
  test.each([
    [2, '0.1878', 0.015],
    [5, '0.0770', 0.012],
  ])('within %d h', (tau, figure, tolerance) => {
    const city = jointOn(1, { whistle: { form: 'together', reportDeadline: tau }, departments: { officers: 1 } })
    const results = replicate(12, (replication) =>
      roundTheClock(`deadline ${replication}`, sideBySide(city, 1), { warmUpDays: 20, days: 250 }, whistles(0.8)),
    )
    const unanswered = results.map((result) => 1 - value(result, 'reportInRate'))
    expectTheory(unanswered, known(shareLostAtDeadline(tau, 0.8, 1), figure), tolerance)
    // Whoever comes is all who are needed, and joint work always succeeds; the conference is far away.
    for (const result of results) {
      expect(value(result, 'assemblyRate')).toBe(value(result, 'reportInRate'))
      expect(Math.abs(value(result, 'jointResolutionRate') - value(result, 'reportInRate'))).toBeLessThan(0.001)
    }
  })
})
