/** The logistic curve, from 0 through 1/2 at x = 0 to 1, and its inverse. */
import { exp } from './exp.ts'
import { ln } from './ln.ts'

/** 1 / (1 + e^-x), without overflow: 0 below -709.8, where e^-x has no double any more. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/** The x at which the logistic curve is p: the log odds; -Infinity at 0, Infinity at 1. */
export function logit(p: number): number {
  return ln(p / (1 - p))
}
