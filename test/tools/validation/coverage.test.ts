/** The coverage study: what is committed is what the code gives today, and what it must show. */
import { describe, expect, test } from 'vitest'
import type { AnswerFigures } from '../../../tools/validation/coverage/answer-figures.ts'
import { countCovered } from '../../../tools/validation/coverage/answer-figures.ts'
import { coverage } from '../../../tools/validation/coverage/coverage.ts'
import { intervalsOf } from '../../../tools/validation/coverage/intervals.ts'
import { knownAnswer, STUDIES } from '../../../tools/validation/coverage/studies.ts'
import { readRecord } from '../../../tools/validation/record.ts'

const record = readRecord('coverage')
const figures = record.figures as readonly AnswerFigures[]

describe.each(STUDIES.map((study, index) => ({ study, index })))('$study.name', ({ study, index }) => {
  const committed = study.answers.map((answer) => {
    const found = figures.find(({ name }) => name === `${study.name}: ${answer.name}`)
    if (!found) throw new Error(`nothing is committed for ${study.name}: ${answer.name}`)
    return { answer, found }
  })

  test('the first ten intervals come out as committed, to the last bit', () => {
    const again = Array.from({ length: 10 }, (_, interval) => intervalsOf(index, interval))
    committed.forEach(({ found }, which) => {
      expect(again.map((each) => each[which])).toEqual(found.sample)
    })
  })

  test('10,000 intervals, of which 94 to 96 % contain what theory says', () => {
    for (const { answer, found } of committed) {
      expect(found.theory).toBe(knownAnswer(study, answer).theory)
      expect(found.intervals).toBe(10_000)
      expect(found.covered + found.below + found.above).toBe(10_000)
      expect(found.covered).toBeGreaterThanOrEqual(9400)
      expect(found.covered).toBeLessThanOrEqual(9600)
    }
  })

  test('the mean of all means is within three standard errors of theory', () => {
    for (const { found } of committed) {
      const threeErrors = (3 / 1.96) * found.meanHalfWidth
      expect(threeErrors).toBeLessThan(0.01 * found.theory)
      expect(Math.abs(found.mean - found.theory)).toBeLessThan(threeErrors)
    }
  })
})

test('the study is committed for the queues, lengths and seed that the code has', () => {
  expect(record.seed).toBe(coverage.seed)
  expect(record.terms).toEqual(coverage.terms)
  expect(figures).toHaveLength(STUDIES.flatMap(({ answers }) => answers).length)
})

test('an interval that touches theory covers it; the others lie below or above', () => {
  const { covered, below, above } = countCovered(10, [
    [9, 1],
    [9, 0.5],
    [11, 1],
    [12, 1.5],
    [13, 1],
    [10, 0.1],
  ])
  expect([covered, below, above]).toEqual([3, 1, 2])
})
