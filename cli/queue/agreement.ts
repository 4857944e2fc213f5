/** Whether theory lies where a simulated mean says: within its half-width, and what else a finite run allows for. */
import type { MeanInterval } from '../../sim/stats/interval.ts'

/** Relative error of sums, which a share that is the same in all replications has in spite of its half-width of 0. */
const ROUNDING = 1e-12
/** Of so many times nothing, a chance of up to three in as many is still believed at 95 % (the rule of three). */
const RULE_OF_THREE = 3

/** @returns null where there is no theory or no half-width */
export function agrees(theory: number | null, { mean, halfWidth }: MeanInterval, allowed = 0): boolean | null {
  if (theory === null || halfWidth === null) return null
  return Math.abs(mean - theory) <= halfWidth + ROUNDING * Math.abs(mean) + allowed
}

/** Whether all replications found the same number, so that their spread says nothing of how exact it is. */
export function isConstant({ mean, halfWidth }: MeanInterval): boolean {
  return halfWidth !== null && halfWidth <= ROUNDING * Math.abs(mean)
}

/** What `customers` who all did the same allow a share of theirs to be away from 0 or 1. */
export function allowedByCount(share: MeanInterval, customers: number): number {
  return isConstant(share) ? RULE_OF_THREE / customers : 0
}
