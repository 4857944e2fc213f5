/** Every numbered rule of behaviour in words; the numbers are those that levers name. */
import type { RuleNumber } from '../../../sim/levers/lever.ts'
import { RULES_OF_DEPARTMENTS } from './rules-of-departments.ts'
import { RULES_OF_PEOPLE } from './rules-of-people.ts'
import { RULES_OF_STREETS } from './rules-of-streets.ts'
import type { Rule } from './rule.ts'

export const RULES: Readonly<Record<RuleNumber, Rule>> = {
  ...RULES_OF_STREETS,
  ...RULES_OF_DEPARTMENTS,
  ...RULES_OF_PEOPLE,
}
