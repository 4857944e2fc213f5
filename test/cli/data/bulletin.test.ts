/** `whistlelab import --bulletin`: published figures become targets, each with a spread that is worked out by hand; what is none is refused. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bulletinIn, importBulletin, targetsOf } from '../../../cli/data/bulletin-import.ts'
import { modelMeasure } from '../../../sim/requests/bulletin.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listener } from '../terminal/listener.ts'
import { cleanUp, fresh, written } from './imports.ts'

afterAll(cleanUp)

function imported(text: string, ending: string) {
  const [terminal, out] = [listener(), fresh()]
  importBulletin({ table: written(text, ending), out, force: false, lang: 'en' }, terminal)
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
  test('rates are targets: chance, rounding and definition make their spread', () => {
    const { targets, terminal } = imported(ROWS, '.csv')
    expect(targets.map((one) => one.modelMeasure)).toEqual(['verifiedAmongReplied', 'satisfactionRate'])
    // Of 400: .9 x .1 / 400, a hundredth's step, two points of definition.
    expect(targets[0].sd).toBeCloseTo(Math.sqrt(0.09 / 400 + 0.01 ** 2 / 12 + 0.02 ** 2), 12)
    // Nobody says how many: a tenth of 1,000 orders; nor of whom: five points.
    expect(targets[1].sd).toBeCloseTo(Math.sqrt((0.923 * 0.077) / 100 + 0.001 ** 2 / 12 + 0.05 ** 2), 12)
    expect(terminal.told.join()).toContain('the units have 900 orders together, and the whole has 1000')
  })

  test('the same as YAML', () => {
    const yaml = `whistleBulletin: 1
name: {en: April, zh: 4月}
figures:
  - {from: 2022-04-01, to: 2022-04-30, measure: orders, value: 1000}
  - {from: 2022-04-01, to: 2022-04-30, measure: resolution, value: 90 %, base: called, n: 400}
  - {from: 2022-04-01, to: 2022-04-30, measure: 满意率, value: 0.923}
`
    const { targets, name } = imported(yaml, '.yaml')
    expect(name).toEqual({ en: 'April', zh: '4月' })
    expect(targets).toEqual(imported(ROWS, '.csv').targets)
  })

  test("Beijing's published rates are all targets", () => {
    const [terminal, out] = [listener(), fresh()]
    const table = join(import.meta.dirname, '../../../docs/examples/bulletins/beijing-2019-2024.csv')
    importBulletin({ table, out, force: false, lang: 'zh' }, terminal)
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
  ])('%s,%s is refused', (from, rest, message) => {
    expect(() => imported(`from,to,unit,measure,value,base,n\n${from},${rest}\n`, '.csv')).toThrow(message)
  })

  test('a file without figures, an unknown column', () => {
    expect(() => imported('from,to,measure,value\n', '.csv')).toThrow(/has no figures/)
    expect(() => imported('from,to,measur,value\n', '.csv')).toThrow(/did you mean measure/)
    expect(() => imported('whistleBulletin: 2\nfigures: []\n', '.yaml')).toThrow(InputError)
  })
})
