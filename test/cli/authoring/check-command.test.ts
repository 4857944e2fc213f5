/** `whistlelab check`, and the new faces of `whistlelab show`: what a scenario rests on, what differs, who cites a fact. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { listener } from '../terminal/listener.ts'

const folder = mkdtempSync(join(tmpdir(), 'whistle-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function given(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function whistle(...args: string[]) {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, told: terminal.told.join('\n'), printed: terminal.printed.join('\n') }
}

const good = given('good.yaml', 'extends: prereform\nlevers:\n  street.staff: {value: 20, source: T1}\n')
const bad = given('bad.yaml', 'extends: prereform\nlevers:\n  street.staff:\n    source: E082\n    value: [11, 0]\n')
const idle = given(
  'idle.yaml',
  'extends: good.yaml\nlevers:\n  whistle.scope: {value: 0.9, source: assumption, why: x}\n',
)
const study = given(
  'study.yaml',
  'question: {en: How many?, zh: 多少？}\nbaseline: haigang-before\noptions: [haigang-after]\nmeasures: {onTimeRate: {margin: 1 pp}}\n',
)
const lost = given(
  'lost.yaml',
  'question: {en: How many?, zh: 多少？}\nbaseline: haigang-befor\noptions: [haigang-after]\nmeasures: {onTimeRate: {margin: 1 pp}}\n',
)

describe('whistlelab check', () => {
  it('checks all files, the wrong one first too, and says what each is', async () => {
    const { code, told, printed } = await whistle('check', bad, good, study)
    expect(printed.split('\n')).toEqual([
      `wrong  ${bad}: street.staff[2] is 0 in ${bad}:5:17; give 1 to 300 posts`,
      `ok  ${good}: good, extends prereform; 1 value of its own: 0 stated facts, 1 outside figure, 0 assumptions`,
      `ok  ${study}: study, a study of 2 scenarios`,
    ])
    expect({ code, told }).toEqual({ code: 2, told: '' })
  })

  it('tells all that is wrong in a file, below it, and in Chinese where that is asked for', async () => {
    const worse = given(
      'worse.yaml',
      'extends: prereform\nlevrs: {}\nlevers:\n  street.staff: {value: 0, source: T99}\n',
    )
    const english = await whistle('check', worse, good)
    expect(english.printed.split('\n').map((line) => line.replaceAll(folder, ''))).toEqual([
      'wrong  /worse.yaml: 3 faults',
      '    levrs in /worse.yaml:2:1 is no part of a scenario; did you mean levers?',
      '    street.staff is 0 in /worse.yaml:4:25; give 1 to 300 posts',
      expect.stringContaining('    source of street.staff is T99 in /worse.yaml:4:36, which is in no table; '),
      expect.stringContaining('ok  /good.yaml: '),
    ])
    const chinese = await whistle('check', worse, '--lang', 'zh')
    expect(chinese.printed.split('\n').map((line) => line.replaceAll(folder, ''))).toEqual([
      '有误  /worse.yaml: 共 3 处',
      '    levrs（/worse.yaml:2:1）不是方案的组成部分；是否想写 levers？',
      '    street.staff 为 0（/worse.yaml:4:25）；请填 1 至 300 个编制',
      expect.stringContaining('    street.staff 的依据为 T99（/worse.yaml:4:36），依据表中没有；请填 E001-E150'),
    ])
    const json = JSON.parse((await whistle('check', worse, '--json')).printed) as {
      messages: string[]
      message: string
    }[]
    expect(json[0].messages).toHaveLength(3)
    expect(json[0].message.split('\n')).toEqual(json[0].messages)
  })

  it('reads what a file names within the project that the line gives, and nothing beyond', async () => {
    mkdirSync(join(folder, 'ours', 'sub'), { recursive: true })
    given('ours/base.yaml', 'extends: prereform\n')
    const asked = given('ours/sub/mine.yaml', 'extends: ../base.yaml\n')
    const alone = await whistle('check', asked)
    expect(alone.printed).toContain(`which leaves the project folder ${join(folder, 'ours', 'sub')}; name a scenario`)
    const within = await whistle('check', asked, '--project', join(folder, 'ours'))
    expect(within.printed).toContain('mine, extends base')
    expect([alone.code, within.code]).toEqual([2, 0])
    const nowhere = await whistle('check', asked, '--project', join(folder, 'nowhere'), '--lang', 'zh')
    expect(nowhere).toMatchObject({
      code: 2,
      told: expect.stringContaining('但没有这个文件夹；请给出文件夹') as unknown,
    })
  })

  it('checks what stands behind -- as well, whatever it begins with', async () => {
    const { code, printed } = await whistle('check', good, '--', bad, '--json')
    expect(printed.split('\n').map((line) => line.split(' ')[0])).toEqual(['ok', 'wrong', 'wrong'])
    expect(printed).toContain('no scenario --json')
    expect(code).toBe(2)
    expect((await whistle('check', '--', good)).code).toBe(0)
  })

  it('says what to look at again, and that is no error', async () => {
    const { code, printed } = await whistle('check', idle)
    expect(printed).toContain(`look again: whistle.scope (${idle}:3:3): nobody may whistle`)
    expect(code).toBe(0)
    expect((await whistle('check', idle, '--lang', 'zh')).printed).toContain('无人可以吹哨')
  })

  it('names the line that keeps sizes, not the lever that does not fit; and a lever that no file sets as its default', async () => {
    const orders = 'levers: {departments.ownOrders: {value: 90, source: assumption, why: a try}}\n'
    const [kept, own] = [
      given('kept.yaml', `extends: good.yaml\nsizes: inherit\nlevers: {demand.issueRate: {value: 6, source: T2}}\n`),
      given('own.yaml', `extends: prereform\n${orders}`),
    ]
    const { printed } = await whistle('check', kept, own)
    expect(printed).toMatch(
      new RegExp(`sizes \\(${kept}:2:1\\): inherit keeps the officers of prereform, .* leave out "sizes: inherit"`),
    )
    expect(printed).toMatch(/departments\.officers \(default\): the fullest .*; give more officers/)
    expect((await whistle('check', own, '--lang', 'zh')).printed).toContain('departments.officers (默认值)')
  })

  it('says that sizes are inherited from nobody', async () => {
    const both = given('both.yaml', 'extends: good.yaml\nanchor: own\nsizes: inherit\n')
    const child = given('child.yaml', 'extends: both.yaml\n')
    const { code, printed } = await whistle('check', both, child)
    expect(printed).toContain(`sizes (${both}:3:1): inherit does nothing beside "anchor: own"`)
    expect(printed.match(/does nothing/g)).toHaveLength(1)
    expect(code).toBe(0)
  })

  it('checks the scenarios of a study, and files that are not there', async () => {
    const { code, printed } = await whistle('check', lost, join(folder, 'absent.yaml'))
    expect(printed).toContain('did you mean haigang-before?')
    expect(printed).toContain(`no file ${join(folder, 'absent.yaml')}`)
    expect(code).toBe(2)
  })

  const claiming = (claim: string): string => `extends: prereform\nclaims:\n  - ${claim}\n`
  it.each([
    ['{measure: hops, direction: up, against: nowhere, told: E048}', 'no scenario nowhere'],
    ["{measure: hops, group: 'duty:none', direction: up, against: prereform, told: E048}", 'group "duty:none", which'],
    [
      "{measure: hops, formula: 'here - (a', with: {a: prereform}, direction: up, margin: 1, told: E048}",
      'not readable',
    ],
    [
      "{measure: hops, formula: 'here - b', with: {a: prereform}, direction: up, margin: 1, told: E048}",
      'did you mean',
    ],
  ])('a claim must be one that can be tried: %s', async (claim, message) => {
    const file = given('claim.yaml', claiming(claim))
    const { code, printed } = await whistle('check', file)
    expect(printed).toContain(`${file}:3:`)
    expect(printed).toContain(message)
    expect(code).toBe(2)
  })

  it('in JSON, one object a file', async () => {
    const { code, printed } = await whistle('check', bad, idle, study, '--json')
    const answers = JSON.parse(printed) as unknown[]
    expect(answers).toMatchObject([
      { file: bad, ok: false, kind: 'wrong' },
      {
        file: idle,
        ok: true,
        name: 'idle',
        parent: 'good',
        suspicious: [{ lever: 'whistle.scope', line: 3, column: 3 }],
      },
      { file: study, ok: true, scenarios: ['haigang-before', 'haigang-after'] },
    ])
    expect(code).toBe(2)
  })
})

describe('whistlelab show', () => {
  it('says of each value on what it rests, and how many rest on what', async () => {
    const { printed } = await whistle('show', good)
    expect(printed).toMatch(/^What the \d+ values rest on: \d+ stated facts, \d+ outside figures, \d+ assumptions\.$/m)
    expect(printed).toMatch(/^street\.staff +20 +post +1 to 300 +outside figure T1 +good$/m)
    expect(printed).toMatch(/^street\.vacancyFill +120 +day +5 to 365 +assumption +default$/m)
    const json = JSON.parse((await whistle('show', good, '--json')).printed) as {
      grounds: object
      levers: { ground: string }[]
    }
    expect(json.grounds).toEqual({
      fact: json.levers.filter(({ ground }) => ground === 'fact').length,
      outside: json.levers.filter(({ ground }) => ground === 'outside').length,
      assumption: json.levers.filter(({ ground }) => ground === 'assumption').length,
    })
  })

  it('--against: both values, what each rests on, and why', async () => {
    const { code, printed } = await whistle('show', 'haigang-before', '--against', 'haigang-power-only')
    expect(printed).toContain('What differs between haigang-before and haigang-power-only')
    expect(printed).toMatch(/^whistle\.enabled +haigang-before +no +yes\/no +fact E057 +no formal channel/m)
    expect(printed).toMatch(/^ +haigang-power-only +yes +yes\/no +fact E090 +186 whistles since the reform$/m)
    expect(printed).not.toContain('street.staff')
    expect(code).toBe(0)
    const { printed: json } = await whistle('show', 'haigang-before', '--against', 'haigang-staff-only', '--json')
    expect(JSON.parse(json)).toMatchObject({
      a: 'haigang-before',
      levers: [
        { lever: 'street.staff', a: { value: 11, source: 'E082', ground: 'fact' }, b: { value: 50, source: 'E088' } },
      ],
      switches: { a: [], b: [] },
    })
  })

  it('--against tells switches and another authority matrix too', async () => {
    const later = given(
      'later.yaml',
      'extends: prereform\nswitch:\n  - {from: 30 day, levers: {whistle.enabled: {value: yes, source: E002}}}\n',
    )
    const { printed } = await whistle('show', later, '--against', 'prereform')
    expect(printed).toContain('later and prereform differ in no lever.')
    expect(printed).toMatch(/^later +from day 30 +whistle\.enabled +yes +yes\/no +fact E002/m)
    expect(printed).toMatch(/^prereform +none$/m)
    expect(printed).not.toContain('matrices')
    const domain = '{name: All, share: 1, weights: [1, 1, 1, 1]}'
    const other = given(
      'other.yaml',
      `extends: prereform\nauthority: {source: E012, departments: [A, B, C, D], domains: [${domain}]}\n`,
    )
    expect((await whistle('show', other, '--against', 'prereform')).printed).toContain(
      'Their authority matrices differ.',
    )
  })

  it('a lever: what it does, by which rule, how far it goes, on what its default rests, when it is idle, and who sets it', async () => {
    const { code, printed } = await whistle('show', 'street.staff')
    expect(printed).toMatch(/^street\.staff: Posts per street$/m)
    expect(printed).toMatch(/^rule +2 /m)
    expect(printed).toMatch(/^takes +1 to 300 posts$/m)
    expect(printed).toMatch(/^default +11$/m)
    expect(printed).toMatch(/^source +fact E082$/m)
    expect(printed).toMatch(/^haigang-staff-only +50 +fact E088/m)
    expect(code).toBe(0)
    const chinese = (await whistle('show', 'whistle.scope', '--lang', 'zh')).printed
    expect(chinese).toMatch(/^不起作用的情形 +无人可以吹哨/m)
    expect(chinese).toMatch(/^取值 +0 至 1$/m)
    expect((await whistle('show', 'behaviour.reportDays')).printed).toMatch(/^takes +3 to 30 days$/m)
    const json = JSON.parse((await whistle('show', 'street.staff', '--json')).printed) as object
    expect(json).toMatchObject({ name: 'street.staff', low: 1, high: 300, rule: 2, default: 11 })
    expect((await whistle('show', 'street.staff', '--set', 'street.staff=3')).told).toContain(
      'leave out --against and --set',
    )
  })

  it('a fact: what it states, where, and who rests on it', async () => {
    const { code, printed } = await whistle('show', 'E088')
    expect(printed).toContain('E088, staffing: 469 institution posts moved')
    expect(printed).toMatch(/rest on it:\n(.*\n)*haigang-staff-only +street\.staff/)
    expect(code).toBe(0)
    const { printed: json } = await whistle('show', 'E088', '--json')
    expect(JSON.parse(json)).toMatchObject({
      id: 'E088',
      uses: expect.arrayContaining([
        { id: 'E088', scenario: 'haigang-staff-only', lever: 'street.staff', as: 'source' },
      ]) as unknown,
    })
    expect((await whistle('show', 'E001')).printed).toContain('No value rests on it.')
    expect((await whistle('show', 'E088', '--against', 'prereform')).told).toContain('leave out --against')
  })
})
