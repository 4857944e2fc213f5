/** docs/cases/ is what the scenario files and results.json say, and the printed commands make its figures. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, normalize } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { CASE_FOLDER, readResults } from '../../../tools/generate/cases/case-folder.ts'
import { casesOf } from '../../../tools/generate/cases/case.ts'
import { withCitations } from '../../../tools/generate/cases/citation.ts'
import { caseDocuments } from '../../../tools/generate/cases/documents.ts'
import { unlike } from '../../../tools/generate/generated.ts'
import { remarksOf } from '../../../tools/generate/cases/remarks.ts'
import { resultOf } from '../../../tools/generate/cases/results.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { runCommand } from '../../../cli/run/run-command.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import type { Summary } from '../../../sim/analysis/summary.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { worldWith } from '../../cli/work/world.ts'

const ROOT = join(import.meta.dirname, '../../..')
const DOCS = join(ROOT, 'docs')
const library = scenarioFolder()
const cases = casesOf(library)
const results = readResults()

const made = await caseDocuments(library, results)
const documents = new Map([...made].map(([path, text]) => [basename(path), text]))
const pages = [...documents].filter(([name]) => name.endsWith('.md'))

describe('the pages', () => {
  test('are fresh', () => {
    const remedy = 'docs/cases is not what files and results say; run: npm run generate'
    expect(unlike({ folder: CASE_FOLDER }, made, ROOT), remedy).toEqual({ stale: [], left: [] })
  })

  test('there are two of every case, each with a chart, and an index of all', () => {
    const expected = cases.flatMap(({ scenario: { name } }) =>
      ['.md', '.zh.md', '.svg', '.zh.svg'].map((end) => name + end),
    )
    expect([...documents.keys()].sort()).toEqual([...expected, 'README.md', 'README.zh.md'].sort())
    for (const { scenario } of cases) {
      expect(documents.get('README.md')).toContain(`[${scenario.title.en}](${scenario.name}.md)`)
      expect(documents.get('README.zh.md')).toContain(`[${scenario.title.zh}](${scenario.name}.zh.md)`)
    }
  })

  test('every figure of a result has its half-width', () => {
    const cells = pages.flatMap(([name, text]) => resultCells(text).map((cell) => ({ name, cell })))
    expect(cells.length).toBeGreaterThan(cases.length * 50)
    expect(cells.filter(({ cell }) => /\d/.test(cell) && !/\d\u00a0±\u00a0<?[\d,.]+/.test(cell))).toEqual([])
    const shown = (name: string) => cells.filter((one) => one.name === name && one.cell.includes('±')).length
    expect(pages.filter(([name]) => shown(name) < 8).map(([name]) => name)).toEqual([])
  })

  test('every link leads somewhere', () => {
    const places = new Map(pages.map(([name, text]) => [`cases/${name}`, headings(text)]))
    const anchors = [...readFileSync(join(DOCS, 'EVIDENCE.md'), 'utf8').matchAll(/<a id="([^"]+)">/g)]
    places.set('EVIDENCE.md', new Set(anchors.map(([, id]) => id)))
    places.set('VALIDATION.md', headings(readFileSync(join(DOCS, 'VALIDATION.md'), 'utf8')))
    const dead = pages.flatMap(([name, text]) =>
      [...text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)]
        .filter(([, path, anchor]) => {
          const target = normalize(join(dirname(`cases/${name}`), path))
          return !existsSync(join(DOCS, target)) || (anchor !== undefined && !places.get(target)?.has(anchor))
        })
        .map(([link]) => `${name}: ${link}`),
    )
    expect(dead).toEqual([])
  })

  test('Chinese pages say it in Chinese: no reason, no remark, no English sentence', () => {
    const told = pages.filter(([name]) => name.endsWith('.zh.md'))
    const english = told.flatMap(([name, text]) => {
      const prose = text.replace(/```[^]*?```/g, '').replace(/`[^`]*`|\]\([^)]*\)|<!--.*?-->/g, '')
      return [...prose.matchAll(/(?:[A-Za-z][a-z]+[ ,]+){3,}/g)].map(([words]) => `${name}: ${words}`)
    })
    expect(english).toEqual([])
  })

  test('charts are small, stand alone and are white below', () => {
    const charts = [...documents].filter(([name]) => name.endsWith('.svg'))
    expect(charts.filter(([, svg]) => svg.length > 15_000).map(([name]) => name)).toEqual([])
    for (const [, svg] of charts)
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><title>[^<]+<\/title><rect [^>]*fill="#fff"\/>/,
      )
  })
})

/** Cells of figures: of a case the table below its first heading, of the index all tables; names of measures and cases left out. */
function resultCells(text: string): string[] {
  const [, result] = text.split(/^## /m)
  const isIndex = text.startsWith('# The cases') || text.startsWith('# 案例与')
  // The last table of the index says what verdicts mean, in words.
  const found = isIndex ? text.slice(0, text.lastIndexOf('\n|  | ')) : result
  const rows = found.split('\n').filter((line) => line.startsWith('| '))
  const tables = rows.filter((line, at) => !line.startsWith('| --- ') && !(rows[at + 1] ?? '').startsWith('| --- '))
  return tables.flatMap((line) => line.split(' | ').slice(isIndex ? 2 : 1))
}

/** Anchors of a page's headings, as GitHub makes them. */
function headings(text: string): Set<string> {
  return new Set([...text.matchAll(/^##? (.*)$/gm)].map(([, title]) => title.toLowerCase().replaceAll(' ', '-')))
}

describe('the printed command', () => {
  const place = mkdtempSync(join(tmpdir(), 'whistle-cases-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  test.each(['zaishuiyifang', 'pinggu-jinhaihu'])(
    'of %s makes the figures of the page, to the last bit',
    async (name) => {
      const [, command] = /```sh\nnpx whistlelab run (.*)\n```/.exec(
        documents.get(`${name}.md`)!.split('## Make it again')[1],
      )!
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain)
      const option = (flag: string): string => words[words.indexOf(`--${flag}`) + 1]
      const out = join(place, name)
      const options = {
        ...{ scenarios: words.slice(0, words.indexOf('--replications')), set: [], workers: 1, out },
        ...{
          replications: Number(option('replications')),
          days: Number(option('days')),
          warmUp: Number(option('warm-up')),
        },
        ...{
          seed: option('seed'),
          lang: 'en' as const,
          all: false,
          json: false,
          quiet: true,
          planOnly: false,
          exact: false,
          force: false,
          project: undefined,
          weekly: 'no' as const,
        },
      }
      const machinery = {
        ...ownMachinery('0.0.0'),
        openPool: () => ({ ...inThisThread(replicateCity), close: async () => {} }),
        report: async () => '',
      }
      expect(await runCommand.run(options, worldWith(machinery))).toBe(0)
      const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
      const kept = results.cases.find((one) => one.name === name)!
      const hashes = [kept.baseline!.hash, kept.hash]
      // A measure that was added since is in no page yet: what is kept must be there, and there may be more.
      expect(summary.scenarios.map(({ measures }) => measures)).toMatchObject(
        hashes.map((hash) => resultOf(results, { name, hash }, kept.days).measures),
      )
      const differences = Object.fromEntries(
        summary.differences.map(({ measure, mean, halfWidth, verdict, varianceReduction }) => {
          return [measure, { mean, halfWidth, verdict, varianceReduction }]
        }),
      )
      expect(differences).toMatchObject(kept.differences)
    },
  )
})

describe('texts of files', () => {
  test('ids become links, and only ids', () => {
    expect(withCitations('as E088 says (I03-I04), not E999, SE088 or [E088]')).toBe(
      'as [E088](../EVIDENCE.md#e088) says ([I03](../EVIDENCE.md#i03)-[I04](../EVIDENCE.md#i04)), not E999, SE088 or [E088]',
    )
  })

  test('the comment at the head of a file: prose without its number, commands apart, later comments left out', () => {
    const text =
      '# yaml-language-server: x\n# P31. Two\n# lines <b>.\n#   whistle run a\n# After.\ntitle: {}\n# not this\n'
    expect(remarksOf(text)).toEqual(['Two lines &lt;b>.', '```sh\nwhistle run a\n```', 'After.'])
  })
})
