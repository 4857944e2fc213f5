/** The upper tail of the binomial distribution, by the incomplete beta function. */
import { incompleteBeta } from './incomplete-beta.ts'

/** P(Bin(n, share) >= count). */
export function binomialAtLeast(count: number, n: number, share: number): number {
  if (count <= 0) return 1
  return count > n ? 0 : incompleteBeta(share, count, n - count + 1)
}
