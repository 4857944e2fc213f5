/** Little's law in the whole model: for the open cases of the city, and pool by pool. */
import { describe, expect, test } from 'vitest'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes, Trial } from '../small-city.ts'
import { quiet, simulate, trial, value } from '../small-city.ts'
import { poolsOf, Stays } from './stays.ts'
import { makeWeekFlat, makeWorkExponential, roundTheClock, sideBySide } from './textbook-city.ts'

/** Cases accepted and ended, beside the model's own count: how many came in the time observed, and how long they were open. */
class OpenCases {
  came = 0
  open = 0
  hoursWithin = 0

  constructor({ outcome }: World) {
    const ends = outcome.ends.bind(outcome)
    outcome.ends = (cases, row, stage, now) => {
      ends(cases, row, stage, now)
      if (cases.accepted[row] >= 0) this.add(cases.accepted[row], now, outcome)
    }
  }

  add(accepted: number, ended: number, { from, to }: { readonly from: number; readonly to: number }): void {
    this.hoursWithin += Math.max(0, Math.min(ended, to) - Math.max(accepted, from))
    if (accepted < from || accepted >= to) return
    this.came++
    this.open += ended - accepted
  }
}

function follow(
  one: Trial,
  run: (one: Trial, watch: (world: World) => void) => Replication,
): {
  readonly result: Replication
  readonly world: World
  readonly stays: Stays
  readonly cases: OpenCases
} {
  let world!: World
  let stays!: Stays
  let cases!: OpenCases
  const result = run(one, (built) => {
    world = built
    stays = new Stays(built, poolsOf(built))
    cases = new OpenCases(built)
  })
  stays.close()
  world.cases.forEachAlive((row) => {
    const accepted = world.cases.accepted[row]
    if (accepted >= 0) cases.add(accepted, world.clock.now, world.outcome)
  })
  return { result, world, stays, cases }
}

/** Open cases on average, by the measure of the model. */
function openOnAverage(result: Replication, world: World): number {
  return value(result, 'backlog') * world.streets.reduce((sum, office) => sum + office.posts, 0)
}

describe("a steady city, round the clock, with all kinds of duties: Little's law within 1 %", () => {
  const ALL: Changes = {
    demand: { mix: { lead: 0.3, joint: 0.3, assist: 0.4 }, urgentShare: 0.2 },
    street: { staff: 12, units: 3 },
    whistle: {
      enabled: true,
      reportDeadline: 24,
      assemblyPatience: 4,
      maxAttempts: 3,
    },
    departments: { officers: 3, ownOrders: 2000 },
    appraisal: { callbackShare: 0.5 },
    duties: { funnelRate: 10 },
    // Conferences have time for all that is escalated, or it would pile up for ever.
    district: { meetingInterval: 1, meetingCases: 50 },
    behaviour: {
      triageHours: 0.5,
      reportQueue: 0,
      reportBase: 1,
      chaserDays: 5,
      leadSuccess: 0.8,
      maxReopenings: 2,
    },
  }
  const { setting, anchor } = quiet(ALL)
  const one = { setting, anchor: { ...anchor, deskHeadsPerMillion: 2000 } }
  const days = 250
  const { result, world, stays, cases } = follow(sideBySide(one, 1), (city, watch) =>
    roundTheClock('little', city, { warmUpDays: 20, days }, (built) => {
      makeWeekFlat(built, 1.5)
      makeWorkExponential(built)
      watch(built)
    }),
  )

  test('open cases = arrival rate x time in the city', () => {
    expect(cases.came).toBeGreaterThan(8000)
    const lambda = cases.came / days
    const law = (lambda * cases.open) / cases.came / 24
    expect(Math.abs(openOnAverage(result, world) / law - 1)).toBeLessThan(0.01)
  })

  test('jobs in a pool = arrival rate x time in the pool, in every pool that was used', () => {
    const used = stays.pools.filter((place) => place.came > 0)
    // Three units, the duty post, the desk and eleven departments.
    expect(used).toHaveLength(16)
    for (const { came, stayed, counted } of used) {
      expect(came).toBeGreaterThan(300)
      expect(Math.abs(counted / 24 / days / ((came / days) * (stayed / came / 24)) - 1)).toBeLessThan(0.01)
    }
  })
})

describe('the whole model with all that it has, in office hours: hours counted inside are hours stayed', () => {
  test.each(['haigang-before', 'haigang-after'])('%s', (name) => {
    const { result, world, stays, cases } = follow(trial(name, { demand: { issueRate: 5.6 } }), (one, watch) =>
      simulate(one, { warmUpDays: 20, days: 60 }, 0, watch),
    )
    expect(openOnAverage(result, world) * 60 * 24).toBeCloseTo(cases.hoursWithin, 4)
    expect(cases.hoursWithin).toBeGreaterThan(10_000)
    for (const { counted, hoursWithin } of stays.pools) expect(counted).toBeCloseTo(hoursWithin, 4)
    const busy = stays.pools.filter((place) => place.counted > 0)
    expect(busy.length).toBeGreaterThan(15)
  })
})
