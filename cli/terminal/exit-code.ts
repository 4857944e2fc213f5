/** How a command ended, as its exit code; the README lists them. */

export const DONE = 0
/** Something failed inside, or a difference was found. */
export const FAILED = 1
export const WRONG_INPUT = 2
/** Blocks are missing. */
export const INCOMPLETE = 3
/** No answer within what was allowed, or refused by its own check. */
export const NO_ANSWER = 4
/** By Ctrl-C, or by a scheduler. */
export const INTERRUPTED = 130
