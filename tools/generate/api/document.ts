/** `docs/api/`: every name that the package offers, a page a chapter, from the lists in the entry files and the declarations that it ships. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Documents } from '../generated.ts'
import { code, list, paragraphs, table } from '../markdown.ts'
import { declarationsIn } from './declarations.ts'
import type { Declaration } from './declarations.ts'
import { chaptersOf } from './entry-chapters.ts'
import type { Chapter } from './entry-chapters.ts'

export const API_FOLDER = { path: 'docs/api', keeps: [] }
const ROOT = join(import.meta.dirname, '../../..')

/** What a program imports, and the file that lists its names. */
export const ENTRIES = [
  { from: 'whistlelab', file: 'sim/index.ts' },
  { from: 'whistlelab/node', file: 'sim/node.ts' },
  { from: 'whistlelab/report', file: 'viz/node.ts' },
  { from: 'whistlelab/notebook', file: 'viz/notebook.ts' },
] as const

interface DescribedName extends Declaration {
  readonly name: string
}

interface Page {
  readonly from: string
  readonly chapter: Chapter
  readonly names: readonly DescribedName[]
}

export function apiPages(): Page[] {
  const listed = ENTRIES.flatMap(({ from, file }) =>
    chaptersOf(file, readFileSync(join(ROOT, file), 'utf8')).map((chapter) => ({ from, file, chapter })),
  )
  const pathOf = (entry: string, from: string): string => join(entry, '..', from)
  const paths = listed.flatMap(({ file, chapter }) => chapter.names.map(({ from }) => pathOf(file, from)))
  const declarationOf = declarationsIn(ROOT, [...new Set(paths)])
  return listed.map(({ from, file, chapter }) => ({
    from,
    chapter,
    names: chapter.names.map((one) => ({ name: one.name, ...declarationOf(pathOf(file, one.from), one.name) })),
  }))
}

export function apiDocuments(pages = apiPages()): Documents {
  const documents = pages.map((page): [string, string] => [`${API_FOLDER.path}/${nameOf(page)}`, pageText(page)])
  return new Map([[`${API_FOLDER.path}/README.md`, contents(pages)], ...documents])
}

const MADE =
  '<!-- made by npm run generate from the lists of names in sim/index.ts, sim/node.ts, viz/node.ts and viz/notebook.ts -->'

function nameOf({ chapter }: Page): string {
  return `${anchorOf(chapter.title)}.md`
}

/** As a heading is anchored by those who show Markdown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}

/** The anchors of a page's names: of two headings that differ in case alone the later has a number. */
function anchorsOf({ chapter, names }: Page): string[] {
  const before = [anchorOf(chapter.title)]
  return names.map(({ name }) => {
    const anchor = anchorOf(name)
    const same = before.filter((one) => one === anchor).length
    before.push(anchor)
    return same === 0 ? anchor : `${anchor}-${same}`
  })
}

function contents(pages: readonly Page[]): string {
  const chapters = ENTRIES.map(({ from }) => {
    const rows = pages.filter((page) => page.from === from).map(contentsRow)
    return paragraphs(`## ${code(from)}`, table(['chapter', 'names, in reading order'], rows))
  })
  const start = [
    'What programs may use of WhistleLab, by what they import; all else may change from one version to the next. An example that runs:',
    '[From TypeScript](../../README.md#from-typescript). What is listed, and why: [package](../decisions/package.md).',
  ]
  return `${paragraphs(MADE, '# The names of the package', start.join('\n'), ...chapters)}\n`
}

function contentsRow(page: Page): string[] {
  const anchors = anchorsOf(page)
  const names = page.names.map(({ name }, at) => `[${code(name)}](${nameOf(page)}#${anchors[at]})`)
  return [`[${page.chapter.title}](${nameOf(page)})`, names.join(', ')]
}

function pageText({ from, chapter, names }: Page): string {
  const start = `${chapter.about} Imported from ${code(from)}; [all chapters](README.md).`
  return `${paragraphs(MADE, `# ${chapter.title}`, start, ...names.map(described))}\n`
}

function described({ name, code: declared, text, tags }: DescribedName): string {
  const points = tags.map(({ tag, of, text }) => [`*${tag}*`, of && code(of), text].filter(Boolean).join(' '))
  const words = [text, ...(points.length > 0 ? [list(points)] : [])].filter(Boolean)
  return paragraphs(`## ${name}`, `\`\`\`ts\n${declared}\n\`\`\``, ...words)
}
