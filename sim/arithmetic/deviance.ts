/** The deviance x ln(x / m) + m - x, on which accurate gamma and beta densities rest (Loader 2000). */
import { ln } from './ln.ts'

/** x ln(x / mean) + mean - x for x > 0 and mean > 0, without cancellation where the two are close. Never below 0. */
export function deviance(x: number, mean: number): number {
  const gap = x - mean
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * ln(x / mean) - gap
  const v = gap / (x + mean)
  let sum = gap * v
  let term = 2 * x * v
  for (let n = 3; ; n += 2) {
    term *= v * v
    const next = sum + term / n
    if (next === sum) return sum
    sum = next
  }
}
