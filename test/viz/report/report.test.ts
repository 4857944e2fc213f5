import { describe, expect, it } from 'vitest'
import type { RunFiles, Summary } from '../../../sim/analysis/summary.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Language } from '../../../viz/words/language.ts'
import { wordsOf } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import type { FixtureOptions } from './fixture.ts'
import { elementsOf, textOf } from './well-formed.ts'

/** Bytes, of four options. */
const LARGEST = 600_000

function fail(message: string): never {
  throw new Error(`warning of vega: ${message}`)
}

const WRITTEN = new Map<string, Promise<string>>()

/** The report of a made-up run; each is written once and read by many tests. */
function report(fixture: FixtureOptions = {}, language: Language = 'en') {
  const key = JSON.stringify([fixture, language])
  if (!WRITTEN.has(key)) WRITTEN.set(key, write(runFolder(fixture), language))
  return WRITTEN.get(key)!
}

async function write(run: RunFiles, language: Language = 'en') {
  return reportHtml(run, language, fail)
}

const LANGUAGES: readonly Language[] = ['en', 'zh']
const SHAPES: readonly FixtureOptions[] = [
  {},
  { scenarios: 1 },
  { scenarios: 2 },
  { replications: 1 },
  { days: 5 },
  { completed: 6 },
  { completed: 0 },
  { scenarios: 12 },
  { failed: 25 },
]

describe.each(LANGUAGES)('the report in %s', (language) => {
  it.each(language === 'en' ? SHAPES : SHAPES.slice(0, 4))(
    'is one well-formed page without a warning: %o',
    async (fixture) => {
      const html = await report(fixture, language)
      const elements = elementsOf(html)
      expect(elements[0]).toMatchObject({ tag: 'html', attributes: { lang: language === 'zh' ? 'zh-CN' : 'en' } })
      expect(html).not.toMatch(/undefined|NaN|\[object/)
      const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('has all its sections, six figures drawn twice, each with its numbers', async () => {
    const html = await report({}, language)
    const elements = elementsOf(html)
    const sections = elements.filter(({ tag }) => tag === 'section').map(({ attributes }) => attributes.id)
    expect(sections).toEqual([
      ...['answer', 's-price', 's-waiting', 's-winners', 's-offices', 'sure', 'proposal'],
      ...['annex', 'measures', 'differences', 'assumptions', 'reproduce'],
    ])
    const of = (tag: string) => elements.filter((one) => one.tag === tag)
    const drawings = elements.filter(({ attributes }) => attributes.role === 'img')
    expect([of('figure').length, drawings.length], 'counted in browser.test.ts, too').toEqual([6, 12])
    expect(of('details')).toHaveLength(6 + 5)
    for (const { attributes } of drawings) expect(attributes['aria-label'].length).toBeGreaterThan(20)
    for (const { title } of MEASURES) expect(textOf(html)).toContain(title[language].replace(/\s+/g, ' '))
    for (const { attributes } of of('a')) expect(html).toContain(`id="${attributes.href.slice(1)}"`)
  })

  it('stays below 600 kB', async () => {
    expect(new TextEncoder().encode(await report({}, language)).length).toBeLessThan(LARGEST)
  })

  it('has no word of statistics before the annex', async () => {
    const text = textOf((await report({}, language)).split('<section id="annex">')[0])
    expect(text.replaceAll(/whistlelab run .*? --seed/g, '')).not.toMatch(
      /half-width|replication|warm-up|paired|半宽|重复模拟|预热|配对|±/i,
    )
  })

  it('is written in its own language throughout', async () => {
    const text = textOf(await report({}, language))
    const [own, other] = [wordsOf(language), wordsOf(language === 'en' ? 'zh' : 'en')]
    for (const part of ['table', 'assumption', 'reproduce'] as const) {
      expect(text).toContain(own[part].heading)
      expect(text).not.toContain(other[part].heading)
    }
    if (language === 'en') expect(text).not.toMatch(/[\u4e00-\u9fff]/)
    // Four words in a row are a sentence; commands and names of files stay as they are.
    else
      expect(text.replaceAll(/whistlelab run .*?(?=[\u4e00-\u9fff])/g, '')).not.toMatch(/(?:\b[a-z]{2,} ){3}[a-z]{2,}/)
  })
})

describe('the page', () => {
  it('has the same bytes twice', async () => {
    expect(await write(runFolder(), 'zh')).toBe(await report({}, 'zh'))
  })

  it('loads nothing from anywhere', async () => {
    const html = await report({}, 'en')
    for (const { tag, attributes } of elementsOf(html)) {
      if (tag === 'a') continue
      expect(['img', 'link', 'iframe', 'object', 'embed', 'base']).not.toContain(tag)
      for (const name of ['src', 'href', 'xlink:href', 'srcset', 'action', 'data'])
        expect(attributes).not.toHaveProperty(name)
    }
    expect(/<style>(.*?)<\/style>/s.exec(html)![1]).not.toMatch(/url\(|@import/)
    expect(html).toContain(`content="default-src 'none'`)
  })

  it('shows hostile titles as text', async () => {
    const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&\${x}`
    const html = await report({ hostile }, 'en')
    const elements = elementsOf(html)
    expect(elements.filter(({ tag }) => tag === 'script')).toHaveLength(0)
    expect(elements.map(({ tag }) => tag)).not.toContain('img')
    for (const { attributes } of elements) expect(attributes).not.toHaveProperty('onerror')
    expect(textOf(html)).toContain(hostile)
  })

  it('refuses a manifest without its baseline', async () => {
    const run = runFolder()
    const manifest = { ...run.manifest, baseline: 'elsewhere' }
    await expect(reportHtml({ ...run, manifest }, 'en')).rejects.toThrow('baseline "elsewhere"')
  })

  it('puts the baseline first wherever it stands', async () => {
    const folder = runFolder()
    const manifest = { ...folder.manifest, scenarios: [...folder.manifest.scenarios].reverse() }
    const text = textOf(await write({ ...folder, manifest }))
    expect(text).toContain('Which change to “Haigang before the reform”')
    expect(cellsOf(await write({ ...folder, manifest }), 'answer', 'Haigang before the reform').at(-1)).toBe('as it is')
  })

  it('tells scenarios of the same title apart by name', async () => {
    const folder = runFolder({ scenarios: 2 })
    const scenarios = folder.scenarios.map((one) => ({ ...one, title: { en: 'Haigang', zh: '海港区' } }))
    const text = textOf(await write({ ...folder, scenarios }))
    expect(text).toContain('Haigang (haigang-before)')
    expect(text).toContain('Haigang (haigang-staff-only)')
  })
})

/** The cells of the row that begins with this heading, in the section of this id. */
function cellsOf(html: string, section: string, heading: string): string[] {
  const part = html.slice(html.indexOf(`<section id="${section}">`))
  const row = part.split('<tr').find((one) => textOf(`<tr${one}`).trim().startsWith(heading))!
  return [...row.split('</tr>')[0].matchAll(/<td.*?<\/td>/gs)].map(([cell]) => textOf(cell).trim())
}

describe('numbers', () => {
  it('stand in the table with their half-widths', async () => {
    const { mean, halfWidth } = runFolder().summary.scenarios[3].measures.trueResolutionRate!
    const cells = cellsOf(await report(), 'measures', 'True resolution rate (90 days)')
    expect(cells).toHaveLength(5)
    expect(cells[4]).toBe(`${(mean * 100).toFixed(1)} ± ${(halfWidth! * 100).toFixed(1)}`)
  })

  it('stand in the table of differences with a verdict in words', async () => {
    const html = await report()
    const { differences } = runFolder().summary
    const cells = cellsOf(html, 'differences', 'On-time rate')
    const tokens = differences.filter(({ measure }) => measure === 'onTimeRate').map(({ verdict }) => verdict)
    expect(tokens).toEqual(['better', 'same', 'better'])
    const verdicts = ['better', 'no noticeable difference', 'better']
    cells
      .slice(2)
      .forEach((cell, at) => expect(cell).toMatch(new RegExp(`^[+−]?\\d+\\.\\d ± \\d+\\.\\d \\S ${verdicts[at]}$`)))
    expect(cellsOf(html, 'differences', 'Claimed resolution rate')[2]).toMatch(/◆ changed$/)
    expect(cellsOf(html, 'differences', 'Whistles per street')[2]).toContain('identical')
  })

  it('are a dash with its reason where a measure is missing', async () => {
    const html = await report()
    expect(cellsOf(html, 'measures', 'Report-in rate').slice(1, 3)).toEqual(['—', '—'])
    expect(cellsOf(html, 'measures', 'Report-in rate')[3]).toMatch(/±/)
    expect(cellsOf(html, 'differences', 'Report-in rate').slice(2)).toEqual(['—', '—', '—'])
    expect(textOf(html)).toContain('Needless share of whistles: no whistle was blown.')
    expect(textOf(html)).toContain('Resolution time, median: fewer than half of the cases')
  })

  it('say where they rest on part of the replications', async () => {
    const folder = runFolder()
    const [first, ...rest] = folder.summary.scenarios
    const partial = { ...first, measures: { ...first.measures, repeatRate: { mean: 0.1, halfWidth: 0.02, n: 7 } } }
    const summary: Summary = { ...folder.summary, scenarios: [partial, ...rest] }
    const html = await write({ ...folder, summary })
    expect(cellsOf(html, 'measures', 'Repeat rate')[1]).toBe('10.0 ± 2.0 from 7 of 10')
  })

  it('have no half-width after one replication, and a warning says so', async () => {
    const html = await report({ replications: 1 })
    expect(textOf(html)).toContain('There is only one run.')
    expect(html.split('<section id="annex">')[1].split('<details')[1]).not.toContain('±')
    expect(textOf(html)).toContain('A single run decides nothing')
  })
})

describe('the answer', () => {
  it('is the title, and stands in the table in the same numbers', async () => {
    const html = await report()
    const title = textOf(/<h1>(.*?)<\/h1>/s.exec(html)![1])
    expect(title).toMatch(
      /^“Haigang after the reform”: 9[01] of 100 matters solved instead of 3[01], for 11\d million yuan more a year$/,
    )
    const [solved] = cellsOf(html, 'answer', 'Haigang after the reform')
    expect(title).toContain(`${solved.trim()} of 100`)
    expect(cellsOf(html, 'answer', 'Haigang, powers only').at(-1)).toBe('no gain over today')
    expect(cellsOf(html, 'answer', 'Haigang, staff only').at(-1)).toBe(
      'each matter costs more than with “Haigang after the reform”',
    )
    expect(cellsOf(html, 'answer', 'Haigang after the reform').at(-1)).toBe('worth considering')
  })

  it('says so when no option was shown to gain', async () => {
    const text = textOf(await report({ scenarios: 1 }))
    expect(text).toContain('How well does “Haigang before the reform” serve its residents?')
    expect(text).toContain('31 of 100 matters are truly solved within 90 days')
    expect(text).not.toMatch(/worth considering/)
  })

  it('shows seven of many options, and says how many more there are', async () => {
    const html = await report({ scenarios: 12 })
    const table = html.split('<table class="options">')[1].split('</table>')[0]
    expect(table.match(/<tr class/g)).toHaveLength(7)
    expect(textOf(html)).toContain('5 more options are in the annex.')
  })

  it('warns of an interrupted run and of deep overload', async () => {
    const text = textOf(await report({ completed: 6 }))
    expect(text).toContain('The run was interrupted: 6 of 10 runs were kept.')
    expect(text).toContain('Hardly anything is finished on time in “Haigang before the reform”, “Haigang, powers only”')
    expect(textOf(await report())).not.toContain('interrupted')
  })
})

describe('what the results rest on', () => {
  it('shows what each option changes, value by value, and what is as today as a dot', async () => {
    const html = await report()
    expect(cellsOf(html, 'proposal', 'Posts per street')).toEqual(['11 posts', '50 posts', 'as today ·', '50 posts'])
    expect(cellsOf(html, 'proposal', 'Streets may whistle')).toEqual(['no', 'as today ·', 'yes', 'yes'])
    expect(cellsOf(html, 'proposal', 'Time to fill a vacancy')[1]).toBe('30 days *')
  })

  it('lists every assumption with range, reason and holders, and every fact with its id', async () => {
    const { scenarios } = runFolder()
    const html = await report()
    const fill = cellsOf(
      html.replace(/<section id="proposal">.*?<section id="annex">/s, ''),
      'assumptions',
      'Time to fill a vacancy',
    )
    expect(fill[0]).toBe('120 days Haigang before the reform; Haigang, powers only')
    const part = html.slice(html.indexOf('<section id="assumptions">'))
    const [assumed, known] = part.split('<caption>Settings with a source')
    for (const { name, source } of scenarios.flatMap(({ levers }) => levers)) {
      const row = name.replace('.', '.<wbr>')
      expect(source === 'assumption' ? assumed : known, name).toContain(`<code>${row}</code>`)
      if (source !== 'assumption') expect(textOf(known)).toContain(source)
    }
    expect(textOf(assumed)).toContain('10 – 90 days')
    expect(textOf(assumed)).toContain('a pool of posts keeps the post (E096)')
    expect(textOf(known)).toContain('9 × 81,000; 300,000 residents')
  })

  it('gives the command and all that the numbers depend on', async () => {
    const { manifest, scenarios } = runFolder()
    const text = textOf((await report()).split('<section id="reproduce">')[1])
    expect(text).toContain(manifest.command)
    for (const { hash } of scenarios) expect(text).toContain(hash)
    for (const fact of ['0.1.0', '20.20.0', 'haigang', '365', '90', '10 of 10', '1 January 2018'])
      expect(text).toContain(fact)
  })
})
