/** Which scenarios are compared with the baseline: all, until there are too many; then the baseline and those with a title. */
import { expect, test } from 'vitest'
import { comparedPlaces } from '../../sim/analysis/compared-scenarios.ts'
import { MOST_COMPARED } from '../../sim/run/plan.ts'

/** Points of a design have no title; every third here was named. */
const scenarios = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ title: place % 3 === 1 ? { en: 'named', zh: '有名' } : null }))

test('as many as may be compared are, titles or not', () => {
  const places = comparedPlaces({ scenarios: scenarios(MOST_COMPARED) })
  expect(places).toEqual(Array.from({ length: MOST_COMPARED }, (_, place) => place))
})

test('of one more, the baseline and those that were named', () => {
  const places = comparedPlaces({ scenarios: scenarios(MOST_COMPARED + 1) })
  expect(places.slice(0, 4)).toEqual([0, 1, 4, 7])
  expect(places.slice(1).every((place) => place % 3 === 1)).toBe(true)
})

test('never more than may be compared', () => {
  expect(comparedPlaces({ scenarios: scenarios(10 * MOST_COMPARED) })).toHaveLength(MOST_COMPARED)
})

test('of an experiment, however few points it has, only what was named', () => {
  expect(comparedPlaces({ scenarios: scenarios(6), apart: true })).toEqual([0, 1, 4])
})
