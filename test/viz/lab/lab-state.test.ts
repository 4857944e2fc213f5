/** Links: what they tell comes back, and what is hostile or out of bounds is left out and named. */
import { expect, it } from 'vitest'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { USUAL, linkOf, readLink } from '../../../viz/lab/model/lab-state.ts'
import type { LabState } from '../../../viz/lab/model/lab-state.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'

const read = (link: string) => readLink(link, USUAL, (name) => loadScenario(name, LIBRARY))

const STATE: LabState = {
  ...{
    language: 'zh',
    scenario: 'haigang-after',
    seed: '小马 & "大车"',
    hour: 1033,
    street: 9,
    runs: 50,
    days: 90,
    warmUp: 30,
  },
  a: { 'whistle.enabled': false },
  b: { 'street.staff': 20, 'departments.officers': { load: 0.9 }, 'whistle.gate': 'grid', 'duties.entryGate': 0.25 },
  ...{ lesson: 'small-horse', step: 3 },
}

it('a state comes back from its link, levers of every kind included', () => {
  expect(read(linkOf(STATE))).toEqual({ state: STATE, ignored: [] })
  expect(linkOf(STATE).length).toBeLessThan(2000)
  expect(read(linkOf(USUAL)).state).toEqual(USUAL)
  expect(read('')).toEqual({ state: USUAL, ignored: [] })
})

it('two worlds that are alike are two worlds', () => {
  expect(read(linkOf({ ...USUAL, b: {} })).state.b).toEqual({})
})

it.each([
  ['a=street.staff%3D9999', 'street.staff=9999'],
  ['a=street.staff%3Dmany', 'street.staff=many'],
  ['a=street.stuff%3D9', 'street.stuff=9'],
  ['a=__proto__%3D1', '__proto__=1'],
  ['a=whistle.gate%3D%3Cscript%3E', 'whistle.gate=<script>'],
  ['scenario=..%2F..%2Fetc%2Fpasswd', 'scenario=../../etc/passwd'],
  ['street=11', 'street=11'],
  ['hour=-1', 'hour=-1'],
  ['days=1e9', 'days=1e9'],
])('%s is left out', (part, told) => {
  const { ignored, state } = read(`#v=1&${part}`)
  expect(ignored).toEqual([told])
  expect(state).toEqual(USUAL)
})
