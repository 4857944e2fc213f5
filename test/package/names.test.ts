/** The lists of names that the package offers: what they say is what is there, in words too, and the README names nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as engine from '../../sim/index.ts'
import * as node from '../../sim/node.ts'
import { ENTRIES, apiDocuments, apiPages } from '../../tools/generate/api/document.ts'
import { chaptersOf } from '../../tools/generate/api/entry-chapters.ts'
import * as report from '../../viz/node.ts'
import * as notebook from '../../viz/notebook.ts'
import { readmeExample } from './readme-example.ts'

const ROOT = join(import.meta.dirname, '../..')
const modules = {
  whistlelab: engine,
  'whistlelab/node': node,
  'whistlelab/report': report,
  'whistlelab/notebook': notebook,
}
const pages = apiPages()

function listed(entry: (typeof ENTRIES)[number]) {
  return chaptersOf(entry.file, readFileSync(join(ROOT, entry.file), 'utf8')).flatMap(({ names }) => names)
}

test.each(ENTRIES)('$from exports the values that $file lists, and each name once', (entry) => {
  const names = listed(entry)
  const values = names.filter(({ isType }) => !isType).map(({ name }) => name)
  expect(Object.keys(modules[entry.from]).sort()).toEqual([...values].sort())
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
})

test('the engine is read in one sitting: about 170 names, in chapters', () => {
  const names = listed(ENTRIES[0])
  expect(names.length).toBeGreaterThan(110)
  expect(names.length).toBeLessThan(180)
  expect(Math.max(...pages.map((page) => page.names.length))).toBeLessThan(20)
})

test('every name is told in words', () => {
  const silent = pages.flatMap(({ names }) => names.filter(({ text }) => text === '').map(({ name }) => name))
  expect(silent).toEqual([])
})

test("what the README's example imports is listed", () => {
  const imports = [...readmeExample().code.matchAll(/import \{([^}]*)\} from '([^']*)'/g)]
  expect(imports.length).toBeGreaterThan(1)
  for (const [, names, from] of imports) {
    const offered = listed(ENTRIES.find((entry) => entry.from === from)!).map(({ name }) => name)
    expect(offered).toEqual(expect.arrayContaining(names.split(',').map((name) => name.trim())))
  }
})

test('a list takes names by hand alone, below a chapter', () => {
  const chapter = '// Queues: jobs wait.\n'
  expect(
    chaptersOf('a.ts', `${chapter}export { Jobs } from './jobs.ts'\nexport type { Job } from './job.ts'\n`),
  ).toEqual([
    {
      title: 'Queues',
      about: 'Queues: jobs wait.',
      names: [
        { name: 'Jobs', from: './jobs.ts', isType: false },
        { name: 'Job', from: './job.ts', isType: true },
      ],
    },
  ])
  expect(() => chaptersOf('a.ts', `${chapter}export * from './jobs.ts'\n`)).toThrow(
    `a.ts has "export * from './jobs.ts'"`,
  )
  expect(() => chaptersOf('a.ts', `export { Jobs } from './jobs.ts'\n`)).toThrow('below the comment of a chapter')
})

test('pages show what is shipped: no body, nothing private, errors and parameters as points', () => {
  const documents = apiDocuments(pages)
  const queues = documents.get('docs/api/queues-of-ones-own.md')!
  expect(queues).toContain('class Calendar {\n  /** Time (hours), kind and entity')
  expect(queues).not.toMatch(/private|slots/)
  expect(documents.get('docs/api/one-station.md')).toContain(
    '* *throws* Error that names the field, the value and the remedy',
  )
  // Headings that differ in case alone have anchors of their own.
  expect(documents.get('docs/api/README.md')).toContain('[`Evidence`](levers.md#evidence-2)')
})
