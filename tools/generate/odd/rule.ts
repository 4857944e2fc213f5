/** What section 7 says of a rule: its formula in words and plain mathematics, its files, and the coefficients that are at home in it. */
import type { BehaviourName } from '../../../sim/city/model/behaviour.ts'

export interface Rule {
  readonly title: string
  /** Files of `sim/city/`, the first one where the rule stands. */
  readonly files: readonly string[]
  /** One statement each; names of the code in backquotes, which a test holds against the code. */
  readonly says: readonly string[]
  /** Each coefficient is at home in one rule or one step. */
  readonly coefficients: readonly BehaviourName[]
}
