/** Difference in differences against figures worked out by hand. */
import { expect, test } from 'vitest'
import { differenceInDifferences } from '../../sim/analysis/differences-in-differences.ts'
import type { StreetMeans } from '../../sim/analysis/differences-in-differences.ts'

const street = (treated: boolean, before: number, after: number): StreetMeans => ({ treated, before, after })

/**
 * Hours, three treated and three untreated streets. Changes of the treated: -12, -8, -10 (mean -10, squares 4 + 4 + 0 = 8); of the others:
 * -1, 2, -1 (mean 0, squares 1 + 4 + 1 = 6). Estimate -10. Pooled variance (8 + 6) / 4 = 3.5, standard error sqrt(3.5 x (1/3 + 1/3)) = 1.527525;
 * t with 4 degrees of freedom at 97.5 % is 2.776445 in every table: half-width 4.241090.
 */
const SIX = [
  ...[street(true, 60, 48), street(true, 50, 42), street(true, 55, 45)],
  ...[street(false, 58, 57), street(false, 52, 54), street(false, 55, 54)],
]

test('three streets against three', () => {
  const { mean, halfWidth, n } = differenceInDifferences(SIX)
  expect(mean).toBeCloseTo(-10, 12)
  expect(halfWidth).toBeCloseTo(4.24109, 4)
  expect(n).toBe(6)
})

/**
 * Card and Krueger (American Economic Review 84, 1994, table 3): employment in fast food before and after a higher minimum wage, New Jersey
 * 20.44 and 21.03, Pennsylvania 23.33 and 21.17: 0.59 + 2.16 = 2.75, in the paper 2.76 from unrounded means.
 */
test('the means of a textbook', () => {
  const { mean, halfWidth, n } = differenceInDifferences([street(true, 20.44, 21.03), street(false, 23.33, 21.17)])
  expect(mean).toBeCloseTo(2.75, 10)
  expect({ halfWidth, n }).toEqual({ halfWidth: null, n: 2 })
})

test('what moves all streets alike moves nothing, and one treated street is enough beside two others', () => {
  const risen = SIX.map(({ treated, before, after }) => street(treated, before, after + 100))
  expect(differenceInDifferences(risen).mean).toBeCloseTo(-10, 12)
  // Changes 5 against 1 and 3: estimate 3, variance (0 + 2) / 1, error sqrt(2 x (1 + 1/2)) = 1.732051, t with one degree of freedom 12.706205.
  const { mean, halfWidth } = differenceInDifferences([street(true, 0, 5), street(false, 0, 1), street(false, 0, 3)])
  expect(mean).toBeCloseTo(3, 12)
  expect(halfWidth).toBeCloseTo(22.00779, 4)
})

test('streets without a mean are left out; without a street on either side there is nothing to say', () => {
  expect(differenceInDifferences([...SIX, street(true, NaN, 3), street(false, 3, NaN)])).toEqual(
    differenceInDifferences(SIX),
  )
  expect(differenceInDifferences(SIX.slice(0, 3)).mean).toBeNaN()
  expect(differenceInDifferences([]).halfWidth).toBeNull()
})
