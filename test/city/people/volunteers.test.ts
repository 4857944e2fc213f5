/** Volunteers: what they settle, on which days, within which hours, and what that moves. */
import { describe, expect, test } from 'vitest'
import { followCases } from '../../../sim/city/story/following.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { hoursOfTheDay, isVolunteerDay } from '../../../sim/city/steps/volunteers.ts'
import type { Witness, World } from '../../../sim/city/world.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, trial, value, vary } from '../small-city.ts'

const HORIZON = { warmUpDays: 0, days: 14 }
const STREET: Changes = { city: { streets: 1, residentsPerStreet: 10000 } }
/** Work of a volunteer on one matter: half an hour at a newcomer's speed. */
const MATTER = 0.5 / 0.6

/** All matters are minor and visible; residents take five days to tell, and no grid worker settles any. */
const MINOR: Changes = {
  demand: { issueRate: 25 },
  grid: { visibleShare: 1 },
  participation: { channelReach: 0, volunteers: 0, pulseDays: 0 },
  behaviour: { minorBelow: 1, reportDays: 5 },
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
    const offered = hoursOfTheDay(world.setting, streets[0].residents)
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

/** A witness who looks away. */
const NOBODY: Witness = {
  arises: () => {},
  prevented: () => {},
  volunteersTake: () => {},
  takenUp: () => {},
  partTaken: () => {},
  judges: () => {},
}

const perDay = (times: readonly number[]): number[] => {
  const counts: number[] = []
  for (const time of times) counts[Math.floor(time / 24)] = (counts[Math.floor(time / 24)] ?? 0) + 1
  return counts
}

describe('what volunteers settle', () => {
  test('with hours to spare, whatever nobody has told by eight in the morning, all at once', () => {
    const { cohort, solvedByGrid, done, world } = run(offering(1000))
    // What was told before that morning waits in a line, and is taken out of it.
    expect(solvedByGrid).toBeGreaterThan(0.8 * done.length)
    expect(done.length).toBe(world.outcome.takenByVolunteers)
    expect(done.length).toBeGreaterThan(1000)
    expect(cohort.length).toBeGreaterThan(50)
    // Who told somebody did so before the first morning after it arose.
    for (const { onset, discovered } of cohort)
      expect(discovered).toBeLessThan(24 * Math.ceil((onset - 8) / 24) + 8 + 1e-9)
    for (const time of done) expect(time % 24).toBeCloseTo(8 + MATTER, 9)
  })

  test('nothing that is not minor, and nothing that cannot be seen', () => {
    expect(run(offering(1000, { behaviour: { minorBelow: 0 } })).done).toEqual([])
    expect(run(offering(1000, { grid: { visibleShare: 0 } })).done).toEqual([])
    const half = run(offering(1000, { grid: { visibleShare: 0.5 } }))
    expect(half.done.length / half.world.outcome.arisen).toBeGreaterThan(0.3)
    expect(half.done.length / half.world.outcome.arisen).toBeLessThan(0.5)
  })

  test('what waits in a line of the street too: a case that is solved, and needs no signature', () => {
    // A single post, so that lines grow.
    const one = offering(20, { street: { staff: 1, signOffLayers: 5 }, behaviour: { reportDays: 0.01 } })
    const { world, cohort, done } = run(one)
    expect(world.outcome.ended[STAGE.gridSolved]).toBeLessThan(done.length / 4)
    expect(done.length).toBeGreaterThan(100)
    const settled = cohort.filter(({ solved }) => done.includes(solved))
    expect(settled.length).toBeGreaterThan(100)
  })

  test('oldest first', () => {
    const onsets: number[] = []
    simulate(offering(5), HORIZON, 0, (world) => {
      world.witness = {
        ...NOBODY,
        volunteersTake: (row) => void (world.clock.now < 24 * 9 && onsets.push(world.cases.onset[row])),
      }
    })
    expect(onsets.length).toBeGreaterThan(30)
    expect(onsets).toEqual([...onsets].sort((a, b) => a - b))
  })
})

describe('hours', () => {
  test('enough for three matters a day: three a day, and the rest of the hours lapses', () => {
    const { done, world } = run(offering(3.4 * MATTER))
    expect(hoursOfTheDay(world.setting, world.streets[0].residents)).toBeCloseTo(3.4 * MATTER, 9)
    // Hardly anything has arisen by eight on the first day.
    expect(perDay(done).slice(1, 14)).toEqual(new Array(13).fill(3))
    expect(world.outcome.volunteerHours).toBeCloseTo(13 * 3 * MATTER, 6)
  })

  test('a volunteer day a week, on Saturdays, has the hours of seven days', () => {
    const busy: Changes = { demand: { issueRate: 80 }, participation: { pulseDays: 7 } }
    const { done, world } = run(offering(3.4 * MATTER, busy))
    const saturdays = [5, 12]
    const counts = perDay(done)
    for (let day = 0; day < 14; day++) expect(counts[day] ?? 0).toBe(saturdays.includes(day) ? 23 : 0)
    expect(isVolunteerDay(world.setting, 5)).toBe(true)
  })

  test('days between them may be any number', () => {
    const days = (pulseDays: number): number[] => {
      const { setting } = quiet({ participation: { pulseDays } })
      return Array.from({ length: 60 }, (_, day) => day).filter((day) => isVolunteerDay(setting, day))
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
    for (const hours of used.filter((one) => one !== undefined)) expect(hours).toBeLessThanOrEqual(5 + 1e-9)
    expect(Math.max(...used.filter((one) => one !== undefined))).toBeGreaterThan(4)
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
  const { setting, anchor } = trial('haigang-after', { participation: { volunteers: 1500 }, demand: { issueRate: 20 } })
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
