/** Columns side by side keep their values when they grow, and an object that has many of them stays as fast as one written by hand. */
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { CASE_STEP } from '../../sim/city/state/case-columns.ts'
import { Cases } from '../../sim/city/state/cases.ts'
import { nameColumns, wholeColumns, widened } from '../../sim/kernel/side-by-side.ts'

/** Whether V8 keeps the properties of an object in fixed places; a hash table takes the model a quarter longer. */
function hasFixedPlaces(thing: object): boolean {
  setFlagsFromString('--allow-natives-syntax')
  const asked = new Function('thing', 'return %HasFastProperties(thing)') as (one: object) => boolean
  setFlagsFromString('--no-allow-natives-syntax')
  return asked(thing)
}

test('columns have the names of their places, and keep values and names when they grow', () => {
  const owner: Record<string, Int32Array> = {}
  const columns = wholeColumns(3, 2)
  nameColumns(owner, ['a', 'b', 'c'], columns)
  ;[owner.a[0], owner.b[0], owner.c[0], owner.a[3]] = [1, 2, 3, 4]
  nameColumns(owner, ['a', 'b', 'c'], widened(columns))
  expect([owner.a[0], owner.b[0], owner.c[0], owner.a[3], owner.c.length]).toEqual([1, 2, 3, 4, 10])
})

test('the columns of cases lie in fixed places, before and after they grow', () => {
  const cases = new Cases()
  expect(hasFixedPlaces(cases)).toBe(true)
  const room = cases.stage.length
  for (let issue = 0; cases.stage.length === room; issue++) cases.create(issue, 0, 0, 0)
  expect(hasFixedPlaces(cases)).toBe(true)
  expect([cases.address[0], cases.address[CASE_STEP]]).toEqual([0, 1])
})
