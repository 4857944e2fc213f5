/** One row of the table of rules: what the model is said to do, a figure worked out by hand, and what the code gives. */
import type { RuleNumber } from '../../../sim/levers/lever.ts'

export interface RuleRow {
  /** Number of a rule of docs/ODD.md section 7, or the title of a step between the rules. */
  readonly rule: RuleNumber | string
  /** The formula in words, with the figures put in where they are few. */
  readonly formula: string
  /** Worked out by hand; the arithmetic stands in a comment beside it. */
  readonly figure: number
  readonly gives: () => number
}
