/** The house rules of docs/ARCHITECTURE.md, held by reading every source file once. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cycles, everyImport, loads, reach } from './architecture/import-graph.ts'
import type { SourceFile } from './architecture/source-file.ts'
import { describe as read, readSources } from './architecture/source-file.ts'

const ROOT = join(import.meta.dirname, '..')
const PRODUCT = ['sim', 'viz', 'cli']
const sources = readSources(ROOT, [...PRODUCT, 'tools', 'test'])
const product = sources.filter(({ path }) => PRODUCT.includes(path.split('/')[0]))
const engine = product.filter(({ path }) => path.startsWith('sim/'))

/**
 * The rooms, in order: each may import, types included, what stands in a line above its own. A file stands in the room with the longest name that
 * begins its path. This is the only place where the order is written as code; docs/ARCHITECTURE.md says why it is so.
 */
const ORDER: readonly (readonly string[])[] = [
  ['sim/arithmetic'],
  ['sim/random', 'sim/stats', 'sim/text'],
  ['sim/requests', 'sim/fit'],
  ['sim/compare', 'sim/kernel', 'sim/levers'],
  ['sim/queueing'],
  ['sim/station', 'sim/city/model'],
  ['sim/city/demand'],
  ['sim/city/state'],
  ['sim/city/world.ts'],
  ['sim/city/people'],
  ['sim/city/steps'],
  ['sim/city/offices'],
  ['sim/city/life-of-a-case.ts', 'sim/city/readout', 'sim/city/estimate'],
  ['sim/city/open-district.ts'],
  ['sim/city/observe-district.ts'],
  ['sim/city/observation.ts'],
  ['sim/city/city.ts', 'sim/city/story'],
  ['sim/evidence'],
  ['sim/scenario'],
  ['sim/design'],
  ['sim/study'],
  ['sim/claims'],
  ['sim/run'],
  ['sim/trace', 'sim/threads', 'sim/store'],
  ['sim/experiment'],
  ['sim/surrogate'],
  ['sim/calibrate'],
  ['sim/analysis'],
  ['sim/index.ts'],
  ['sim/node.ts'],
  ['viz/words'],
  ['viz/answer'],
  ['viz/charts'],
  ['viz/notebook'],
  ['viz/notebook.ts'],
  ['viz/report'],
  ['viz/data'],
  ['viz/lab/engine'],
  ['viz/lab/picture', 'viz/lab/lesson'],
  ['viz/lab/style.ts', 'viz/lab/model'],
  ['viz/lab/page'],
  ['viz/lab'],
  ['viz/report-of-folder.ts'],
  ['viz/node.ts'],
  ['cli/terminal'],
  ['cli/work'],
  [
    'cli/run',
    'cli/folder',
    'cli/cluster',
    'cli/authoring',
    'cli/trace',
    'cli/queue',
    'cli/lab',
    'cli/data',
    'cli/notebook',
  ],
  ['cli/experiment'],
  ['cli/calibrate'],
  ['cli/commands.ts', 'cli/command-files.ts'],
  ['cli'],
]
/** Where `node:` modules and worker threads may be used, within sim/ and viz/. */
const MACHINERY =
  /^(sim\/(threads|store)\/[^/]*|sim\/node|viz\/(node|report-of-folder)|viz\/report\/(pdf|png)[^/]*)\.ts$/
const MACHINERY_MODULES = /^(node:.*|piscina|fs|path|os|worker_threads|child_process|crypto|url)$/
const NO_NAMES = /^(utils?|helpers?|common|misc|types?|options?|index)\.ts$/

/** The room of a file, and how far down the order it stands. */
function roomOf(path: string): { level: number; room: string } | undefined {
  const rooms = ORDER.flatMap((line, level) => line.map((room) => ({ level, room })))
  return rooms
    .filter(({ room }) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.room.length - a.room.length)[0]
}

/** Imports that satisfy a condition, as `from -> to`. */
function importsThat(
  files: readonly SourceFile[],
  wrong: (from: string, to: string, own: boolean) => boolean,
): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter(({ target, own }) => wrong(path, target, own)).map(({ target }) => `${path} -> ${target}`),
  )
}

test('every file of the product stands in a room, and imports only from rooms before its own', () => {
  expect(product.length).toBeGreaterThan(50)
  expect(product.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([])
  const wrong = importsThat(product, (from, to, own) => {
    const [mine, other] = [roomOf(from)!, roomOf(to)]
    if (!own || mine.room === other?.room) return false
    return other === undefined ? !to.endsWith('.json') : other.level >= mine.level
  })
  expect(wrong).toEqual([])
})

test('a room can be read in one sitting', () => {
  const sizes = new Map<string, number>()
  for (const { path } of product) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1)
  expect([...sizes].filter(([, files]) => files > 22).map(([room, files]) => `${room}: ${files} files`)).toEqual([])
})

test.skipIf(!existsSync(join(ROOT, '.git')))('git leaves no source file out', () => {
  const left = ['ls-files', '--others', '--ignored', '--exclude-standard', '--', ...PRODUCT, 'tools', 'test']
  expect(execFileSync('git', left, { cwd: ROOT, encoding: 'utf8' })).toBe('')
})

test('there is no circle of imports, of types neither', () => {
  expect(cycles(everyImport(product))).toEqual([])
})

test('within sim/ and viz/, node: modules and threads appear only where they are at home', () => {
  const portable = product.filter(({ path }) => !path.startsWith('cli/') && !MACHINERY.test(path))
  expect(importsThat(portable, (_from, to, own) => !own && MACHINERY_MODULES.test(to))).toEqual([])
})

test('sim/index.ts is portable: it loads nothing that needs Node', () => {
  const machinery = [...reach(loads(product), 'sim/index.ts')].filter((path) => MACHINERY.test(path))
  expect(machinery).toEqual([])
})

test('sim/ draws no chance, reads no clock and no environment, and computes portably', () => {
  expect(engine.flatMap(({ unportable }) => unportable)).toEqual([])
})

test('viz/ runs in a browser: but for the writers of PDF and PNG it loads nothing that needs Node', () => {
  const pages = product.filter(({ path }) => path.startsWith('viz/') && !MACHINERY.test(path))
  const machinery = pages.flatMap(({ path }) => [...reach(loads(product), path)].filter((one) => MACHINERY.test(one)))
  expect(machinery).toEqual([])
})

test('no file is called after nothing in particular', () => {
  const named = product.filter(({ path }) => NO_NAMES.test(basename(path)) && path !== 'sim/index.ts')
  expect(named.map(({ path }) => path)).toEqual([])
})

test('no file has more than 300 lines', () => {
  const long = sources.filter(({ lines }) => lines > 300)
  expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
})

test('no function of the product has more than 60 lines', () => {
  const lengths = product.flatMap(({ functions }) => functions.map(({ lines }) => lines)).sort((a, b) => a - b)
  const quantile = (share: number): number => lengths[Math.floor(share * lengths.length)]
  const long = product.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > 60)
      .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`),
  )
  expect(long, `median ${quantile(0.5)} lines, 90th percentile ${quantile(0.9)}`).toEqual([])
})

test('nothing is left to be done', () => {
  const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
  expect(sources.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
})

test('dependencies have exact versions, and the lock file has every optional part of what it locks', () => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
  const wanted = json('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>
  const versions = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(missingOptionalParts(json('package-lock.json') as Lock)).toEqual([])
})

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

/** Without all platforms' parts locked, `npm ci` fails on the platforms that are missing. */
function missingOptionalParts({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, place, name))
      .map((name) => `${place}: ${name}`),
  )
}

/** Looks for a package where Node would: below the one that needs it, then further and further out. */
function isLocked(packages: Lock['packages'], place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules') - 1))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true
    if (at === '') return false
  }
}

test('the rules see what they are to see', () => {
  const bad = read(
    'sim/kernel/bad.ts',
    `import { readFileSync } from 'node:fs'
     import type { World } from '../city/world.ts'
     export * from './other.ts'
     const { exp, floor } = Math
     const lazy = () => import('piscina')
     const x = Math.random() + Math['pow'](2, 3) + 2 ** 3 + globalThis.Math.sin(1) + Date.now() + Math.floor(1)
     const today = new Date()
     function long() {
${'\n'.repeat(60)}     }`,
  )
  expect(bad.imports).toEqual([
    { target: 'node:fs', own: false, typesOnly: false },
    { target: 'sim/city/world.ts', own: true, typesOnly: true },
    { target: 'sim/kernel/other.ts', own: true, typesOnly: false },
    { target: 'piscina', own: false, typesOnly: false },
  ])
  expect(bad.unportable.map((found) => found.split(' ').slice(1).join(' '))).toEqual([
    'exp',
    'Math.random',
    'Math.pow',
    '**',
    'Math.sin',
    'Date.now',
    'new Date()',
  ])
  expect(bad.functions.map(({ name, lines }) => [name, lines])).toEqual([
    ['lazy', 1],
    ['long', 62],
  ])
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ])
  expect(cycles(graph)).toEqual(['a -> b -> c -> a'])
  expect([...reach(graph, 'b')].sort()).toEqual(['a', 'b', 'c', 'd'])
})
