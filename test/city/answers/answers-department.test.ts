/** Known answers through the whole model: a department's own orders, its assist matters, and platform, street and department in a row. */
import { describe, test } from 'vitest'
import { SERVICE_CLASS } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { waitOfMMc } from '../../../sim/station/theory-erlang.ts'
import { preemptiveSingleServer } from '../../../sim/station/theory-priority.ts'
import { waitOfMG1 } from '../../../sim/station/theory-single-server.ts'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { tandem } from '../../analytic/network-theory.ts'
import { needing } from './joint-city.ts'
import { known } from './known-figure.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, value } from '../small-city.ts'
import {
  followCohort,
  makeWeekFlat,
  makeWorkExponential,
  Means,
  PoolTimes,
  roundTheClock,
  sideBySide,
} from './textbook-city.ts'

const RESIDENTS = 1000

const officersOf = ({ departments }: World): ServerPool[] => departments.map((department) => department.pool)

describe("a department's own orders of 1 h, and nothing else", () => {
  const orders = (perHour: number, officers: number, changes: Changes = {}): Trial => {
    const departments = { officers, ownOrders: (perHour * 24 * 1000000) / RESIDENTS, ownOrderHours: 1 }
    return sideBySide(needing(1, changed<Changes>({ demand: { issueRate: 0 }, departments }, changes)), 1, RESIDENTS)
  }

  // An officer more or less moves the delay by half and more.
  test('M/M/5, lambda 4: the delay that is measured is the wait', () => {
    const results = replicate(12, (city) =>
      roundTheClock(`orders ${city}`, orders(4, 5), { warmUpDays: 10, days: 120 }, makeWorkExponential),
    )
    const delays = results.map((result) => value(result, 'ownOrderDelayMean'))
    expectTheory(delays, known(waitOfMMc(5, 4, 1), '0.5541'), 0.1)
    const busy = results.map((result) => value(result, 'departmentUtilisation'))
    expectTheory(busy, 0.8, 0.01)
  })

  // Without the spread the delay would be 2, with exponential work 4.
  test('M/G/1, lambda 0.8, CV^2 4 (Pollaczek and Khinchine)', () => {
    const city = orders(0.8, 1, { behaviour: { workCv: 2 } })
    const delays = replicate(16, (replication) =>
      value(roundTheClock(`uneven orders ${replication}`, city, { warmUpDays: 60, days: 700 }), 'ownOrderDelayMean'),
    )
    expectTheory(delays, known(waitOfMG1(0.8, 1, 4), '10.0000'), 3)
  })
})

/** Only assist cases, for one department, which cost the desk and the street as much as is said: nothing, if nothing is said. */
function assistCases(changes: Changes): Trial {
  const all: Changes = {
    demand: { mix: { lead: 0, joint: 0, assist: 1 } },
    behaviour: { triageHours: 0, forwardHours: 0, assistHours: 1, urgentDispatchMinutes: 0 },
  }
  return needing(1, changed(all, changes))
}

// Without interruption life cases would take 1.5 h; begun anew, interrupted work would keep others for 6.4 h.
test('life cases interrupt an officer who has constant work: pre-emptive resume', () => {
  const city = assistCases({
    demand: { urgentShare: 0.25 },
    departments: { officers: 1 },
    behaviour: { lifeShareOfUrgent: 1, workCv: 0 },
  })
  const classes = [SERVICE_CLASS.life, SERVICE_CLASS.other]
  const times = classes.map(() => new PoolTimes())
  roundTheClock('officer interrupted', sideBySide(city, 12), { warmUpDays: 40, days: 250 }, (world) => {
    makeWeekFlat(world, 0.8)
    classes.forEach((one, index) => times[index].watch(world, officersOf(world), (done) => done.serviceClass === one))
  })
  const [life, other] = preemptiveSingleServer([0.2, 0.6], 1, 0)
  expectTheory(times[0].stay.values, known(life, '1.1250'), 0.02)
  expectTheory(times[1].stay.values, known(other, '3.7500'), 0.4)
})

describe('platform, street, department in a row (Jackson), lambda 3', () => {
  const CITIES = 12
  const STATIONS = [
    [1, 5],
    [5, 0.8],
    [2, 2],
  ] as const
  const [[seats, triage], [staff, forward], [officers, assist]] = STATIONS
  const { setting, anchor } = assistCases({
    street: { staff },
    departments: { officers },
    behaviour: { triageHours: 1 / triage, forwardHours: 1 / forward, assistHours: 1 / assist },
  })
  const city = { setting, anchor: { ...anchor, deskHeadsPerMillion: (seats * 1000000) / RESIDENTS } }
  const times = STATIONS.map(() => new PoolTimes())
  const through = new Means(CITIES)
  roundTheClock('in a row', sideBySide(city, CITIES, RESIDENTS), { warmUpDays: 15, days: 100 }, (world) => {
    makeWeekFlat(world, 3)
    makeWorkExponential(world)
    const desks = world.streets.map((office) => office.desk)
    const units = world.streets.map((office) => office.pools[0])
    const stations = [desks, units, officersOf(world)]
    stations.forEach((pools, index) => times[index].watch(world, pools))
    const { number } = world.district
    followCohort(world, ({ accepted, closed }, row) => through.add(number, closed[row] - accepted[row]))
  })

  // A station left out would take away 15 % and more; a head more in any of them 10 % and more.
  test('from acceptance to closing: the sum of the sojourns of M/M/c', () => {
    expectTheory(through.values, known(tandem(3, STATIONS), '3.3546'), 0.15)
  })

  test.each(STATIONS.map((_, index) => index))('station %d alone is M/M/c (Burke)', (index) => {
    const [heads, mu] = STATIONS[index]
    const theory = waitOfMMc(heads, 3, mu) + 1 / mu
    expectTheory(times[index].stay.values, theory, 0.08 * theory)
  })
})
