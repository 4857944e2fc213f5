/** A table of requests keeps its right values however it is written, or is refused with the row, or told about: never silently another one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readRequests } from '../../../tools/requests/request-table.ts'
import { RIGHT, iso, lines, moments, refusal, seen, table, timesTable } from './weeks.ts'

const text = lines().join('\n') + '\n'
/** Characters beyond ASCII by hand: 东城 and 西城. */
const GBK: Readonly<Record<string, readonly number[]>> = { 东: [0xb6, 0xab], 西: [0xce, 0xf7], 城: [0xb3, 0xc7] }
const gbk = (of: string): Uint8Array => Uint8Array.from([...of].flatMap((one) => GBK[one] ?? [one.charCodeAt(0)]))
const utf16 = (of: string, mark: string): Buffer => Buffer.from(mark + of, 'utf16le')
const inHalves = (of: string): string =>
  of.split('\n').map((line, at) => line.replace('east', at % 2 ? '东城' : '西城')).join('\n') // prettier-ignore

describe('right values, however it is written', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['plainly', text, []],
    ['without a last line end', text.trimEnd(), []],
    ['with a byte order mark', '\ufeff' + text, []],
    ['with an empty last line', text + '\n', ['1 empty row left out']],
    ['with rows of separators only', text + ',,\n,,\n', ['2 empty rows left out']],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n'), []],
    ['with the line ends of an old Macintosh', text.replaceAll('\n', '\r'), []],
    ['with semicolons', text.replaceAll(',', ';'), ['Cells are separated by semicolons']],
    ['with semicolons, said', 'sep=;\n' + text.replaceAll(',', ';'), ['Cells are separated by semicolons']],
    ['with tabs', text.replaceAll(',', '\t'), ['Cells are separated by tabs']],
    ['with blanks and capitals', text.replaceAll(',', ' , ').replace('created', ' Created'), []],
    ['with quotation marks', text.replace(/[^,\n]+/g, '"$&"'), []],
    ['with a comma at each end', text.replaceAll('\n', ',\n'), []],
    ['in UTF-16', utf16(text, '\ufeff'), ['Read as UTF-16LE']],
    ['in UTF-16 without a mark', utf16(text, ''), ['Read as UTF-16LE']],
    ['in UTF-16, big end first', utf16(text, '\ufeff').swap16(), ['Read as UTF-16BE']],
    ['compressed', gzipSync(text), []],
    ['joined of two tables', text + 'created,channel,district\n', ['1 repeated header left out']],
  ])('%s', (_, written, notes) => {
    const read = table(written)
    expect(seen(read)).toEqual(RIGHT)
    expect(read.notes).toEqual(notes)
  })

  test('in GBK: two districts, and a word on how it was read', () => {
    const read = table(gbk(inHalves(text)))
    expect(seen(read)).toEqual({ ...RIGHT, districts: 2 })
    expect(new Set(read.requests.map(({ district }) => district))).toEqual(new Set(['东城', '西城']))
    expect(read.notes).toEqual(['Read as GB18030 (GBK), as it is no UTF-8: right if "东城" reads well'])
    expect(seen(table(inHalves(text)))).toEqual({ ...RIGHT, districts: 2 })
    expect(table(inHalves(text)).notes).toEqual([])
  })

  test('cells with separators, line ends and quotation marks in them', () => {
    const rows = moments().map((one) => `${iso(one)},"post, ""urgent""\nand more",east,"a\r\nb"`)
    const read = table(['created,channel,district,text', ...rows].join('\n'))
    expect(seen(read)).toEqual(RIGHT)
    expect(read.requests[0].channel).toBe('post, "urgent"\nand more')
  })

  test.each([
    ['1900-01-01T00:00', 'row 2242: created is "1900-01-01T00:00"'],
    ['1899-12-30 00:00:00', 'row 2242: created is "1899-12-30 00:00:00"'],
    ['1970-01-01T08:00', 'row 2242: created is "1970-01-01T08:00"'],
    ['9999-12-31T23:59:59', 'row 2242: created is "9999-12-31T23:59:59"'],
    ...['', 'NULL', 'N/A', '-', '—', '无', '0000-00-00 00:00:00', '0000-00-00', '0001-01-01T00:00', '0'].map((cell) => [
      cell,
      `row 2242: created is "${cell}"`,
    ]),
  ])('a row more with no time or a default for it ("%s") is left out and told', (cell, where) => {
    const read = table(`${text}${cell},phone,east\n`)
    expect(seen(read)).toEqual(RIGHT)
    expect(read.notes).toEqual([`1 row without a time left out (${where})`])
  })

  test('the same request twice counts once, by its id; the last row of it', () => {
    const [header, ...rows] = lines()
    const withIds = [`id,${header}`, ...rows.map((row, at) => `${at},${row}`), '7,2018-02-25T20:59,web,east']
    const read = table(withIds.join('\n'))
    expect(read.requests.length).toBe(2240)
    expect(read.requests.filter(({ channel }) => channel === 'web').length).toBe(1)
    expect(read.notes).toEqual([
      'Rows that repeat an id: 1 (row 2242 that of row 9); of each id the last row is counted',
    ])
    const empty = [`id,${header}`, ...rows.map((row) => `NULL,${row}`)]
    expect(seen(table(empty.join('\n')))).toEqual(RIGHT)
  })

  test('rows that are equal in all columns are told, and kept where there are no ids', () => {
    const read = table(`${text}${lines().at(-1)}\n`)
    expect(read.requests.length).toBe(2241)
    expect(read.notes).toEqual([
      'Rows equal to an earlier one in all columns: 1 (row 2242 that of row 2241); kept, as the table has no column id',
    ])
  })

  test('only the part that the table marks as complete', () => {
    const marked = lines().map((line, at) => `${line},${at === 0 ? 'in_contiguous_window' : at > 1120 ? 1 : 0}`)
    const read = table(marked.join('\n'))
    expect(seen(read)).toEqual({ ...RIGHT, requests: 1120 })
    expect(read.notes).toEqual(['1120 rows outside the part that the table marks as complete left out'])
  })

  test('channels and districts that say nothing are none', () => {
    const read = table('created,channel,district\n2018-01-01T08:00,NULL,east\n2018-01-01T08:01,web,-\n')
    expect(read.requests.map(({ channel, district }) => [channel, district])).toEqual([['', 'east'], ['web', '']]) // prettier-ignore
    expect(read.notes).toEqual(['1 request without a channel', '1 request without a district'])
  })
})

describe('refused, with the row and the remedy', () => {
  const more = (row: string): string => `${text}${row}\n`
  test.each<[string, string | Uint8Array, string]>([
    ['no column', 'id,created,channel\n', 'a.csv has no column district; give a table with created, channel, district'],
    ['a column twice', 'created,created,channel,district\n', 'a.csv has two columns created; rename or take out one'],
    ['no rows', 'created,channel,district\n', 'a.csv holds no requests; give a table with rows'],
    ['nothing at all', '', 'a.csv has no column created'],
    [
      'text behind the minutes',
      more('2018-01-01T08:2099xyz,phone,east'),
      'a.csv, row 2242: created is "2018-01-01T08:2099xyz"; give a time as 2018-09-10T08:20',
    ],
    ['a day that is none', more('2018-02-30T08:00,phone,east'), 'row 2242: created is "2018-02-30T08:00"'],
    ['a date without a time', more('2018-01-05,phone,east'), 'row 2242: created is "2018-01-05"'],
    ['a year cut short', more('0018-01-05T08:00,phone,east'), 'row 2242: created is "0018-01-05T08:00"'],
    [
      'several wrong rows',
      more('soon,phone,east\nlater,phone,east'),
      'row 2242: created is "soon"; give a time as 2018-09-10T08:20 (2 rows have none)',
    ],
    [
      'a day far from the others',
      more('1980-01-01T08:00,phone,east'),
      'row 2242: created is on 1980-01-01, 13880 days from the others; mend or take out the row',
    ],
    [
      'a year mistyped',
      more('2081-01-05T08:00,phone,east'),
      'row 2242: created is on 2081-01-05, 22960 days from the others',
    ],
    [
      'times missing in one row of ten',
      lines(({ min, ...one }) => (min === 3 ? '' : iso({ min, ...one }))).join('\n'),
      'a.csv: 168 of 2240 rows have no time (row 5: created is "")',
    ],
    [
      'days alone',
      timesTable(...moments().map((one) => `${iso(one).slice(0, 10)} 00:00`)),
      '2240 of 2240 requests are at 00:00; give times of day',
    ],
    [
      'an unquoted separator',
      more('2018-01-01T08:00,phone,now,east'),
      'row 2242 has 4 cells and the header 3; put cells with separators in quotation marks',
    ],
    ['a line of totals', more('Total: 2240'), 'row 2242 has 1 cells and the header 3'],
    [
      'a stray quotation mark',
      more('2018-01-01T08:00,we"b,east'),
      'row 2242 has a stray quotation mark; mend the table',
    ],
    ['text behind a quoted cell', more('2018-01-01T08:00,"web"x,east'), 'row 2242 has a stray quotation mark'],
    [
      'a quotation mark left open',
      more('2018-01-01T08:00,"web,east'),
      'row 2242 has a quotation mark that is never closed',
    ],
    [
      'another mark than 0 and 1',
      'created,channel,district,in_contiguous_window\n2018-01-01T08:00,web,east,yes\n',
      'row 2: in_contiguous_window is "yes"; give 0 or 1',
    ],
    [
      'ids that are none',
      [
        'id,created,channel,district',
        ...lines()
          .slice(1)
          .map((row, at) => `${at % 9},${row}`),
      ].join('\n'),
      'a.csv: 2231 of 2240 rows repeat an id (row 11 that of row 2)',
    ],
    ['zero bytes', text.replace('phone', 'ph\0one'), 'a.csv, line 2 holds a zero byte'],
    [
      'another encoding',
      Uint8Array.from([...gbk(text), 0xff, 0x2c]),
      'a.csv is written neither in UTF-8 nor in UTF-16 nor in GB18030 (GBK); save it as UTF-8',
    ],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 99, 0, 0, 0]), 'a.csv is written in UTF-32'],
    [
      'a workbook',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20]),
      'a.csv is a workbook or an archive; save its sheet as CSV (UTF-8)',
    ],
    ['a cut archive', gzipSync(text).subarray(0, 200), 'a.csv is cut off or damaged (gzip)'],
  ])('%s', (_, written, message) => {
    // prettier-ignore
    expect(refusal(written)).toContain(message)
  })
})

describe('told, for people to judge', () => {
  const read = (...cells: string[]): readonly string[] => table(timesTable(...cells)).notes.slice(1)

  test('a pile of requests at midnight', () => {
    const cells = moments().map((one) => (one.min === 0 ? `${iso(one).slice(0, 10)}T00:00` : iso(one)))
    expect(read(...cells)).toContain(
      '168 requests at 00:00, far more than a minute before and after: dates without a time of day?',
    )
  })

  test('a clock of twelve hours', () => {
    expect(read(...moments().map((one) => iso({ ...one, h: one.h % 12 })))).toEqual([
      expect.stringContaining('Rows equal to an earlier one'),
      'No request between 13 and 1 o’clock: a clock of 12 hours whose halves (AM, PM) are lost?',
    ])
  })

  test('a year without a request', () => {
    const later = moments().map((one) => iso({ ...one, y: 2020 }))
    expect(read(...moments().map(iso), ...later)).toEqual(['No request in the 674 days before 2020-01-01'])
  })

  test('characters that were lost before', () => {
    expect(table(text.replace('phone', 'ph\ufffdne')).notes).toEqual([
      'Characters were lost before this table was written (line 2)',
    ])
  })
})

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'requests-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('its requests.csv.gz or requests.csv, or the file that is named', () => {
    expect(() => readRequests(folder)).toThrow(`no requests.csv.gz or requests.csv in ${folder}; give a folder that`)
    writeFileSync(join(folder, 'requests.csv'), text)
    expect(seen(readRequests(folder))).toEqual(RIGHT)
    writeFileSync(join(folder, 'other.csv.gz'), text)
    expect(() => readRequests(folder, 'other.csv.gz')).toThrow('other.csv.gz is not compressed by gzip; give it so')
    expect(() => readRequests(folder, 'none.csv')).toThrow(`no none.csv in ${folder}`)
  })
})
