import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RunFiles, Summary } from '../../../sim/analysis/summary.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Language } from '../../../viz/words/language.ts'
import { wordsOf } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import type { FixtureOptions } from './fixture.ts'
import { elementsOf, textOf } from './well-formed.ts'

const RUNTIME = readFileSync(new URL('../../../node_modules/vega/build/vega.min.js', import.meta.url), 'utf8')
const MEGABYTE = 1_000_000

function fail(message: string): never {
  throw new Error(`warning of vega: ${message}`)
}

const WRITTEN = new Map<string, Promise<string>>()

/** The report of a made-up run; each is written once and read by many tests. */
function report(fixture: FixtureOptions = {}, language: Language = 'en', runtime: string | null = null) {
  const key = JSON.stringify([fixture, language, runtime !== null])
  if (!WRITTEN.has(key)) WRITTEN.set(key, write(runFolder(fixture), language, runtime))
  return WRITTEN.get(key)!
}

async function write(run: RunFiles, language: Language = 'en', runtime: string | null = null) {
  return reportHtml(run, language, runtime, fail)
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

  it('has all its sections, five figures drawn twice, and four small ones', async () => {
    const html = await report({}, language)
    const elements = elementsOf(html)
    const sections = elements.filter(({ tag }) => tag === 'section').map(({ attributes }) => attributes.id)
    expect(sections).toEqual([
      ...['verdict', 'options', 'figures', 'for-whom'],
      ...['measures', 'differences', 'assumptions', 'reproduce'],
    ])
    const figures = elements.filter(({ tag }) => tag === 'figure')
    const drawings = elements.filter(({ attributes }) => attributes.role === 'img')
    expect([figures.length, drawings.length], 'counted in browser.test.ts, too').toEqual([9, 14])
    for (const { attributes } of drawings) expect(attributes['aria-label'].length).toBeGreaterThan(20)
    for (const { title } of MEASURES) expect(textOf(html)).toContain(title[language].replace(/\s+/g, ' '))
  })

  it('stays below a megabyte and answers the pointer with the runtime', async () => {
    const html = await report({}, language, RUNTIME)
    expect(new TextEncoder().encode(html).length).toBeLessThan(MEGABYTE)
    expect(elementsOf(html).filter(({ tag }) => tag === 'script')).toHaveLength(3)
    const live = /<script type="application\/json" id="live-charts">(.*?)<\/script>/s.exec(html)![1]
    expect(Object.keys(JSON.parse(live) as object)).toEqual([
      'resolution-time',
      'satisfaction',
      'on-time',
      'backlog',
      'cost-benefit',
      'by-propensity',
      'by-duty',
      'by-urgency',
      'by-street',
    ])
  })

  it('is written in its own language throughout', async () => {
    const text = textOf(await report({}, language))
    const [own, other] = [wordsOf(language), wordsOf(language === 'en' ? 'zh' : 'en')]
    for (const part of ['verdict', 'option', 'figure', 'groups', 'table', 'assumption', 'reproduce'] as const) {
      expect(text).toContain(own[part].heading)
      expect(text).not.toContain(other[part].heading)
    }
    if (language === 'en') expect(text).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('the page', () => {
  it('has the same bytes twice', async () => {
    expect(await write(runFolder(), 'zh', RUNTIME)).toBe(await report({}, 'zh', RUNTIME))
  })

  it('loads nothing from anywhere', async () => {
    const html = await report({}, 'en', RUNTIME)
    for (const { tag, attributes } of elementsOf(html)) {
      expect(['img', 'link', 'iframe', 'object', 'embed', 'base']).not.toContain(tag)
      for (const name of ['src', 'href', 'xlink:href', 'srcset', 'action', 'data'])
        expect(attributes).not.toHaveProperty(name)
    }
    expect(/<style>(.*?)<\/style>/s.exec(html)![1]).not.toMatch(/url\(|@import/)
    expect(html).toContain(`content="default-src 'none'`)
  })

  it('leaves the runtime out where the page would grow beyond a megabyte', async () => {
    const html = await report({ scenarios: 12 }, 'en', RUNTIME)
    expect(new TextEncoder().encode(html).length).toBeLessThan(MEGABYTE)
    expect(elementsOf(html).filter(({ tag }) => tag === 'script')).toHaveLength(0)
    expect(elementsOf(html).filter(({ attributes }) => attributes.role === 'img')).toHaveLength(14)
  })

  it('shows hostile titles as text', async () => {
    const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&\${x}`
    const html = await report({ hostile }, 'en', RUNTIME)
    const elements = elementsOf(html)
    expect(elements.filter(({ tag }) => tag === 'script')).toHaveLength(3)
    expect(elements.map(({ tag }) => tag)).not.toContain('img')
    for (const { attributes } of elements) expect(attributes).not.toHaveProperty('onerror')
    expect(textOf(html)).toContain(hostile)
  })

  it('refuses a manifest without its baseline', async () => {
    const run = runFolder()
    const manifest = { ...run.manifest, baseline: 'elsewhere' }
    await expect(reportHtml({ ...run, manifest }, 'en', null)).rejects.toThrow('baseline "elsewhere"')
  })

  it('puts the baseline first wherever it stands', async () => {
    const folder = runFolder()
    const manifest = { ...folder.manifest, scenarios: [...folder.manifest.scenarios].reverse() }
    const text = textOf(await write({ ...folder, manifest }))
    expect(text).toContain('Which change to “Haigang before the reform”')
    expect(text.indexOf('Haigang before the reform Baseline')).toBeGreaterThan(0)
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
    expect(textOf(html)).toContain('no half-width can be given')
    expect(html).not.toContain('±')
    expect(textOf(html)).toContain('Fewer than two replications decide nothing')
  })
})

describe('the verdict', () => {
  it('names the largest gain with its cost', async () => {
    const text = textOf(await report())
    expect(text).toMatch(/“Haigang after the reform” shows the largest gain: 91\.\d ± 0\.\d % of all cases/)
    expect(text).toMatch(/Cost per year: \+11\d\.\d ± \d\.\d million yuan\./)
  })

  it('says so when no option was shown to gain', async () => {
    const folder = runFolder({ scenarios: 3 })
    const differences = folder.summary.differences.map((one) => ({ ...one, verdict: 'undecided' as const }))
    const text = textOf(await write({ ...folder, summary: { ...folder.summary, differences } }))
    expect(text).toContain('No option was shown to solve more problems than the baseline')
    expect(text).not.toContain('largest gain')
  })

  it('sorts the measures of each option by verdict', async () => {
    const html = await report()
    const [staff, power] = html.split('<article class="card"').slice(1).map(textOf)
    expect(staff.indexOf('▲ better')).toBeLessThan(staff.indexOf('On-time rate'))
    expect(staff.indexOf('On-time rate')).toBeLessThan(staff.indexOf('+ costs more'))
    expect(staff.indexOf('+ costs more')).toBeLessThan(staff.indexOf('Cost per year'))
    expect(power).not.toContain('▲ better')
    expect(power).toMatch(/Over all measures that can be judged, money apart: better 0, worse \d/)
  })

  it('compares nothing when there is one scenario', async () => {
    const text = textOf(await report({ scenarios: 1 }))
    expect(text).toContain('How well does “Haigang before the reform” serve its residents?')
    expect(text).toContain('With a single setting there is nothing to compare.')
    expect(text).not.toMatch(/[▲▼]/)
  })

  it('warns of an interrupted run and of deep overload', async () => {
    const text = textOf(await report({ completed: 6 }))
    expect(text).toContain('The run was interrupted: 6 of 10 replications were kept.')
    expect(text).toContain('Hardly anything is finished on time in “Haigang before the reform”, “Haigang, powers only”')
    expect(textOf(await report())).not.toContain('interrupted')
  })

  it('shows the mean of solved cases beside the honest one, and where they part most', async () => {
    const html = await report()
    const text = textOf(html)
    expect(text).toMatch(
      /widest in “Haigang before the reform”: 19\.\d ± 0\.\d days over solved cases alone, 6\d\.\d ± 0\.\d days over all/,
    )
    expect(cellsOf(html, 'figures', 'Haigang, staff only')).toHaveLength(3)
  })
})

describe('what the results rest on', () => {
  it('lists what differs from the baseline, with both values, unit and source', async () => {
    const html = await report()
    expect(cellsOf(html, 'options', 'Posts per street')).toEqual(['11', '50', 'posts', 'fact E088'])
    expect(cellsOf(html, 'options', 'Streets may whistle')).toEqual(['no', 'yes', '', 'fact E090'])
    const staff = textOf(html.split('<article class="option"')[2])
    expect(staff).toContain('What differs from the baseline in “Haigang, staff only”: 2 levers')
  })

  it('lists every assumption with range, reason and holders, and every fact with its id', async () => {
    const { scenarios } = runFolder()
    const html = await report()
    const fill = cellsOf(
      html.replace(/<section id="options">.*?<section id="figures">/s, ''),
      'assumptions',
      'Time to fill a vacancy',
    )
    expect(fill[0]).toBe('120 days Haigang before the reform; Haigang, powers only')
    const part = html.slice(html.indexOf('<section id="assumptions">'))
    const [assumed, known] = part.split('Settings with a source')
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
