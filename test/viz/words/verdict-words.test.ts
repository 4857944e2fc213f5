/** One set of words for verdicts: a word for each of the six tokens in both languages, and others where money is spent. */
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../viz/words/language.ts'
import {
  VERDICT_ORDER,
  isCost,
  verdictLines,
  verdictMark,
  verdictMeanings,
  verdictWord,
} from '../../../viz/words/verdict-words.ts'
import { measureOf } from '../../../viz/words/measure-chapters.ts'

const words = (id: string, language: Language): string[] =>
  VERDICT_ORDER.map((token) => verdictWord(token, measureOf(id), language))

describe('the word for a verdict', () => {
  test('is the same everywhere', () => {
    expect(VERDICT_ORDER).toEqual(['better', 'worse', 'shifted', 'same', 'undecided', 'none', 'beyond'])
    expect(words('onTimeRate', 'en')).toEqual([
      ...['better', 'worse', 'changed'],
      ...['no noticeable difference', 'too close to tell', 'identical', 'beyond 90 days'],
    ])
    expect(words('onTimeRate', 'zh')).toEqual([
      ...['更好', '更差', '有变化', '无明显差别', '暂不能判定', '完全相同', '超出90天'],
    ])
  })

  test('does not call a price a failing', () => {
    expect(words('cost', 'en')).toEqual([
      ...['saves', 'costs more', 'changed'],
      ...['about the same', 'too close to tell', 'identical', 'beyond 90 days'],
    ])
    expect(words('cost', 'zh')).toEqual([
      ...['支出减少', '支出增加', '有变化', '支出相当', '暂不能判定', '完全相同', '超出90天'],
    ])
    expect(verdictMark('worse', measureOf('cost'))).toBe('+')
    expect(verdictMark('worse', measureOf('hops'))).toBe('▼')
  })

  test.each([
    ['less', 'yuan', true],
    ['less', { written: 'yuan / resident / year' }, true],
    ['less', '元 / 人', true],
    ['more', 'yuan', false],
    ['neither', 'yuan', false],
    ['less', 'hour', false],
    ['less', { written: 'resident / yuan' }, false],
  ] as const)('where %s %j is wanted: money spent is %s', (direction, unit, expected) => {
    expect(isCost({ direction, unit })).toBe(expected)
  })
})

test('every token says what it means, and its words and marks where money has others', () => {
  expect(verdictMeanings(['none'], 'en')).toEqual(['identical: every paired difference is exactly zero'])
  const lines = verdictLines('en')
  expect(lines.map(({ token }) => token)).toEqual(VERDICT_ORDER)
  expect(lines.map(({ mark }) => mark)).toEqual(['▲ / −', '▼ / +', '◆', '=', '?', '=', '–'])
  expect(lines.map(({ word }) => word)).toContain('worse / costs more')
  expect(new Set(lines.map(({ means }) => means)).size).toBe(7)
  for (const { word, means } of verdictLines('zh')) expect(word + means).not.toMatch(/[A-Za-z]/)
})
