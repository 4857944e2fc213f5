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
    district: 0,
    street: 9,
    place: 'unit-3',
    runs: 50,
    days: 90,
    warmUp: 30,
  },
  a: { 'whistle.enabled': false },
  b: { 'street.staff': 20, 'departments.officers': { load: 0.9 }, 'whistle.gate': 'grid', 'duties.entryGate': 0.25 },
  aLater: [
    { from: 3, set: { 'street.staff': 30, 'whistle.enabled': true } },
    { from: 40, set: { 'street.staff': 11 } },
  ],
  bLater: [{ from: 0, set: { 'departments.officers': { load: 0.8 } } }],
  ...{ lesson: 'small-horse', step: 3 },
}

it('a state comes back from its link, levers of every kind included', () => {
  expect(read(linkOf(STATE))).toEqual({ state: STATE, ignored: [] })
  expect(linkOf(STATE).length).toBeLessThan(2000)
  expect(read(linkOf(USUAL)).state).toEqual(USUAL)
  expect(read('')).toEqual({ state: USUAL, ignored: [] })
})

it('all districts, or one of them', () => {
  expect(read(linkOf({ ...USUAL, district: null })).state.district).toBeNull()
  expect(read(linkOf({ ...USUAL, district: 2 })).state.district).toBe(2)
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
  ['al=3%3Astreet.staff%3D9999', '3:street.staff=9999'],
  ['al=180%3Astreet.staff%3D20', '180:street.staff=20'],
  ['al=-1%3Astreet.staff%3D20', '-1:street.staff=20'],
  ['al=3%3Acity.streets%3D4', '3:city.streets=4'],
  ['al=3%3Abehaviour.workCv%3D1', '3:behaviour.workCv=1'],
  ['place=unit-2', 'place=unit-2'],
  ['street=11', 'street=11'],
  ['hour=-1', 'hour=-1'],
  ['days=1e9', 'days=1e9'],
])('%s is left out', (part, told) => {
  const { ignored, state } = read(`#v=1&${part}`)
  expect(ignored).toEqual([told])
  expect(state).toEqual(USUAL)
})
