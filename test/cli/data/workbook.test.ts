/** A workbook is read as its first sheet that is shown: shared and own texts, dates by their style, formulas by their value, gaps as empty cells. */
import { afterAll, describe, expect, test } from 'vitest'
import { textPieces, tableSource } from '../../../cli/data/table-source.ts'
import { dateStyles } from '../../../sim/requests/sheet-cells.ts'
import { cleanUp, imported, refusal, written } from './imports.ts'
import { zipped } from './zipped.ts'

afterAll(cleanUp)

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`

function book(rows: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return zipped({
    'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="u" xmlns:r="v"><x:sheets><x:sheet name="notes" state="hidden" r:id="rId1"/>
<x:sheet name="orders &amp; more" r:id="rId2"/><x:sheet name="more" r:id="rId3"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId2"/></Relationships>',
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml':
      '<sst><si><t>id</t></si><si><r><t>crea</t></r><r><t xml:space="preserve">ted</t></r><rPh><t>aloud</t></rPh></si><si><t>垃圾</t></si></sst>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })
}

const HEADER =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>category</t></is></c><c r="D2" t="str"><v>closed</v></c></row>'

async function textOf(rows: string): Promise<string> {
  let text = ''
  for await (const piece of textPieces(await tableSource(written(book(rows), '.xlsx')))) text += piece
  return text
}

describe('a workbook', () => {
  test('cell by cell', async () => {
    // 43101.354166667 is 2018-01-01 08:30; a formula has its value, an error none, a row and a cell that are left out are empty.
    const text = await textOf(
      `${HEADER}<row r="3"><c r="A3"><v>7</v></c><c r="B3" s="1"><v>43101.354166667</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" s="2"><v>43103</v></c></row>
<row r="5"><c r="B5" s="1"><f>B3+1</f><v>43102</v></c><c r="C5" t="e"><v>#N/A</v></c></row>
<row><c><v>1.5E+3</v></c><c t="str"><f>"a"</f><v>a &lt; "b", c</v></c></row>`,
    )
    expect(text.split('\n')).toEqual([
      '',
      'id,created,category,closed',
      '7,2018-01-01T08:30:00,垃圾,2018-01-03',
      '',
      ',2018-01-02T00:00:00,,',
      '1500,"a < ""b"", c",,',
      '',
    ])
  })

  test('is imported like any table, and says which sheet was read', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => {
      const cells = `<c r="A${at + 3}"><v>${at}</v></c><c r="B${at + 3}" s="1"><v>${43101.354166667 + at}</v></c><c r="C${at + 3}" t="s"><v>2</v></c>`
      return `<row r="${at + 3}">${cells}<c r="D${at + 3}" s="1"><v>${43103.4375 + at}</v></c></row>`
    }).join('')
    const found = await imported(book(HEADER + rows))
    expect(found.facts).toMatchObject({ kept: 40, first: '2018-01-01' })
    expect(found.facts.lists.category.words).toEqual(['垃圾'])
    expect(found.rows[0]['hour']).toBe(Date.UTC(2018, 0, 1, 8) / 3600000)
    expect(found.notes).toContain('Read the sheet orders & more, the first of 2')
  })

  test('that is none, damaged, or declares things of its own is refused', async () => {
    expect(await refusal(zipped({ 'a.txt': 'a', 'b.txt': 'b' }))).toMatch(/is an archive, and no workbook/)
    const whole = book(HEADER)
    expect(await refusal(whole.subarray(0, whole.length - 30))).toMatch(/is damaged as a workbook/)
    expect(await refusal(book('<row r="9999999999999"><c><v>1</v></c></row>'))).toMatch(/is damaged as a workbook/)
    const bomb = { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aa">]><sst/>' }
    expect(await refusal(book(HEADER, bomb))).toMatch(/is damaged as a workbook/)
  })
})

test.each([
  ['yyyy"年"m"月"d"日"', 'day'],
  ['[$-804]yyyy/m/d h:mm', 'moment'],
  ['[Red]0.00" days"', null],
  ['h:mm', null],
  ['General', null],
])('numbers in the format %s are shown as %s', (code, shown) => {
  const xml = `<s><numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></s>`
  expect(dateStyles(xml)).toEqual([shown])
})
