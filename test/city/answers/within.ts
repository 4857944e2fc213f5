/** Agreement with a known answer whose standard error is known as well. */
import { expect } from 'vitest'

/**
 * Within three standard errors of theory.
 * @param tolerance the error that the test must catch: three standard errors must be less, or the test says nothing
 */
export function within(found: number, theory: number, standardError: number, tolerance: number): void {
  const words = `${found.toPrecision(6)}, theory ${theory.toPrecision(6)} +- ${(3 * standardError).toPrecision(3)} (3 standard errors)`
  expect(3 * standardError, `${words}: too vague to catch an error of ${tolerance}`).toBeLessThan(tolerance)
  expect(Math.abs(found - theory), words).toBeLessThan(3 * standardError)
}

/** Standard error of a share of n independent trials. */
export function shareError(p: number, n: number): number {
  return Math.sqrt((p * (1 - p)) / n)
}
