/**
 * A lever more takes its row and the rule that reads it: in a copy of the program a neutral row is added to one table, and nothing else. The
 * setting has it with its type, files may set it, `show` and the schema know it, no shipped scenario has another hash, and the curves of the
 * other levers stand.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { scenarioSchema } from '../../sim/scenario/scenario-schema.ts'
import { keptRows } from '../../tools/validation/responses/page.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const TABLE = 'sim/levers/street.ts'
const END = '} as const satisfies LeverRows'
const ROW = `  teaBreaks: {
    kind: 'choice',
    title: { en: 'Tea breaks', zh: '茶歇' },
    choices: ['none', 'two a day'],
    byStreet: true,
    default: 'none',
    source: 'assumption',
    why: 'moves nothing',
    rule: 'own',
    does: 'Nothing.',
    coefficients: [],
    moves: [up('cost', 'it does not')],
  },
`
/** What the copy says of itself. */
const PROGRAM = `
import { loadScenario, withAssignments } from './sim/scenario/scenario-file.ts'
import { scenarioSchema } from './sim/scenario/scenario-schema.ts'
import { scenarioFolder } from './sim/store/scenario-folder.ts'
import { readRecord } from './tools/validation/record.ts'
import { keptRows, responsesPage } from './tools/validation/responses/page.ts'
const library = scenarioFolder()
const hashes = library.names().map((name) => [name, loadScenario(name, library).hash])
const other = withAssignments(loadScenario('prereform', library), ['street.teaBreaks=two a day'])
const curves = { kept: keptRows().length, page: responsesPage(readRecord('responses'), keptRows()) }
console.log(JSON.stringify({ hashes: hashes.sort(), schema: scenarioSchema(), value: other.setting.street.teaBreaks, hash: other.hash, curves }))
`
/** A rule that reads it: the first line is right, each of the others wrong. */
const RULE = `
import type { Setting } from './sim/city/model/setting.ts'
export const right = ({ street }: Setting): boolean => street.teaBreaks === 'two a day'
export const wrongWord = ({ street }: Setting): boolean => street.teaBreaks === 'three a day'
export const wrongName = ({ street }: Setting): string => street.teaBreak
`

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'whistlelab-lever-'))
  for (const part of ['sim', 'cli', 'viz', 'scenarios', 'tools', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const table = readFileSync(join(copy, TABLE), 'utf8')
  expect(table.split(END)).toHaveLength(2)
  writeFileSync(join(copy, TABLE), table.replace(END, `${ROW}${END}`))
  writeFileSync(join(copy, 'program.ts'), PROGRAM)
  writeFileSync(join(copy, 'rule.ts'), RULE)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(...args: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8' })
}

test('the setting has it, with its words as its type', () => {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: Record<string, unknown> }
  }
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, copy)
  const program = ts.createProgram([join(copy, 'rule.ts')], options)
  const found = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const { line } = file!.getLineAndCharacterOfPosition(start!)
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(found).toHaveLength(2)
  expect(found[0]).toMatch(/^4: .*no overlap/)
  expect(found[1]).toMatch(/^5: .*'teaBreak' does not exist.*'teaBreaks'/)
})

test('files may set it, the schema knows it, shipped scenarios keep their hashes, and the other levers their curves', () => {
  const said = JSON.parse(run('program.ts')) as {
    hashes: readonly (readonly [string, string])[]
    schema: ReturnType<typeof scenarioSchema>
    value: string
    hash: string
    curves: { kept: number; page: string }
  }
  const here = LIBRARY.names().map((name) => [name, loadScenario(name, LIBRARY).hash])
  expect(said.hashes).toEqual(here.sort())
  expect(said.value).toBe('two a day')
  expect(said.hash).not.toBe(loadScenario('prereform', LIBRARY).hash)
  expect(said.curves.kept).toBe(keptRows().length)
  expect(said.curves.page).toMatch(
    /### `street\.teaBreaks`: Tea breaks\n[^#]*Not tried yet: `npm run validate -- responses`/,
  )
  const levers = (schema: unknown): string[] =>
    Object.keys((schema as { properties: { levers: { properties: object } } }).properties.levers.properties)
  expect(levers(said.schema).filter((name) => !levers(scenarioSchema()).includes(name))).toEqual(['street.teaBreaks'])
})

test('show tells of it', () => {
  expect(run('cli/whistlelab.ts', 'show', 'prereform')).toMatch(/street\.teaBreaks.*none/)
})
