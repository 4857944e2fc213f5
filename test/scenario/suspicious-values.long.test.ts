/** What is allowed and most likely not meant. That an idle lever is idle is tried out in the city, bit by bit. */
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { assemble } from '../../sim/scenario/assembly.ts'
import { withAssignments } from '../../sim/scenario/assignment.ts'
import { readChain } from '../../sim/scenario/extends-chain.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { suspiciousValues } from '../../sim/scenario/suspicious-values.ts'
import { simulate } from '../city/small-city.ts'
import { FILES, LIBRARY } from './scenario-folder.ts'

/** What is suspicious in a child of `parent` with these lines, as `lever: reason`. */
function suspicious(lines: string, parent = 'prereform'): string[] {
  const library = memoryLibrary({ ...FILES, 'my/city.yaml': `extends: ${parent}\nlevers:\n${lines}\n` })
  const scenario = loadScenario('my/city.yaml', library)
  const above = assemble(readChain('my/city.yaml', library).slice(0, -1))
  return suspiciousValues(scenario, above).map(({ setting, reason }) => `${setting.name}: ${reason.en}`)
}

const setTo = (lever: string, value: string): string => `  ${lever}: {value: ${value}, source: assumption, why: a try}`

/** Lever, another value for it, and what makes it idle, as on the command line. */
const IDLE: [lever: string, value: string, given: string[]][] = [
  ...(
    [
      ['whistle.threshold', '0.3'],
      ['whistle.scope', '0.9'],
      ['whistle.reportDeadline', '6'],
      ['whistle.maxAttempts', '2'],
      ['whistle.form', 'parallel'],
      ['whistle.gate', 'grid'],
      ['district.meetingInterval', '7'],
      ['district.visitInterval', '30'],
    ] as const
  ).map(([lever, value]): [string, string, string[]] => [lever, value, []]),
  // What streets forward is taken up as departments are appraised (rule 9), whistle or none.
  ...(
    [
      ['appraisal.weight', '0.3'],
      ['appraisal.personnelSay', 'yes'],
      ['appraisal.perMatter', 'yes'],
      ['appraisal.independent', 'yes'],
      ['appraisal.oversight', 'yes'],
    ] as const
  ).map(([lever, value]): [string, string, string[]] => [lever, value, ['duties.assistDirect=1']]),
  ['whistle.assemblyPatience', '6', ['whistle.enabled=yes', 'whistle.form=parallel']],
  ['whistle.stayUntilDone', 'yes', ['whistle.enabled=yes', 'whistle.form=parallel']],
  ['whistle.upgrade', 'yes', ['whistle.enabled=yes']],
  ['street.transitionLoss', '0.4', []],
  ['street.transitionDays', '30', []],
  ['participation.pulseDays', '7', ['participation.volunteers=0']],
  ['participation.coproduction', '0.25', ['participation.channelReach=0']],
  ['assistants.effectiveness', '0.7', ['assistants.ratio=0']],
  ['assistants.authority', '0.3', ['assistants.ratio=0']],
  ['assistants.pooled', 'yes', ['assistants.ratio=0']],
  ['platform.networks', '2', ['duties.directDispatch=yes']],
  ['platform.handoffDelay', '48', ['platform.networks=1']],
  ['platform.dispatchTime', '60', ['duties.directDispatch=yes']],
  ['duties.entryGate', '0.5', ['duties.funnelRate=0']],
  ['appraisal.gaming', '0.5', ['appraisal.callbackShare=1']],
  ['appraisal.satisfactionWeight', '0.35', ['appraisal.callbackShare=0', 'appraisal.gaming=0']],
]
const SMALL = ['city.streets=2', 'city.residentsPerStreet=5000', 'demand.issueRate=20']
const WEEKS = { warmUpDays: 7, days: 21 }

function replication(...assignments: string[]) {
  const root = withAssignments(loadScenario('prereform', LIBRARY), SMALL)
  const { setting } = assignments.reduce((scenario, one) => withAssignments(scenario, [one]), root)
  return simulate({ setting, anchor: anchorOf(root.setting) }, WEEKS, 0)
}

describe('a lever that does nothing', () => {
  test.each(IDLE)('%s = %s with %j is named, and moves no measure by a bit', (lever, value, given) => {
    const lines = [...given.map((one) => setTo(...(one.split('=') as [string, string]))), setTo(lever, value)].join(
      '\n',
    )
    expect(suspicious(lines).filter((one) => one.startsWith(`${lever}: `))).toHaveLength(1)
    expect(replication(...given, `${lever}=${value}`).measures).toEqual(replication(...given).measures)
  })

  test('it says why', () => {
    expect(suspicious(setTo('whistle.threshold', '0.3'))).toEqual([
      'whistle.threshold: nobody may whistle: whistle.enabled is no, and no switch sets it to yes',
    ])
    expect(suspicious(setTo('street.transitionLoss', '0.2'))).toEqual([
      'street.transitionLoss: a reform is new only after a switch, and the scenario has none',
    ])
  })

  test('a switch that brings the whistle, or a transition, makes them matter', () => {
    const later = '\nswitch:\n  - from: 30 day\n    levers:\n      whistle.enabled: {value: yes, source: E002}'
    expect(suspicious(setTo('whistle.threshold', '0.3') + later)).toEqual([])
    expect(suspicious(setTo('street.transitionLoss', '0.2') + later)).toEqual([])
  })

  test('lane heads patrol more, whistle or none, so who holds the whistle matters', () => {
    expect(suspicious(setTo('whistle.gate', 'lane'))).toEqual([])
    expect(replication('whistle.gate=lane').measures).not.toEqual(replication().measures)
  })

  test('whoever names the lever that stops it in its why knows, and is left alone', () => {
    const lines = setTo('duties.directDispatch', 'yes')
    const idle = '  platform.dispatchTime: {value: 30, source: assumption, why: counts only'
    expect(suspicious(`${lines}\n${idle} without duties.directDispatch}`)).toEqual([])
    expect(suspicious(`${lines}\n${idle} at times}`)).toHaveLength(1)
  })

  test('the scenarios of the program have nothing to be looked at again', () => {
    for (const name of LIBRARY.names()) {
      const chain = readChain(name, LIBRARY)
      const parent = chain.length === 1 ? null : assemble(chain.slice(0, -1))
      expect([name, suspiciousValues(assemble(chain), parent)]).toEqual([name, []])
    }
  })

  test('a value that the parent has too is left alone', () => {
    expect(suspicious(setTo('appraisal.weight', '0'))).toEqual([])
    expect(suspicious(setTo('appraisal.weight', '0.3'), 'haigang-after')).toEqual([])
  })
})

describe('an entry that does nothing at its streets', () => {
  const at = (lever: string, value: string, streets: string): string =>
    `  ${lever}: {value: ${value}, streets: ${streets}, source: assumption, why: a try}`
  const whistling = at('whistle.enabled', 'yes', 'even')
  const THERE =
    'whistle.threshold@odd: at these streets, nobody may whistle: whistle.enabled is no, and no switch sets it to yes'

  test('is named, though elsewhere it would do something, and moves no measure by a bit', () => {
    expect(suspicious(`${whistling}\n${at('whistle.threshold', '0.3', 'odd')}`)).toEqual([THERE])
    const given = ['whistle.enabled@even=yes']
    expect(replication(...given, 'whistle.threshold@odd=0.3').measures).toEqual(replication(...given).measures)
    expect(replication(...given, 'whistle.threshold@even=0.3').measures).not.toEqual(replication(...given).measures)
  })

  test('not where one of its streets may whistle, nor where a switch brings it there', () => {
    expect(suspicious(`${whistling}\n${at('whistle.threshold', '0.3', '[1, 2]')}`)).toEqual([])
    const later = (streets: string): string =>
      `\nswitch:\n  - from: 30 day\n    levers:\n    ${at('whistle.enabled', 'yes', streets)}`
    expect(suspicious(at('whistle.threshold', '0.3', 'odd') + later('odd'))).toEqual([])
    expect(suspicious(at('whistle.threshold', '0.3', 'odd') + later('even'))).toEqual([THERE])
  })

  test('without a switch nothing is new, however streets differ at the start', () => {
    expect(suspicious(`${whistling}\n${setTo('street.transitionLoss', '0.2')}`)).toEqual([
      'street.transitionLoss: a reform is new only after a switch, and the scenario has none',
    ])
  })
})

describe('an assumption far from the model', () => {
  test('is named with its value and the plausible range', () => {
    expect(suspicious(setTo('street.caseworkShare', '0.95'))).toEqual([
      'street.caseworkShare: 0.95 is an assumption outside the plausible range of the model, 0.5 to 0.9; give a range of its own, or another value',
    ])
    expect(suspicious(setTo('street.caseworkShare', '0.9'))).toEqual([])
  })

  test('a fact, or an assumption with a range of its own, may stand there', () => {
    expect(suspicious('  street.caseworkShare: {value: 0.95, source: E042}')).toEqual([])
    expect(suspicious('  street.caseworkShare: {value: 0.95, source: assumption, range: [0.8, 1]}')).toEqual([])
  })
})

describe('all officers at streets, and own orders that must be done at home', () => {
  const LEFT = [setTo('departments.embedShare', '1'), setTo('departments.embedOwnOrders', '0')]
  const names = (...lines: string[]): boolean =>
    suspicious(lines.join('\n'), 'beijing-2018').some((reason) => reason.includes('they pile up'))

  test('are named', () => {
    expect(names(...LEFT)).toBe(true)
  })

  test('not where some stay at home, some orders may be done at streets, or there are none', () => {
    expect(names(setTo('departments.embedShare', '0.9'), LEFT[1])).toBe(false)
    expect(names(LEFT[0], setTo('departments.embedOwnOrders', '0.1'))).toBe(false)
    expect(names(...LEFT, setTo('departments.ownOrders', '0'))).toBe(false)
  })

  test('nor where some streets have none of the officers', () => {
    const some = '  departments.embedShare: {value: 1, streets: odd, source: assumption, why: a try}'
    expect(names(some, LEFT[1])).toBe(false)
  })
})
