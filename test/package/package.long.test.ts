/** The package as others meet it: what is in the tarball, what can be imported, types for an older TypeScript, and the README's example. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { command, emptyFolder, pack, projectWith } from './packed.ts'
import { readmeExample } from './readme-example.ts'

/** Each test starts programs, and some compile: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 300_000 })

const folder = emptyFolder()
const project = join(folder, 'project')
const installed = join(project, 'node_modules', 'whistlelab')
/** What the package must compile with, and needs of Node's types. */
const OLDER = ['typescript@5.6.3', '@types/node@20.19.43']

beforeAll(async () => {
  await projectWith(project, await pack(folder), ...OLDER)
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program in the project, as a module of its own. */
async function ran(code: string): Promise<string> {
  writeFileSync(join(project, 'program.mjs'), code)
  return command(project, process.execPath, 'program.mjs')
}

test('the tarball has what runs, its types and the scenarios; no sources, no maps, no pages of cases', () => {
  const paths = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  const wrong = /\.map$|(?<!\.d)\.ts$|^docs\/(cases|rfc)|\.tsbuildinfo$/
  expect(paths.filter((path) => wrong.test(path) || /^(test|tools|sim)$/.test(path))).toEqual([])
  const there = [
    'dist/cli/whistlelab.js',
    'dist/whistlelab-worker.mjs',
    'dist/lab.html',
    'docs/api/README.md',
    'notebooks/first-run.ipynb',
    'notebooks/whistlelab.py',
    'notebooks/data/posts-and-gate.yaml',
    'CITATION.cff',
    'LICENSE',
  ]
  expect(paths).toEqual(expect.arrayContaining(there))
})

test('publint finds nothing to mend', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test('what is offered can be imported, and nothing else', async () => {
  const offered = [
    '.',
    '/node',
    '/report',
    '/notebook',
    '/package.json',
    '/schema/scenario.json',
    '/scenarios/haigang/haigang-before.yaml',
  ]
  const inner = '/dist/sim/city/city.js'
  const code = `for (const part of ${JSON.stringify([...offered, inner])}) {
    try { import.meta.resolve('whistlelab' + (part === '.' ? '' : part)) } catch (error) { console.log(part, error.code) }
  }`
  expect(await ran(code)).toBe(`${inner} ERR_PACKAGE_PATH_NOT_EXPORTED\n`)
})

/** What TypeScript 5.6 says of the README's example and of all that can be imported. The example's program is beside it then. */
async function complaints(module: string, moduleResolution: string): Promise<string> {
  const place = join(project, module)
  mkdirSync(place, { recursive: true })
  const every = ['', '/node', '/report', '/notebook'].map(
    (part, at) => `export * as part${at} from 'whistlelab${part}'\n`,
  )
  writeFileSync(join(place, 'every.ts'), every.join(''))
  writeFileSync(join(place, 'example.ts'), readmeExample().code)
  const common = { target: 'ES2022', lib: ['ES2023'], types: ['node'], strict: true, skipLibCheck: false }
  const compilerOptions = { ...common, exactOptionalPropertyTypes: true, module, moduleResolution }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const compiler = join(project, 'node_modules/typescript/bin/tsc')
  const said = command(place, process.execPath, compiler, '-p', '.')
  return said.catch((error: unknown) => (error as { stdout: string }).stdout)
}

test('types compile under TypeScript 5.6 without skipLibCheck, as a bundler resolves them', async () => {
  expect(await complaints('ESNext', 'Bundler')).toBe('')
})

test("so they do as Node resolves them, and the README's example prints what the README says", async () => {
  expect(await complaints('NodeNext', 'NodeNext')).toBe('')
  expect(await ran(readFileSync(join(project, 'NodeNext', 'example.js'), 'utf8'))).toBe(readmeExample().prints)
})

test('the command runs there, and its folder gives the same report to a program', async () => {
  const city = ['--set', 'city.streets=1', '--set', 'city.residentsPerStreet=5000']
  const short = ['--days', '14', '--warm-up', '7', '--replications', '2', '--out', 'run', '--quiet']
  const told = await command(project, 'npx', 'whistlelab', 'run', 'haigang-before', 'haigang-after', ...city, ...short)
  expect(told).toContain('haigang-after')
  const code = `import { reportOfFolder } from 'whistlelab/report'
    process.stdout.write(await reportOfFolder('run', 'en'))`
  expect(await ran(code)).toBe(readFileSync(join(project, 'run', 'report.html'), 'utf8'))
})
