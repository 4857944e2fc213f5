/** The rows of measures say all that people are told of a measure, in both languages. */
import { describe, expect, test } from 'vitest'
import { MEASURE_CHAPTERS, MEASURE_UNITS } from '../../../sim/city/model/measure.ts'
import { MEASURES, measureIndex } from '../../../sim/city/model/measures.ts'
import { PairedTally } from '../../../sim/analysis/compare.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'

const CHINESE = /\p{Script=Han}/u
const ROWS = [...MEASURES, ...GROUP_MEASURES.filter(({ id }) => id === 'cases')]

describe('every measure', () => {
  test('has an id and titles of its own', () => {
    for (const names of [
      ROWS.map(({ id }) => id),
      ROWS.map(({ title }) => title.en),
      ROWS.map(({ title }) => title.zh),
    ])
      expect(new Set(names).size).toBe(ROWS.length)
    for (const { id } of ROWS) expect(id).toMatch(/^[a-z][A-Za-z0-9]+$/)
  })

  test('says in both languages what it is, of what, and when it is missing', () => {
    for (const { id, title, definition, denominator, missing } of ROWS)
      for (const { en, zh } of [title, definition, denominator, ...(missing === null ? [] : [missing])]) {
        expect(en, id).toMatch(/^[^\p{Script=Han}]{3,}$/u)
        expect(zh, id).toMatch(CHINESE)
      }
  })

  test('ends no sentence: texts stand in cells and in brackets', () => {
    const texts = ROWS.flatMap(({ definition, denominator, missing }) => [definition, denominator, missing])
    expect(texts.filter((text) => text && /[.。;；]$/.test(text.en + text.zh))).toEqual([])
  })

  test.each([
    // of the baseline, difference, whether it makes none to a decision
    ['onTimeRate', 0.5, 0.01, true],
    ['onTimeRate', 0.5, 0.011, false],
    ['handlingTimeMean', 0, 0.1, true],
    ['handlingTimeMean', 100, 5, true],
    ['handlingTimeMean', 100, 5.1, false],
    ['cost', 10_000, 1000, true],
    ['cost', 1e8, 2e6, true],
    ['cost', 1e8, 2.1e6, false],
    ['costPerSolvedCase', 2000, 40, true],
    ['costPerSolvedCase', 2000, 41, false],
    ['equityGini', 0.004, 0.01, true],
    ['equityGini', 0.004, 0.011, false],
    ['equityP90P10', 0, 0.02, true],
    ['equityP90P10', 1, 0.051, false],
  ] as const)('has a margin: %s of %f more by %f', (id, baseline, more, same) => {
    const pairs = new PairedTally()
    for (let replication = 0; replication < 2; replication++) pairs.add(baseline + more, baseline)
    expect(pairs.compare(MEASURES[measureIndex(id)]).verdict === 'same').toBe(same)
  })

  test('has its place in a result row', () => {
    expect(MEASURES.map(({ id }) => measureIndex(id))).toEqual(MEASURES.map((_, index) => index))
    expect(() => measureIndex('luck')).toThrow('there is no measure "luck"')
  })
})

test('units and chapters have words in both languages, and no chapter is empty', () => {
  for (const { en, zh } of [
    ...Object.values(MEASURE_UNITS).map(({ title }) => title),
    ...Object.values(MEASURE_CHAPTERS),
  ]) {
    expect(en).not.toMatch(CHINESE)
    expect(zh).toMatch(CHINESE)
  }
  expect(new Set(MEASURES.map(({ chapter }) => chapter))).toEqual(new Set(Object.keys(MEASURE_CHAPTERS)))
})
