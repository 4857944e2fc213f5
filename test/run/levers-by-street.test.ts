/** Scenarios that say the same of some streets in other words: computed once, and told in one form. */
import { describe, expect, test } from 'vitest'
import { leverColumns } from '../../sim/run/lever-columns.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Point } from '../../sim/scenario/point.ts'
import { variantPoint, withAssignments } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { loadText } from '../scenario/scenario-folder.ts'
import { FAKE_ESTIMATES } from './fake-city.ts'

const cityOf = (streets: number, more = ''): Scenario =>
  loadText(
    `extends: prereform\nlevers:\n  city.streets: {value: ${streets}, source: P01}\n  street.staff: {value: 11, source: P01}\n${more}`,
  )
const pair = cityOf(2)
const five = cityOf(5)

const planOf = (points: readonly Point[]) =>
  planFor(points, { horizon: { warmUpDays: 7, days: 21 }, replications: 2, seed: 's' }, FAKE_ESTIMATES)

describe('two scenarios of the same settings', () => {
  test('are one, whether streets are named, told by a word, or all have it', () => {
    const plan = planOf([
      ...asTheyAre([pair]),
      variantPoint(pair, 'odd', ['street.staff@odd=12']),
      variantPoint(pair, 'one', ['street.staff@[1]=12']),
      variantPoint(pair, 'half', ['street.staff@first half=12']),
      variantPoint(pair, 'listed', ['street.staff@[2]=40', 'street.staff@[1]=12', 'street.staff@even=11']),
      ...asTheyAre([{ ...withAssignments(pair, ['street.staff@odd=12']), name: 'file' }]),
      variantPoint(pair, 'both', ['street.staff@odd=12', 'street.staff@even=12']),
      variantPoint(pair, 'all', ['street.staff=12']),
      variantPoint(pair, 'nothing', ['street.staff@even=11']),
      variantPoint(pair, 'other', ['street.staff@even=12']),
    ])
    expect(plan.scenarios.map(({ name }) => name)).toEqual(['city', 'odd', 'both', 'other'])
    expect(plan.aliases).toEqual([
      ...['one', 'half', 'listed', 'file'].map((name) => ({ name, of: 'odd' })),
      { name: 'all', of: 'both' },
      { name: 'nothing', of: 'city' },
    ])
  })

  test('are two where they are anchored elsewhere, or a switch says it of other streets', () => {
    const switching = (streets: string): Scenario =>
      cityOf(
        2,
        `switch:\n  - {from: 7 day, levers: {whistle.enabled: {value: yes, streets: ${streets}, source: E002}}}\n`,
      )
    const anchored = loadText(
      'extends: prereform\nanchor: own\nlevers:\n  city.streets: {value: 2, source: P01}\n  street.staff: {value: 11, source: P01}\n' +
        '  demand.consultShare: {value: .5, source: P01}\n',
    )
    const plan = planOf([
      variantPoint(pair, 'here', ['street.staff@odd=12', 'demand.consultShare=.5']),
      variantPoint(anchored, 'there', ['street.staff@[1]=12']),
      ...asTheyAre([
        { ...switching('odd'), name: 'odd' },
        { ...switching('[1]'), name: 'one' },
        { ...switching('even'), name: 'even' },
      ]),
    ])
    expect(plan.aliases).toEqual([{ name: 'one', of: 'odd' }])
  })
})

describe('levers that differ by street', () => {
  const columnsOf = (...points: Point[]) => {
    const plan = planOf(points)
    const { columns, valuesOf } = leverColumns(plan)
    return [columns.map(({ id, kind }) => `${id} ${kind}`), ...plan.scenarios.map((_, place) => valuesOf(place))]
  }

  test('are a column for all streets that are alike in every scenario, whoever says it how', () => {
    const [inWords, inNumbers] = [
      ['street.staff@odd=31', 'street.staff@[2]=20'],
      ['street.staff@[2]=20', 'street.staff@[5,3,1]=31'],
    ].map((set) =>
      columnsOf(...asTheyAre([five]), variantPoint(five, 'some', set), variantPoint(five, 'all', ['street.staff=40'])),
    )
    // By hand: streets 1, 3 and 5 go together, 2 and 4 by themselves.
    expect(inWords).toEqual([
      ['street.staff@[1,3,5] number', 'street.staff@[2] number', 'street.staff@[4] number'],
      [11, 11, 11],
      [31, 20, 11],
      [40, 40, 40],
    ])
    expect(inNumbers).toEqual(inWords)
  })

  test('have no column for streets that are alike everywhere, and the plain one where all streets are', () => {
    expect(columnsOf(...asTheyAre([five]), variantPoint(five, 'some', ['street.staff@odd=31']))).toEqual([
      ['street.staff@[1,3,5] number'],
      [11],
      [31],
    ])
    const whole = variantPoint(pair, 'both', ['street.staff@odd=12', 'street.staff@even=12'])
    expect(columnsOf(...asTheyAre([pair]), whole)).toEqual([['street.staff number'], [11], [12]])
  })

  test('take lists apart, and leave empty what a city has no street for', () => {
    const listed = variantPoint(pair, 'listed', ['street.staff=[5, 6]'])
    const some = variantPoint(pair, 'some', ['street.staff=[5, 6]', 'street.staff@even=7'])
    expect(columnsOf(listed, some)).toEqual([['street.staff@[2] number'], [6], [7]])
    const large = variantPoint(five, 'large', ['street.staff@[4-5]=9', 'assistants.pooled@even=yes'])
    expect(columnsOf(...asTheyAre([pair]), large)).toEqual([
      [
        'city.streets number',
        'street.staff@[3] number',
        'street.staff@[4-5] number',
        'assistants.pooled@[2] text',
        'assistants.pooled@[3,5] text',
        'assistants.pooled@[4] text',
      ],
      [2, NaN, NaN, 'no', null, null],
      [5, 11, 9, 'yes', 'no', 'yes'],
    ])
  })
})
