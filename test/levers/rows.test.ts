/** What the rows of levers name in plain words is there: measures, weekly series, coefficients, other levers; and what they say holds together. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { WEEKLY_SERIES } from '../../sim/city/model/replication.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import type { Lever } from '../../sim/levers/lever.ts'
import { LEVERS, lever } from '../../sim/levers/levers.ts'

const FIGURES: readonly string[] = [
  ...MEASURES.map(({ id }) => id),
  ...WEEKLY_SERIES.map((series) => `spread of weekly ${series}`),
]
/** Where a reform may reach some streets only (the model's page, section 6). */
const BY_STREET = /^(street|assistants|grid|whistle|appraisal|duties|participation|departments)\./
const OF_DEPARTMENTS = ['departments.embedShare', 'departments.embedPooled', 'departments.delegatedShare']

/** Some values of a lever, its ends among them. */
function someValues({ kind, low, high, choices, fields = [], default: usual }: Lever): unknown[] {
  if (kind === 'record') return [usual, ...fields.map(({ name }) => ({ ...(usual as object), [name]: 0 }))]
  if (kind === 'flag') return [false, true]
  return choices ? [...choices] : [usual, low, high]
}

describe.each(LEVERS.map((each) => [each.name, each] as const))('%s', (name, it) => {
  test('moves figures that there are, by coefficients that there are', () => {
    expect(it.moves.map(({ figure }) => figure).filter((figure) => !FIGURES.includes(figure))).toEqual([])
    expect(it.coefficients.filter((word) => !(word in BEHAVIOUR))).toEqual([])
    for (const words of [it.does, ...it.moves.map(({ why }) => why)]) expect(words).not.toBe('')
  })

  test('is stopped by other levers, at some of their values and not at all', () => {
    for (const { where, why } of it.idle ?? []) {
      expect(Object.keys(where).filter((other) => other !== name).length).toBeGreaterThan(0)
      expect(why.zh).toMatch(/\p{Script=Han}|为 /u)
      for (const [other, holds] of Object.entries(where)) {
        const found = someValues(lever(other)!).map(holds)
        expect([...new Set(found)].sort(), other).toEqual([false, true])
      }
    }
  })

  test('has Chinese words for its choices and parts', () => {
    const words = [...(it.choices ?? []), ...(it.fields ?? []).map((field) => field.name)]
    expect(Object.keys(it.chinese ?? {})).toEqual(words)
    for (const word of Object.values(it.chinese ?? {})) expect(word).toMatch(/^\p{Script=Han}+$/u)
  })

  test('has a default that is one of its words, or has its parts', () => {
    if (it.kind === 'choice') expect(it.choices).toContain(it.default)
    if (it.kind === 'record') expect(Object.keys(it.default)).toEqual(it.fields!.map((field) => field.name))
  })

  test('differs by street where the page says so, and never where it makes the city', () => {
    const group = BY_STREET.test(name) && !name.startsWith('participation.outside')
    expect(it.byStreet === true).toBe(group && (!name.startsWith('departments.') || OF_DEPARTMENTS.includes(name)))
    expect(it.byStreet && it.wholeRun).toBeFalsy()
  })
})

test('a word has the same Chinese in every row', () => {
  const pairs = LEVERS.flatMap(({ chinese = {} }) => Object.entries(chinese).map(([word, zh]) => `${word} ${zh}`))
  const words = [...new Set(pairs)].map((pair) => pair.split(' ')[0])
  expect(new Set(words).size).toBe(words.length)
})

test('the type of a setting follows from the rows', () => {
  expectTypeOf<Setting['street']['fund']>().toEqualTypeOf<number>()
  expectTypeOf<Setting['street']['staff']>().toEqualTypeOf<number | readonly number[]>()
  expectTypeOf<Setting['whistle']['enabled']>().toEqualTypeOf<boolean>()
  expectTypeOf<Setting['whistle']['form']>().toEqualTypeOf<'together' | 'parallel'>()
  expectTypeOf<Setting['city']['start']>().toEqualTypeOf<string>()
  expectTypeOf<keyof Setting['demand']['mix']>().toEqualTypeOf<'lead' | 'joint' | 'assist'>()
  expectTypeOf<Setting['demand']['pulse'][number]['factor']>().toEqualTypeOf<number>()
  expectTypeOf<Setting['departments']['officers']>().toEqualTypeOf<
    number | readonly number[] | { readonly load: number }
  >()
})
