/** Conservation at every event: of cases, calls, jobs, officers and assistants, in all scenarios and in harsh settings. */
import { describe, expect, test } from 'vitest'
import { checkConservation } from '../../../sim/city/readout/conservation.ts'
import { checkBefore } from './full-check.ts'
import type { Changes } from '../small-city.ts'
import { changed, SCENARIOS, simulate, trial, value } from '../small-city.ts'

/** Two streets of 1,000 residents; returns how many events were checked. */
function checkEveryEvent(name: string, changes: Changes): { checks: number; joint: number } {
  let checks = 0
  const city = { streets: 2, residentsPerStreet: 1000 }
  const result = simulate(
    trial(name, { city, ...changes, demand: { consultShare: 0.1, ...changes.demand } }),
    { warmUpDays: 2, days: 6 },
    0,
    (world) =>
      world.clock.observe((time) => {
        checks++
        checkBefore(world, time)
      }),
  )
  expect(checks).toBe(result.events)
  return { checks, joint: value(result, 'jointResolutionRate') }
}

describe('at every event', () => {
  test.each(SCENARIOS)('of %s', (name) => {
    expect(checkEveryEvent(name, {}).checks).toBeGreaterThan(500)
  })

  // Many hard matters, some of them of life, for departments with few officers and long work.
  const HARSH: Changes = {
    demand: { issueRate: 12, urgentShare: 0.3, mix: { lead: 0.1, joint: 0.6, assist: 0.3 } },
    street: { staff: 4 },
    whistle: { enabled: true, threshold: 0, scope: 1 },
    departments: { officers: 1 },
    behaviour: { jointPartHours: 8, reportBase: 1, jointSuccess: 0.6, reopenShare: 0.8 },
  }
  const also = (changes: Changes): Changes => changed(HARSH, changes)

  test.each<[string, Changes]>([
    ['whistles, together', also({})],
    ['parallel form', also({ whistle: { form: 'parallel' } })],
    ['parallel form, one whistle', also({ whistle: { form: 'parallel', maxAttempts: 1, reportDeadline: 30 } })],
    ['all stay until done', also({ whistle: { stayUntilDone: true } })],
    ['officers embedded', also({ departments: { officers: 4, embedShare: 0.5 } })],
    ['officers embedded as a team', also({ departments: { officers: 4, embedShare: 0.5, embedPooled: true } })],
    ['embedded for calls only', also({ departments: { officers: 4, embedShare: 0.5, embedOwnOrders: 0 } })],
    ['people follow delegated work', also({ departments: { officers: 6, delegatedShare: 0.8, peopleFollow: 1 } })],
    [
      'a team, people who follow, officers moved and heads from outside',
      also({
        demand: { mix: { lead: 0.5, joint: 0.2, assist: 0.3 } },
        departments: {
          officers: 6,
          embedShare: 0.7,
          embedPooled: true,
          delegatedShare: 0.5,
          peopleFollow: 1,
          officersMoved: 0.25,
        },
        participation: { outsideCapacity: 6 },
      }),
    ],
    ['all officers embedded, parallel', also({ departments: { embedShare: 1 }, whistle: { form: 'parallel' } })],
    ['gaming', also({ appraisal: { gaming: 1, satisfactionWeight: 0.8, callbackShare: 0 } })],
    ['one whistle only', also({ whistle: { maxAttempts: 1 } })],
    ['one post, pooled assistants', also({ street: { staff: 1 }, assistants: { ratio: 4, pooled: true } })],
    ['threshold never', also({ whistle: { threshold: 1.01 } })],
    ['deadline of a quarter of an hour', also({ whistle: { reportDeadline: 0.25 } })],
    ['deadline of 240 h', also({ whistle: { reportDeadline: 240, assemblyPatience: 40 } })],
    ['no waiting on site', also({ whistle: { assemblyPatience: 0 } })],
    ['vacancies for a year', also({ street: { staff: 4, vacancyFill: 365 }, behaviour: { quitsPerYear: 5 } })],
    ['delegation', also({ departments: { delegatedShare: 0.8 } })],
    ['conferences every day', also({ district: { meetingInterval: 1 }, whistle: { maxAttempts: 1 } })],
    ['few conferences, short patience', also({ whistle: { maxAttempts: 1 }, behaviour: { patienceDays: 5 } })],
    ['the grid holds the whistle', also({ whistle: { gate: 'grid', upgrade: true } })],
    ...(['street', 'grid'] as const).map((gate): [string, Changes] => [
      `departments are called to their own matters, by the ${gate}`,
      also({
        demand: { mix: { lead: 0.1, joint: 0.2, assist: 0.7 } },
        whistle: { gate, covers: 'departmental', maxAttempts: 2 },
        duties: { assistDirect: 0.1 },
        behaviour: { reportBase: -1.2, chaserDays: 2, lyingDays: 5, patienceDays: 10 },
      }),
    ]),
    ['short patience', also({ behaviour: { patienceDays: 1 } })],
    ['many chasers', also({ behaviour: { chaserDays: 0.5 } })],
    ['much comes back', also({ behaviour: { recurShare: 0.9, recurDays: 2 } })],
    [
      'help from outside, as far as the fund pays',
      also({
        participation: { outsideCapacity: 20, prevention: 0.8, volunteers: 1500, pulseDays: 3, channelReach: 1 },
        street: { staff: 4, fund: 10 },
        district: { promise: true },
        behaviour: { preventionDays: 1 },
      }),
    ],
    ['muddled duties', also({ duties: { clarity: 0.3 } })],
    ['life cases only', also({ demand: { urgentShare: 0.8, mix: { lead: 0.2, joint: 0.8, assist: 0 } } })],
  ])('%s', (_, changes) => {
    expect(checkEveryEvent('haigang-after', changes).checks).toBeGreaterThan(1000)
  })

  test('without any demand', () => {
    const { checks, joint } = checkEveryEvent('haigang-after', { demand: { issueRate: 0 } })
    expect(checks).toBeGreaterThan(100)
    expect(joint).toBeNaN()
  })
})

describe('the check itself', () => {
  test.each<[string, RegExp, (world: Parameters<typeof checkConservation>[0]) => void]>([
    ['an issue that nobody counted', /issues created/, ({ outcome }) => outcome.ended[17]++],
    ['a job in no pool', /jobs/, ({ jobs }) => jobs.create(0, 0, 0, 0, 1)],
    ['an officer in no place', /officers of department 0/, ({ departments: [{ pool }] }) => pool.depart(0)],
    ['a latent issue counted twice', /latent/, ({ outcome, clock }) => outcome.latent.add(clock.now, 1)],
  ])('sees %s', (_, message, spoil) => {
    expect(() =>
      simulate(trial('prereform'), { warmUpDays: 0, days: 1 }, 0, (world) => {
        checkConservation(world)
        spoil(world)
      }),
    ).toThrow(message)
  })
})
