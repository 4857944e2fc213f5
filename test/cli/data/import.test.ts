/** `whistlelab import`: what is kept of a table, what is told of it, and that a table that cannot be read is refused with row and remedy. */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { cleanUp, day, fresh, imported, refusal, rowsOf, usual, written } from './imports.ts'

afterAll(cleanUp)

const TABLE = rowsOf(40, usual)
const checks = (findings: readonly { check: string; n: number }[]): string[] =>
  findings.map(({ check, n }) => `${check} ${n}`)

describe('what is kept', () => {
  test('hour, days to the end, end and codes of each request; no id, no minute, no text', async () => {
    const { rows, facts, code, read, findings } = await imported(TABLE)
    expect(code).toBe(0)
    expect(facts).toMatchObject({ kept: 40, first: '2018-01-01', last: '2018-02-09', extracted: '2018-02-11' })
    expect(rows.length).toBe(40)
    expect(rows[0]).toMatchObject({ hour: Date.UTC(2018, 0, 1) / 3600000 + 8, timed: 1, end: 1, category: 0, area: -1 })
    expect(rows[0]['lo']).toBeCloseTo(2 + 2 / 24, 10)
    expect(rows[0]['hi']).toBe(rows[0]['lo'])
    expect(checks(findings)).toEqual(['onlyClosed 40'])
    expect(read('categories.csv')).toBe('category,requests,domain,lead,joint,assist\nTrash,40,city,0.8,0.05,0.15\n')
  })

  test.each([
    ['gzip', gzipSync(TABLE), {}],
    ['tabs', TABLE.replaceAll(',', '\t'), {}],
    ['semicolons, said', `sep=;\n${TABLE.replaceAll(',', ';')}`, {}],
    ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), {}],
    ['a title above, a total below', `Requests of 2018\n${TABLE}\n合计,,,,\n`, {}],
    ['day first, said', TABLE.replace(/(\d{4})-(\d\d)-(\d\d)T/g, '$3/$2/$1 '), { dates: 'dmy' as const }],
    [
      'Chinese headers',
      TABLE.replace('id,created,closed,category,status', '工单编号,受理时间,办结时间,问题类型,工单状态'),
      {},
    ],
    ['zero bytes', TABLE.replaceAll('Trash', 'Tr\0ash'), {}],
    ['quotation marks', TABLE.replace(/Trash/g, '"Tr""ash, all"'), {}],
  ])('the same of a table with %s', async (_, table, options) => {
    const { rows, facts } = await imported(table, options)
    const plain = await imported(TABLE)
    expect(facts.kept).toBe(40)
    expect(rows.map(({ hour, lo, hi, end }) => [hour, lo, hi, end])).toEqual(
      plain.rows.map(({ hour, lo, hi, end }) => [hour, lo, hi, end]),
    )
  })

  test('GBK is known by its bytes', async () => {
    // 东 and 城 in GBK.
    const bytes = Buffer.concat(
      TABLE.split('Trash').flatMap((part, at) => [
        ...(at ? [Buffer.from([0xb6, 0xab, 0xb3, 0xc7])] : []),
        Buffer.from(part),
      ]),
    )
    const { facts, notes } = await imported(bytes)
    expect(facts.lists.category.words).toEqual(['东城'])
    expect(notes).toContain('Read as GB18030')
  })

  test('closing dates without a clock are a day wide, two dates two days', async () => {
    const dated = await imported(rowsOf(40, (at) => `${at},${day(at)}T18:00,${day(at + 1)},Trash,closed`))
    expect([dated.rows[0]['lo'], dated.rows[0]['hi']]).toEqual([0.25, 1.25])
    const both = await imported(rowsOf(40, (at) => `${at},${day(at)},${day(at + 3)},Trash,closed`))
    expect([both.rows[0]['lo'], both.rows[0]['hi'], both.rows[0]['timed']]).toEqual([2, 4, 0])
  })

  test('an hour that the clocks leave out is none of the duration', async () => {
    const table = rowsOf(40, (at) => `${at},2018-03-10T12:00,2018-03-11T12:00,Trash,closed`)
    expect((await imported(table, { zone: 'America/Chicago' })).rows[0]['lo']).toBeCloseTo(23 / 24, 10)
    expect((await imported(table)).rows[0]['lo']).toBe(1)
  })

  test('an open status counts before a closing date; a duplicate is no case; the last row of an id counts', async () => {
    const rows = [
      usual(0),
      `1,${day(1)}T08:00,${day(2)}T09:00,Trash,OPEN`,
      `2,${day(2)}T08:00,${day(2)}T09:00,Trash,DUP`,
    ]
    const { rows: kept, facts } = await imported(
      rowsOf(40, (at) => rows[at] ?? usual(at)) + `\n1,${day(1)}T08:00,,Trash,CANC`,
    )
    expect(facts.left['repeats']).toBe(1)
    expect(kept.length).toBe(40)
    expect(kept[1]['end']).toBe(4)
    expect(kept.at(-1)!['end']).toBe(3)
  })

  test('a formula in a cell is a word, and is none for the spreadsheet that opens what was written', async () => {
    const { facts, read } = await imported(TABLE.replaceAll('Trash', '=1+1'))
    expect(facts.lists.category.words).toEqual(['=1+1'])
    expect(read('categories.csv')).toMatch(/\n"?'=1\+1/)
  })

  test('words seen fewer than five times are merged, and persons have numbers', async () => {
    const table = rowsOf(
      40,
      (at) => `${usual(at)},${at < 3 ? '王小明' : at < 20 ? '李小明' : '城管局'}`,
      'id,created,closed,category,status,承办单位',
    )
    const { facts, read } = await imported(table)
    expect(facts.lists.agency.words).toEqual(['城管局', '(rare)'])
    expect(read('import.json')).not.toContain('小明')
  })
})

describe('what is told', () => {
  test('each check by its count', async () => {
    const odd = [
      `0,,${day(2)}T10:00,Trash,closed`,
      `1,1900-01-01T00:00,${day(2)}T10:00,Trash,closed`,
      `2,${day(20)}T10:00,${day(2)}T10:00,Trash,closed`,
      `3,${day(3)}T10:00,,Trash,open`,
      `4,${day(4)}T10:00,3016-01-01T10:00,Trash,closed`,
      `5,${day(5)}T10:00,${day(6)}T10:00,Zzz,closed`,
    ]
    const { findings, facts, code } = await imported(rowsOf(200, (at) => odd[at] ?? usual(at)))
    expect(code).toBe(0)
    expect(facts.left['timeless']).toBe(2)
    expect(checks(findings)).toEqual(['timeless 2', 'future 1', 'closedFirst 1', 'open 1', 'unmapped 1'])
  })

  test('a channel in batches is known by its shared minutes', async () => {
    const table = rowsOf(
      200,
      (at) => `${usual(at % 40)},${at % 2 ? 'phone' : 'web'}`,
      'n,created,closed,category,status,channel',
    )
    const { facts, findings } = await imported(table.replace(/T08:10,(.*),web/g, 'T08:11,$1,web'))
    expect(facts.batched.map((code) => facts.lists.channel.words[code]).sort()).toEqual(['phone', 'web'])
    expect(checks(findings)).toContain('batch 100')
  })

  test('both languages stand on the page, names of cells escaped', async () => {
    const { read } = await imported(TABLE, { name: '<b>Town' })
    const page = read('quality.html')
    expect(page).toContain('Quality of the table')
    expect(page).toContain('数据质量')
    expect(page).not.toContain('<b>Town')
  })
})

describe('what is refused, with row and remedy', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'an open quotation mark',
      TABLE.replace('5,2018', '"5,2018'),
      /row 7 has a quotation mark that is never closed; mend/,
    ],
    [
      'no column of times',
      'a,b\n1,2\n',
      /no column is known as the time of a request; its columns are "a", "b".*--map/,
    ],
    ['nothing', '', /it is empty; give a table/],
    [
      'a workbook that is cut off',
      Buffer.from([0x50, 0x4b, 3, 4, 0]),
      /is damaged as a workbook; save its sheet as CSV/,
    ],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /is a workbook or an archive; save its sheet as CSV/],
    ['a cut gzip', gzipSync(TABLE).subarray(0, 100), /cut off or damaged/],
    ['another encoding', Buffer.from([...Buffer.from('created\n'), 0xff, 0x20, 0x81]), /neither in UTF-8/],
    ['two orders of dates', 'created\n13/1/2018 08:00\n1/13/2018 08:00\n', /no one order of day, month and year/],
    ['an order that no row shows', 'created\n1/5/2018 08:00\n', /no row shows which.*--dates/],
  ])('%s', async (_, table, message) => {
    expect(await refusal(table)).toMatch(message)
  })

  test('a header alone: the page is written, the exit code is 2', async () => {
    const { code, findings } = await imported('id,created,closed\n')
    expect(code).toBe(2)
    expect(checks(findings)).toEqual(['small 0'])
  })

  test('most rows of another width', async () => {
    const { code, findings } = await imported(rowsOf(40, (at) => (at % 2 ? `${usual(at)},more` : usual(at))))
    expect([code, checks(findings)[0]]).toEqual([2, 'cells 20'])
  })

  test('times with a zone of their own without that of the city stay as their clock shows them; one row is enough', async () => {
    const { rows, code } = await imported(
      rowsOf(1, () => '1,2018-01-01T00:30:00Z,,Trash,open'),
      { zone: 'Asia/Shanghai' },
    )
    expect(code).toBe(0)
    expect(rows[0]['hour']).toBe(Date.UTC(2018, 0, 1, 8) / 3600000)
  })

  test('a few rows that close later than the last of them came: the table was taken then, and a slip of the pen is none', async () => {
    const one = await imported(rowsOf(1, () => `1,${day(0)}T08:00,${day(60)}T08:00,Trash,closed`))
    expect([one.code, one.facts.extracted, one.rows[0]['lo']]).toEqual([0, day(60), 60])
    const slip = await imported(
      rowsOf(3, (at) => `${at},${day(at)}T08:00,${at ? day(at) : '3016-01-01'}T09:00,Trash,closed`),
    )
    expect(slip.facts.extracted).toBe(day(2))
  })

  test('a folder that is there, unless told', async () => {
    const { out } = await imported(TABLE)
    expect(await refusal(TABLE, { out })).toMatch(/is there already; give another --out, or --force/)
    expect((await imported(TABLE, { out, force: true })).facts.kept).toBe(40)
  })
})

describe('the mapping', () => {
  test('unconfirmed, is written to be corrected and then used', async () => {
    const out = fresh()
    expect(await refusal(TABLE, { out, yes: false })).toMatch(/is not confirmed.*give --map/)
    const map = `${out}.map.yaml`
    writeFileSync(
      map,
      readFileSync(map, 'utf8').replace('from: status', 'from: status\n    values: {closed: cancelled}'),
    )
    const { rows } = await imported(TABLE, { map, yes: false })
    expect(rows.every(({ end }) => end === 2)).toBe(true)
  })

  test('is confirmed on a terminal', async () => {
    const asker = { ask: async () => '', close: () => undefined }
    expect((await imported(TABLE, { yes: false }, asker)).facts.kept).toBe(40)
  })

  test('in Chinese says what each column is, in Chinese', async () => {
    const { terminal } = await imported(TABLE, { lang: 'zh' })
    expect(terminal.told.join()).toContain('受理时间（created）')
    expect((await imported(TABLE)).terminal.told.join()).not.toContain('受理时间')
  })

  test('a name that is given goes before that of the mapping', async () => {
    const file = written('whistleMap: 1\nname: {en: a, zh: b}\ncolumns: {created: {from: created}}\n', '.yaml')
    expect((await imported(TABLE, { map: file, name: 'Own' })).facts.name).toEqual({ en: 'Own', zh: 'Own' })
    expect((await imported(TABLE, { map: file })).facts.name).toEqual({ en: 'a', zh: 'b' })
  })

  test('keeps the rows that it names; a wrong header or key is told with the nearest', async () => {
    const file = written('whistleMap: 1\ncolumns: {created: {from: created}}\nkeep: {id: ["3", "4"]}\n', '.yaml')
    expect((await imported(TABLE, { map: file })).facts).toMatchObject({ kept: 2, left: { mapped: 38 } })
    const wrong = written('whistleMap: 1\ncolumns: {created: {from: creatd}}\n', '.yaml')
    expect(await refusal(TABLE, { map: wrong })).toMatch(/no column "creatd"; did you mean created/)
    const other = written('whistleMap: 1\ncolumns: {creatd: {from: created}}\n', '.yaml')
    expect(await refusal(TABLE, { map: other })).toMatch(
      /creatd.*is nothing that a column can be; did you mean created/,
    )
  })
})
