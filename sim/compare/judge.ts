/** With what the options of a run are compared, and whether the answers are to hold together. */
import { ADJUSTMENTS } from './simultaneous.ts'
import type { Adjustment } from './simultaneous.ts'

/** With the baseline; with the best of the others besides; or each with each. */
export const AGAINST = ['baseline', 'best', 'all'] as const

export interface Judge {
  readonly against: (typeof AGAINST)[number]
  readonly adjust: Adjustment
}

/** Each difference from the baseline by itself. */
export const USUAL_JUDGE: Judge = { against: AGAINST[0], adjust: ADJUSTMENTS[2] }

export function isUsual({ against, adjust }: Judge): boolean {
  return against === USUAL_JUDGE.against && adjust === USUAL_JUDGE.adjust
}
