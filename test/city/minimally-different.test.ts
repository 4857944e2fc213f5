/** The minimally different world: what one change touches, and that everything else stays as it is, to the last bit. */
import { describe, expect, test } from 'vitest'
import { watchEvents } from '../../sim/city/story/event-log.ts'
import type { LoggedEvent } from '../../sim/city/story/event-log.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
import { takeDownIssues } from './readout/raw-cases.ts'
import type { Arisen } from './readout/raw-cases.ts'
import type { Changes, Trial } from './small-city.ts'
import { changed, SCENARIOS, SHORT, simulate, trial, vary } from './small-city.ts'
import { chronicle, earlier, firstDifference } from './two-worlds.ts'

const FOUR: Changes = { city: { streets: 4, residentsPerStreet: 5000 } }
/** One more post in the third of four streets. */
const ONE_MORE: Changes = { street: { staff: [4, 4, 5, 4] } }
const OTHERS = [0, 1, 3]

describe('one more post in one of four streets', () => {
  test('with lead duties only, every other street is the same to the last bit', () => {
    const base = trial(
      'haigang-after',
      // Who gets a case by mistake calls its resident, and departments are everybody's.
      changed(FOUR, {
        street: { staff: [4, 4, 4, 4] },
        demand: { mix: { lead: 1, joint: 0, assist: 0 } },
        duties: { clarity: 1 },
      }),
    )
    const before = chronicle(base, SHORT)
    const after = chronicle(vary(base, ONE_MORE), SHORT)
    for (const street of OTHERS) {
      expect(before.streets[street].length).toBeGreaterThan(500)
      expect(after.streets[street]).toEqual(before.streets[street])
    }
    expect(after.streets[2]).not.toEqual(before.streets[2])
    expect(after.shared).toEqual(before.shared)
  })

  describe.each(['haigang-after', 'haigang-power-only', 'prereform'])('in the full model of %s', (name) => {
    // Matters enough, and departments with enough to do, for a difference to be passed on within weeks.
    const busy: Changes = { street: { staff: [4, 4, 4, 4] }, departments: { ownOrders: 40 }, demand: { issueRate: 8 } }
    const base = trial(name, changed(FOUR, busy))
    const before = chronicle(base, SHORT)
    const after = chronicle(vary(base, ONE_MORE), SHORT)
    const at = firstDifference(before.shared, after.shared)
    /** The first event after which a shared department is not in the same state in both worlds. */
    const culprit = earlier(before.shared[at ?? 0], after.shared[at ?? 0])

    test('the streets part from each other only through a department that they share', () => {
      expect(at).toBeGreaterThan(0)
      // A street that the difference has not reached by the end is the same in both worlds.
      const partings = OTHERS.flatMap((street) => {
        const place = firstDifference(before.streets[street], after.streets[street])
        return place === undefined ? [] : [earlier(before.streets[street][place], after.streets[street][place])]
      })
      expect(partings.length).toBeGreaterThan(0)
      for (const parting of partings) expect(parting.time).toBeGreaterThanOrEqual(culprit.time)
    })

    test('and the event that does it is one of the street with one more post, about a department', () => {
      const { by, department, time } = culprit
      const involved =
        (by.event === 'work ends' &&
          ['forward', 'jointStreet', 'assist', 'part', 'contact', 'called'].includes(by.work!)) ||
        [
          'handled',
          'dispatched',
          'lying ends',
          'chaser',
          'officer arrives',
          'officer leaves',
          'deadline',
          'reopened',
          'patience ends',
        ].includes(by.event)
      expect(involved, `${JSON.stringify(by)} changes department ${department} at ${time} h`).toBe(true)
      expect(by.street).toBe(2)
      // Until then nothing differs but what the third street does.
      const until = (log: readonly LoggedEvent[]): LoggedEvent[] => log.filter((one) => one.time < time)
      for (const street of OTHERS) expect(until(after.streets[street])).toEqual(until(before.streets[street]))
      expect(before.shared.filter((one) => one.time < time)).toEqual(after.shared.filter((one) => one.time < time))
    })
  })

  test('the first event of haigang-after is named', () => {
    const base = trial('haigang-after', changed(FOUR, { street: { staff: [4, 4, 4, 4] } }))
    const before = chronicle(base, SHORT).shared
    const after = chronicle(vary(base, ONE_MORE), SHORT).shared
    const at = firstDifference(before, after)!
    const { by, department } = earlier(before[at], after[at])
    expect(name(by, department)).toMatch(
      /^at \d+\.\d h "[a-z ]+"( of work "\w+")? of issue \d+ of street 2 .* department \d+$/,
    )
  })
})

function name({ event, issue, street, time, work }: LoggedEvent, department: number): string {
  const what = work === undefined ? `"${event}"` : `"${event}" of work "${work}"`
  return `at ${time.toFixed(1)} h ${what} of issue ${issue} of street ${street} changes the state of department ${department}`
}

function issuesOf(one: Trial): Arisen[] {
  let issues: Arisen[] = []
  simulate(vary(one, { demand: { issueRate: 5.6 } }), SHORT, 0, (world) => {
    issues = takeDownIssues(world)
  })
  return issues
}

describe('common random numbers', () => {
  const base = issuesOf(trial('prereform'))

  test('there are issues of every kind', () => {
    expect(base.length).toBeGreaterThan(500)
    expect(new Set(base.map((one) => one.duty)).size).toBe(3)
    expect(new Set(base.map((one) => one.street)).size).toBe(2)
  })

  test.each(SCENARIOS)('%s has the same issues: instant, household, duty, difficulty, urgency', (name) => {
    expect(issuesOf(trial(name))).toEqual(base)
  })

  test.each<[string, Changes]>([
    ['street.staff', { street: { staff: 50 } }],
    ['street.units', { street: { units: 11 } }],
    ['street.vacancyFill', { street: { vacancyFill: 30 } }],
    ['assistants.ratio', { assistants: { ratio: 3 } }],
    ['grid.households', { grid: { households: 200 } }],
    ['grid.workers', { grid: { workers: 1.1 } }],
    ['grid.selfHandle', { grid: { selfHandle: 0.8 } }],
    ['whistle.enabled', { whistle: { enabled: true } }],
    ['whistle.threshold', { whistle: { enabled: true, threshold: 0 } }],
    ['departments.officers', { departments: { officers: 1 } }],
    ['departments.delegatedShare', { departments: { delegatedShare: 0.8 } }],
    ['appraisal.callbackShare', { appraisal: { callbackShare: 1 } }],
    ['duties.clarity', { duties: { clarity: 1 } }],
    ['duties.funnelRate', { duties: { funnelRate: 0 } }],
    ['demand.feedback', { demand: { feedback: 1 } }],
    ['demand.reportPropensity', { demand: { reportPropensity: 1 } }],
    ['demand.consultShare', { demand: { consultShare: 0 } }],
    ['platform.networks', { platform: { networks: 1 } }],
    ['participation.channelReach', { participation: { channelReach: 0.95 } }],
    ['participation.coproduction', { participation: { coproduction: 0.8 } }],
    ['district.meetingInterval', { district: { meetingInterval: 7 } }],
  ])('%s moves no issue', (_, changes) => {
    expect(issuesOf(trial('prereform', changes))).toEqual(base)
  })

  test('another mix of duties changes duties and what hangs on them, and nothing else', () => {
    const other = issuesOf(trial('prereform', { demand: { mix: { lead: 0.6, joint: 0.2, assist: 0.2 } } }))
    const without = (all: Arisen[]) => all.map((one) => ({ ...one, duty: 0, urgency: 0 }))
    expect(without(other)).toEqual(without(base))
    expect(other).not.toEqual(base)
  })
})

describe('null reform', () => {
  const scenario = loadScenario('haigang-after', LIBRARY)
  const small = { city: { streets: 2, residentsPerStreet: 5000 } }
  const { anchor } = trial('haigang-after', small)
  const run = (setting: Trial['setting']) => simulate({ setting: changed(setting, small), anchor }, SHORT)
  const base = run(scenario.setting)

  test.each([
    'street.staff=50',
    'whistle.threshold=0.5',
    'duties.clarity=0.6',
    'participation.channelReach=95 %',
    'street.vacancyFill=30 day',
    'departments.officers={load: 0.8}',
  ])('%s, which it is already, changes no bit', (assignment) => {
    const again = run(withAssignments(scenario, [assignment]).setting)
    expect(again.measures).toEqual(base.measures)
    expect(again.survival).toEqual(base.survival)
    expect(again.weekly).toEqual(base.weekly)
    expect(again.events).toBe(base.events)
  })

  test('a real reform does change something', () => {
    const other = run(withAssignments(scenario, ['street.staff=49']).setting)
    expect(other.measures).not.toEqual(base.measures)
  })
})

describe('observing', () => {
  test.each(SCENARIOS)('%s: the log changes nothing', (name) => {
    const one = trial(name, { city: { streets: 2, residentsPerStreet: 2000 } })
    let seen = 0
    const watched = simulate(one, SHORT, 3, (world) => watchEvents(world, () => seen++))
    const alone = simulate(one, SHORT, 3)
    expect(watched).toEqual(alone)
    expect(seen).toBeGreaterThan(500)
    expect(seen).toBeLessThanOrEqual(watched.events)
  })

  test('the same seed gives the same replication, another one another', () => {
    const one = trial('haigang-after', { city: { streets: 1, residentsPerStreet: 2000 } })
    expect(simulate(one, SHORT, 1)).toEqual(simulate(one, SHORT, 1))
    expect(simulate(one, SHORT, 1).measures).not.toEqual(simulate(one, SHORT, 2).measures)
  })
})
