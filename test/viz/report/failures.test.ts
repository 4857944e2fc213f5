import { describe, expect, it } from 'vitest'
import type { Language } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import type { FixtureOptions } from './fixture.ts'
import { elementsOf, textOf } from './well-formed.ts'

const report = (fixture: FixtureOptions, language: Language = 'en') => reportHtml(runFolder(fixture), language)

const partOf = (html: string): string => html.split('<section id="failures">')[1].split('</section>')[0]

describe('replications that failed', () => {
  it('are warned of, and the first twenty listed', async () => {
    const html = await report({ failed: 25 })
    expect(textOf(html)).toContain('25 of 40 runs failed and are missing from all figures.')
    expect(textOf(html)).toContain('The first 20 are listed; failures.csv has all.')
    const rows = partOf(html).split('<tr>').slice(1).map(textOf)
    expect(rows).toHaveLength(21)
    for (const part of ['Haigang before the reform', '3', 'with the worker that made it', 'the model came to an end']) {
      expect(rows[1]).toContain(part)
    }
    expect(rows[1]).toContain('whistlelab run haigang-before --first 3')
    expect(rows[2]).toContain('in the simulation')
  })

  it('are told in Chinese, and all of them where they are few', async () => {
    const text = textOf(await report({ failed: 2 }, 'zh'))
    expect(text).toContain('40次模拟中有2次失败，以下数字均不含这些模拟。')
    expect(text).toContain('失败的模拟')
    expect(text).not.toContain('failures.csv')
  })

  it('have no place where there are none', async () => {
    expect(textOf(await report({}))).not.toMatch(/failed|failures/i)
  })

  it('may have hostile messages, which are shown as text', async () => {
    const hostile = `</td><script>alert(1)</script>"'&`
    const html = await report({ failed: 1, hostile })
    expect(elementsOf(html).filter(({ tag }) => tag === 'script')).toHaveLength(0)
    expect(textOf(partOf(html))).toContain(hostile)
  })
})
