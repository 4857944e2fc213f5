/** Measures by hand: an outcome is filled in with round numbers, and what the row says of it is worked out beside it. */
import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import type { Share } from '../../../sim/city/model/share.ts'
import { measureRow } from '../../../sim/city/readout/measure-row.ts'
import type { World } from '../../../sim/city/world.ts'
import { aCase, atRest } from '../rules/city-at-rest.ts'

/** 20,000 residents in one street, 30 observed days. */
function filled(): World {
  const world = atRest()
  const { outcome } = world
  const share = (one: Share, count: number, of: number): void => void Object.assign(one, { count, of })
  share(outcome.responded, 9, 10)
  share(outcome.verified, 5, 10)
  share(outcome.satisfied, 2, 10)
  share(outcome.verifiedAmongReplied, 5, 8)
  share(outcome.satisfiedAmongReplied, 2, 8)
  share(outcome.solvedDue, 270, 600)
  share(outcome.solved, 300, 600)
  share(outcome.solved30, 240, 600)
  share(outcome.claimed, 7, 8)
  share(outcome.falselyClaimed, 1, 8)
  share(outcome.repeated, 3, 8)
  share(outcome.onTime, 3, 4)
  share(outcome.returned, 12, 50)
  const counts = {
    hops: 30,
    whistles: 80,
    convened: 20,
    needless: 8,
    assemblies: 60,
    calls: 200,
    reports: 170,
    chasers: 12,
  }
  const sums = { resolutionSum: 72000, completedSum: 900, handlingSum: 300, handlingCount: 60, privateCost: 1200 }
  Object.assign(outcome, counts, sums, {
    beforeConference: 6,
    orderDelaySum: 90,
    ordersTaken: 30,
    spent: 6000,
  })
  Object.assign(outcome.gridBooks, { matterHours: 36, patrolHours: 72 })
  Object.assign(outcome.issues, { of: 800, solved: 480, timeSum: 400000, latentHours: 7200 })
  return world
}

const USAGE = {
  streetBusy: 30,
  streetHeads: 40,
  headsOf: [40],
  departmentBusy: 9,
  departmentHeads: 90,
  gridHours: 360,
  postHours: 14 * 720,
  openHours: 14 * 1440,
}

const FIGURES: readonly (readonly [MeasureId, number, string])[] = [
  ['responseRate', 0.9, '9 / 10'],
  ['verifiedResolutionRate', 0.5, '5 / 10'],
  ['satisfactionRate', 0.2, '2 / 10'],
  ['verifiedAmongReplied', 0.625, '5 / 8'],
  ['satisfactionAmongReplied', 0.25, '2 / 8'],
  ['threeRateScore', 0.515, '0.3 x 0.9 + 0.35 x 0.5 + 0.35 x 0.2'],
  ['trueResolutionRate', 0.5, '300 / 600'],
  ['trueResolutionRate30', 0.4, '240 / 600'],
  ['trueResolutionRateDue', 0.45, '270 / 600'],
  ['claimedResolutionRate', 0.875, '7 / 8'],
  ['gamingGap', 0.125, '1 / 8'],
  ['repeatRate', 0.375, '3 / 8'],
  ['onTimeRate', 0.75, '3 / 4'],
  ['returnRate', 0.24, '12 / 50'],
  ['hops', 0.6, '30 / 50'],
  ['reportInRate', 0.85, '170 / 200 calls'],
  ['assemblyRate', 0.75, '60 / 80 whistles'],
  ['needlessShare', 0.1, '8 / 80 whistles'],
  ['whistlesPerStreetMonth', 80 / (30 / 30.4375), '80 whistles of one street in 30 days of a month of 30.4375'],
  ['convenedWhistlesPerStreetMonth', 20 / (30 / 30.4375), '20 of them convene, in 30 days'],
  ['conferenceBacklog', 6, '6 cases / 1 district'],
  ['resolutionTimeMean', 120, '72,000 h / 600'],
  ['handlingTimeMean', 5, '300 h / 60'],
  ['ownOrderDelayMean', 3, '90 h / 30'],
  ['chaserRate', 12 / 840, '12 chasers in 14 x 1,440 / 24 = 840 days of open cases'],
  ['latentStock', 5, '7,200 h / 720 h = 10 issues, for 2 x 10,000 residents'],
  ['streetUtilisation', 0.75, '30 / 40'],
  ['departmentUtilisation', 0.1, '9 / 90'],
  ['gridUtilisation', 0.3, '(36 + 72) / 360'],
  ['issueResolutionRate', 0.6, '480 / 800'],
  ['issueTimeMean', 500, '400,000 h / 800'],
  ['backlog', 2, '14 x 1,440 h open by 14 x 720 h of posts'],
  ['demand', 10, '600 cases / 30 days / 2'],
  ['cost', 73000, '6,000 yuan x 365 / 30'],
  ['costPerSolvedCase', 20, '6,000 yuan / 300'],
  ['privateCost', 14600, '1,200 yuan x 365 / 30'],
]

describe('a measure by hand', () => {
  const row = measureRow(filled(), USAGE)
  const of = (id: MeasureId): number => row[MEASURES.findIndex((measure) => measure.id === id)]

  test.each(FIGURES)('%s: %d (%s)', (id, figure) => expect(of(id)).toBeCloseTo(figure, 9))

  test('whistles a month are missing where there are none and none are allowed', () => {
    expect(measureRow(atRest({ whistle: { enabled: false } }), USAGE)[indexOf('whistlesPerStreetMonth')]).toBeNaN()
    expect(measureRow(atRest({ whistle: { enabled: true } }), USAGE)[indexOf('whistlesPerStreetMonth')]).toBe(0)
  })
})

function indexOf(id: MeasureId): number {
  return MEASURES.findIndex((measure) => measure.id === id)
}

test('patrol takes no more of the hours of grid workers than matters leave', () => {
  const world = filled()
  world.outcome.gridBooks.matterHours = 300
  expect(measureRow(world, USAGE)[indexOf('gridUtilisation')]).toBe(1)
})

describe('a matter that comes back', () => {
  /** Counted as a repeat, when it comes back after so many days. */
  function repeats(days: number, reopenings = 0, inCohort = 1): number {
    const world = atRest()
    const row = aCase(world)
    world.cases.inCohort[row] = inCohort
    world.cases.reopenings[row] = reopenings
    world.outcome.recurs(world.cases, row, days)
    return world.outcome.repeated.count
  }

  test.each([
    ['within 30 days is a repeat', 1, repeats(30)],
    ['later is a new matter', 0, repeats(30.01)],
    ['after a reopening is one already', 0, repeats(3, 1)],
    ['of another period does not count', 0, repeats(3, 0, 0)],
  ])('%s', (_, expected, counted) => expect(counted).toBe(expected))
})

describe('a case on the record', () => {
  const HOURS = 24

  /** The outcome of one case of the cohort: accepted at 0, dispatched at 1, and so on as said. */
  function recorded(urgency: 'life' | 'ordinary', times: { contacted?: number; solved?: number }) {
    const world = atRest()
    const row = aCase(world, { urgency })
    world.cases.dispatched[row] = 1
    world.cases.contacted[row] = times.contacted ?? -1
    world.cases.solved[row] = times.solved ?? -1
    world.outcome.record(world.cases, row)
    return world.outcome
  }

  test.each([
    ['life within 2 h of dispatch', 'life', 3, 1],
    ['life later', 'life', 3.01, 0],
    ['else within 24 h', 'ordinary', 25, 1],
    ['else later', 'ordinary', 25.01, 0],
    ['never', 'ordinary', -1, 0],
  ] as const)('first contact, %s: %s', (_, urgency, contacted, expected) => {
    expect(recorded(urgency, { contacted }).responded.value).toBe(expected)
  })

  test.each([
    ['on day 30', 30 * HOURS, 1, 1],
    ['later', 30 * HOURS + 0.01, 0, 1],
    ['on day 90', 90 * HOURS, 0, 1],
    ['too late', 90 * HOURS + 0.01, 0, 0],
    ['never', -1, 0, 0],
  ])('truly solved %s', (_, solved, in30, in90) => {
    const outcome = recorded('ordinary', { solved })
    expect([outcome.solved30.value, outcome.solved.value]).toEqual([in30, in90])
  })
})
