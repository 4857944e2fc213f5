/** What a trial of a method is: studies of which the truth is known, and what is counted in them. */

export const SEED = 'methods'

export interface Trial {
  readonly name: string
  /** Heading of the table that it stands in. */
  readonly about: 'intervals' | 'families' | 'choice' | 'stages'
  /** What is counted. */
  readonly counts: 'wrong' | 'right'
  /** The share that it should be: at most, of what is wrong; at least, of what is right; null: nothing is promised. */
  readonly promised: number | null
  readonly studies: number
  /** Studies of a row, which takes a minute at most. */
  readonly perRow: number
  /** Whether the study has what is counted. @param study from 0 */
  hits(study: number): boolean
}
