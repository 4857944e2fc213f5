/** A lesson of a teacher's own: it stands beside the others, and what is wrong in it is told with her name of the file, in her language. */
import { describe, expect, it } from 'vitest'
import { withOwnLesson } from '../../../viz/lab/model/own-lesson.ts'
import { lessonNamed } from '../../../viz/lab/model/lesson-session.ts'
import { SMALL } from './small-world.ts'
import { modelOf } from './in-process.ts'

const MAIN = `---
id: two-more
title: {en: Two more posts, zh: 多两个编制}
minutes: 10
world: {scenario: ${SMALL.scenario}, days: 30, warmUp: 10, seed: own, replications: 3}
arms: {A: {}, B: {street.staff: 13}}
show: {levers: [street.staff], arms: [A, B]}
---
::: look city
Look.
:::
::: ask open
And now?
:::
`
const TWIN = `---
of: two-more
---
::: look city
请看。
:::
::: ask open
然后呢？
:::
`
const { data } = modelOf({}).model

function added(files: Parameters<typeof withOwnLesson>[1], language: 'en' | 'zh' = 'en') {
  const own = withOwnLesson(data, files, language)
  return 'wrong' in own ? own.wrong : lessonNamed(own.data, own.name)
}

describe('a lesson of ones own', () => {
  const main = { file: 'mine.md', text: MAIN }
  const twin = { file: 'mein.md', text: TWIN }

  it('is added under its name, alone or with its twin, whichever was chosen first', () => {
    expect(added([main])).toMatchObject({ id: 'two-more', blocks: [{ text: { zh: 'Look.' } }, {}] })
    for (const files of [
      [main, twin],
      [twin, main],
    ])
      expect(added(files)).toMatchObject({ blocks: [{ text: { en: 'Look.', zh: '请看。' } }, {}] })
    expect(data.lessons).toEqual({})
  })

  it('takes the place of one of the same name', () => {
    const first = withOwnLesson(data, [main, twin], 'en')
    if ('wrong' in first) throw new Error(first.wrong)
    const again = withOwnLesson(first.data, [{ ...main, text: MAIN.replace('Look.', 'Look again.') }], 'en')
    if ('wrong' in again) throw new Error(again.wrong)
    expect(Object.keys(again.data.lessons)).toEqual(['two-more/en.md'])
    expect(lessonNamed(again.data, 'two-more').blocks[0]).toMatchObject({ text: { en: 'Look again.' } })
  })

  it.each([
    ['en', /^street\.staf in mine\.md:6:19 .*did you mean street\.staff/],
    ['zh', /^street\.staf（mine\.md:6:19）.*是否想写 street\.staff/],
  ] as const)('is refused in %s with file, line and remedy', (language, wanted) => {
    expect(added([{ ...main, text: MAIN.replace('street.staff: 13', 'street.staf: 13') }], language)).toMatch(wanted)
  })

  it('that is no lesson at all is told so', () => {
    expect(added([{ file: 'notes.md', text: 'some notes' }])).toMatch(/^notes\.md:1 has no head/)
  })
})
