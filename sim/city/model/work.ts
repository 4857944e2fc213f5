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

/** Service classes (E099): life pre-empts, then utility, then all others by age. */
export const SERVICE_CLASS = { life: 0, utility: 1, other: 2 } as const
export const SERVICE_CLASSES = 3

/** A department's part of a joint case is named by one number: case row and place among the departments called. */
export const CALLS_PER_CASE = 4
