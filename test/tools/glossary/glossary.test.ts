/** The glossary leaves no measure, verdict or dimension out, in either language, and says no word twice. (That it is fresh: `generate/`.) */
import { describe, expect, test } from 'vitest'
import { glossaryDocuments } from '../../../tools/generate/glossary/document.ts'
import { WORDS_OF_QUEUES } from '../../../tools/generate/glossary/words-of-queues.ts'
import { WORDS_OF_THE_MODEL } from '../../../tools/generate/glossary/words-of-the-model.ts'
import { WORDS_OF_TRACES } from '../../../tools/generate/glossary/words-of-traces.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { DIMENSIONS } from '../../../sim/city/state/groups.ts'
import { VERDICT_ORDER } from '../../../viz/words/verdict-words.ts'

const pages = glossaryDocuments()
const english = pages.get('docs/GLOSSARY.md')!
const chinese = pages.get('docs/GLOSSARY.zh.md')!

describe.each([
  ['English', english, 'en'],
  ['Chinese', chinese, 'zh'],
] as const)('in %s', (_, text, language) => {
  test('every measure has a line of its own, with all that its row says', () => {
    for (const { id, title, definition, denominator } of MEASURES) {
      const lines = text.split('\n').filter((line) => line.startsWith(`| \`${id}\` | ${title[language]} |`))
      expect(lines, id).toHaveLength(1)
      expect(lines[0]).toContain(` | ${definition[language]} | ${denominator[language]} | `)
    }
  })

  test('every verdict has its token', () => {
    for (const token of VERDICT_ORDER) expect(text).toContain(`| \`${token}\` | `)
  })

  test('a margin says its floor in the unit of the measure', () => {
    const floor = { en: '2 % of the baseline, at least 1000 yuan', zh: '基准值的2%，不少于1000元' }[language]
    expect(text).toMatch(new RegExp(`\\| \`cost\`, \`privateCost\` \\| [^|]+ \\| ${floor} \\|`))
  })
})

test('every dimension of groups is told', () => {
  for (const dimension of DIMENSIONS) expect(english).toContain(`| \`${dimension}\` | `)
})

test.each([
  ['the model', WORDS_OF_THE_MODEL],
  ['queues', WORDS_OF_QUEUES],
  ['traces', WORDS_OF_TRACES],
] as const)('no word of %s is explained twice, and none is left without meaning', (_, rows) => {
  expect(new Set(rows.map(([word]) => word)).size).toBe(rows.length)
  for (const cells of rows) for (const cell of cells) expect(cell).not.toBe('')
})

test('the Chinese page speaks Chinese: English stands in code, in the column of English words, and in names', () => {
  const prose = chinese.replace(/<!--.*?-->|`[^`]*`|\[English\]\([^)]*\)|Kaplan-Meier|JSON|behaviour\.\w+/g, '')
  const own = prose.replace(/## 用语[^]*?\n## /, '')
  expect(own.match(/[A-Za-z]{2,}/g)).toBeNull()
})
