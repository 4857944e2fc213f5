/** A reform in some streets: each street goes by the levers that hold there, streets without it stay as they are, and nothing is lost where it switches. */
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'
import type { LeverTrial } from './levers/lever-trial.ts'
import { cityWith } from './levers/lever-trial.ts'
import { CITY_TRIALS } from './levers/lever-trials-city.ts'
import { REFORM_TRIALS } from './levers/lever-trials-reform.ts'
import { SUPPORT_TRIALS } from './levers/lever-trials-support.ts'
import { checkBefore } from './readout/full-check.ts'
import type { Trial } from './small-city.ts'
import { simulate } from './small-city.ts'
import { chronicle, firstDifference } from './two-worlds.ts'

const HORIZON = { warmUpDays: 5, days: 20 }
const FORTNIGHT = { warmUpDays: 2, days: 14 }

/** The same levers at every street, said street by street; what is said of all streets together is something else. */
function byStreet(ofAll: Setting, ofEach: Setting): Setting {
  const of = Array.from({ length: ofAll.city.streets }, (_, street) => street % 2)
  return { ...ofAll, byStreet: { variants: [ofEach, { ...ofEach }], of } }
}

/** From that day of the observed period on. */
function switched(start: Setting, ...later: readonly (readonly [from: number, Setting])[]): Setting {
  return { ...start, switches: later.map(([from, setting]) => ({ from, setting })) }
}

/** People quit often enough for a few weeks to show what keeps them. */
function restless(setting: Setting): Setting {
  const { byStreet: own, behaviour } = setting
  const changed = { ...setting, behaviour: { ...behaviour, quitsPerYear: 3 } }
  return own === undefined ? changed : { ...changed, byStreet: { ...own, variants: own.variants.map(restless) } }
}

/** Four small streets with much to do. */
function city(name: string, ...assignments: string[]): Scenario {
  const small = withAssignments(loadScenario(name, LIBRARY), [
    'city.streets=4',
    'city.residentsPerStreet=2500',
    'demand.issueRate=8',
    'street.staff=6',
  ])
  return withAssignments(small, assignments)
}

/** What the pilots take on, and whatever else a street may have of its own. */
const REFORM = [
  'street.staff@odd=9',
  'street.units@odd=3',
  'street.payRatio@odd=1.2',
  'street.vacancyFill@odd=10',
  'street.signOffLayers@odd=1',
  'street.fund@odd=60',
  'street.transitionLoss@odd=0.2',
  'street.transitionDays@odd=4',
  'assistants.ratio@odd=2',
  'assistants.pooled@odd=yes',
  'assistants.authority@odd=0.3',
  'grid.households@odd=250',
  'grid.workers@odd=1.5',
  'whistle.enabled@odd=yes',
  'whistle.threshold@odd=0.2',
  'whistle.covers@odd=departmental',
  'whistle.gate@[1]=community',
  'appraisal.weight@odd=0.3',
  'appraisal.callbackShare@odd=1',
  'duties.clarity@odd=0.85',
  'duties.entryGate@odd=0.5',
  'participation.channelReach@odd=0.9',
  'participation.volunteers@odd=200',
  'participation.prevention@odd=0.3',
]
const EMBEDDED = [
  'departments.embedShare@odd=0.6',
  'departments.embedPooled@[3]=yes',
  'departments.delegatedShare@odd=0.4',
]

describe('what a street has anyway', () => {
  const start = city('beijing-2018')
  const anchor = anchorOf(start.setting)
  const plain = simulate({ setting: start.setting, anchor }, HORIZON)

  test('changes no bit where it is said of some streets', () => {
    const same = withAssignments(start, ['street.payRatio@odd=1', 'whistle.enabled@[2,4]=yes', 'street.staff@even=6'])
    expect(simulate({ setting: same.setting, anchor }, HORIZON)).toEqual(plain)
  })

  test('changes no bit where each street is asked for its own', () => {
    expect(simulate({ setting: byStreet(start.setting, start.setting), anchor }, HORIZON)).toEqual(plain)
  })

  test('changes no bit when it is switched to', () => {
    const same = simulate(
      { setting: switched(start.setting, [8, byStreet(start.setting, start.setting)]), anchor },
      HORIZON,
    )
    // Wages booked in two stretches are summed in another order, and the switch is an event.
    const once = simulate({ setting: switched(start.setting, [8, start.setting]), anchor }, HORIZON)
    expect(same).toEqual(once)
    expect(once.weekly).toEqual(plain.weekly)
    expect(once.survival).toEqual(plain.survival)
  })
})

describe('said of each street, a lever is what it is said of all', () => {
  const trials: Readonly<Record<string, LeverTrial>> = { ...CITY_TRIALS, ...REFORM_TRIALS, ...SUPPORT_TRIALS }
  const rows = LEVERS.filter((lever) => lever.byStreet === true).map(({ name }) => [name] as const)

  test('there are such levers of every kind', () => {
    expect(rows.length).toBeGreaterThan(40)
  })

  test.each(rows)('%s, at the start and at a switch back', (name) => {
    const { given = [], from, to } = trials[name]
    const [before, after] = [from, [to].flat()[0]].map(
      (value) =>
        cityWith('city.streets=2', 'city.residentsPerStreet=1500', ...given, 'city.streets=2', `${name}=${value}`)
          .setting,
    )
    const anchor = anchorOf(before)
    const whole = switched(after, [5, before])
    const each = switched(byStreet(before, after), [5, byStreet(after, before)])
    const found = simulate({ setting: each, anchor }, FORTNIGHT)
    expect(found).toEqual(simulate({ setting: whole, anchor }, FORTNIGHT))
  })
})

describe('a reform in every second street', () => {
  // Departments are everybody's: with lead matters only, and each of them with its right owner, there is nothing to share.
  const LEAD_ONLY = ['demand.mix={lead: 1, joint: 0, assist: 0}', 'duties.clarity=1']

  test.each<[string, readonly string[]]>([
    ['pay', ['street.payRatio@odd=1.3']],
    ['posts and units', ['street.staff@odd=9', 'street.units@odd=2']],
    ['all that streets may have of their own', REFORM.filter((text) => !text.startsWith('duties.clarity'))],
  ])('%s: the others stay as they are, to the last bit', (_, reform) => {
    const before = city('prereform', ...LEAD_ONLY)
    const anchor = anchorOf(before.setting)
    const after = withAssignments(before, reform).setting
    const start = restless(before.setting)
    const [plain, treated] = [start, switched(start, [6, restless(after)])].map((setting) =>
      chronicle({ setting, anchor }, HORIZON),
    )
    for (const street of [1, 3]) {
      expect(plain.streets[street].length).toBeGreaterThan(200)
      expect(firstDifference(treated.streets[street], plain.streets[street])).toBeUndefined()
    }
    for (const street of [0, 2]) expect(firstDifference(treated.streets[street], plain.streets[street])).toBeDefined()
  })

  test.each<[string, readonly string[]]>([
    ['streets alone', REFORM],
    ['with officers at the streets, whom people follow', [...REFORM, ...EMBEDDED, 'departments.peopleFollow=1']],
    ['embedded in some streets, one post each in others', [...EMBEDDED, 'street.staff@even=1']],
  ])('keeps every case, job, officer and assistant in one place, there and back: %s', (_, reform) => {
    const before = city(
      'haigang-after',
      'city.residentsPerStreet=1000',
      'demand.urgentShare=0.2',
      'departments.officers=4',
    )
    const after = withAssignments(before, reform).setting
    const { checks, events } = checkedRun({
      setting: switched(before.setting, [2, after], [6, before.setting]),
      anchor: anchorOf(before.setting),
    })
    expect(checks).toBe(events)
    expect(checks).toBeGreaterThan(2000)
  })
})

/** Checks conservation before every event. */
function checkedRun(one: Trial): { checks: number; events: number } {
  let checks = 0
  const { events } = simulate(one, { warmUpDays: 2, days: 10 }, 0, (world) =>
    world.clock.observe((time) => {
      checks++
      checkBefore(world, time)
    }),
  )
  return { checks, events }
}
