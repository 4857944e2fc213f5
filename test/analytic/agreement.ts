/** Agreement with theory: within three standard errors of independent replications, and those errors small enough. */
import { expect } from 'vitest'

/**
 * @param tolerance the error that the test must catch: three standard errors must be less, or the test says nothing
 */
export function expectTheory(values: readonly number[], theory: number, tolerance: number): void {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1)
  const threeErrors = 3 * Math.sqrt(variance / n)
  const found = `${mean.toPrecision(6)} +- ${threeErrors.toPrecision(3)} (3 standard errors), theory ${theory.toPrecision(6)}`
  expect(threeErrors, `${found}: too vague to catch an error of ${tolerance}`).toBeLessThan(tolerance)
  expect(Math.abs(mean - theory), found).toBeLessThan(threeErrors)
}

export function replicate<T>(replications: number, one: (replication: number) => T): T[] {
  return Array.from({ length: replications }, (_, replication) => one(replication))
}
