/** Levers that may be lists: a list of equal values is the number, and a value acts where it stands. */
import { expect, test } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { firstGroups } from '../../../sim/city/state/groups.ts'
import type { Horizon, Replication } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { World } from '../../../sim/city/world.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'
import { simulate } from '../small-city.ts'

const WEEKS: Horizon = { warmUpDays: 5, days: 21 }
/** Lead matters only: streets share no departments, so that what one does cannot reach the other. */
const CITY = withAssignments(loadScenario('prereform', LIBRARY), [
  'city.streets=2',
  'city.residentsPerStreet=4000',
  'demand.issueRate=20',
  'demand.mix={lead: 1, joint: 0, assist: 0}',
  'street.staff=6',
  'departments.count=4',
  'departments.officers=2',
  'departments.ownOrders=200',
])
const anchor = anchorOf(CITY.setting)

function run(...assignments: string[]): { setting: Setting; result: Replication; world: World } {
  const { setting } = withAssignments(CITY, assignments)
  let world!: World
  const result = simulate({ setting, anchor }, WEEKS, 0, (built) => {
    world = built
  })
  return { setting, result, world }
}

function streetValues({ setting, result }: ReturnType<typeof run>, street: number): number[] {
  const size = GROUP_MEASURES.length
  const at = (firstGroups(setting).street + street) * size
  return [...result.groups.slice(at, at + size)]
}

test('three levers may be lists', () => {
  expect(LEVERS.filter(({ listAs }) => listAs).map(({ name }) => name)).toEqual([
    'city.residentsPerStreet',
    'street.staff',
    'departments.officers',
  ])
})

test.each([
  ['city.residentsPerStreet=4000', 'city.residentsPerStreet=[4000, 4000]'],
  ['street.staff=6', 'street.staff=[6, 6]'],
  ['departments.officers=2', 'departments.officers=[2, 2, 2, 2]'],
])('%s is %s, to the bit', (number, list) => {
  expect(run(list).result).toEqual(run(number).result)
})

test.each([['city.residentsPerStreet=[4000, 8000]'], ['street.staff=[6, 12]']])(
  '%s acts in its street only',
  (list) => {
    const [even, uneven] = [run(), run(list)]
    expect(streetValues(uneven, 0)).toEqual(streetValues(even, 0))
    expect(streetValues(uneven, 1)).not.toEqual(streetValues(even, 1))
  },
)

test('departments.officers=[2, 2, 5, 2] acts in its department only', () => {
  const loads = ({ world }: ReturnType<typeof run>): number[][] =>
    world.departments.map(({ pool }) => [pool.servers, pool.usage().busyHours, pool.usage().serverHours])
  const [even, uneven] = [loads(run()), loads(run('departments.officers=[2, 2, 5, 2]'))]
  expect(uneven.map((load, department) => JSON.stringify(load) === JSON.stringify(even[department]))).toEqual([
    true,
    true,
    false,
    true,
  ])
  expect(uneven[2][0]).toBe(5)
})
