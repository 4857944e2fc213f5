/** Pieces of work in an event log for process mining: numbered, so that parallel ones can be paired, and ended whatever ends them. */
import { expect, describe, it } from 'vitest'
import { spawnSync } from 'node:child_process'
import type { Life, Step } from '../../../sim/city/story/steps.ts'
import { xesWriter } from '../../../sim/trace/trace-xes.ts'
import type { Element } from './xes-schema.ts'
import { faultsOfXes, parseXml } from './xes-schema.ts'

const LIFE: Life = { street: 2, issue: 5, recurrence: 0, case: 1 }
const OF = { life: LIFE, street: 2 } as const
const ENDING = { onset: 0, discovered: 0, accepted: 0, returns: 0, whistles: 0, reopenings: 0, chasers: 0 } as const

function written(steps: readonly Step[], from = 0): string {
  const parts: string[] = []
  const write = (text: string): void => void parts.push(text)
  const writer = xesWriter({
    name: 'a',
    start: '2018-01-01',
    names: { domains: [], departments: [] },
    from,
    to: 24,
    write,
  })
  steps.forEach((step) => writer.add(step))
  writer.end()
  return parts.join('')
}

/** Each event of the one case, as `hour activity transition #instance`, where it is of a piece of work. */
function pieces(steps: readonly Step[], from?: number): string[] {
  const log = parseXml(written(steps, from))
  expect(faultsOfXes(log)).toEqual([])
  return events(log)
    .filter((event) => value(event, 'concept:instance') !== undefined)
    .map((event) => {
      const hour = Number(value(event, 'time:timestamp')!.slice(11, 13))
      const [name, transition] = [value(event, 'concept:name')!, value(event, 'lifecycle:transition')!]
      return `${hour} ${name} ${transition} #${value(event, 'concept:instance')!}`
    })
}

function events(log: Element): Element[] {
  return log.children.filter(({ name }) => name === 'trace').flatMap(({ children }) => children.filter(({ name }) => name === 'event')) // prettier-ignore
}

function value(event: Element, key: string): string | undefined {
  return event.children.find(({ attributes }) => attributes['key'] === key)?.attributes['value']
}

const sent = (time: number, department: number): Step => ({ ...OF, time, step: 'officerSent', department, officer: 4 })
const done = (time: number, department: number): Step => ({
  ...OF,
  ...{ time, step: 'workDone', work: 'part', department, officer: 4, begun: 1 },
})
const queued = (time: number): Step => ({
  ...OF,
  ...{ time, step: 'queued', work: 'lead', reason: 'lead', inLine: 0, unit: 3 },
})
const takenUp = (time: number): Step => ({
  ...OF,
  ...{ time, step: 'takenUp', work: 'lead', assistant: false, waited: 1, unit: 3, post: 7 },
})
const PART = 'department part of joint work'

describe('pieces of work', () => {
  it('parallel parts are paired by their number', () => {
    expect(pieces([sent(1, 3), sent(2, 5), done(3, 5), done(4, 3)])).toEqual([
      `1 ${PART} start #1`,
      `2 ${PART} start #2`,
      `3 ${PART} complete #2`,
      `4 ${PART} complete #1`,
    ])
  })

  it('a part that its officer leaves is aborted, and the next one is another', () => {
    const leaves: Step = { ...OF, time: 3, step: 'officerLeaves', department: 3 }
    expect(pieces([sent(1, 3), leaves, sent(5, 3), done(6, 3)])).toEqual([
      `1 ${PART} start #1`,
      `3 ${PART} ate_abort #1`,
      `5 ${PART} start #2`,
      `6 ${PART} complete #2`,
    ])
  })

  it('who is sent back at the deadline stops', () => {
    const passed: Step = { ...OF, time: 9, step: 'deadlinePassed', missing: [5], left: [], sentBack: [3] }
    expect(pieces([sent(1, 3), passed])).toEqual([`1 ${PART} start #1`, `9 ${PART} ate_abort #1`])
  })

  it('whatever goes on when the resident withdraws ends with the case', () => {
    const end: Step = { ...OF, ...ENDING, time: 9, step: 'withdrawn' }
    expect(pieces([sent(1, 3), queued(2), end])).toEqual([
      `1 ${PART} start #1`,
      '2 lead work schedule #2',
      `9 ${PART} pi_abort #1`,
      '9 lead work pi_abort #2',
    ])
  })

  it('an attempt keeps its number from the line to its end; another in its place ends it', () => {
    const whole: Step = { ...OF, time: 4, step: 'workDone', work: 'lead', unit: 3, post: 7, begun: 3 }
    expect(pieces([queued(1), takenUp(3), whole])).toEqual([
      '1 lead work schedule #1',
      '3 lead work start #1',
      '4 lead work complete #1',
    ])
    const lone: Step = { ...OF, time: 5, step: 'queued', work: 'lone', reason: 'tooEasy', inLine: 1, unit: 3 }
    expect(pieces([queued(1), lone])[1]).toBe('5 lead work withdraw #1')
    expect(pieces([queued(1), takenUp(3), lone])[2]).toBe('5 lead work ate_abort #1')
  })

  it('what began before the window keeps its number in it', () => {
    expect(pieces([sent(1, 3), sent(2, 5), done(3, 5), done(4, 3)], 3)).toEqual([
      `3 ${PART} complete #2`,
      `4 ${PART} complete #1`,
    ])
  })

  it('desk work, told at its end, is one piece', () => {
    expect(pieces([{ ...OF, time: 3, step: 'triaged', begun: 1 }])).toEqual([
      '1 triage start #1',
      '3 triage complete #1',
    ])
  })
})

describe('who acts', () => {
  const office = (step: Step): (string | undefined)[] => {
    const last = events(parseXml(written([step]))).at(-1)!
    return ['org:resource', 'org:group', 'org:role'].map((key) => value(last, key))
  }

  it.each<[Step, (string | undefined)[]]>([
    [takenUp(1), ['street 2, post 7', 'street 2, unit 3', 'post']],
    [sent(1, 3), ['department 3, officer 4', 'department 3', 'department officer']],
    [{ ...OF, time: 1, step: 'triaged', begun: 0 }, ['platform desk, street 2', 'platform desk, street 2', 'platform desk']],
    [{ ...OF, time: 1, step: 'chaser', chasers: 1 }, ['resident', undefined, 'resident']],
    [{ ...OF, time: 1, step: 'discovered', by: 'patrol', delay: 2 }, ['grid worker on patrol', 'street 2', 'grid worker']],
  ])('%o', (step, wanted) => expect(office(step)).toEqual(wanted)) // prettier-ignore

  it('an abort is by who stops', () => {
    const leaves: Step = { ...OF, time: 3, step: 'officerLeaves', department: 3 }
    const abort = events(parseXml(written([sent(1, 3), leaves]))).find((one) => value(one, 'lifecycle:transition') === 'ate_abort')! // prettier-ignore
    expect([value(abort, 'org:resource'), value(abort, 'org:group')]).toEqual([
      'department 3, officer 4',
      'department 3',
    ])
  })
})

it('a key has one type, whether its value is whole or not', () => {
  const judged = (chance: number): Step => ({ ...OF, time: 1, step: 'handled', work: 'lead', solved: true, chance })
  const log = parseXml(written([judged(1), judged(0.5)]))
  expect(faultsOfXes(log)).toEqual([])
  expect(events(log).map((one) => one.children.find(({ attributes }) => attributes['key'] === 'chance')!.name)).toEqual(['float', 'float']) // prettier-ignore
})

describe('the check of a log sees', () => {
  const log = (events_: string): string[] =>
    faultsOfXes(parseXml(written([sent(1, 3), done(4, 3)]).replace('  </trace>', `${events_}  </trace>`)))
  const event = (transition: string, more = ''): string =>
    `<event><string key="concept:name" value="${PART}"/><date key="time:timestamp" value="2018-01-01T05:00:00.000+00:00"/>` +
    `<string key="lifecycle:transition" value="${transition}"/><string key="org:resource" value="a"/>${more}</event>`

  it.each([
    ['a transition that the standard has not', event('abort'), 'transition abort'],
    ['a key of two types', event('complete', '<float key="officer" value="1.5"/>'), 'key officer has types int, float'],
    ['a piece that goes on after its end', event('start', '<string key="concept:instance" value="1"/>'), 'piece 1: start complete start'],
  ])('%s', (_, xml, fault) => expect(log(xml).join('; ')).toContain(fault)) // prettier-ignore
})

const noXmllint = spawnSync('xmllint', ['--version']).error !== undefined

/** The schema of the standard is not ours to hand on: XES_XSD names a copy (xes-ieee-1849-2016.xsd), with which logs are validated. */
it.skipIf(noXmllint)('xmllint reads the log (to install it: apt-get install libxml2-utils)', () => {
  const schema = process.env['XES_XSD']
  const options = ['--noout', ...(schema === undefined ? [] : ['--schema', schema]), '-']
  const { status, stderr } = spawnSync('xmllint', options, {
    input: written([sent(1, 3), done(4, 3)]),
    encoding: 'utf8',
  })
  expect({ status, stderr: stderr.replace('- validates\n', '') }).toEqual({ status: 0, stderr: '' })
})
