/** What a job is: its kind, so that whoever takes it knows what to do and what follows. */

export const WORK = {
  triage: 0,
  consultation: 1,
  callback: 2,
  lead: 3,
  lone: 4,
  forward: 5,
  jointStreet: 6,
  delegated: 7,
  task: 8,
  chaser: 9,
  assist: 10,
  part: 11,
  ownOrder: 12,
  /** No job: the hard-case conference decides. */
  conference: 13,
} as const
export const WORK_NAMES = Object.keys(WORK) as (keyof typeof WORK)[]

/**
 * Service classes (E099): life pre-empts, then calls under a deadline too short to finish what is in hand, then utility, then
 * all others by age.
 */
export const SERVICE_CLASS = { life: 0, called: 1, utility: 2, other: 3 } as const
export const SERVICE_CLASSES = 4
/** The first so many of them interrupt what is in hand. */
export const PREEMPTIVE_CLASSES = 2

/** Hours by which work that goes before all others of its class is taken to be older than it is: more than any run lasts. */
export const AHEAD = 1e6

/** A department's part of a joint case is named by one number: case row and place among the departments called. */
export const CALLS_PER_CASE = 4
