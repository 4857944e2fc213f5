/** Reforms inside a run: what switches, what moves slowly, and that nothing is lost on the way. */
import { describe, expect, test } from 'vitest'
import { effortOf } from '../../../sim/city/people/appraisal.ts'
import { watchEvents } from '../../../sim/city/story/event-log.ts'
import { measureIndex } from '../../../sim/city/model/measures.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { World } from '../../../sim/city/world.ts'
import { fullCheck } from '../readout/full-check.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, trial, value } from '../small-city.ts'

const HORIZON = { warmUpDays: 10, days: 40 }
/** Hour of a switch at this day of the observed period. */
const hourOf = (day: number): number => (HORIZON.warmUpDays + day) * 24

/** The same city with these levers from that day on. */
function switched(one: Trial, from: number, changes: Changes): Trial {
  const setting: Setting = { ...changed(one.setting, changes), switches: [] }
  return { ...one, setting: { ...one.setting, switches: [...one.setting.switches, { from, setting }] } }
}

/** Calls `look` just after every event that is handled at or after an hour, once. */
function lookAt(hour: number, look: (world: World) => void) {
  return (world: World): void => {
    let done = false
    world.clock.observe((time) => {
      if (done || time <= hour) return
      done = true
      look(world)
    })
  }
}

const EVERYTHING: Changes = {
  street: {
    staff: 50,
    units: 11,
    signOffLayers: 1,
    payRatio: 1,
    vacancyFill: 30,
    fund: 60,
    transitionLoss: 0.2,
    transitionDays: 9,
  },
  assistants: { ratio: 2, pooled: true, authority: 0.3 },
  grid: { households: 250, workers: 1.5, patrolCover: 0.9 },
  whistle: { enabled: true, threshold: 0.2, form: 'parallel' },
  departments: {
    officersMoved: 0.1,
    embedShare: 0.5,
    embedPooled: true,
    delegatedShare: 0.3,
    peopleFollow: 1,
    ownOrders: 80,
  },
  appraisal: { weight: 0.3, personnelSay: true, callbackShare: 1 },
  duties: { clarity: 0.85, entryGate: 0.5 },
  platform: { networks: 1 },
  participation: { channelReach: 0.95, coproduction: 0.3, prevention: 0.3, volunteers: 100, outsideCapacity: 5 },
  district: { meetingInterval: 14 },
}
const before = trial('prereform', {
  // What a reform costs while it is new is said from the start, so that a switch to what holds might be taken for one.
  street: { staff: 8, transitionLoss: 0.2, transitionDays: 9 },
  whistle: { enabled: true },
  district: { meetingInterval: 10 },
})
const after: Trial = { ...before, setting: changed(before.setting, EVERYTHING) }

describe('a switch', () => {
  test('to what holds already changes nothing', () => {
    const plain = simulate(before, HORIZON)
    const same = simulate(switched(before, 15, {}), HORIZON)
    const cost = [measureIndex('cost'), measureIndex('costPerSolvedCase')]
    // Wages booked in two stretches are summed in another order.
    plain.measures.forEach((one, index) => {
      if (cost.includes(index)) expect(Math.abs(same.measures[index] / one - 1)).toBeLessThan(1e-12)
      else expect(same.measures[index]).toBe(one)
    })
    expect(same.survival).toEqual(plain.survival)
    expect(same.events).toBe(plain.events + 1)
  })

  test('changes nothing before it', () => {
    const logs = [before, switched(before, 15, EVERYTHING)].map((one) => {
      const log: string[] = []
      simulate(one, HORIZON, 0, (world) =>
        watchEvents(world, (event) => {
          if (event.time < hourOf(15)) log.push(JSON.stringify(event))
        }),
      )
      return log
    })
    expect(logs[0].length).toBeGreaterThan(2000)
    expect(logs[1]).toEqual(logs[0])
  })

  test.each([
    ['there', before, EVERYTHING],
    ['and back', after, before.setting as Changes],
  ] as const)('keeps every case, job, officer and assistant in one place: %s', (_, start, changes) => {
    let checks = 0
    simulate(switched(switched(start, 15, changes), 25, start.setting), HORIZON, 0, (world) => {
      world.clock.observe((time) => {
        // Every event near the switches, some elsewhere.
        const near = [15, 24, 25].some((day) => Math.abs(time - hourOf(day)) < 30)
        if (!near && checks++ % 50 !== 0) return
        fullCheck(world)
      })
    })
    expect(checks).toBeGreaterThan(1000)
  })

  test('seats the posts, units, assistants, grids and officers that the levers ask for', () => {
    const look = (one: Trial, hour: number): number[] => {
      let seen: number[] = []
      simulate(
        one,
        HORIZON,
        0,
        lookAt(hour, ({ departments, streets }) => {
          const [office] = streets
          const officers = departments.reduce((sum, { pool, outside }) => sum + pool.servers - outside, 0)
          const helpers = (office.helpers?.servers ?? 0) + office.outsideHeads
          const embedded = departments.reduce((sum, each) => sum + (each.poolAt(0)?.servers ?? 0), 0)
          seen = [
            office.posts,
            office.units,
            office.assistants.heads,
            office.grid.grids,
            office.grid.workers,
            officers,
            embedded,
            helpers,
          ]
        }),
      )
      return seen
    }
    const staffed: Changes = { ...EVERYTHING, behaviour: { quitsPerYear: 0 } }
    const calm = { ...before, setting: changed(before.setting, { behaviour: { quitsPerYear: 0 } }) }
    const there = { ...calm, setting: changed(calm.setting, staffed) }
    expect(look(switched(calm, 15, staffed), hourOf(16))).toEqual(look(there, hourOf(16)))
    expect(look(switched(there, 15, calm.setting), hourOf(30))).toEqual(look(calm, hourOf(30)))
  })
})

test('new posts are taken by newcomers, who learn', () => {
  const one = switched(quiet(), 5, { street: { staff: 110 } })
  let hired: number[] = []
  simulate(
    one,
    HORIZON,
    0,
    lookAt(hourOf(6), (world) => (hired = [...world.streets[0].hired])),
  )
  expect(hired).toEqual([...new Array<number>(100).fill(-Infinity), ...new Array<number>(10).fill(hourOf(5))])
})

test('work takes longer while a reform is new', () => {
  const stretches: number[] = []
  const one = switched(quiet(), 5, { street: { transitionLoss: 0.2, transitionDays: 10 } })
  simulate(one, HORIZON, 0, (world) => {
    world.clock.observe((time) => {
      const { stretch } = world.streets[0]
      if (time > hourOf(4) && stretches.at(-1) !== stretch) stretches.push(stretch)
    })
  })
  expect(stretches).toEqual([1, 1.25, 1])
})

test('effort follows the incentives with its time constant', () => {
  const one = switched(quiet(), 0, { appraisal: { weight: 0.4 } })
  let effort = NaN
  const days = 30
  simulate(
    one,
    HORIZON,
    0,
    lookAt(hourOf(days), ({ streets }) => (effort = streets[0].effort)),
  )
  // A step at each midnight, the first at the switch or a day after it.
  const target = effortOf(changed(one.setting, { appraisal: { weight: 0.4 } }))
  const theory = [days, days + 1].map((steps) => target * (1 - Math.exp(-steps / 60)))
  expect(theory.some((each) => Math.abs(effort - each) < 1e-9)).toBe(true)
})

test('tasks come at the new rate, and none where there are none', () => {
  const tasks = [0, 0, 0]
  const one = switched(switched(quiet({ duties: { funnelRate: 40 } }), 14, { duties: { funnelRate: 0 } }), 21, {
    duties: { funnelRate: 80 },
  })
  simulate(one, { warmUpDays: 0, days: 35 }, 0, (world) =>
    watchEvents(world, ({ event, time }) => {
      if (event === 'task' && time < 35 * 24) tasks[time < 14 * 24 ? 0 : time < 21 * 24 ? 1 : 2]++
    }),
  )
  // Ten working days each: Poisson counts of mean 400 and 800, within 4 standard errors.
  expect(Math.abs(tasks[0] - 400)).toBeLessThan(80)
  expect(tasks[1]).toBe(0)
  expect(Math.abs(tasks[2] - 800)).toBeLessThan(114)
})

test('wages are those of the levers in force', () => {
  const wages = (staff: number, changes?: Changes): number => {
    const idle = quiet({ demand: { issueRate: 0 }, street: { staff, payRatio: 0.7, fund: 0 } })
    return value(simulate(changes ? switched(idle, 10, changes) : idle, HORIZON), 'cost')
  }
  // A quarter of the forty days at 20 posts, the rest at 60 with half as much pay again; the grid workers' pay rises with it.
  const [low, lowBase, high] = [wages(20), wages(0.5 * 20), wages(60)]
  const post = (high - low) / 40
  const rest = low - 20 * post
  const expected = 0.25 * low + 0.75 * 1.5 * (60 * post + rest)
  expect(lowBase).toBeCloseTo(low - 10 * post, 4)
  expect(wages(20, { street: { staff: 60, payRatio: 1.05 } }) / expected).toBeCloseTo(1, 9)
})

test('a higher fund gives the rest of the year, and the next conference meets when offices open after the next multiple of the new interval', () => {
  const one = switched(quiet({ street: { fund: 0 }, district: { meetingInterval: 100 } }), 10, {
    street: { fund: 36.5 },
    district: { meetingInterval: 7 },
  })
  let [fund, conferenceAt] = [NaN, NaN]
  const day = HORIZON.warmUpDays + 10
  simulate(
    one,
    HORIZON,
    0,
    lookAt(hourOf(10), (world) => {
      fund = world.streets[0].fund
      conferenceAt = world.conferenceAt
    }),
  )
  expect(fund).toBeCloseTo((20000 * 36.5 * (365 - day)) / 365, 6)
  // The switch is on day 20 of the run; three weeks from its start are on a Monday.
  expect(conferenceAt).toBe(21 * 24 + 9)
})
