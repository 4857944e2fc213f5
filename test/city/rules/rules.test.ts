/** The table of rules: for each rule of docs/ODD.md its formula, a figure worked out by hand, and what the code gives. */
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../tools/generate/odd/rules.ts'
import { STEPS_BETWEEN } from '../../../tools/generate/odd/steps-between.ts'
import { CALLING_ROWS } from './calling-rows.ts'
import { CONFERENCE_ROWS } from './conference-rows.ts'
import { DEPARTMENT_ROWS } from './department-rows.ts'
import { DISCOVERY_ROWS } from './discovery-rows.ts'
import { GRID_ROWS } from './grid-rows.ts'
import { FIRST_STEPS_ROWS } from './first-steps-rows.ts'
import { JUDGEMENT_ROWS } from './judgement-rows.ts'
import { LYING_ROWS } from './lying-rows.ts'
import { MONEY_ROWS } from './money-rows.ts'
import { OFFICERS_ROWS } from './officers-rows.ts'
import { PASSING_ON_ROWS } from './passing-on-rows.ts'
import { PEOPLE_ROWS } from './people-rows.ts'
import { PRESSURE_ROWS } from './pressure-rows.ts'
import { RESIDENT_ROWS } from './resident-rows.ts'
import { STREET_ROWS } from './street-rows.ts'
import { WHISTLE_ROWS } from './whistle-rows.ts'

const ROWS = [
  DISCOVERY_ROWS,
  GRID_ROWS,
  PASSING_ON_ROWS,
  STREET_ROWS,
  WHISTLE_ROWS,
  DEPARTMENT_ROWS,
  OFFICERS_ROWS,
  CALLING_ROWS,
  LYING_ROWS,
  FIRST_STEPS_ROWS,
  CONFERENCE_ROWS,
  RESIDENT_ROWS,
  JUDGEMENT_ROWS,
  PEOPLE_ROWS,
  PRESSURE_ROWS,
  MONEY_ROWS,
].flat()
const rules: (number | string)[] = [...Object.keys(RULES).map(Number), ...STEPS_BETWEEN.map(({ title }) => title)]

describe.each(rules)('rule %s', (rule) => {
  const rows = ROWS.filter((row) => row.rule === rule)

  test('has a row', () => expect(rows.length).toBeGreaterThan(0))

  test.each(rows)('$formula: $figure', ({ figure, gives }) => expect(gives()).toBeCloseTo(figure, 6))
})

test('every row is of a rule', () => {
  expect(ROWS.filter(({ rule }) => !rules.includes(rule))).toEqual([])
})
