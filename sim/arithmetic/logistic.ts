/** The logistic curve, from 0 through 1/2 at x = 0 to 1. */
import { exp } from './exp.ts'

/** 1 / (1 + e^-x), without overflow for any x. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const e = exp(x)
  return e / (1 + e)
}
