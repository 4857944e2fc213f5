/** When rules that look again and again at replications do so: looks at other times would be other rules. */

/** Replications before the first look, whose spread the rule goes by to its end. */
export const FIRST_LOOK = 10
/** Replications between two looks. */
export const LOOK_EVERY = 5

/** The first look at which so many replications are there. */
export function lookFrom(replications: number): number {
  return FIRST_LOOK + LOOK_EVERY * Math.max(0, Math.ceil((replications - FIRST_LOOK) / LOOK_EVERY))
}
