/** A report says which scenarios meet other issues than the baseline. */
import { describe, expect, it } from 'vitest'
import type { RunFiles } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { textOf } from './well-formed.ts'

async function write(run: RunFiles, language: Language) {
  return reportHtml(run, language, (message) => {
    throw new Error(`warning of vega: ${message}`)
  })
}

describe('what to beware of', () => {
  it.each([
    ['en', 'meets other issues than the baseline (another anchor or demand), so the difference is not the reform'],
    ['zh', '遇到的问题与基准不同'],
  ] as const)('says in %s which scenarios meet other issues than the baseline', async (language, said) => {
    const folder = runFolder({ scenarios: 3 })
    expect(textOf(await write(folder, language))).not.toContain(said)
    const [before, staff, power] = folder.scenarios
    const more = { ...power, anchor: { ...power.anchor, issuesPerCase: 1.5 } }
    const html = textOf(await write({ ...folder, scenarios: [before, staff, more] }, language))
    expect(html).toContain(language === 'en' ? `“${power.title.en}”: ${said}` : `“${power.title.zh}”${said}`)
    expect(html).not.toContain(`“${staff.title[language]}”${language === 'en' ? ': ' : ''}${said}`)
  })
})
