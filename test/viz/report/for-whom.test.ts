import { describe, expect, it } from 'vitest'
import type { RunFiles } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import type { FixtureOptions } from './fixture.ts'
import { textOf } from './well-formed.ts'

const write = (run: RunFiles, language: Language = 'en') =>
  reportHtml(run, language, null, (message) => {
    throw new Error(`warning of vega: ${message}`)
  })

const report = (fixture: FixtureOptions = {}, language: Language = 'en') => write(runFolder(fixture), language)

describe('for whom', () => {
  const partOf = (html: string) => html.split('<section id="for-whom">')[1].split('</section>')[0]

  it('says in one sentence how much longer those wait who report least readily, with its uncertainty', async () => {
    const text = textOf(partOf(await report()))
    // 60 - 30 x .312 h before the reform.
    expect(text).toContain(
      'than those most ready? “Haigang before the reform” +50.6 ± 5.0 hours; “Haigang, staff only”',
    )
    expect(text).toContain('no difference was shown')
    const single = textOf(partOf(await report({ replications: 1 })))
    expect(single).toContain('“Haigang before the reform” +50.6 hours;')
    expect(single).not.toContain('no difference was shown')
  })

  it('says so when there is nothing to compare, and draws nothing', async () => {
    const part = partOf(await report({ completed: 0 }))
    expect(textOf(part)).toContain('Readiness to report cannot be compared')
    expect(part).not.toContain('<figure')
  })

  it('draws nothing of a city of one street, or of more streets than can be seen', async () => {
    const folder = runFolder({ scenarios: 2 })
    const withStreets = (count: number): RunFiles => {
      const scenarios = folder.groups.scenarios.map((one) => {
        const [street] = one.groups.filter(({ dimension }) => dimension === 'street')
        const others = one.groups.filter(({ dimension }) => dimension !== 'street')
        const streets = Array.from({ length: count }, (_, index) => ({
          ...{ ...street, key: String(index + 1) },
          title: { en: `Street ${index + 1}`, zh: `街道${index + 1}` },
        }))
        return { ...one, groups: [...others, ...streets] }
      })
      return { ...folder, groups: { ...folder.groups, scenarios } }
    }
    const drawn = async (count: number) => (await write(withStreets(count))).includes('<figure id="by-street">')
    expect([await drawn(1), await drawn(2), await drawn(40), await drawn(41)]).toEqual([false, true, true, false])
  })

  it('tells the extremes to those who cannot see the dots', async () => {
    const part = partOf(await report({}, 'zh'))
    expect(part).toMatch(/aria-label="按居民反映意愿：“海港区（改革前）”从最愿反映\d+\.\d\s±\s0\.2天到最不愿反映/)
  })
})
