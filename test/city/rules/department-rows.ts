/** What departments do, by hand: displacement (8), batch visits (21), joint work, the conference, and the success of all work. */
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { staffOfDistrict } from '../../../sim/city/offices/dealing.ts'
import type { Staff } from '../../../sim/city/offices/dealing.ts'
import { assistArrives } from '../../../sim/city/steps/department-work.ts'
import { caseArrives } from '../../../sim/city/steps/street-work.ts'
import { nextVisit } from '../../../sim/city/steps/visits.ts'
import { streetWhistles } from '../../../sim/city/steps/whistle.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, settingAtRest, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import { ALL_COME, JOINT, eventAfterWhistle } from './joint-matter.ts'
import type { RuleRow } from './rule-row.ts'

/** Probability that the work on a matter solves it, by the draw for its success. */
function solves(purpose: 'success', begin: (draws: Draws) => boolean): number {
  return chanceOf((u) => begin({ ...ALL_COME, [purpose]: u }))
}

/** Offices of the city: Monday to Friday, 9 to 17. */
const office = () => atRest().hours.office

/** Probability that a street's work of this kind, begun at 9:00 and three hours long, solves the matter. */
function streetSolves(work: number, behaviour: Changes['behaviour']): number {
  return chanceOf((success) => {
    const hours = { leadHours: 3, assistHours: 3, facilityShare: 0 }
    const world = atRest({ behaviour: { ...hours, ...behaviour } }, { success })
    const row = aCase(world)
    caseArrives(world, row, work)
    world.clock.run(12)
    return world.cases.solved[row] === 12
  })
}

/** Own orders 440 h, assist matters 270 h, planned joint work 13.5 h a day and million residents. */
const HAIGANG = settingAtRest({
  demand: { issueRate: 1.2, mix: { lead: 0.5, joint: 0.05, assist: 0.45 } },
  departments: { count: 11, officers: { load: 0.8 }, ownOrders: 20, ownOrderHours: 2 },
  behaviour: { assistHours: 5, jointPartHours: 3, threeDepartments: 0.3, fourDepartments: 0.1 },
})

/** The officers of each department of a district of three equal streets. */
function dealt(changes: Changes): readonly Staff[] {
  const setting = settingAtRest(changes)
  return staffOfDistrict(
    setting,
    anchorOf(setting),
    [0, 1, 2].map((index) => ({ index, residents: 20000 })),
  )
}

export const DEPARTMENT_ROWS: readonly RuleRow[] = [
  {
    rule: 8,
    formula:
      'officers at load 1: (orders x hours + cases x (assist + joint x 0.6 x 0.5 x departments x part) x share) / (40 / 7)',
    // A million residents: 11 x 40 x 2 = 880 h of orders a day; 200 cases x (0.5 x 4 + 0.2 x 0.3 x 2.5 x 3 = 2.45) = 490 h; 1,370 / (40 / 7)
    figure: 239.75,
    gives: () =>
      anchorOf(
        settingAtRest({
          demand: { issueRate: 2, mix: { lead: 0.3, joint: 0.2, assist: 0.5 } },
          departments: { count: 11, ownOrders: 40, ownOrderHours: 2 },
          behaviour: { assistHours: 4, jointPartHours: 3, threeDepartments: 0.3, fourDepartments: 0.1 },
        }),
      ).officersAtLoadOne.reduce((sum, one) => sum + one, 0),
  },
  {
    rule: 8,
    formula: 'own orders: ownOrders a calendar day and million residents, in office hours',
    // 20,000 residents: 7 a day, 49 a week in 40 office hours: the first after 40 / 49 h
    figure: 9 + 40 / 49,
    gives: () => timeOf(atRest({ departments: { ownOrders: 350 } }, { orderGap: 1 - 1 / Math.E }), 'own order'),
  },
  {
    rule: 8,
    formula: 'officers: rounded up',
    // A million residents, 11 departments: 11 x 20 x 2 = 440 h of own orders a day; at load .8: 40 / (40 / 7) / .8 = 8.75 heads each
    figure: 9,
    gives: () =>
      staffOfDistrict(
        settingAtRest({ departments: { officers: { load: 0.8 } } }),
        anchorOf(settingAtRest({ departments: { count: 11, ownOrders: 20, ownOrderHours: 2 } })),
        [{ index: 0, residents: 1e6 }],
      )[3].officers,
  },
  {
    rule: 7,
    formula: 'embedded at a street: officers x embedShare x residents of it / of the district, by largest remainders',
    // 7 x .5 = 3.5, rounded 4: one each to three equal streets, the fourth of department 4 to street 4 mod 3
    figure: 121,
    gives: () => Number(dealt({ departments: { officers: 7, embedShare: 0.5 } })[4].embedded.join('')),
  },
  {
    rule: 7,
    formula: 'embedded: one officer stays at home',
    figure: 1,
    gives: () => dealt({ departments: { officers: 7, embedShare: 1 } })[0].own,
  },
  {
    rule: 10,
    formula: 'moved down: officers x officersMoved of all departments, rounded, by largest remainders',
    // 11 x 10 x .25 = 27.5: 28 go, 82 are left
    figure: 82,
    gives: () =>
      dealt({ departments: { officers: 10, officersMoved: 0.25 } }).reduce((sum, staff) => sum + staff.own, 0),
  },
  {
    rule: 10,
    formula: 'followers: peopleFollow x officers x delegated assist hours / planned hours at the anchor',
    // 1.2 x 100 cases, .45 of them assist, 5 h each: 270 of 440 + 270 + 13.5 = 723.5 h; .3 delegated: 81 h / (40 / 7) / .8 = 17.7 of 158 per million
    figure: 18,
    gives: () => {
      const anchor = anchorOf(HAIGANG)
      const setting = changed(HAIGANG, { departments: { delegatedShare: 0.3, peopleFollow: 1 } })
      return staffOfDistrict(setting, anchor, [{ index: 0, residents: 1e6 }]).reduce(
        (sum, staff) => sum + staff.helpers[0],
        0,
      )
    },
  },
  {
    rule: 8,
    formula: 'an assist matter takes an officer assistHours',
    // From 9:00; no sign-off
    figure: 13,
    gives: () => {
      const world = atRest({ behaviour: { assistHours: 4 } })
      assistArrives(world, aCase(world, { duty: 'assist' }))
      return timeOf(world, 'replied')
    },
  },
  {
    rule: 21,
    formula: 'on a visit day whistles are heard at once',
    figure: 10,
    gives: () => nextVisit(office(), 7, 10),
  },
  // Day 7 at 9:00
  { rule: 21, formula: 'else when the next visit day opens', figure: 177, gives: () => nextVisit(office(), 7, 34) },
  // Day 5 is a Saturday: Monday, day 7
  {
    rule: 21,
    formula: 'a closed visit day is moved to the next open one',
    figure: 177,
    gives: () => nextVisit(office(), 5, 34),
  },
  { rule: 21, formula: 'with interval 0 at any time', figure: 34, gives: () => nextVisit(office(), 0, 34) },
  {
    rule: 21,
    formula: 'the deadline runs from the visit',
    // Whistled on Monday 00:00, heard at 9:00, 24 hours
    figure: 33,
    gives: () =>
      eventAfterWhistle(
        'deadline',
        { whistle: { reportDeadline: 24 }, district: { visitInterval: 7 } },
        { reportIn: NEVER },
      ),
  },
  {
    rule: 'Joint work',
    formula: 'together: all come, then all work until the longest part is done',
    // 9:00 + 1.5 + 2
    figure: 12.5,
    gives: () => eventAfterWhistle('replied'),
  },
  {
    rule: 'Joint work',
    formula: 'in parallel: each travels and works by itself',
    figure: 12.5,
    gives: () => eventAfterWhistle('replied', { whistle: { form: 'parallel' } }),
  },
  {
    rule: 'Joint work',
    formula: 'who has not come within reportDeadline calendar hours is absent',
    figure: 30,
    gives: () => eventAfterWhistle('deadline', { whistle: { reportDeadline: 30 } }, { reportIn: NEVER }),
  },
  {
    rule: 'Joint work',
    formula: 'after maxAttempts whistles the conference takes it',
    figure: 3,
    gives: () => {
      const world = atRest(changed<Changes>(JOINT, { whistle: { maxAttempts: 3, reportDeadline: 1 } }), {
        reportIn: NEVER,
      })
      const row = aCase(world, { duty: 'joint' })
      streetWhistles(world, row)
      world.clock.run(8)
      return world.escalated.includes(row) ? world.cases.whistles[row] : NaN
    },
  },
  {
    rule: 'Success of work',
    formula: 'joint work with all present: jointSuccess',
    figure: 0.85,
    gives: () =>
      solves('success', (draws) => {
        const world = atRest(changed<Changes>(JOINT, { behaviour: { jointSuccess: 0.85 } }), draws)
        const row = aCase(world, { duty: 'joint' })
        streetWhistles(world, row)
        world.clock.run(12.5)
        return world.cases.solved[row] === 12.5
      }),
  },
  {
    rule: 'Success of work',
    formula: 'an assist matter: assistSuccess',
    figure: 0.9,
    gives: () =>
      solves('success', (draws) => {
        const world = atRest({ behaviour: { assistSuccess: 0.9, assistHours: 4 } }, draws)
        const row = aCase(world, { duty: 'assist' })
        assistArrives(world, row)
        world.clock.run(13)
        return world.cases.solved[row] === 13
      }),
  },
  {
    rule: 'Success of work',
    formula: 'lead work: leadSuccess',
    figure: 0.9,
    gives: () => streetSolves(WORK.lead, { leadSuccess: 0.9 }),
  },
  {
    rule: 'Success of work',
    formula: 'delegated work: assistSuccess',
    figure: 0.8,
    gives: () => streetSolves(WORK.delegated, { assistSuccess: 0.8 }),
  },
]
