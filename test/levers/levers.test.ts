/** Levers by name, and what each must have: evidence or a range, titles in both languages, a default within its bounds. */
import { describe, expect, test } from 'vitest'
import { BEHAVIOUR } from '../../sim/city/model/behaviour.ts'
import { COEFFICIENTS, coefficient } from '../../sim/scenario/coefficient.ts'
import { isEvidence } from '../../sim/evidence/provenance.ts'
import { LEVERS, lever } from '../../sim/levers/levers.ts'

describe('the lever table', () => {
  test('finds levers by full name only, and nothing under the names of Object', () => {
    expect(lever('street.staff')!.unit).toBe('post')
    for (const name of ['staff', 'constructor', '__proto__', 'toString', '']) expect(lever(name)).toBeUndefined()
  })
})

describe('each lever', () => {
  test.each(LEVERS.map((each) => [each.name, each] as const))(
    '%s rests on evidence or a range or reason, in both languages',
    (_, it) => {
      expect(isEvidence(it.source) || (it.source === 'assumption' && Boolean(it.range ?? it.why))).toBe(true)
      expect(it.title.en).toMatch(/^[A-Z]/)
      expect(it.title.zh).toMatch(/\p{Script=Han}/u)
      if (it.kind !== 'number' && it.kind !== 'count') return
      const value = it.default as number
      expect(it.low!).toBeLessThanOrEqual(value)
      expect(it.high!).toBeGreaterThanOrEqual(value)
      const [low, high] = it.range ?? [value, value]
      expect([low >= it.low!, low <= value, high >= value, high <= it.high!]).toEqual([true, true, true, true])
    },
  )
})

test('coefficients of behaviour are numbers with bounds under behaviour.*', () => {
  expect(COEFFICIENTS).toHaveLength(Object.keys(BEHAVIOUR).length)
  const { value, low, high, unit } = BEHAVIOUR.reportDays
  expect(coefficient('behaviour.reportDays')).toMatchObject({
    kind: 'number',
    default: value,
    low,
    high,
    unit,
  })
  expect(coefficient('reportDays')).toBeUndefined()
})
