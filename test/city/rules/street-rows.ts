/** What streets can do, by hand: capacity (2), units (3), assistants (4), lone attempts (5), friction of reform (19), delegated work (10). */
import { WORK } from '../../../sim/city/model/work.ts'
import { assistantsOf, stretchOf, unitsOf } from '../../../sim/city/offices/street-arrangement.ts'
import { overloadOf } from '../../../sim/city/people/staffing.ts'
import { reply } from '../../../sim/city/steps/reply.ts'
import { caseArrives, streetService, task } from '../../../sim/city/steps/street-work.ts'
import { loneChance } from '../../../sim/city/steps/success.ts'
import type { World } from '../../../sim/city/world.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { MEAN, NEVER, aCase, atRest, chanceOf, offered, overloaded, settingAtRest, timeOf } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const STRETCH: Changes = {
  street: { caseworkShare: 0.8, inspectionLoad: 0.25, crossSkillLoss: 0.29 },
  assistants: { ratio: 1, pooled: false },
  behaviour: { supervisionLoss: 0.02 },
}

const stretch = (changes: Changes, units = 29): number => stretchOf(settingAtRest(changed(STRETCH, changes)), units)

/** Working hours for which a post is taken by a piece of work of 4 hours; where there are assistants, as many as posts. */
function hoursTaken(kind: number, changes: Changes = {}, prepare: (world: World) => void = () => {}): number {
  const world = atRest(changed<Changes>({ assistants: { effectiveness: 0.5, pooled: true } }, changes))
  prepare(world)
  const job = world.jobs.create(kind, aCase(world), 2, 0, 4)
  return streetService(world, world.streets[0], 0).take(job, 0)
}

const aided = (leadSupport: number): Changes => ({
  assistants: { ratio: 1 },
  behaviour: { leadSupport, jointSupport: 0.25 },
})

/** Work offered to the posts when a case joins their line for this kind of work (h). */
function asked(work: number, changes: Changes): number {
  const world = atRest(changes)
  caseArrives(world, aCase(world), work)
  return offered(world)
}

const lone = (difficulty: number): number => {
  const world = atRest({
    assistants: { ratio: 0.5, authority: 0.4 },
    behaviour: { loneExponent: 1.5, loneFloor: 0.05, loneAuthority: 0.35 },
  })
  return loneChance(world, aCase(world, { duty: 'joint', difficulty }))
}

/** When a street's reply goes out that is ready on Monday 00:00. */
function replyAt(layers: number, urgency: 'ordinary' | 'life'): number {
  const world = atRest({ street: { signOffLayers: layers }, behaviour: { signOffHours: 6 } })
  reply(world, aCase(world, { urgency }), true, true)
  return timeOf(world, 'replied')
}

/** A transition of ten days that begins at once and costs a fifth of the speed: how far work is stretched after so many days. */
function stretchedAfter(days: number): number {
  const setting = settingAtRest({ street: { transitionLoss: 0.2, transitionDays: 10 } })
  const world = atRest({}, {}, [{ from: 0, setting }])
  world.clock.run(days * 24)
  return world.streets[0].stretch / stretchOf(setting, 1)
}

export const STREET_ROWS: readonly RuleRow[] = [
  {
    rule: 2,
    formula: 'stretch = 1 / (caseworkShare x (1 - inspectionLoad))',
    // 1 / (0.8 x 0.75)
    figure: 5 / 3,
    gives: () => stretch({}),
  },
  {
    rule: 2,
    formula: 'work of c hours takes a post c x stretch / skill',
    // Half of the learning is done: skill 0.6 + 0.4 / 2 = 0.8; 4 x 5 / 3 / 0.8
    figure: 25 / 3,
    gives: () =>
      hoursTaken(
        WORK.lead,
        { street: { caseworkShare: 0.8, inspectionLoad: 0.25 }, behaviour: { newcomerSkill: 0.6, learningDays: 180 } },
        ({ streets }) => (streets[0].hired[0] = -90 * 24),
      ),
  },
  ...(
    [
      ['lead', { leadHours: 5 }],
      ['lone', { loneHours: 5 }],
      ['forward', { forwardHours: 5 }],
      ['jointStreet', { jointStreetHours: 5 }],
      ['delegated', { assistHours: 5 }],
    ] as const
  ).map(([work, behaviour]): RuleRow => ({
    rule: work === 'delegated' ? 10 : 2,
    formula: `content of work "${work}" is ${Object.keys(behaviour)[0]}, offered to the posts x stretch`,
    // 5 / 0.8
    figure: 6.25,
    gives: () => asked(WORK[work], { street: { caseworkShare: 0.8 }, behaviour }),
  })),
  {
    rule: 2,
    formula: 'departments hand down funnelRate tasks a working day of 8 hours',
    // 4 a day: one after 2 office hours, Monday 11:00
    figure: 11,
    gives: () => timeOf(atRest({ duties: { funnelRate: 4 } }, { taskGap: MEAN, taskGate: 0.99 }), 'task'),
  },
  {
    rule: 2,
    formula: 'a task is refused with probability entryGate',
    figure: 0.3,
    gives: () =>
      chanceOf((taskGate) => {
        const world = atRest({ duties: { funnelRate: 4, entryGate: 0.3 } }, { taskGap: NEVER, taskGate })
        task(world, 0)
        return world.jobs.alive === 0
      }),
  },
  {
    rule: 2,
    formula: 'a task is taskHours of the same posts',
    // 1.5 x 1 / 0.8
    figure: 1.875,
    gives: () => {
      const world = atRest({ street: { caseworkShare: 0.8 }, duties: { entryGate: 0 }, behaviour: { taskHours: 1.5 } })
      task(world, 0)
      return offered(world)
    },
  },
  {
    rule: 2,
    formula: 'each sign-off layer above the first takes signOffHours of office time',
    // 2 x 6 = 12 hours: 8 on Monday, 4 on Tuesday from 9:00
    figure: 24 + 13,
    gives: () => replyAt(3, 'ordinary'),
  },
  { rule: 2, formula: 'no sign-off for life cases', figure: 0, gives: () => replyAt(3, 'life') },
  {
    rule: 2,
    formula: 'overload = hours offered a day / (posts filled x 40 / 7) - 1',
    // 14 posts: 80 hours a day; 240 / 80 - 1
    figure: 2,
    gives: () => {
      const world = overloaded(atRest({ street: { staff: 14 } }), 240)
      return overloadOf(world, world.streets[0])
    },
  },
  {
    rule: 2,
    formula: 'over the last overloadDays, and never below 0',
    // Days of 800, 0, 200, 160: of the last three 120; 120 / 80 - 1
    figure: 0.5,
    gives: () => {
      const world = atRest({ street: { staff: 14 }, behaviour: { overloadDays: 3 } })
      for (const hours of [800, 0, 200, 160]) overloaded(world, hours)
      const overload = overloadOf(world, world.streets[0])
      for (let day = 0; day < 3; day++) overloaded(world, 79)
      return overload + overloadOf(world, world.streets[0])
    },
  },
  {
    rule: 3,
    formula: 'pools = min(units, posts)',
    figure: 11,
    gives: () => unitsOf(settingAtRest({ street: { units: 29 } }), 11),
  },
  {
    rule: 3,
    formula: 'merged units take 1 + crossSkillLoss x (1 - pools / 29) as long',
    // (1 + 0.29 x 18 / 29) / (0.8 x 0.75) = 1.18 / 0.6
    figure: 59 / 30,
    gives: () => stretch({}, 11),
  },
  { rule: 3, formula: 'more than 29 pools gain nothing', figure: 5 / 3, gives: () => stretch({}, 35) },
  {
    rule: 3,
    formula: 'a unit without a head is stood in for by its nearest neighbour that has one',
    // Units 0 and 1 of four are empty: a matter of unit 0 is unit 2's.
    figure: 2,
    gives: () => {
      const [office] = atRest({ street: { staff: 4, units: 4 } }).streets
      office.pools[0].depart(0)
      office.pools[1].depart(0)
      return office.unitAt(0.1)
    },
  },
  {
    rule: 4,
    formula: 'unpooled assistants above one a post cost posts supervisionLoss for each 0.5',
    // 2 a post: 1 / 0.5 x 0.02 = 0.04; 1 / (0.6 x 0.96)
    figure: 1 / 0.576,
    gives: () => stretch({ assistants: { ratio: 2 } }),
  },
  {
    rule: 4,
    formula: 'pooled ones cost none',
    figure: 5 / 3,
    gives: () => stretch({ assistants: { ratio: 2, pooled: true } }),
  },
  {
    rule: 4,
    formula: 'a free assistant does the support part beside the post',
    // 4 h, a quarter of it support: the post 3 h, the assistant 1 / 0.5 = 2 h
    figure: 3,
    gives: () => hoursTaken(WORK.lead, aided(0.25)),
  },
  {
    rule: 4,
    formula: 'what is left of the part they do together: c x skill / (skill + effectiveness) / skill',
    // Half of it support: the post 2 h, the assistant 4 h: 4 / (1 + 0.5)
    figure: 8 / 3,
    gives: () => hoursTaken(WORK.lead, aided(0.5)),
  },
  {
    rule: 4,
    formula: 'lone work has the part jointSupport',
    figure: 3,
    gives: () => hoursTaken(WORK.lone, aided(0.9)),
  },
  { rule: 4, formula: 'forwarding has none', figure: 4, gives: () => hoursTaken(WORK.forward, aided(0.25)) },
  {
    rule: 4,
    formula: 'when nobody is free the post does all',
    figure: 4,
    gives: () =>
      hoursTaken(WORK.lead, aided(0.25), ({ streets }) =>
        streets[0].assistants.busyUntil.forEach((line) => line.fill(1)),
      ),
  },
  {
    rule: 4,
    formula: 'the load of a helped piece of work is net of what the assistant does',
    // 2 h at half the speed of a post
    figure: -1,
    gives: () => {
      const world = atRest(changed<Changes>(aided(0.25), { assistants: { effectiveness: 0.5 } }))
      const job = world.jobs.create(WORK.lead, aCase(world), 2, 0, 4)
      streetService(world, world.streets[0], 0).take(job, 0)
      return offered(world)
    },
  },
  {
    rule: 4,
    formula: 'ratio x posts of them, dealt evenly to the lines of units',
    // 0.5 x 20 = 10 in 4 lines: 2, 3, 2, 3
    figure: 3,
    gives: () => assistantsOf(settingAtRest({ assistants: { ratio: 0.5, pooled: false } }), 20, 4).busyUntil[1].length,
  },
  {
    rule: 5,
    formula: '(1 - x)^loneExponent + loneFloor + loneAuthority x authority x min(1, ratio)',
    // 0.64^1.5 = 0.512; + 0.05 + 0.35 x 0.4 x 0.5
    figure: 0.632,
    gives: () => lone(0.36),
  },
  { rule: 5, formula: 'at most 1', figure: 1, gives: () => lone(0) },
  {
    rule: 19,
    formula: 'in a transition work takes 1 / (1 - transitionLoss) as long',
    figure: 1.25,
    gives: () => stretchedAfter(9.9),
  },
  { rule: 19, formula: 'for transitionDays', figure: 1, gives: () => stretchedAfter(10) },
  {
    rule: 10,
    formula: 'assistants do jointSupport of it',
    figure: 3,
    gives: () => hoursTaken(WORK.delegated, aided(0.9)),
  },
]
