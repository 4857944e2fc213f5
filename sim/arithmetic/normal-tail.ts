/** The standard normal distribution: what lies above a value, by the incomplete gamma function. */
import { lowerGamma, upperGamma } from './incomplete-gamma.ts'

/** P(Z > z). Relative error about 1e-14, also far out. */
export function normalTail(z: number): number {
  const half = (z * z) / 2
  return z >= 0 ? 0.5 * upperGamma(0.5, half) : 0.5 + 0.5 * lowerGamma(0.5, half)
}
