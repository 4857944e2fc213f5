/** The table of groups where streets differ: groups by entries, and beside each street what holds there alone; without entries nothing of it. */
import { expect, test } from 'vitest'
import { entriesOf } from '../../sim/run/entries-column.ts'
import { groupsTable } from '../../sim/run/groups-table.ts'
import { layoutAt, settingOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { layoutOf } from '../../sim/run/result-row.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { variantPoint } from '../../sim/scenario/scenario-file.ts'
import { loadText } from '../scenario/scenario-folder.ts'
import { FAKE_ESTIMATES, fakeReplicate } from './fake-city.ts'

const plain = loadText('extends: beijing-before\nlevers:\n  city.streets: {value: 4, unit: street, source: P01}')
const PILOTS = `extends: beijing-before
levers:
  city.streets: {value: 4, unit: street, source: P01}
  street.staff:
    - {value: 60, unit: post, source: P01}
    - {value: 70, unit: post, streets: [3], source: P01}
switch:
  - from: 10 day
    levers:
      whistle.enabled: {value: yes, streets: odd, source: E002}
      street.units: {value: 4, unit: pool, streets: [2], source: E015}
  - from: 20 day
    levers:
      whistle.enabled: {value: no, streets: [1], source: E002}
`
const pilots = loadText(PILOTS)
const run = { horizon: { warmUpDays: 7, days: 28 }, replications: 1, seed: 's' }
const KINDS = { dimension: 2, group: 3, entries: 4 }

test('what a street has of its own is told from which day on', () => {
  expect(entriesOf(plain.setting)).toEqual([null, null, null, null])
  expect(entriesOf(pilots.setting)).toEqual([
    'from day 10: whistle.enabled=yes',
    'from day 10: street.units=4; from day 20: street.units=4',
    'street.staff=70; from day 10: street.staff=70, whistle.enabled=yes; from day 20: street.staff=70, whistle.enabled=yes',
    null,
  ])
})

test('groups by entries and their column are there where streets of the run differ, and not otherwise', () => {
  const plan = planFor(asTheyAre([plain, { ...pilots, name: 'pilots' }]), run, FAKE_ESTIMATES)
  const table = groupsTable(plan, { columns: [], valuesOf: () => [] })
  expect(table.columns.map(({ id }) => id).slice(0, 6)).toEqual([
    'scenario',
    'replication',
    'dimension',
    'group',
    'entries',
    'cases',
  ])
  const rowsOf = (place: number) => table.rowsOf(place, 0, fakeReplicate(readyScenario(plan, place), 0))
  const told = rowsOf(1)
    .slice(-6)
    .map((row) => [row[KINDS.dimension], row[KINDS.group], row[KINDS.entries] === null])
  expect(told).toEqual([
    ['street', '1', false],
    ['street', '2', false],
    ['street', '3', false],
    ['street', '4', true],
    ['entries', 'treated', true],
    ['entries', 'untreated', true],
  ])
  expect(
    rowsOf(0)
      .map((row) => row[KINDS.entries])
      .every((text) => text === null),
  ).toBe(true)
  expect(rowsOf(0).at(-1)![KINDS.dimension]).toBe('street')
  const alone = groupsTable(planFor(asTheyAre([plain]), run, FAKE_ESTIMATES), { columns: [], valuesOf: () => [] })
  expect(alone.columns.map(({ id }) => id)).not.toContain('entries')
})

test.each([
  ['odd streets made alike again', 'whistle.enabled@odd=no', 'street.units@[2]=2'],
  ['more streets', 'street.staff@[4]=80'],
])('a point knows the form of its rows: %s', (_, ...set) => {
  const plan = planFor([...asTheyAre([plain]), variantPoint(plain, 'some', set)], run, FAKE_ESTIMATES)
  expect(layoutAt(plan, 1)).toEqual(layoutOf(run.horizon, settingOf(plan, 1)))
})
