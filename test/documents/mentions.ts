/** What documents and comments point to: links of Markdown, and paths of the repository named in prose. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, normalize } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** Folders at the top, whose names begin a path of the repository wherever they stand. */
const TOP = ['.ci', '.github', 'cli', 'deploy', 'docs', 'notebooks', 'scenarios', 'sim', 'test', 'tools', 'viz']

export interface Mention {
  readonly file: string
  readonly said: string
}

/** Every file that git knows or would take in, and every folder of one. */
export function everyPath(): { readonly files: readonly string[]; readonly places: ReadonlySet<string> } {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)))
  const places = new Set(files)
  for (const file of files) for (let at = dirname(file); at !== '.'; at = dirname(at)) places.add(at)
  return { files, places }
}

/** The file that is made up wherever a comment gives an example. */
const MADE_UP = 'scenarios/my-city.yaml'

/** What people read of a file: all of a document, the comments of a program or of data. */
function proseOf(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8')
  if (file.endsWith('.md')) return text
  if (/\.(ts|mjs|js)$/.test(file)) return (text.match(/\/\*[^]*?\*\/|(?<=^|[\s;{}])\/\/.*/gm) ?? []).join('\n')
  if (/\.(ya?ml|sh|sbatch|pbs|sge)$/.test(file) || file === '.ci/run')
    return (text.match(/(?<=^|\s)#.*/gm) ?? []).join('\n')
  return ''
}

/** Links of a document that stay within the repository and lead nowhere. */
export function deadLinks(file: string, places: ReadonlySet<string>): Mention[] {
  if (!file.endsWith('.md')) return []
  const prose = proseOf(file)
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/^\[[^\]]+\]: (\S+)/gm)]
  return links
    .map(([, said]) => said)
    .filter((said) => !/^([a-z]+:|#)/.test(said))
    .filter((said) => !places.has(normalize(join(dirname(file), said.split('#')[0])).replace(/\/$/, '')))
    .map((said) => ({ file, said }))
}

/** Anchors of links that no heading of the page has. */
export function deadAnchors(file: string): Mention[] {
  if (!file.endsWith('.md')) return []
  return [...proseOf(file).matchAll(/\]\(([^)\s#:]*)#([^)\s]+)\)/g)]
    .filter(([, page, anchor]) => {
      const target = page === '' ? file : normalize(join(dirname(file), page))
      return target.endsWith('.md') && existsSync(join(ROOT, target)) && !anchorsOf(target).has(anchor)
    })
    .map(([, page, anchor]) => ({ file, said: `${page}#${anchor}` }))
}

const ANCHORS = new Map<string, Set<string>>()

/** Anchors of a page: those it names itself, and those that a reader's browser makes of its headings. */
function anchorsOf(page: string): Set<string> {
  const known = ANCHORS.get(page)
  if (known) return known
  const text = readFileSync(join(ROOT, page), 'utf8')
  const plain = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  )
  // Of equal headings the later ones have a number.
  const headings = plain.map((heading, at) => {
    const before = plain.slice(0, at).filter((one) => one === heading).length
    return before === 0 ? heading : `${heading}-${before}`
  })
  const anchors = new Set(headings.concat([...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)))
  ANCHORS.set(page, anchors)
  return anchors
}

const PATH = new RegExp(
  String.raw`(?<![\w./@:<-])(?:\.\./)*(?:${TOP.map((top) => top.replace('.', '\\.')).join('|')})/[\w./*{},-]*[\w*}]`,
  'g',
)
const NAME = /(?<![\w./@:*<>-])[\w-]+(?:\.test)?\.(?:ts|md)\b(?![/\w])/g

/** Paths of the repository that prose names and that are not there; stars stand for anything. */
export function deadPaths(file: string, { files, places }: ReturnType<typeof everyPath>): Mention[] {
  const prose = proseOf(file)
  const names = new Set(files.map((one) => basename(one)))
  const paths = [...prose.matchAll(PATH)].map(([said]) => said.replace(/^(\.\.\/)+/, ''))
  const single = [...prose.matchAll(NAME)].map(([said]) => said).filter((said) => !names.has(said))
  return [...paths.filter((said) => said !== MADE_UP && !isThere(said, files, places)), ...single].map((said) => ({
    file,
    said,
  }))
}

function isThere(said: string, files: readonly string[], places: ReadonlySet<string>): boolean {
  if (/[*{]/.test(said)) {
    const pattern = said
      .replace(/[.+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{([^}]*)\}/g, (_, all: string) => `(${all.replace(/,/g, '|')})`)
    const glob = new RegExp(`^${pattern.replace(/\*\*?/g, '.*')}`)
    return files.some((one) => glob.test(one))
  }
  // A path may name a file without its ending, as prose does.
  return (
    places.has(said) ||
    (extname(said) === '' && ['.ts', '.test.ts', '.long.test.ts', '.md'].some((ending) => places.has(said + ending)))
  )
}

/** Pages that stand outside of the repository. */
export function outsidePages(file: string): Mention[] {
  const found = proseOf(file).match(
    /\.\.\/shared\b|\b(?:model|methods|design|performance|report|calibration|evidence) section \d+|`?(?<![\w/-])(?:model|methods|design)\.md`?/g,
  )
  return (found ?? []).map((said) => ({ file, said }))
}
