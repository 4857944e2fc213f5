/** Prevention (18) and money (20), by hand. */
import { largestRemainder } from '../../../sim/arithmetic/largest-remainder.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { isPrevented, shareInForce } from '../../../sim/city/steps/prevention.ts'
import { caseArrives } from '../../../sim/city/steps/street-work.ts'
import type { World } from '../../../sim/city/world.ts'
import { changed, simulate, value } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { RESIDENTS, aCase, atRest, chanceOf, timeOf, trialAtRest } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const PREVENTION: Changes = {
  participation: { prevention: 0.3 },
  behaviour: { preventionDays: 150, preventionCost: 20, preventionUnfunded: 0.5 },
}

/** The city after 50 of the 150 days that prevention takes. */
function preventing(fund: number, prevention = 0): World {
  const world = atRest(changed<Changes>(PREVENTION, { street: { fund } }), { prevention })
  world.clock.run(50 * 24)
  return world
}

const REPAIRS: Changes = {
  behaviour: { leadHours: 3, facilityShare: 0.15, facilityCost: 2000, districtPaysDays: 10, leadSuccess: 1 },
}

/** A lead matter whose work begins on Monday at 9:00. */
function leadWork(changes: Changes, draws: Draws): { world: World; row: number } {
  const world = atRest(changed(REPAIRS, changes), draws)
  const row = aCase(world)
  caseArrives(world, row, WORK.lead)
  return { world, row }
}

const PAY: Changes = {
  street: { staff: 10, payRatio: 0.84 },
  assistants: { ratio: 0.5 },
  grid: { workers: 1, households: 400 },
  behaviour: { quitPayBase: 0.7, householdSize: 2.31 },
  money: {
    cityMeanWage: 100000,
    postWageRatio: 1.2,
    gridWorkerWageRatio: 0.6,
    assistantWageRatio: 0.5,
    overhead: 0.3,
    officerHour: 120,
  },
}

export const MONEY_ROWS: readonly RuleRow[] = [
  {
    rule: 18,
    formula: 'the share rises in a straight line to prevention over preventionDays',
    // 0.3 x 50 / 150
    figure: 0.1,
    gives: () => {
      const world = preventing(0)
      return shareInForce(world, world.streets[0], world.setting)
    },
  },
  {
    rule: 18,
    formula: 'an issue is prevented with that probability where the fund pays',
    figure: 0.1,
    gives: () => chanceOf((u) => isPrevented(preventing(1, u), 0, 0)),
  },
  {
    rule: 18,
    formula: 'else with preventionUnfunded of it',
    figure: 0.05,
    gives: () => chanceOf((u) => isPrevented(preventing(0, u), 0, 0)),
  },
  {
    rule: 18,
    formula: 'the fund pays preventionCost for each',
    // 1 yuan a resident, less 20
    figure: RESIDENTS - 20,
    gives: () => {
      const world = preventing(1)
      isPrevented(world, 0, 0)
      return world.streets[0].fund
    },
  },
  {
    rule: 20,
    formula:
      '(posts x postWageRatio x pay + grid workers x gridWorkerWageRatio x pay + assistants x assistantWageRatio) x cityMeanWage x (1 + overhead)',
    // Pay 0.84 / 0.7 = 1.2; 22 grids of 400 households; (10 x 1.44 + 22 x 0.72 + 5 x 0.5 = 32.74) x 130,000
    figure: 4256200,
    gives: () => value(simulate(trialAtRest(PAY), { warmUpDays: 0, days: 28 }), 'cost'),
  },
  {
    rule: 20,
    formula: 'officers cost officerHour for each hour on cases, what is spent is added',
    // The wages, and (7 h x 120 + 160 yuan) in 28 days: 1,000 x 365 / 28
    figure: 4256200 + 365000 / 28,
    gives: () => {
      const work = ({ outcome }: World): void => {
        outcome.officerHours = 0
        Object.defineProperty(outcome, 'observing', {
          get: () => false,
          set: (begins: boolean) => {
            if (begins) return
            outcome.officerHours += 7
            outcome.spent += 160
          },
        })
      }
      return value(simulate(trialAtRest(PAY), { warmUpDays: 0, days: 28 }, 0, work), 'cost')
    },
  },
  {
    rule: 20,
    formula: 'a lead matter needs a repair with probability facilityShare',
    figure: 0.15,
    gives: () =>
      chanceOf((facility) => {
        const { world, row } = leadWork({}, { facility })
        world.clock.run(13)
        return world.cases.solved[row] < 0
      }),
  },
  {
    rule: 20,
    formula: 'where the fund cannot pay it waits districtPaysDays',
    // Work from 9:00 to 12:00
    figure: 12 + 10 * 24,
    gives: () => timeOf(leadWork({}, { facility: 0 }).world, 'district pays'),
  },
  {
    rule: 20,
    formula: 'else the fund pays facilityCost',
    figure: RESIDENTS - 2000,
    gives: () => {
      const { world } = leadWork({ street: { fund: 1 } }, { facility: 0 })
      world.clock.run(13)
      return world.streets[0].fund
    },
  },
  {
    rule: 20,
    formula: 'outside officers are bought by the day',
    // 3 for 8 hours of 120 yuan
    figure: RESIDENTS - 2880,
    gives: () => {
      const world = atRest({ street: { fund: 1 }, participation: { outsideCapacity: 3 }, money: { officerHour: 120 } })
      world.clock.run(0)
      return world.streets[0].fund
    },
  },
  // 5 x 1 / 6 = 0.83, 1.67, 2.5: one more for the first and the second
  {
    rule: 20,
    formula: 'spread by the largest remainders',
    figure: 122,
    gives: () => Number(largestRemainder(5, [1, 2, 3]).join('')),
  },
]
