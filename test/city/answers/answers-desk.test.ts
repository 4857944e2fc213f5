/** Known answers of one pool through the whole model: the platform's desk, with consultations and with cases. */
import { describe, test } from 'vitest'
import { SERVICE_CLASS, WORK } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { erlangC, waitOfMMc } from '../../../sim/station/theory-erlang.ts'
import { cobham, residualOfSingleServer } from '../../../sim/station/theory-priority.ts'
import { waitOfMG1 } from '../../../sim/station/theory-single-server.ts'
import { expectTheory } from '../../analytic/agreement.ts'
import { known } from './known-figure.ts'
import type { Changes, Trial } from '../small-city.ts'
import { quiet } from '../small-city.ts'
import { makeWeekFlat, makeWorkExponential, PoolTimes, roundTheClock, sideBySide } from './textbook-city.ts'

const RESIDENTS = 1000

/** The anchor says how many seats a desk has; no issue arises where nobody is to have anything to report. */
function withDesk({ setting, anchor }: Trial, seats: number, issuesPerCase = 1): Trial {
  return { setting, anchor: { ...anchor, issuesPerCase, deskHeadsPerMillion: (seats * 1000000) / RESIDENTS } }
}

/** So many consultations an hour and street of 1 h each, and nothing else. */
function asking(perHour: number, seats: number, changes: Changes = {}): Trial {
  const city = quiet({
    demand: { consultShare: 0.5, issueRate: (perHour * 24 * 10000) / RESIDENTS },
    behaviour: { consultationHours: 1, ...changes.behaviour },
  })
  return withDesk(city, seats, 0)
}

const desks = (world: World): ServerPool[] => world.streets.map((office) => office.desk)

// A seat more or less moves the wait by half and more, and the share that waits by a quarter.
describe('consultations at the desk: M/M/c', () => {
  test.each([
    [5, 4, '0.5541', '0.5541', 120, 0.1],
    [10, 9, '0.6687', '0.6687', 120, 0.12],
  ])('%d seats, lambda %d', (seats, lambda, probability, wait, days, tolerance) => {
    const times = new PoolTimes()
    const city = sideBySide(asking(lambda, seats), 12, RESIDENTS)
    roundTheClock(`desk of ${seats}`, city, { warmUpDays: 20, days }, (world) => {
      makeWorkExponential(world)
      times.watch(world, desks(world))
    })
    expectTheory(times.waited.values, known(erlangC(seats, lambda, 1), probability), 0.03)
    expectTheory(times.wait.values, known(waitOfMMc(seats, lambda, 1), wait), tolerance)
  })
})

// Without the spread the wait would be 2, with exponential work 4.
test('consultations at a desk of one seat, CV^2 4, lambda 0.8: M/G/1 (Pollaczek and Khinchine)', () => {
  const times = new PoolTimes()
  const city = sideBySide(asking(0.8, 1, { behaviour: { workCv: 2 } }), 30, RESIDENTS)
  roundTheClock('desk, uneven work', city, { warmUpDays: 60, days: 600 }, (world) => {
    times.watch(world, desks(world))
  })
  expectTheory(times.waited.values, 0.8, 0.02)
  expectTheory(times.wait.values, known(waitOfMG1(0.8, 1, 4), '10.0000'), 2)
})

// First come, first served would give both classes a wait of 4; with interruption life cases would wait 0.43.
test('life cases before others at the desk, nobody interrupted (Cobham)', () => {
  const city = quiet({
    demand: { urgentShare: 0.375 },
    street: { staff: 5 },
    behaviour: { lifeShareOfUrgent: 1, triageHours: 1, leadHours: 0 },
  })
  const classes = [SERVICE_CLASS.life, SERVICE_CLASS.other]
  const times = classes.map(() => new PoolTimes())
  const cities = sideBySide(withDesk(city, 1), 12, RESIDENTS)
  roundTheClock('desk, classes', cities, { warmUpDays: 40, days: 250 }, (world) => {
    makeWeekFlat(world, 0.8)
    makeWorkExponential(world)
    classes.forEach((one, index) => {
      times[index].watch(world, desks(world), (done) => done.kind === WORK.triage && done.serviceClass === one)
    })
  })
  const [life, other] = cobham([0.3, 0.5], 1, 1, residualOfSingleServer(0.8, 1, 1))
  expectTheory(times[0].wait.values, known(life, '1.1429'), 0.1)
  expectTheory(times[1].wait.values, known(other, '5.7143'), 1)
})
