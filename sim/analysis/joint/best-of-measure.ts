/** What a summary says of the options that can be the best. */
import type { AgainstTheBest, BestComparison } from '../../compare/with-the-best.ts'

/** Which options can be the best by one measure. */
export interface BestOfMeasure {
  readonly measure: string
  /** Replications in which no scenario lacks the measure. */
  readonly n: number
  readonly by: BestComparison['by']
  readonly options: readonly (AgainstTheBest & { readonly scenario: string })[]
}
