import { describe, expect, it } from 'vitest'
import { LEVERS } from '../../../sim/levers/levers.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { plainDate, plainNumber, shortNumber, wordsOf } from '../../../viz/words/language.ts'
import { answerWordsOf, reportWordsOf } from '../../../viz/words/report/answer-words.ts'
import { leverTitle, unitOf, unitWord } from '../../../viz/words/lever-words.ts'
import { writtenUnit } from '../../../viz/words/unit-words.ts'
import { HEADLINE_MEASURES, measureChapters } from '../../../viz/words/measure-chapters.ts'

/** Answer and sections of a report; some phrases take what is counted as well. */
const BOTH = (['en', 'zh'] as const).map((language) => ({
  answer: answerWordsOf(language),
  report: reportWordsOf(language),
}))

const CHINESE = /[\u4e00-\u9fff]/

/** All phrases by path; functions are called with their parameters' names, so that a lost one shows. */
function phrases(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[here, value]]
    if (typeof value !== 'function') return phrases(value as object, here)
    const given = Array.from({ length: (value as { length: number }).length }, (_, index) => `<${index}>`)
    return [[here, (value as (...parts: string[]) => string)(...given)]]
  })
}

const WITHOUT_CHINESE = /^(unit\.percent|list\.|reproduce\.node)/

describe('dictionaries', () => {
  const [en, zh] = [new Map(phrases(wordsOf('en'))), new Map(phrases(wordsOf('zh')))]

  it('have the same phrases, none of them empty', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of [...en, ...zh]) if (key !== 'list.gap') expect(text, key).not.toBe('')
  })

  it('speak their own language', () => {
    for (const [key, text] of zh) if (!WITHOUT_CHINESE.test(key)) expect(text, key).toMatch(CHINESE)
    for (const [key, text] of en) expect(text, key).not.toMatch(CHINESE)
  })

  it('use every part of a sentence in both languages', () => {
    const parts = (text: string) => [...text.matchAll(/<\d>/g)].map(([part]) => part).sort()
    for (const [key, text] of zh) {
      expect(parts(text), key).toEqual(parts(en.get(key)!))
    }
  })
})

describe('the words of a report', () => {
  const [en, zh] = BOTH.map((words) => new Map(phrases(words)))

  it('are the same phrases in both languages, each in its own', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of zh) if (!/named|stop|none$|file$|label$/.test(key)) expect(text, key).toMatch(CHINESE)
    for (const [key, text] of en) expect(text, key).not.toMatch(CHINESE)
  })

  it('use every part of a sentence in both', () => {
    const parts = (text: string) => [...new Set([...text.matchAll(/<\d>/g)].map(([part]) => part))].sort()
    for (const [key, text] of zh) expect(parts(text), key).toEqual(parts(en.get(key)!))
  })
})

describe('numbers and dates', () => {
  it('follow the language', () => {
    expect(plainNumber(-1234.56, 1, 'en')).toBe('−1,234.6')
    expect(plainNumber(-0.04, 1, 'zh')).toBe('0.0')
    expect(shortNumber(0.1 + 0.2, 'en')).toBe('0.3')
    expect(plainDate('2018-01-01', 'en')).toBe('1 January 2018')
    expect(plainDate('2018-01-01', 'zh')).toBe('2018年1月1日')
    expect(plainDate('soon', 'en')).toBe('soon')
  })
})

describe('names of levers and measures', () => {
  it('has a chapter for every measure', () => {
    const placed = measureChapters().flatMap(({ measures }) => measures.map(({ id }) => id))
    expect([...placed].sort()).toEqual(MEASURES.map(({ id }) => id).sort())
    expect(placed).toEqual(expect.arrayContaining([...HEADLINE_MEASURES]))
  })

  it('has words for the unit of every lever that has one, Chinese ones in Chinese', () => {
    const unitless = ['ratio', 'yes/no', 'choice', 'date', 'pulse']
    for (const { name, unit } of LEVERS) {
      const remedy = `${name} is in "${unit}": give each term that is new a line in viz/words/unit-words.ts`
      if (unitless.includes(unit)) expect(unitWord(unit, 'en'), name).toBe('')
      else expect(unitWord(unit, 'en'), remedy).not.toBe('')
      expect(unitWord(unit, 'zh'), remedy).not.toMatch(/[a-z]/)
    }
    expect(unitWord('case / 10,000 residents / day', 'en')).toBe('cases / 10,000 residents / day')
    expect(unitWord('case / 10,000 residents / day', 'zh')).toBe('件/万人/天')
  })

  it('speaks of a lever by its title, or by its name where it has none', () => {
    expect(leverTitle('street.staff', 'en')).toBe(LEVERS.find(({ name }) => name === 'street.staff')!.title.en)
    expect(leverTitle('behaviour.reportDays', 'zh')).toBe('behaviour.reportDays')
  })

  it('takes the unit of a record from its parts', () => {
    const setting = { name: 'departments.officers', unit: 'officer', source: 'assumption', setBy: 'default' }
    expect(unitOf({ ...setting, value: 30 })).toBe('officer')
    expect(unitWord(unitOf({ ...setting, value: { load: 0.8 } }), 'en')).toBe('')
  })
})

describe('the unit of a formula', () => {
  it.each([
    ['yuan / resident / year', '元/居民/年'],
    ['yuan/10,000 residents/year', '元/万人/年'],
    ['cases / post', '件/编制'],
    ['h / street / day', '小时/街道/天'],
    ['working hours / assistant', '工时/协管员'],
    ['solved case', 'solved 件'],
    ['QALY / 元', 'QALY/元'],
    ['constructor / toString', 'constructor/toString'],
  ])('%s is in Chinese %s, and in English as it is written', (written, chinese) => {
    expect(writtenUnit(written, 'zh')).toBe(chinese)
    expect(writtenUnit(written, 'en')).toBe(written)
  })
})
