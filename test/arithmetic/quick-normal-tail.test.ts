/** The upper tail of the normal distribution for loops, against the incomplete gamma function. */
import { expect, test } from 'vitest'
import { normalTail } from '../../sim/arithmetic/normal-tail.ts'
import { quickNormalTail } from '../../sim/arithmetic/quick-normal-tail.ts'

test('the same to a part in 10^12, half way between places and at them, far out and nowhere', () => {
  const worst = Array.from({ length: 4000 }, (_, at) => at / 420).map((z) =>
    Math.abs(quickNormalTail(z) / normalTail(z) - 1),
  )
  expect(Math.max(...worst)).toBeLessThan(2e-12)
  expect(quickNormalTail(0)).toBe(0.5)
  expect(quickNormalTail(12)).toBe(normalTail(12))
  expect(quickNormalTail(NaN)).toBeNaN()
})
