/** `whistlelab show`: what holds in which street, and everything that the program itself says in the reader's language. */
import { describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import { COEFFICIENTS } from '../../../sim/scenario/coefficient.ts'
import { reasonOf, settableTitle } from '../../../viz/words/reason-words.ts'
import { writtenUnit } from '../../../viz/words/unit-words.ts'
import { listener } from '../terminal/listener.ts'

async function shown(...args: string[]): Promise<string> {
  const terminal = listener()
  const code = await main(['show', ...args], { terminal, interruption: new AbortController().signal })
  expect({ code, told: terminal.told }).toEqual({ code: 0, told: [] })
  return terminal.printed.join('\n')
}

/** Cells of the lines that begin with this name. */
const rowsOf = (text: string, lever: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.split(/ {2,}/))
    .filter(([first]) => first === lever)

const SOME = 'some=haigang-before,street.staff@[1,3]=30,street.staff@[3]=40,whistle.enabled@even=yes'

describe('a reform in some streets', () => {
  it('is shown entry by entry behind what all have, and against the parent', async () => {
    const text = await shown(SOME)
    expect(rowsOf(text, 'street.staff')).toEqual([
      ['street.staff', '11', 'post', '1 to 300', 'fact E082', 'haigang-before'],
    ])
    expect(rowsOf(text, 'street.staff@[1,3]')).toEqual([
      ['street.staff@[1,3]', '30', 'post', '1 to 300', 'assumption', 'command line'],
      ['street.staff@[1,3]', '11 -> 30', 'post', 'assumption', 'set on the command line'],
    ])
    expect(rowsOf(text, 'street.staff@[3]').map(([, value]) => value)).toEqual(['40', '11 -> 40'])
    expect(rowsOf(text, 'whistle.enabled@even').map(([, value]) => value)).toEqual(['yes', 'no -> yes'])
  })

  it('is shown at its switch, from which day on', async () => {
    const [start, later] = (await shown('beijing-pilots')).split('What changes from day 180 of the observed period')
    expect(rowsOf(start, 'whistle.enabled').map(([, value]) => value)).toEqual(['no'])
    expect(start).not.toContain('@')
    expect(rowsOf(later, 'whistle.enabled@odd')).toEqual([
      ['whistle.enabled@odd', 'yes', 'yes/no', 'fact E002', 'beijing-pilots'],
    ])
  })

  it('--against: what one has at its streets beside what the other has in all', async () => {
    const text = await shown('haigang-before', '--against', SOME)
    const lines = text.split('\n').map((line) => line.split(/ {2,}/))
    const at = lines.findIndex(([lever]) => lever === 'street.staff@[1,3]')
    expect(lines[at].slice(1, 3)).toEqual(['haigang-before', '11'])
    expect(lines[at + 1].slice(1, 3)).toEqual(['some', '30'])
    expect(rowsOf(text, 'street.staff')).toEqual([])
    const json = JSON.parse(await shown('haigang-before', '--against', SOME, '--json')) as { levers: unknown[] }
    expect(json.levers).toMatchObject([
      { lever: 'street.staff@[1,3]', a: { value: 11, setBy: 'haigang-before' }, b: { value: 30 } },
      { lever: 'street.staff@[3]', a: { value: 11 }, b: { value: 40 } },
      { lever: 'whistle.enabled@even', a: { value: false }, b: { value: true } },
    ])
  })
})

describe('--lang zh', () => {
  it('has a Chinese word for every unit and every word of a lever', async () => {
    for (const { unit } of [...LEVERS, ...COEFFICIENTS]) expect(writtenUnit(unit, 'zh')).not.toMatch(/[a-z]/i)
    const text = await shown('haigang-after', '--lang', 'zh')
    expect(rowsOf(text, 'whistle.gate')[0].slice(1, 3)).toEqual(['街道', '选项'])
    expect(rowsOf(text, 'demand.mix')[0].slice(1, 3)).toEqual(['主责 0.5, 统筹 0.05, 配合 0.45', '比例'])
    // Names of levers and scenarios are what files call them; ids are those of the evidence.
    const own = text
      .split('\n')
      .slice(
        6,
        text.split('\n').findIndex((line) => line.startsWith('与 ')),
      )
      .filter((line) => line !== '')
    // What a file must write stays as it is written.
    const toBeWritten = LEVERS.flatMap(({ choices }) => (choices ? [choices.join(', ')] : []))
    const rest = own.map((line) =>
      line
        .split(/ {2,}/)
        .filter((cell) => !toBeWritten.includes(cell))
        .slice(1, 4)
        .join(' ')
        .replaceAll(/\b[ETIP]\d+\b|\d x \d/g, ''),
    )
    expect(rest.filter((line) => /[a-z]/i.test(line))).toEqual([])
  })

  it('says in Chinese why the program set a value, and leaves what people wrote', async () => {
    const text = await shown(SOME, '--lang', 'zh')
    expect(rowsOf(text, 'street.staff@[1,3]').at(-1)).toEqual([
      ...['street.staff@[1,3]', '11 -> 30', '编制', '假定', '在命令行设定'],
    ])
    expect(text).not.toMatch(/command line|posts/)
    expect(text).toContain('其中 street.staff@[1,3] = 30；street.staff@[3] = 40；whistle.enabled@even = 是。')
    const against = await shown('haigang-before', '--against', 'haigang-power-only', '--lang', 'zh')
    expect(against).toMatch(/改革以来吹哨186次/)
    expect(against).toMatch(/是\/否/)
    expect(against).not.toMatch(/ {2}(yes\/no|share|choice) {2}/)
    const why = (text: string) => reasonOf({ why: text, setBy: 'my-study' }, 'zh')
    expect(
      ['set by the study my-study', 'varied by the study my-study', 'default of the model', 'own words'].map(why),
    ).toEqual(['由研究 my-study 设定', '由研究 my-study 变动取值', '模型默认值', 'own words'])
    expect(reasonOf({ setBy: 'x' }, 'zh')).toBeUndefined()
  })

  it('explains coefficients in Chinese, all of them', () => {
    expect(COEFFICIENTS.length).toBeGreaterThan(100)
    const english = COEFFICIENTS.filter((one) => !/\p{Script=Han}/u.test(settableTitle(one, 'zh')))
    expect(english.map(({ name }) => name)).toEqual([])
    expect(settableTitle(COEFFICIENTS[0], 'en')).toBe(COEFFICIENTS[0].title.en)
    expect(reasonOf({ why: COEFFICIENTS[0].why!, setBy: 'default' }, 'zh')).toBe(settableTitle(COEFFICIENTS[0], 'zh'))
  })

  it('says what kind of fact a fact is', async () => {
    expect(await shown('E088', '--lang', 'zh')).toMatch(/性质 +文中给出的数字/)
  })
})
