/** The trials of methods: what is committed is what the code gives today, and each keeps what it promises. */
import { expect, test } from 'vitest'
import { TRIALS, methods } from '../../../tools/validation/methods/methods.ts'
import type { MethodFigures } from '../../../tools/validation/methods/methods.ts'
import { readRecord } from '../../../tools/validation/record.ts'

const record = readRecord('methods')
const figures = record.figures as readonly MethodFigures[]

test('is committed for the trials, numbers and seed that the code has', () => {
  expect(record.seed).toBe(methods.seed)
  expect(record.terms).toEqual(methods.terms)
  // Told piecewise: a trial of which nothing was made yet is not among them.
  const told = figures.map(({ name }) => name)
  expect(told).toEqual(TRIALS.map(({ name }) => name).filter((name) => told.includes(name)))
  expect(told.length).toBeGreaterThan(10)
})

test.each(figures)('$name', ({ counts, promised, studies, hits }) => {
  const share = hits / studies
  if (promised === null) return expect(share).toBeGreaterThan(0.2)
  const error = Math.sqrt((promised * (1 - promised)) / studies)
  if (counts === 'wrong') expect(share).toBeLessThan(promised + 3 * error)
  else expect(share).toBeGreaterThan(promised - 3 * error)
})
