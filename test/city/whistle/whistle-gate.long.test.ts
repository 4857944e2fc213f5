/** Who holds the whistle: known answers for the gate and for whistles that rise, and conservation in every combination. */
import { describe, expect, test } from 'vitest'
import { anchorOf, patrolPerDay } from '../../../sim/city/model/anchor.ts'
import { followCases } from '../../../sim/city/story/following.ts'
import type { Setting, WhistleGate } from '../../../sim/city/model/setting.ts'
import type { Step, StepName } from '../../../sim/city/story/steps.ts'
import type { World } from '../../../sim/city/world.ts'
import { OFFICE_HOURS } from '../../../sim/kernel/timetable.ts'
import { checkBefore } from '../readout/full-check.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, trial, value, vary } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 5, days: 40 }
const GATES: readonly WhistleGate[] = ['grid', 'lane', 'community', 'street']
const BELOW = GATES.slice(0, 3)

/** All who are called come long before the deadline; the conference is far away. */
const ALL_COME: Changes = {
  demand: { issueRate: 60, mix: { lead: 0.5, joint: 0.3, assist: 0.2 } },
  whistle: { enabled: true, threshold: 0.2, scope: 0.6, reportDeadline: 240, assemblyPatience: 40 },
  departments: { officers: 300 },
  behaviour: { reportBase: 1000, reportQueue: 0, triageHours: 1e-9 },
}

const whistlesOf = (result: ReturnType<typeof simulate>): number =>
  (value(result, 'whistlesPerStreetMonth') * HORIZON.days) / 30.4375

interface Told {
  readonly steps: readonly Step[]
  readonly world: World
}

function follow(one: Trial, horizon = HORIZON): Told {
  const steps: Step[] = []
  let opened: World | undefined
  let catchUp = (): void => {}
  simulate(one, horizon, 0, (world) => {
    opened = world
    const following = followCases(world, (step) => steps.push(step))
    catchUp = () => following.catchUp()
  })
  catchUp()
  return { steps, world: opened! }
}

const named = ({ steps }: Told, name: StepName): readonly Step[] => steps.filter(({ step }) => step === name)

describe('the gate', () => {
  /**
   * Of 100 cases 30 are joint, 50 lead. On the list: 60 %; hard enough: 80 %; needless: all of the lead ones, and of the joint ones
   * those from 0.2 to 0.3. Mistaken are 15, 10 or 5 % of the lead ones, at the street none.
   */
  test.each<[WhistleGate, number]>([
    ['grid', 0.15],
    ['lane', 0.1],
    ['community', 0.05],
    ['street', 0],
  ])('%s: whistles, and the needless among them', (gate, mistaken) => {
    const result = simulate(
      quiet(changed(ALL_COME, { demand: { issueRate: 150 }, street: { staff: 400 }, whistle: { gate } })),
      HORIZON,
    )
    const cases = value(result, 'demand') * 2 * HORIZON.days
    const whistles = whistlesOf(result)
    const share = 0.6 * 0.8 * (0.3 + 0.5 * mistaken)
    within(whistles / cases, share, shareError(share, cases), 0.02)
    const needless = (0.5 * mistaken * 0.8 + 0.3 * 0.1) / (0.5 * mistaken * 0.8 + 0.3 * 0.8)
    within(value(result, 'needlessShare'), needless, shareError(needless, whistles), 0.04)
  })

  test('street 4, an hour on the way, three of work, whoever whistles; below the street no sign-off', () => {
    const hours = (gate: WhistleGate): [number, number][] => {
      let cohort: Recorded[] = []
      const one = quiet(
        changed(ALL_COME, { whistle: { gate, threshold: 0, scope: 1 }, street: { staff: 400, signOffLayers: 3 } }),
      )
      const joint = vary(one, { demand: { issueRate: 20, mix: { lead: 0, joint: 1, assist: 0 } } })
      simulate(joint, HORIZON, 0, (world) => {
        cohort = takeDownCohort(world)
      })
      expect(cohort.length).toBeGreaterThan(800)
      const between = (from: number, to: number): number =>
        Math.round((OFFICE_HOURS.worked(to) - OFFICE_HOURS.worked(from)) * 1e6) / 1e6
      return cohort.map(({ dispatched, solved, closed }) => [between(dispatched, solved), between(solved, closed)])
    }
    for (const gate of BELOW) expect(new Set(hours(gate).map(String))).toEqual(new Set(['8,0']))
    expect(new Set(hours('street').map(String))).toEqual(new Set(['8,16']))
  })

  test('the first contact is the call of whoever has the case first, however late departments come', () => {
    const slow: Changes = {
      ...{ whistle: { gate: 'grid', threshold: 0, scope: 1 }, district: { visitInterval: 7 }, street: { staff: 400 } },
      ...{ demand: { mix: { lead: 0, joint: 1, assist: 0 } }, behaviour: { contactHours: 0.1 } },
    }
    const result = simulate(quiet(changed(ALL_COME, slow)), HORIZON)
    expect(value(result, 'handlingTimeMean')).toBeGreaterThan(72)
    expect(value(result, 'responseRate')).toBe(1)
  })

  test('departments learn from needless whistles: each moves belief 2 % of the way to zero', () => {
    const mistaken: Changes = {
      demand: { issueRate: 5, mix: { lead: 1, joint: 0, assist: 0 } },
      whistle: { gate: 'grid', threshold: 0.5, scope: 1 },
      behaviour: { mistakenByGrid: 1 },
    }
    const told = follow(quiet(changed(ALL_COME, mistaken)), { warmUpDays: 0, days: 30 })
    const calls = new Array<number>(11).fill(0)
    for (const step of told.steps)
      if (step.step === 'whistled') for (const { department } of step.calls) calls[department - 1]++
    expect(Math.max(...calls)).toBeGreaterThan(20)
    calls.forEach((count, department) => {
      expect(told.world.streets[0].belief[department]).toBeCloseTo(0.8 * 0.98 ** count, 12)
    })
  })

  test('lane heads double the patrol, and what is found sooner', () => {
    const { setting } = trial('prereform')
    const withGate = (gate: WhistleGate): Setting => changed(setting, { whistle: { gate } })
    expect(patrolPerDay(withGate('lane'), 11, 5000)).toBe(2 * patrolPerDay(withGate('grid'), 11, 5000))
    expect(anchorOf(withGate('lane')).issuesPerCase).toBeLessThan(anchorOf(withGate('grid')).issuesPerCase)
    const one = trial('haigang-after', { grid: { visibleShare: 1 } })
    const delay = (gate: WhistleGate): number =>
      value(simulate(vary(one, { whistle: { gate } }), HORIZON), 'discoveryDelayMedian')
    expect(delay('lane')).toBeLessThan(delay('grid') * 0.9)
  })
})

describe('a whistle that nobody answers', () => {
  const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))
  /** Two departments toss a coin at the first whistle; each level that it has risen adds 0.5 to the logit. */
  const COIN: Changes = {
    demand: { issueRate: 60, mix: { lead: 0, joint: 1, assist: 0 } },
    whistle: { enabled: true, threshold: 0, scope: 1, reportDeadline: 72, assemblyPatience: 40, upgrade: true },
    departments: { officers: 400 },
    behaviour: { reportBase: 0, reportBelief: 0, reportQueue: 0, threeDepartments: 0, fourDepartments: 0 },
  }
  const missed = (...chances: number[]): number => chances.reduce((all, chance) => all * (1 - chance), 1)

  test.each<[WhistleGate, number, number[]]>([
    ['grid', 3, [0, 0.5, 1]],
    ['lane', 2, [0, 0.5]],
    ['community', 4, [0, 0.5, 0.5, 0.5]],
    ['street', 2, [0, 0]],
  ])('%s, %i whistles: rises to the street and stays there', (gate, maxAttempts, logits) => {
    const chances = logits.map(logistic)
    for (const form of ['together', 'parallel'] as const) {
      const result = simulate(quiet(changed(COIN, { whistle: { gate, maxAttempts, form } })), HORIZON)
      const cases = value(result, 'demand') * 2 * HORIZON.days
      const theory = form === 'parallel' ? (1 - missed(...chances)) ** 2 : 1 - missed(...chances.map((r) => r * r))
      within(value(result, 'jointResolutionRate'), theory, shareError(theory, cases), 0.025)
    }
  })

  test("a street's own whistles do not rise", () => {
    const one = trial('haigang-after')
    expect(simulate(vary(one, { whistle: { upgrade: true } }))).toEqual(simulate(one))
  })

  /** Every lead matter is mistaken and nobody comes. */
  const MISTAKEN: Changes = {
    demand: { issueRate: 5, mix: { lead: 1, joint: 0, assist: 0 } },
    whistle: { maxAttempts: 5, upgrade: true, reportDeadline: 24 },
    behaviour: { reportBase: -1000, mistakenByGrid: 1, mistakenByLane: 1, mistakenByCommunity: 1 },
  }

  test.each<[WhistleGate, string[]]>([
    ['grid', ['grid', 'community']],
    ['lane', ['lane', 'community']],
    ['community', ['community']],
  ])('%s: the street recognises its own matter, and settles it', (gate, by) => {
    const told = follow(quiet(changed(changed(COIN, MISTAKEN), { whistle: { gate } })))
    const recognised = named(told, 'recognised')
    expect(recognised.length).toBeGreaterThan(250)
    for (const { life } of recognised.slice(0, 30)) {
      const own = told.steps.filter((step) => step.life === life)
      expect(own.flatMap((step) => (step.step === 'whistled' ? [[step.by, step.mistaken]] : []))).toEqual(
        by.map((one) => [one, true]),
      )
      const after = own.slice(own.findIndex(({ step }) => step === 'recognised'))
      expect(after.map(({ step }) => step)).toEqual(
        ['recognised', 'queued', 'takenUp', 'workDone', 'handled', 'replied', 'judged', 'closed'].slice(
          0,
          after.length,
        ),
      )
      expect(after[1]).toMatchObject({ work: 'lead', reason: 'lead' })
    }
  })

  test('what the street has recognised once is not mistaken again when it is opened again', () => {
    const again: Changes = {
      behaviour: { leadSuccess: 0, reopenShare: 1, maxReopenings: 1 },
      whistle: { gate: 'community' },
    }
    const told = follow(quiet(changed(changed(COIN, MISTAKEN), again)))
    const ends = named(told, 'closed')
    expect(ends.length).toBeGreaterThan(250)
    for (const end of ends) expect(end).toMatchObject({ whistles: 1, reopenings: 1 })
  })

  test('without the rule the conference takes it in the end', () => {
    const never: Changes = {
      whistle: { gate: 'grid', upgrade: false, maxAttempts: 2 },
      district: { meetingInterval: 7 },
    }
    const told = follow(quiet(changed(changed(COIN, MISTAKEN), never)))
    expect(named(told, 'recognised')).toEqual([])
    expect(named(told, 'escalated').length).toBeGreaterThan(250)
  })
})

describe('conservation at every event', () => {
  const HARSH: Changes = {
    city: { streets: 1, residentsPerStreet: 1200 },
    demand: { issueRate: 12, consultShare: 0.1, urgentShare: 0.2, mix: { lead: 0.3, joint: 0.5, assist: 0.2 } },
    street: { staff: 4 },
    whistle: { enabled: true, threshold: 0, scope: 1, reportDeadline: 20 },
    departments: { officers: 2 },
    behaviour: { jointPartHours: 6, reportBase: 0.3, jointSuccess: 0.6, reopenShare: 0.8, mistakenByGrid: 0.5 },
  }

  function checkEveryEvent(one: Trial): Told {
    const steps: Step[] = []
    let opened: World | undefined
    simulate(one, { warmUpDays: 2, days: 10 }, 0, (world) => {
      opened = world
      // The clock has one observer: it checks, and lets the follower look.
      const { clock } = world
      const observe = clock.observe.bind(clock)
      clock.observe = (follower) =>
        observe((time, kind, entity) => {
          checkBefore(world, time)
          follower(time, kind, entity)
        })
      followCases(world, (step) => steps.push(step))
    })
    return { steps, world: opened! }
  }

  /** Half of all combinations: any three of the four levers still meet in all their values. */
  const combinations = GATES.flatMap((gate, level) =>
    (['together', 'parallel'] as const).flatMap((form) =>
      [true, false].map((upgrade) => {
        const odd = Number([1, 2].includes(level)) + Number(form === 'parallel') + Number(upgrade)
        return { gate, form, upgrade, visitInterval: odd % 2 === 1 ? 3 : 0 }
      }),
    ),
  )

  test.each(combinations)('$gate, $form, upgrade $upgrade, visits every $visitInterval days', (combination) => {
    const { visitInterval, ...whistle } = combination
    const told = checkEveryEvent(trial('haigang-after', changed(HARSH, { whistle, district: { visitInterval } })))
    expect(named(told, 'whistled').length).toBeGreaterThan(20)
    expect(named(told, 'visit').length > 0).toBe(visitInterval > 0)
    // Whoever whistles, the street does its part first.
    const parts = new Set(
      told.steps.flatMap((step) => (step.step === 'takenUp' && step.work === 'jointStreet' ? [step.life] : [])),
    )
    for (const { life } of named(told, 'whistled')) expect(parts).toContain(life)
  })

  test('levers that change while whistles are on their way: nothing is lost, nothing gets stuck', () => {
    // Whoever blows the whistle, the street's part comes first: it must not take so long that levers have switched before.
    const first: Changes = {
      whistle: { gate: 'grid', upgrade: true, maxAttempts: 6 },
      behaviour: { jointStreetHours: 0.5 },
    }
    const one = trial('haigang-after', changed(HARSH, first))
    const reforms: Changes[] = [
      { whistle: { form: 'parallel' } },
      { whistle: { gate: 'street', form: 'together', stayUntilDone: true }, district: { visitInterval: 4 } },
      { whistle: { gate: 'community', maxAttempts: 2, upgrade: false }, district: { visitInterval: 0 } },
      { whistle: { enabled: false } },
      { whistle: { enabled: true, gate: 'lane', form: 'parallel', maxAttempts: 1 }, district: { visitInterval: 365 } },
      {
        whistle: { gate: 'grid', form: 'together', maxAttempts: 4 },
        district: { visitInterval: 2, meetingInterval: 9 },
      },
    ]
    const phases: Setting[] = []
    for (const reform of reforms) phases.push(changed(phases.at(-1) ?? one.setting, reform))
    const switches = phases.map((setting, index) => ({ from: 1 + 13 * index, setting }))
    const told = checkEveryEvent({ ...one, setting: { ...one.setting, switches } })
    const by = new Set(told.steps.flatMap((step) => (step.step === 'whistled' ? [step.by] : [])))
    expect(by).toEqual(new Set(GATES))
    // With whistles off, what was whistled for goes back to the street: its own matters, and joint ones to be tried alone.
    const reasons = new Set(told.steps.flatMap((step) => (step.step === 'queued' ? [step.reason] : [])))
    expect(reasons).toContain('noWhistle')
    expect(named(told, 'recognised').length).toBeGreaterThan(0)
  })
})
