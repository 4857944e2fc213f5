/** Volunteers: what they settle, on which days, within which hours, and what that moves. */
import { describe, expect, test } from 'vitest'
import { followCases } from '../../../sim/city/story/following.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { hoursOfTheDay, isVolunteerDay } from '../../../sim/city/steps/volunteers.ts'
import type { World } from '../../../sim/city/world.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, trial, value, vary } from '../small-city.ts'

const HORIZON = { warmUpDays: 0, days: 14 }
const STREET: Changes = { city: { streets: 1, residentsPerStreet: 10000 } }
/** Work of a volunteer on one matter: half an hour at a newcomer's speed. */
const MATTER = 0.5 / 0.6

/** Everybody is in a chat group; all matters are minor, and no grid worker settles any. */
const MINOR: Changes = {
  demand: { issueRate: 25 },
  participation: { channelReach: 1, volunteers: 0, pulseDays: 0 },
  behaviour: { minorBelow: 1, insideShare: 0 },
}

/** As many volunteers as give these hours a day. */
const offering = (hoursPerDay: number, changes: Changes = {}): Trial => {
  const volunteers = hoursPerDay * 30.4375
  return vary(quiet(changed(changed(STREET, MINOR), changes)), {
    participation: { volunteers, ...changes.participation },
  })
}

interface Run {
  readonly world: World
  readonly cohort: readonly Recorded[]
  readonly solvedByGrid: number
  /** Times at which volunteers were done (h). */
  readonly done: readonly number[]
  readonly demand: number
  readonly privateCost: number
}

function run(one: Trial, horizon = HORIZON): Run {
  let world!: World
  let cohort: Recorded[] = []
  const done: number[] = []
  const result = simulate(one, horizon, 0, (built) => {
    world = built
    cohort = takeDownCohort(world)
    const { clock, streets } = world
    const offered = hoursOfTheDay(world, streets[0])
    clock.observe((time, kind) => {
      const { volunteerHours } = streets[0]
      if (volunteerHours < 0 || volunteerHours > offered)
        throw new Error(`${volunteerHours} of ${offered} hours are left`)
      if (clock.names[kind] === 'volunteers done') done.push(time)
    })
  })
  const solvedByGrid = world.outcome.ended[STAGE.gridSolved]
  return {
    world,
    cohort,
    solvedByGrid,
    done,
    demand: value(result, 'demand'),
    privateCost: value(result, 'privateCost'),
  }
}

const perDay = (times: readonly number[]): number[] => {
  const counts: number[] = []
  for (const time of times) counts[Math.floor(time / 24)] = (counts[Math.floor(time / 24)] ?? 0) + 1
  return counts
}

describe('what volunteers settle', () => {
  test('with hours to spare, every minor matter told in a chat group early enough to be done by eight in the evening', () => {
    const { cohort, solvedByGrid, done, world } = run(offering(1000))
    expect(solvedByGrid).toBe(done.length)
    expect(solvedByGrid).toBe(world.outcome.takenByVolunteers)
    expect(done.length).toBeGreaterThan(1000)
    expect(cohort.length).toBeGreaterThan(50)
    for (const { discovered } of cohort) expect(discovered % 24).toBeGreaterThan(20 - MATTER - 1e-9)
    expect(Math.min(...done.map((time) => time % 24))).toBeGreaterThan(8 + MATTER - 1e-9)
    expect(Math.max(...done.map((time) => time % 24))).toBeLessThan(20 + 1e-9)
  })

  test('nothing that is not minor, and nothing told to the hotline', () => {
    expect(run(offering(1000, { behaviour: { minorBelow: 0 } })).done).toEqual([])
    expect(run(offering(1000, { participation: { channelReach: 0 } })).done).toEqual([])
    const mixed = run(offering(1000, { behaviour: { minorBelow: 0.4 } }))
    const early = mixed.cohort.filter(({ discovered }) => discovered % 24 < 20 - MATTER)
    expect(early.length).toBeGreaterThan(100)
    for (const { difficulty } of early) expect(difficulty).toBeGreaterThanOrEqual(0.4)
  })

  test('what the grid worker does not', () => {
    // Workers settle 80 %, volunteers have time for all the rest.
    const { solvedByGrid, world } = run(offering(1000, { grid: { selfHandle: 0.8 } }))
    const { takenByVolunteers } = world.outcome
    expect(takenByVolunteers).toBeGreaterThan(100)
    expect(solvedByGrid).toBeGreaterThan(4 * takenByVolunteers)
  })
})

describe('hours', () => {
  test('enough for three matters a day: three a day, and the rest of the hours lapses', () => {
    const { done, world } = run(offering(3.4 * MATTER))
    expect(hoursOfTheDay(world, world.streets[0])).toBeCloseTo(3.4 * MATTER, 9)
    expect(perDay(done).slice(0, 14)).toEqual(new Array(14).fill(3))
    expect(world.outcome.volunteerHours).toBeCloseTo(14 * 3 * MATTER, 6)
  })

  test('a volunteer day a week, on Saturdays, has the hours of seven days', () => {
    const busy: Changes = { demand: { issueRate: 80 }, participation: { pulseDays: 7 } }
    const { done, world } = run(offering(3.4 * MATTER, busy))
    const saturdays = [5, 12]
    const counts = perDay(done)
    for (let day = 0; day < 14; day++) expect(counts[day] ?? 0).toBe(saturdays.includes(day) ? 23 : 0)
    expect(isVolunteerDay(world, 5)).toBe(true)
  })

  test('days between them may be any number', () => {
    const days = (pulseDays: number): number[] => {
      const { setting } = quiet({ participation: { pulseDays } })
      return Array.from({ length: 60 }, (_, day) => day).filter((day) => isVolunteerDay({ setting } as World, day))
    }
    expect(days(0)).toHaveLength(60)
    expect(days(0.5)).toHaveLength(60)
    expect(days(14)).toEqual([5, 19, 33, 47])
    expect(days(2.5).slice(0, 5)).toEqual([0, 3, 5, 8, 10])
    expect(days(90)).toEqual([5])
  })

  test('with luck in the work, what is used in a day is never more than what is offered', () => {
    const used: number[] = []
    const one = offering(5, { behaviour: { workCv: 1 } })
    simulate(one, HORIZON, 0, ({ outcome, clock }) => {
      const work = outcome.volunteersWork.bind(outcome)
      outcome.volunteersWork = (hours, yuan) => {
        const day = Math.floor(clock.now / 24)
        used[day] = (used[day] ?? 0) + hours
        work(hours, yuan)
      }
    })
    expect(used.length).toBeGreaterThan(28)
    for (const hours of used) expect(hours).toBeLessThanOrEqual(5 + 1e-9)
    expect(Math.max(...used)).toBeGreaterThan(4)
  })
})

describe('the levers', () => {
  test('more volunteers: fewer cases, at a private cost of 25 yuan an hour', () => {
    const runs = [0, 5, 20].map((hours) => run(offering(hours)))
    expect(runs[0].done).toEqual([])
    for (const { privateCost, world } of runs)
      expect(privateCost * (14 / 365)).toBeCloseTo(25 * world.outcome.volunteerHours, 6)
    expect(runs[1].demand).toBeLessThan(runs[0].demand)
    expect(runs[2].demand).toBeLessThan(runs[1].demand)
    expect(runs[2].privateCost).toBeGreaterThan(runs[1].privateCost)
  })

  test('ample hours on fewer days settle less: a day hears of no more matters than arise', () => {
    const settled = [0, 7, 28].map((pulseDays) => run(offering(60, { participation: { pulseDays } })).done.length)
    expect(settled[1]).toBeLessThan(settled[0])
    expect(settled[2]).toBeLessThan(settled[1])
  })
})

test('the story tells that it was volunteers', () => {
  const steps: Step[] = []
  let world!: World
  const { setting, anchor } = trial('haigang-after', { participation: { volunteers: 1500 } })
  simulate({ setting, anchor }, HORIZON, 0, (built) => {
    world = built
    followCases(built, (step) => steps.push(step))
  })
  const taken = steps.filter((step) => step.step === 'gridTakes')
  const solved = steps.filter((step) => step.step === 'gridSolved')
  expect(world.outcome.takenByVolunteers).toBeGreaterThan(20)
  expect(taken.filter(({ volunteers }) => volunteers)).toHaveLength(world.outcome.takenByVolunteers)
  expect(taken.some(({ volunteers }) => !volunteers)).toBe(true)
  expect(solved.filter(({ volunteers }) => volunteers).length).toBeGreaterThan(20)
})
