/** `whistlelab import --bulletin`: published figures become targets, each with a spread that is worked out by hand; what is none is refused. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bulletinIn, importBulletin, targetsOf } from '../../../cli/data/bulletin-import.ts'
import { importCommand } from '../../../cli/data/import-command.ts'
import { importFacts } from '../../../cli/data/import-folder.ts'
import { modelMeasure } from '../../../sim/requests/bulletin.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listener } from '../terminal/listener.ts'
import { machineryOn } from '../../experiment/fake-machinery.ts'
import { madeUpCity } from '../../experiment/made-up-city.ts'
import { worldWith } from '../work/world.ts'
import { cleanUp, fresh, written } from './imports.ts'
import { zipped } from './zipped.ts'

afterAll(cleanUp)

async function imported(text: string | Uint8Array, ending: string) {
  const [terminal, out] = [listener(), fresh()]
  await importBulletin({ table: written(text, ending), out, force: false, lang: 'en' }, terminal)
  const { figures, name } = bulletinIn(out)!
  return { figures, name, targets: targetsOf(figures), terminal }
}

const ROWS = `from,to,unit,measure,value,base,n
2022-04-01,2022-04-30,,orders,1000,,
2022-04-01,2022-04-30,,resolution,90 %,called,400
2022-04-01,2022-04-30,,满意率,0.923,,
2022-04-01,2022-04-30,住建局,orders,500,,
2022-04-01,2022-04-30,城管局,orders,400,,
`

describe('a bulletin', () => {
  test('rates are targets: chance, rounding and definition make their spread', async () => {
    const { targets, terminal } = await imported(ROWS, '.csv')
    expect(targets.map((one) => one.modelMeasure)).toEqual(['verifiedAmongReplied', 'satisfactionRate'])
    // Of 400: .9 x .1 / 400, a hundredth's step, two points of definition.
    expect(targets[0].sd).toBeCloseTo(Math.sqrt(0.09 / 400 + 0.01 ** 2 / 12 + 0.02 ** 2), 12)
    // Nobody says how many: a tenth of 1,000 orders; nor of whom: five points.
    expect(targets[1].sd).toBeCloseTo(Math.sqrt((0.923 * 0.077) / 100 + 0.001 ** 2 / 12 + 0.05 ** 2), 12)
    expect(terminal.told.join()).toContain('the units have 900 orders together, and the whole has 1000')
  })

  test('the same as YAML', async () => {
    const yaml = `whistleBulletin: 1
name: {en: April, zh: 4月}
figures:
  - {from: 2022-04-01, to: 2022-04-30, measure: orders, value: 1000}
  - {from: 2022-04-01, to: 2022-04-30, measure: resolution, value: 90 %, base: called, n: 400}
  - {from: 2022-04-01, to: 2022-04-30, measure: 满意率, value: 0.923}
`
    const { targets, name } = await imported(yaml, '.yaml')
    expect(name).toEqual({ en: 'April', zh: '4月' })
    expect(targets).toEqual((await imported(ROWS, '.csv')).targets)
  })

  test("Beijing's published rates are all targets", async () => {
    const [terminal, out] = [listener(), fresh()]
    const table = join(import.meta.dirname, '../../../docs/examples/bulletins/beijing-2019-2024.csv')
    await importBulletin({ table, out, force: false, lang: 'zh' }, terminal)
    const targets = targetsOf(bulletinIn(out)!.figures)
    expect(targets.length).toBe(10)
    expect(targets.find(({ from, measure }) => from === '2019-01-01' && measure === 'resolution')!.value).toBe(0.531)
    expect(terminal.printed.join()).toContain('解决率')
  })

  test('counts have no measure of the model', () => {
    expect(modelMeasure({ measure: 'orders', base: 'unknown' })).toBeUndefined()
  })

  test.each([
    ['2022-04-01', '2022-04-31,,orders,1,,', /row 2: to is "2022-04-31"; give a date/],
    ['2022-04-01', '2022-03-01,,orders,1,,', /give a day that is not before 2022-04-01/],
    ['2022-04-01', '2022-04-30,,resolve,1,,', /"resolve" is no measure of a bulletin/],
    ['2022-04-01', '2022-04-30,,resolution,153 %,,', /value is "153 %"; give a share such as 92.3 %/],
    ['2022-04-01', '2022-04-30,,resolution,50 %,asked,', /base is "asked"; give one of dispatched, called, unknown/],
  ])('%s,%s is refused', async (from, rest, message) => {
    const table = `from,to,unit,measure,value,base,n\n${from},${rest}\n`
    await expect(imported(table, '.csv')).rejects.toThrow(message)
  })

  test('a file without figures, an unknown column', async () => {
    await expect(imported('from,to,measure,value\n', '.csv')).rejects.toThrow(/has no figures/)
    await expect(imported('from,to,measur,value\n', '.csv')).rejects.toThrow(/did you mean measure/)
    await expect(imported('whistleBulletin: 2\nfigures: []\n', '.yaml')).rejects.toThrow(InputError)
  })

  test('one measure of one period and unit twice: both rows are named', async () => {
    const again = `${ROWS}2022-04-01,2022-04-30,,satisfaction,80 %,dispatched,\n2022-04-01,2022-04-30, 城管局,派单量,410,,\n`
    const refused = expect(imported(again, '.csv')).rejects
    await refused.toThrow(/row 7: satisfaction from 2022-04-01 to 2022-04-30 stands at .*, row 4 already; keep one/)
    await refused.toThrow(/row 8: orders of 城管局 from 2022-04-01 to 2022-04-30 stands at .*, row 6 already/)
    // Of those called it is another figure than of those dispatched.
    const { figures } = await imported(`${ROWS}2022-04-01,2022-04-30,,resolution,80 %,dispatched,\n`, '.csv')
    expect(figures).toHaveLength(6)
    const item = '  - {from: 2022-04-01, to: 2022-04-30, measure: orders, value: 1000}\n'
    await expect(imported(`whistleBulletin: 1\nfigures:\n${item}${item}`, '.yaml')).rejects.toThrow(
      /\.yaml:4: orders from .* stands at .*\.yaml:3 already/,
    )
  })

  test('in GBK, and as a workbook', async () => {
    // 满意率 in GBK.
    const rate = Buffer.from([0xc2, 0xfa, 0xd2, 0xe2, 0xc2, 0xca])
    const [before, after] = [Buffer.from('from,to,measure,value\n2022-04-01,2022-04-30,'), Buffer.from(',92.3 %\n')]
    const [figure] = (await imported(Buffer.concat([before, rate, after]), '.csv')).figures
    expect([figure.measure, Math.round(figure.value * 1000)]).toEqual(['satisfaction', 923])
    const cells = (...texts: string[]): string =>
      `<row>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`
    const book = zipped({
      'xl/workbook.xml': '<workbook xmlns:r="v"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells('from', 'to', 'measure', 'value')}${cells('2022-04-01', '2022-04-30', '满意率', '0.923')}</sheetData></worksheet>`,
    })
    expect((await imported(book, '.xlsx')).figures).toMatchObject([{ measure: 'satisfaction', value: 0.923 }])
  })

  test('is no table to be fitted to, and is told what it is', async () => {
    const out = fresh()
    await importBulletin({ table: written(ROWS), out, force: false, lang: 'en' }, listener())
    expect(() => importFacts(out)).toThrow(/holds a bulletin, whose rates tell no demand; give the folder of a table/)
  })

  test('what a bulletin does not heed is refused', () => {
    const terminal = listener()
    const given = { table: 'none.csv', out: fresh(), bulletin: true, yes: true, force: false, lang: 'en' } as const
    expect(() =>
      importCommand.run(
        { ...given, zone: 'Asia/Shanghai' },
        worldWith(machineryOn(madeUpCity(() => ({}))), { terminal }),
      ),
    ).toThrow(/--yes means nothing to a bulletin; leave it out\n--zone means nothing/)
  })
})
