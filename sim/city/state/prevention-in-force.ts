/** Prevention (rule 18) as it is now: where its rise began, and the share in force at that time. */
export class PreventionInForce {
  share = 0
  /** When the rise began (h). */
  since = 0
}
