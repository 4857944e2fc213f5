/** Cells that a spreadsheet would take for formulas. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine, csvText } from '../../sim/text/csv-line.ts'

it.each([
  ['=1+1', "'=1+1"],
  ['+SUM(1+1)', "'+SUM(1+1)"],
  ['-2', "'-2"],
  ['@x', "'@x"],
  ['＝1', "'＝1"],
  ['\t=1', "'\t=1"],
  ['\r', '"\'\r"'],
  ['=HYPERLINK("a")', '"\'=HYPERLINK(""a"")"'],
  ["'=1", "''=1"],
  ["'quoted'", "'quoted'"],
  ['a=1', 'a=1'],
  ['', ''],
])('%j is written as %s', (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\n`)
})

it('leaves numbers what they are', () => {
  expect(csvLine([-2, 1e21, NaN, null, -0.5])).toBe('-2,1e+21,,,-0.5\n')
})

it('gives every text back', () => {
  const signs = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t', '＝'), maxLength: 6 })
  fc.assert(
    fc.property(signs, (text) => {
      expect(csvText(csvLine([text]).slice(0, -1))).toBe(text)
    }),
    { numRuns: 500, seed: 1 },
  )
})
