/** Measures over issues: the same problems in every scenario, so that finding more of them is no fault. */
import type { Outcome } from '../state/outcome.ts'

/** Share of issues solved by anybody within 90 days of onset, or prevented. */
export function issueResolutionRate({ issues }: Outcome): number {
  return issues.of > 0 ? issues.solved / issues.of : NaN
}

/** Mean time from onset (h), unsolved ones and what takes longer at 90 days, prevented ones 0. */
export function issueTimeMean({ issues }: Outcome): number {
  return issues.of > 0 ? issues.timeSum / issues.of : NaN
}

/** Undiscovered issues younger than 90 days, mean over the observed period. @param residents in ten thousands */
export function latentStock({ issues, from, to }: Outcome, residents: number): number {
  return issues.latentHours / (to - from) / residents
}
