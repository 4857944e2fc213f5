/** Prevention (rule 18) as it is now: where its rise began, and the share in force at that time. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'

export class PreventionInForce {
  share = REAL_ZERO
  /** When the rise began (h). */
  since = REAL_ZERO
}
