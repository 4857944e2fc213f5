/** `whistlelab init`: what it asks, what it refuses, and that what it writes is a scenario. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Asker } from '../../../cli/terminal/asker.ts'
import { init } from '../../../cli/authoring/init-command.ts'
import { main } from '../../../cli/command-line.ts'
import { programFolder, scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioSchema } from '../../../sim/scenario/scenario-schema.ts'
import { listener } from '../terminal/listener.ts'

const folder = mkdtempSync(join(tmpdir(), 'whistle-init-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const fresh = (): string => join(folder, `city-${++files}.yaml`)

const HARBOUR = { name: 'New Harbour', residents: '400,000', streets: '8', posts: '14', assistants: '1.5' }

const NOTHING = { name: undefined, residents: undefined, streets: undefined, posts: undefined, assistants: undefined }

type InitOptions = Parameters<typeof init>[0]

/** Runs `init`; lines answer its questions one by one, null ends them. */
async function started(options: Partial<InitOptions>, lines?: (string | null)[]) {
  const terminal = listener()
  const questions: string[] = []
  const asker: Asker | null = lines
    ? { ask: async (question) => (questions.push(question), lines.shift() ?? null), close: () => undefined }
    : null
  const unasked = { from: undefined, whistle: undefined, force: false, lang: 'en' as const }
  const whole = { ...HARBOUR, ...unasked, out: fresh(), ...options }
  const code = await init(whole, scenarioFolder(), programFolder(), terminal, asker)
  return { code, file: whole.out!, questions, ...terminal }
}

async function refusal(options: Partial<InitOptions>): Promise<string> {
  const error: unknown = await started(options).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('what it writes', () => {
  it('is a scenario with the values given, each an assumption that asks for its document', async () => {
    const { file, printed, code } = await started({})
    const { levers, title, parent } = loadScenario(file, scenarioFolder())
    expect({ code, parent, title }).toEqual({
      code: 0,
      parent: 'prereform',
      title: { en: 'New Harbour', zh: 'New Harbour' },
    })
    expect(levers.get('city.residentsPerStreet')).toMatchObject({ value: 50000, source: 'assumption' })
    expect(levers.get('street.staff')).toMatchObject({
      value: 14,
      why: expect.stringContaining('replace this') as string,
    })
    expect([levers.get('city.streets')!.value, levers.get('assistants.ratio')!.value]).toEqual([8, 1.5])
    expect(levers.get('whistle.enabled')!.value).toBe(false)
    expect(printed.join('\n')).toContain(`npx whistlelab check ${file}`)
  })

  it('names the schema at its top, and satisfies it; so does every lever that is commented out', async () => {
    const { file } = await started({})
    const text = readFileSync(file, 'utf8')
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)![1]
    expect(JSON.parse(readFileSync(join(folder, schema), 'utf8'))).toMatchObject({ title: 'WhistleLab scenario' })
    const holds = new Ajv({ strict: false }).compile(scenarioSchema())
    const [levers, later] = text.split('\n# switch:\n')
    const open = levers.replace(/^( *)# (?=[a-z]+\.[a-zA-Z]+: \{)/gm, '$1') + '\nswitch:\n' + later.replace(/^# /gm, '')
    expect(parse(text)).not.toEqual(parse(open))
    for (const one of [text, open])
      expect(holds(parse(one, { schema: 'core' })), JSON.stringify(holds.errors)).toBe(true)
    const all = join(folder, 'open.yaml')
    writeFileSync(all, open)
    expect(loadScenario(all, scenarioFolder()).switches).toHaveLength(1)
  })

  it('divides residents that do not divide evenly', async () => {
    const { file } = await started({ residents: '400003' })
    const value = loadScenario(file, scenarioFolder()).levers.get('city.residentsPerStreet')!.value
    expect(value).toEqual([50001, 50001, 50001, 50000, 50000, 50000, 50000, 50000])
  })

  it('starts from another scenario, by name or by path, with a right to whistle and in Chinese', async () => {
    const { file } = await started({})
    const below = await started({ from: file, whistle: 'yes', lang: 'zh' })
    const { parent, levers } = loadScenario(below.file, scenarioFolder())
    expect([parent, levers.get('whistle.enabled')!.value]).toEqual([/([^/]+)\.yaml$/.exec(file)![1], true])
    expect(readFileSync(below.file, 'utf8')).toContain('由 whistlelab init 填入')
    const after = await started({ from: 'haigang-after' })
    expect(loadScenario(after.file, scenarioFolder()).levers.get('whistle.enabled')!.value).toBe(true)
  })

  it('takes any name, and stays readable', async () => {
    const name = '新港 "A": {b} # c \\ \'d\''
    const { file } = await started({ name })
    expect(loadScenario(file, scenarioFolder()).title.en).toBe(name)
  })
})

describe('what it refuses', () => {
  it.each<[string, Partial<InitOptions>, string]>([
    ['what lacks, by its option', { ...NOTHING, name: 'A', streets: '8' }, 'give --residents, --posts, --assistants'],
    ['posts out of bounds', { posts: '301' }, '--posts is "301"; give a whole number, 1 to 300 posts'],
    ['half a post', { posts: '1.5' }, '--posts is "1.5"'],
    ['too many assistants', { assistants: '5' }, '--assistants is "5"; give 0 to 4'],
    ['no residents', { residents: 'many' }, '--residents is "many"; give a whole number, 1000 to'],
    ['streets without people', { streets: '401' }, '--streets is "401"; give a whole number, 1 to 400 streets'],
    ['a street with too many', { residents: '4000000', streets: '7' }, 'whole number, 8 to 400 streets'],
    ['neither yes nor no', { whistle: 'maybe' }, '--whistle is "maybe"; give yes or no'],
    ['an unknown scenario', { from: 'prerefrom' }, 'did you mean prereform?'],
    ['control characters', { name: 'a\nb: c' }, 'visible characters'],
    ['another kind of file', { out: join(folder, 'x.txt') }, 'ends in .yaml'],
    ['a folder that cannot be', { out: join(folder, 'city-1.yaml', 'x.yaml') }, 'give another --out'],
  ])('%s', async (_, options, message) => {
    expect(await refusal(options)).toContain(message)
  })

  it('a file that is there, unless told to', async () => {
    const { file } = await started({})
    const before = readFileSync(file, 'utf8')
    const other = { out: file, posts: '20' }
    expect(await refusal(other)).toContain('is there already; give another --out, or --force')
    expect(readFileSync(file, 'utf8')).toBe(before)
    await started({ ...other, force: true })
    expect(loadScenario(file, scenarioFolder()).levers.get('street.staff')!.value).toBe(20)
  })
})

describe('on a terminal', () => {
  it('asks for what was not given, shows defaults, and asks again with the bounds', async () => {
    const lines = ['', '400000', '900', '8', '', '9', '2', 'yes']
    const { file, questions, told } = await started({ ...NOTHING, name: 'New Harbour' }, lines)
    expect(questions).toEqual([
      'Scenario to start from [prereform]: ',
      'Residents of the whole city: ',
      ...['Streets (street offices): ', 'Streets (street offices): '],
      'Posts a street [11]: ',
      ...['Assistants a post [1]: ', 'Assistants a post [1]: '],
      'May streets whistle (yes or no) [no]: ',
    ])
    expect(told).toEqual([
      '  give a whole number, 1 to 400 streets: a street has 1000 to 500000 residents',
      '  give 0 to 4 assistants / post',
    ])
    const { levers } = loadScenario(file, scenarioFolder())
    expect([levers.get('street.staff')!.value, levers.get('assistants.ratio')!.value]).toEqual([11, 2])
    expect(levers.get('whistle.enabled')!.value).toBe(true)
  })

  it('asks nothing when all that is needed was given', async () => {
    expect((await started({}, [])).questions).toEqual([])
  })

  it('ends at the end of input, with nothing written', async () => {
    const { code, file } = await started(NOTHING, ['New Harbour', null])
    expect(code).toBe(130)
    expect(existsSync(file)).toBe(false)
  })
})

it('the command line hands its words over, and a check finds nothing wrong', async () => {
  const file = fresh()
  const terminal = listener()
  const world = { terminal, interruption: new AbortController().signal }
  const words = Object.entries(HARBOUR).flatMap(([flag, value]) => [`--${flag}`, value])
  expect(await main(['init', ...words, '--out', file], world)).toBe(0)
  expect(await main(['check', file], world)).toBe(0)
  expect(terminal.printed.at(-1)).toMatch(
    /^ok .* 5 values of its own: 0 stated facts, 0 outside figures, 5 assumptions$/,
  )
  expect(await main(['init', ...words, '--out', file], world)).toBe(2)
})
