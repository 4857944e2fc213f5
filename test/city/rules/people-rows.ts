/** People, claims and co-production, by hand: quits and skill (15), gaming (16), neighbours and volunteers (17). */
import { falseClaimChance } from '../../../sim/city/people/appraisal.ts'
import { dayBegins, skillAt } from '../../../sim/city/people/staffing.ts'
import { FINDER } from '../../../sim/city/state/cases.ts'
import { vacantShare } from '../../../sim/city/people/start.ts'
import { hoursOfTheDay, isVolunteerDay } from '../../../sim/city/steps/volunteers.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { MEAN, NEVER, anIssue, atRest, chanceOf, overloaded, settingAtRest, timeOf } from './city-at-rest.ts'
import { repliedTo } from './replied-case.ts'
import type { RuleRow } from './rule-row.ts'

const QUITS: Changes = {
  street: { staff: 14, payRatio: 1.4, vacancyFill: 40 },
  behaviour: { quitsPerYear: 73, quitPayBase: 0.7 },
}

/** Probability that a post or a grid worker quits on one day, where the posts are asked for three times what they can do. */
function quits(who: 'quit' | 'gridQuit', hoursPerDay: number): number {
  return chanceOf((u) => {
    const world = overloaded(atRest(QUITS, { quit: NEVER, gridQuit: NEVER, [who]: u }), hoursPerDay)
    dayBegins(world)
    const [office] = world.streets
    return who === 'quit' ? office.vacant[0] === 1 : office.grid.absentUntil[0] > 0
  })
}

const TEMPTED: Changes = {
  appraisal: { gaming: 0.5, satisfactionWeight: 0.4, callbackShare: 0.2 },
  behaviour: { gamingBase: 0.2, reopenShare: 0 },
}

const VOLUNTEERS: Changes = {
  participation: { volunteers: 50, pulseDays: 7 },
  behaviour: { volunteerHours: 2, gridHours: 0.6, newcomerSkill: 0.6, volunteerHourValue: 25, minorBelow: 0.4 },
}

/** Saturday 8:00, when volunteers meet. */
const SATURDAY = 5 * 24 + 8

/** A visible minor matter that nobody has found by the first volunteer day. */
function untilSaturday(): World {
  const { world } = anIssue(VOLUNTEERS, { duty: 0, difficulty: 0.2, sight: 0, reported: NEVER })
  world.clock.run(SATURDAY - 1)
  world.outcome.observing = true
  return world
}

const vacant = (payRatio: number, vacancyFill: number): number =>
  vacantShare(settingAtRest({ street: { payRatio, vacancyFill }, behaviour: { quitsPerYear: 0.2, quitPayBase: 0.7 } }))

export const PEOPLE_ROWS: readonly RuleRow[] = [
  {
    rule: 15,
    formula: 'at the start vacant are q t / (1 + q t)',
    // 0.2 x 120 / 365 = 0.0658; / 1.0658
    figure: 24 / 389,
    gives: () => vacant(0.7, 120),
  },
  {
    rule: 15,
    formula: 'the same at full pay',
    // 0.14 x 120 / 365 = 0.0460; / 1.0460
    figure: 16.8 / 381.8,
    gives: () => vacant(1, 120),
  },
  {
    rule: 15,
    formula: 'the same filled in 30 days',
    // 0.2 x 30 / 365 = 0.0164; / 1.0164
    figure: 6 / 371,
    gives: () => vacant(0.7, 30),
  },
  {
    rule: 15,
    formula: 'who is in post has been so for a time of mean 1 / q',
    // Half a year
    figure: -4380,
    gives: () => {
      const draws = { startVacant: NEVER, startTenure: MEAN }
      const behaviour = { quitsPerYear: 2, quitPayBase: 0.7 }
      return atRest({ street: { payRatio: 0.7 }, behaviour }, draws).streets[0].hired[0]
    },
  },
  {
    rule: 15,
    formula: 'a vacant post is filled after a part of vacancyFill',
    // A quarter of 120 days
    figure: 720,
    gives: () => {
      const draws = { startVacant: 0, startRefill: 0.25 }
      const street = { payRatio: 0.7, vacancyFill: 120 }
      return timeOf(atRest({ street, behaviour: { quitsPerYear: 0.2 } }, draws), 'post filled')
    },
  },
  {
    rule: 1,
    formula: 'patrol takes patrolHours x cover / patrolCoverBase of the twelve hours of a day',
    // 4 x 0.5 / 0.5 = 4 of 12
    figure: 1 / 3,
    gives: () => {
      const grid = { patrolCover: 0.5 }
      const world = atRest({ grid, behaviour: { patrolHours: 4, patrolCoverBase: 0.5 } })
      world.clock.run(23)
      return world.outcome.gridBooks.patrolHours / world.streets[0].grid.workers / 12
    },
  },
  {
    rule: 15,
    formula: 'skill rises in a straight line from newcomerSkill to 1 over learningDays',
    // A quarter of 100 days: 0.6 + 0.4 / 4
    figure: 0.7,
    gives: () => skillAt(atRest({ behaviour: { newcomerSkill: 0.6, learningDays: 100 } }), -25 * 24),
  },
  {
    rule: 15,
    formula: 'and stays there',
    figure: 1,
    gives: () => skillAt(atRest({ behaviour: { newcomerSkill: 0.6, learningDays: 100 } }), -150 * 24),
  },
  {
    rule: 15,
    formula: 'a post quits with 1 - e^(-h / 365) a day, h = quitsPerYear x quitPayBase / payRatio x (1 + overload)',
    // 14 posts work 80 hours a day: overload 240 / 80 - 1 = 2; 73 x 0.7 / 1.4 x 3 = 109.5; 1 - e^-0.3
    figure: 0.2591817793,
    gives: () => quits('quit', 240),
  },
  // 36.5 a year: 1 - e^-0.1
  { rule: 15, formula: 'without overload', figure: 0.095162582, gives: () => quits('quit', 80) },
  {
    rule: 15,
    formula: 'grid workers without overload in any case',
    figure: 0.095162582,
    gives: () => quits('gridQuit', 240),
  },
  {
    rule: 15,
    formula: 'the place stays vacant for vacancyFill days',
    figure: 40 * 24,
    gives: () => timeOf(atRest(QUITS, { quit: 0 }), 'post filled'),
  },
  {
    rule: 16,
    formula: 'gaming x satisfactionWeight x (1 - callbackShare) x (gamingBase + overload)',
    // 0.5 x 0.4 x 0.8 x (0.2 + 1.5)
    figure: 0.272,
    gives: () => falseClaimChance(settingAtRest(TEMPTED), 1.5),
  },
  {
    rule: 16,
    formula: 'with the overload of the street at the time of the reply',
    // 200 / 80 - 1 = 1.5
    figure: 0.272,
    gives: () =>
      chanceOf((claim) => {
        const overload = (world: World): void => void overloaded(world, 200)
        const { world, row } = repliedTo(TEMPTED, { claim, callback: NEVER }, overload)
        return world.cases.claimedSolved[row] === 1
      }),
  },
  { rule: 16, formula: 'at most 1', figure: 1, gives: () => falseClaimChance(settingAtRest(TEMPTED), 99) },
  {
    rule: 16,
    formula: 'the platform calls back with probability callbackShare, callbackHours of the desk',
    figure: 0.2,
    gives: () =>
      chanceOf((callback) => {
        const { world } = repliedTo(TEMPTED, { callback })
        return world.streets[0].desk.busy === 1
      }),
  },
  {
    rule: 17,
    formula: 'neighbours settle a minor matter inside a building with probability coproduction x channelReach',
    // 0.4 x 0.6
    figure: 0.24,
    gives: () =>
      chanceOf((neighbours) => {
        const participation = { coproduction: 0.4, channelReach: 0.6 }
        const behaviour = { minorBelow: 0.4 }
        const { world, row } = anIssue(
          { participation, behaviour },
          { neighbours, duty: 0, difficulty: 0.2, sight: NEVER },
        )
        return world.cases.finder[row] === FINDER.neighbours
      }),
  },
  {
    rule: 17,
    formula: 'after neighbourDays, for neighbourCost',
    // 12 hours + 50 yuan
    figure: 62,
    gives: () => {
      const participation = { coproduction: 1, channelReach: 1 }
      const { world } = anIssue(
        { participation, behaviour: { neighbourDays: 0.5, neighbourCost: 50, minorBelow: 0.4 } },
        { neighbours: 0, duty: 0, difficulty: 0.2, sight: NEVER },
      )
      world.outcome.observing = true
      return timeOf(world, 'clock rings') + world.outcome.privateCost
    },
  },
  {
    rule: 17,
    formula: 'volunteers have volunteers x residents / 10,000 x volunteerHours x pulseDays / 30.4375 a volunteer day',
    // 50 x 2 x 2 x 7 / 30.4375 = 1,400 / 30.4375
    figure: 45.9958932238,
    gives: () => {
      const world = atRest(VOLUNTEERS)
      return hoursOfTheDay(world.setting, world.streets[0].residents)
    },
  },
  {
    rule: 17,
    formula: '300 per 10,000 in a street of 66,000, on Saturdays',
    // 1,980 x 7 / 30.4375 = 455.4
    figure: 13860 / 30.4375,
    gives: () => {
      const participation = { volunteers: 300, pulseDays: 7 }
      return hoursOfTheDay(settingAtRest({ participation, behaviour: { volunteerHours: 1 } }), 66000)
    },
  },
  {
    rule: 17,
    formula: 'volunteer days are Saturdays first, every pulseDays',
    // Days 5, 12, 19 and 26 of the first 30
    figure: 4,
    gives: () => {
      const world = atRest(VOLUNTEERS)
      return [...Array(30).keys()].filter((day) => isVolunteerDay(world.setting, day) && day % 7 === 5).length
    },
  },
  {
    rule: 17,
    formula: 'they work at the speed of a newcomer',
    // 0.6 / 0.6 = 1 hour from 8:00
    figure: SATURDAY + 1,
    gives: () => timeOf(untilSaturday(), 'volunteers done'),
  },
  {
    rule: 17,
    formula: 'an hour is worth volunteerHourValue',
    figure: 25,
    gives: () => {
      const world = untilSaturday()
      world.clock.run(SATURDAY + 1)
      return world.outcome.privateCost
    },
  },
]
