/** docs/ODD.md leaves nothing of the model out. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONCEPTS } from '../../../tools/generate/odd/concepts.ts'
import { oddDocument } from '../../../tools/generate/odd/document.ts'
import { code } from '../../../tools/generate/markdown.ts'
import { RULES } from '../../../tools/generate/odd/rules.ts'
import { handlerOf, pathOf } from '../../../tools/generate/odd/source-text.ts'
import { STEPS_BETWEEN } from '../../../tools/generate/odd/steps-between.ts'
import type { BehaviourName } from '../../../sim/city/model/behaviour.ts'
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'
import { EVENT_NAMES, inWords } from '../../../sim/city/model/events.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { WEEKLY_SERIES } from '../../../sim/city/model/replication.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'

const ROOT = join(import.meta.dirname, '../../..')
const COEFFICIENTS = Object.keys(BEHAVIOUR) as BehaviourName[]
const rules = [...Object.values(RULES), ...STEPS_BETWEEN]
const text = oddDocument()

test.each([
  ['lever', LEVERS.map(({ name }) => code(name))],
  ['coefficient', COEFFICIENTS.map(code)],
  ['measure', MEASURES.map(({ id }) => code(id))],
  ['weekly series', WEEKLY_SERIES.map(code)],
  ['event', EVENT_NAMES.map((name) => `| ${inWords(name)} |`)],
  ['rule', Object.entries(RULES).map(([number, { title }]) => `### ${number}. ${title}`)],
])('every %s is in it', (_, marks) => {
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.filter((mark) => !text.includes(mark))).toEqual([])
})

test('the protocol is complete: seven parts, eleven concepts', () => {
  expect(text.match(/^## \d\. .*$/gm)).toHaveLength(7)
  expect(Object.keys(CONCEPTS)).toHaveLength(11)
})

test('no lever and no coefficient is without unit and source; an assumption says why or how far', () => {
  const known = /^(assumption|[EITP]\d+)$/
  const bare = LEVERS.filter(
    ({ unit, source, why, range }) => !unit || !known.test(source) || (source === 'assumption' && !why && !range),
  )
  expect(bare.map(({ name }) => name)).toEqual([])
  const coefficients = COEFFICIENTS.filter((name) => {
    const { unit, source, effect, low, high, value } = BEHAVIOUR[name]
    return !unit || !known.test(source) || !effect || !(low <= value && value <= high && low < high)
  })
  expect(coefficients).toEqual([])
})

test('every coefficient is at home in one rule or step', () => {
  const homes = rules.flatMap(({ coefficients }) => coefficients)
  expect([...homes].sort()).toEqual([...COEFFICIENTS].sort())
})

test('every name in the rules is one of the model, and every coefficient is in the words of its rule', () => {
  // Names of the model, and keys of a scenario file; some with the value that is meant: `whistle.covers: departmental`.
  const known: readonly string[] = [...COEFFICIENTS, ...LEVERS.map(({ name }) => name), 'anchor', 'sizes']
  const named = (says: readonly string[]): string[] =>
    [...says.join(' ').matchAll(/`([^`]+)`/g)].map(([, name]) => name.split(': ')[0])
  expect(rules.flatMap(({ says }) => named(says)).filter((name) => !known.includes(name))).toEqual([])
  expect(rules.flatMap(({ coefficients, says }) => coefficients.filter((name) => !named(says).includes(name)))).toEqual(
    [],
  )
})

test('every file that a rule or an event names is there', () => {
  const files = [
    ...rules.flatMap(({ files: names }) => names.map(pathOf)),
    ...EVENT_NAMES.map((name) => handlerOf(inWords(name)).path),
  ]
  expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('an event without a word in its file is refused, with what to write', () => {
  expect(() => handlerOf('no such event')).toThrow('write /** Event "no such event": ... */')
})
