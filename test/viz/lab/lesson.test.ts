/** Lessons: those that come with the program are sound in both languages, and what is wrong in one of one's own is told with line and remedy. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedFile } from '../../../cli/authoring/checked-file.ts'
import { scenarioFolder, studyFolder } from '../../../sim/store/scenario-folder.ts'
import { figureIn, withFigures } from '../../../viz/lab/lesson/lesson-figure.ts'
import { readLesson } from '../../../viz/lab/lesson/lesson-file.ts'
import { LIBRARY, messageOf } from '../../scenario/scenario-folder.ts'

const FOLDER = new URL('../../../notebooks/lessons/', import.meta.url)
const NAMES = readdirSync(FOLDER)
const textOf = (name: string, language: 'en' | 'zh') => ({
  file: `${name}/${language}.md`,
  text: readFileSync(new URL(`${name}/${language}.md`, FOLDER), 'utf8'),
})
const shipped = (name: string) => readLesson(textOf(name, 'en'), textOf(name, 'zh'), LIBRARY)

describe.each(NAMES)('lesson %s', (name) => {
  it('has a prediction before every reveal, a question at its end, and a rule wherever it says "else"', () => {
    const { blocks, id } = shipped(name)
    expect(id).toBe(name)
    const kinds = blocks.map(({ kind }) => kind)
    expect(kinds[0]).toBe('look')
    expect(kinds.indexOf('predict')).toBeLessThan(kinds.indexOf('reveal'))
    expect(kinds.at(-1)).toBe('ask')
    for (const block of blocks) {
      if (block.kind !== 'say') continue
      expect(block.texts.else?.en, block.id).toMatch(/rule \d/)
      expect(block.texts.else?.zh, block.id).toMatch(/规则\d/)
    }
  })

  it('has no figure that somebody typed where results belong, and the same figures in both languages', () => {
    for (const block of shipped(name).blocks) {
      const texts = block.kind === 'say' ? Object.values(block.texts) : [block.text]
      for (const text of texts) {
        const [en, zh] = [text.en, text.zh].map((one) => [...one.matchAll(/\{\{[^}]*\}\}/g)].map(String).sort())
        expect(zh, block.id).toEqual(en)
        if (block.kind === 'reveal' || block.kind === 'say')
          expect(text.en.replaceAll(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d\.\d/)
      }
    }
  })

  it('is checked by the command line too', async () => {
    const sources = { scenarios: scenarioFolder(), studies: studyFolder() }
    const checked = await checkedFile(new URL(`${name}/en.md`, FOLDER).pathname, sources)
    expect(checked).toMatchObject({ kind: 'lesson', name })
  })
})

const HEAD = `---
id: own
title: {en: Own, zh: 自编}
minutes: 5
world: {scenario: haigang-before, days: 30, warmUp: 10, seed: own, replications: 5}
arms: {A: {}, B: {street.staff: 20}}
show: {levers: [street.staff], arms: [A, B]}
---
`
const BODY = `::: look city
Look.
:::
::: predict guess (choice)
Which?
- one
- two
:::
::: say found (of: B-A, measure: onTimeRate)
better: {{B-A.onTimeRate}} more.
else: Look at the load (rule 2).
:::
`
const own = (text: string) => readLesson({ file: 'own/en.md', text }, null, LIBRARY)

it('a lesson of one’s own in one language is a lesson', () => {
  const { arms, blocks, show } = own(HEAD + BODY)
  expect([...arms]).toEqual([
    ['A', {}],
    ['B', { 'street.staff': 20 }],
  ])
  expect(show.arms).toEqual(['A', 'B'])
  expect(blocks.map(({ kind, id, line }) => [kind, id, line])).toEqual([
    ['look', 'city', 9],
    ['predict', 'guess', 12],
    ['say', 'found', 17],
  ])
  expect(blocks[1]).toMatchObject({ text: { en: 'Which?' }, choices: [{ en: 'one' }, { en: 'two' }] })
})

it.each([
  ['staff: 20', 'staff: 2000', 'own/en.md:6'],
  ['street.staff: 20', 'street.stuff: 20', 'did you mean street.staff'],
  ['haigang-before', 'haigang-befor', 'did you mean haigang-before'],
  ['arms: [A, B]', 'arms: [A, C]', 'give A, B'],
  ['::: look city', '::: gaze city', 'give look, predict, reveal, say or ask'],
  ['{{B-A.onTimeRate}}', '{{B-D.onTimeRate}}', 'own/en.md:18'],
  ['{{B-A.onTimeRate}}', '{{B-A.onTime}}', 'docs/GLOSSARY.md'],
  ['else: Look', 'otherwise: Look', 'says nothing where the verdict is worse'],
  ['measure: onTimeRate', 'measure: onTime', 'own/en.md:17'],
  ['(choice)', '(dance)', '(number: 0 to 100)'],
  ['- one\n', '', 'nothing to choose from'],
  ['Look.\n:::', 'Look.', 'own/en.md:9 begins a block that does not end'],
  ['::: predict guess', '::: predict city', 'own/en.md:12 is a second block city'],
])('%s made into %s is told: %s', (from, to, told) => {
  const text = (HEAD + BODY).replace(from, to)
  expect(text).not.toBe(HEAD + BODY)
  expect(messageOf(() => own(text))).toContain(told)
})

it('twins have the same blocks', () => {
  const zh = (text: string) => ({ file: 'own/zh.md', text: `---\nof: own\n---\n${text}` })
  const both = (text: string) => readLesson({ file: 'own/en.md', text: HEAD + BODY }, zh(text), LIBRARY)
  expect(both(BODY).blocks).toHaveLength(3)
  expect(messageOf(() => both(BODY.replace('say found', 'say lost')))).toContain('own/zh.md:12 has no block say found')
  expect(messageOf(() => both(BODY.replace('- two\n', '')))).toContain('give as many')
  expect(messageOf(() => both(BODY.replace('better: {{B-A.onTimeRate}} more.', 'same: …')))).toContain('lacks better')
})

it('figures are read and put in', () => {
  expect(figureIn('C-A.onTimeRate@10')).toEqual({ arm: 'C', baseline: 'A', measure: 'onTimeRate', street: 9 })
  expect(figureIn('onTimeRate')).toBeUndefined()
  expect(withFigures('{{A.load@1}} and {{B.cost}}', ({ arm, measure }) => `${arm}${measure}`)).toBe('Aload and Bcost')
})
