/** Being ranked and new rules, by hand: pressure, slack and persistence (22), levers that have to be learned (23). */
import { WORK } from '../../../sim/city/model/work.ts'
import type { LearnedLever } from '../../../sim/city/people/in-force.ts'
import { inForce } from '../../../sim/city/people/in-force.ts'
import { pressureOfTheDay, reopeningChance, reopeningsAllowed } from '../../../sim/city/people/pressure.ts'
import { solvingChance, workSucceeds } from '../../../sim/city/steps/success.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, settingAtRest } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import { repliedTo } from './replied-case.ts'
import type { RuleRow } from './rule-row.ts'

const RANKED: Changes = {
  appraisal: { callbackShare: 0.2, satisfactionWeight: 0.1, gaming: 0 },
  behaviour: {
    pressureWeight: 0.35,
    pressureDays: 180,
    slack: 0.2,
    slackClaim: 0.9,
    reopenShare: 0.5,
    reopenPressure: 0.5,
    maxReopenings: 2,
    reopeningsPressure: 3,
    leadSuccess: 0.97,
    conferenceSuccess: 0.9,
  },
}
const FULLY = changed(RANKED, { appraisal: { callbackShare: 1, satisfactionWeight: 0.4 } })
/** 0.2 x 0.1 / 0.35 */
const BEFORE = 0.02 / 0.35

/** Something of a lead case in hand, where being ranked presses as the levers say. */
function ofCase(changes: Changes, asks: (world: World, row: number) => number, draws: Draws = {}): number {
  const world = atRest(changes, draws)
  const row = aCase(world)
  world.cases.work[row] = WORK.lead
  return asks(world, row)
}

/** Probability that a lead matter on which work has just failed at this draw is claimed as solved. */
const claimedAfter = (success: number): number =>
  chanceOf((claim) => {
    const tried = (world: World, row: number): void => {
      world.cases.work[row] = WORK.lead
      if (workSucceeds(world, row)) throw new Error('the work was not to succeed')
    }
    const { world, row } = repliedTo(RANKED, { success, claim, callback: NEVER }, tried)
    return world.cases.claimedSolved[row] === 1
  })

const RAMP: Changes = { duties: { clarity: 0.6 }, whistle: { enabled: false, scope: 0.6 }, behaviour: { rampDays: 60 } }

/** What is in force so many days after a switch from the levers above; the second switch comes on day 30. */
function learned(lever: LearnedLever, day: number, first: Changes, second?: Changes): number {
  const settings = [first, ...(second ? [second] : [])].map((changes) => settingAtRest(changed(RAMP, changes)))
  const switches = settings.map((setting, number) => ({ from: 30 * number, setting }))
  const world = atRest(RAMP, {}, switches)
  world.clock.run(day * 24)
  return inForce(world, 0, lever)
}

const CLEAR: Changes = { duties: { clarity: 0.85 } }
const WHISTLES: Changes = { whistle: { enabled: true, scope: 0.6 } }

export const PRESSURE_ROWS: readonly RuleRow[] = [
  {
    rule: 22,
    formula: 'pressure is callbackShare x satisfactionWeight / pressureWeight from the start',
    // 0.2 x 0.1 / 0.35
    figure: 0.0571428571,
    gives: () => atRest(RANKED).streets[0].pressure,
  },
  { rule: 22, formula: 'at most callbackShare', figure: 1, gives: () => atRest(FULLY).streets[0].pressure },
  {
    rule: 22,
    formula: 'after a switch it moves with the time constant pressureDays: after 180 days',
    // 1 - (1 - 0.0571428571) / e
    figure: 0.6531422412,
    gives: () => {
      const world = atRest(FULLY)
      world.streets[0].pressure = BEFORE
      for (let day = 0; day < 180; day++) pressureOfTheDay(world)
      return world.streets[0].pressure
    },
  },
  {
    rule: 22,
    formula: 'work succeeds with its probability x (1 - slack x (1 - pressure))',
    // 0.97 x (1 - 0.2 x 0.9428571429)
    figure: 0.7870857143,
    gives: () => ofCase(RANKED, solvingChance),
  },
  {
    rule: 22,
    formula: 'by the draw of the attempt',
    figure: 0.7870857143,
    gives: () =>
      chanceOf((success) => ofCase(RANKED, (world, row) => Number(workSucceeds(world, row)), { success }) === 1),
  },
  { rule: 22, formula: 'at full pressure without slack', figure: 0.97, gives: () => ofCase(FULLY, solvingChance) },
  {
    rule: 22,
    formula: 'the conference knows no slack',
    figure: 0.9,
    gives: () =>
      ofCase(RANKED, (world, row) => {
        world.cases.work[row] = WORK.conference
        return solvingChance(world, row)
      }),
  },
  // Between 0.787 and 0.97
  {
    rule: 22,
    formula: 'what slack has spoilt is claimed with slackClaim',
    figure: 0.9,
    gives: () => claimedAfter(0.9),
  },
  { rule: 22, formula: 'other failures by rule 16, here never', figure: 0, gives: () => claimedAfter(0.98) },
  {
    rule: 22,
    formula: 'an unsolved case reopens with reopenShare + reopenPressure x pressure',
    // 0.5 + 0.5 x 0.0571428571
    figure: 0.5285714286,
    gives: () => ofCase(RANKED, reopeningChance),
  },
  { rule: 22, formula: 'at full pressure surely', figure: 1, gives: () => ofCase(FULLY, reopeningChance) },
  {
    rule: 22,
    formula: 'at most maxReopenings + round(reopeningsPressure x pressure) times',
    // 2 + round(3 x 0.057)
    figure: 2,
    gives: () => ofCase(RANKED, reopeningsAllowed),
  },
  { rule: 22, formula: 'at full pressure 2 + 3', figure: 5, gives: () => ofCase(FULLY, reopeningsAllowed) },
  {
    rule: 23,
    formula: 'a lever that has to be learned moves in a straight line over rampDays',
    // 0.6 + 0.25 x 30 / 60
    figure: 0.725,
    gives: () => learned('clarity', 30, CLEAR),
  },
  { rule: 23, formula: 'and is in force after that', figure: 0.85, gives: () => learned('clarity', 60, CLEAR) },
  {
    rule: 23,
    formula: 'a further switch starts from the value reached',
    // 0.725 - 0.125 x 15 / 60
    figure: 0.69375,
    gives: () => learned('clarity', 45, CLEAR, { duties: { clarity: 0.6 } }),
  },
  {
    rule: 23,
    formula: 'one that leaves the lever as it is disturbs no learning',
    // 0.6 + 0.25 x 45 / 60
    figure: 0.7875,
    gives: () => learned('clarity', 45, CLEAR, changed(CLEAR, { street: { staff: 15 } })),
  },
  {
    rule: 23,
    formula: 'the list of whistles grows from nothing where they are switched on',
    // 0.6 x 15 / 60
    figure: 0.15,
    gives: () => learned('scope', 15, WHISTLES),
  },
]
