/** Dates, clocks and zones as tables write them: the same moments, or refused with the row. */
import { describe, expect, test } from 'vitest'
import type { TableAnswers } from '../../../tools/requests/request-table.ts'
import type { Written } from './weeks.ts'
import { RIGHT, iso, moments, refusal, seen, table, timesTable, two } from './weeks.ts'

const SHANGHAI = { zone: 'Asia/Shanghai' }
const MONTHS = ['Jan', 'Feb']
const half = (h: number): string => `${h % 12 || 12}`
const inUtc = (ahead: number) => ({ clock }: Written): string => new Date((clock - ahead * 3600) * 1000).toISOString() // prettier-ignore
const serial = ({ clock }: Written): string => String(clock / 86400 + 25569)
const dated = (one: Written, date: string): string => `${date} ${two(one.h)}:${two(one.min)}`
const widened = (text: string): string =>
  text.replace(/[\d:]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

describe('eight weeks keep their hours and days', () => {
  test.each<[string, (one: Written) => string, TableAnswers?]>([
    ['2018-01-05 08:05', (one) => iso(one).replace('T', ' ')],
    ['2018-01-05T08:05:30.123', (one) => `${iso(one)}:30.123`],
    ['2018/1/5 8:05', ({ y, m, d, h, min }) => `${y}/${m}/${d} ${h}:${two(min)}`],
    ['2018.01.05 08:05', (one) => dated(one, `${one.y}.${two(one.m)}.${two(one.d)}`)],
    ['05.01.2018 08:05', (one) => dated(one, `${two(one.d)}.${two(one.m)}.${one.y}`)],
    ['5/1/2018 08:05', (one) => dated(one, `${one.d}/${one.m}/${one.y}`)],
    ['1/5/2018 08:05', (one) => dated(one, `${one.m}/${one.d}/${one.y}`)],
    ['1/5/18 08:05', (one) => dated(one, `${one.m}/${one.d}/18`)],
    ['18/1/5 08:05', (one) => dated(one, `18/${one.m}/${one.d}`)],
    [
      '1/5/2018, 8:05:09 PM',
      ({ y, m, d, h, min }) => `${m}/${d}/${y}, ${half(h)}:${two(min)}:09 ${h < 12 ? 'AM' : 'PM'}`,
    ],
    [
      'Jan 5, 2018 8:05 p.m.',
      ({ y, m, d, h, min }) => `${MONTHS[m - 1]} ${d}, ${y} ${half(h)}:${two(min)} ${h < 12 ? 'a.m.' : 'p.m.'}`,
    ],
    ['05-JAN-18 08:05', (one) => dated(one, `${two(one.d)}-${MONTHS[one.m - 1].toUpperCase()}-18`)],
    ['20180105080530', (one) => `${iso(one).replace(/\D/g, '')}30`],
    ['20180105T0805', (one) => `${one.y}${two(one.m)}${two(one.d)}T${two(one.h)}${two(one.min)}`],
    ['2018年1月5日 08:05', (one) => dated(one, `${one.y}年${one.m}月${one.d}日`)],
    ['2018年1月5日8时5分', ({ y, m, d, h, min }) => `${y}年${m}月${d}日${h}时${min}分`],
    [
      '2018-01-05 下午8:05',
      (one) => `${iso(one).slice(0, 10)} ${one.h < 12 ? '上午' : '下午'}${half(one.h)}:${two(one.min)}`,
    ],
    ['full-width digits', (one) => widened(iso(one).replace('T', '\u3000'))],
    ['days of a spreadsheet', serial],
    ['the same with decimal commas', (one) => serial(one).replace('.', ',')],
    ['UTC, with Z', inUtc(8), SHANGHAI],
    ['offsets of the city', (one) => `${iso(one)}:00+08:00`, SHANGHAI],
    ['offsets of another place', (one) => inUtc(8 + 5)(one).replace('Z', '-0500'), SHANGHAI],
    ['an offset and a name', (one) => `${iso(one)}+08:00[Asia/Shanghai]`, SHANGHAI],
    ['seconds since 1970', ({ clock }) => String(clock - 8 * 3600), SHANGHAI],
    ['thousandths since 1970', ({ clock }) => String((clock - 8 * 3600) * 1000), SHANGHAI],
    ['UTC, in a city behind it', inUtc(-6), { zone: 'America/Chicago' }],
  ])('%s', (_, write, answers) => {
    // prettier-ignore
    const read = table(timesTable(...moments().map(write)), answers)
    expect(seen(read)).toEqual(RIGHT)
    expect(read.requests[41].minute).toBe(Date.UTC(2018, 0, 2, 8, 1) / 60000)
  })
})

describe('one moment', () => {
  const clockOf = (cell: string, answers?: TableAnswers): string =>
    new Date(table(timesTable(cell), answers).requests[0].minute * 60000).toISOString().slice(0, 16)

  test.each([
    ['2018-01-05 24:00', '2018-01-06T00:00'],
    ['2018-12-31 24:00:00', '2019-01-01T00:00'],
    ['2018-01-05 12:05 AM', '2018-01-05T00:05'],
    ['2018-01-05 12:05 PM', '2018-01-05T12:05'],
    ['2018-01-05 中午12:05', '2018-01-05T12:05'],
    ['2018-01-05 中午1:05', '2018-01-05T13:05'],
    ['2018-01-05 凌晨12:05', '2018-01-05T00:05'],
    ['2018-01-05 晚上8:05', '2018-01-05T20:05'],
    ['2018-01-05 下午20:05', '2018-01-05T20:05'],
    ['2018年1月5日晚上8点', '2018-01-05T20:00'],
    ['2016-02-29 08:05', '2016-02-29T08:05'],
    ['13.01.2018 08:05', '2018-01-13T08:05'],
    ['01.13.2018 08:05', '2018-01-13T08:05'],
    ['05.01.2018 08:05', '2018-01-05T08:05'],
    ['43105.336805555555', '2018-01-05T08:05'],
    ['43105.25', '2018-01-05T06:00'],
  ])('%s is %s', (cell, wanted) => expect(clockOf(cell)).toBe(wanted))

  test.each([
    ['2018-01-05 24:01'],
    ['2018-01-05 25:00'],
    ['2018-01-05 8:60'],
    ['2018-01-05 8:5'],
    ['2018-01-05 13:05 AM'],
    ['2018-01-05 0:05 PM'],
    ['2018-01-05 晚上12:05'],
    ['2018-01-05 08:05 CST'],
    ['2018-01-05T08:05+25:00'],
    ['2018-01-05T08:05[Asia/Shanghai]'],
    ['2018-1-508:05'],
    ['2018-13-05 08:05'],
    ['20180105'],
    ['2018010508'],
    ['43105.33'],
    ['4.31E+04'],
    ['########'],
    ['08:05'],
  ])('%s is none', (cell) => {
    expect(refusal(timesTable(cell))).toBe(`a.csv, row 2: created is "${cell}"; give a time as 2018-09-10T08:20`)
  })

  test.each([
    ['2018-01-05T12:00Z', '2018-01-05T06:00'],
    ['2018-07-05T12:00Z', '2018-07-05T07:00'],
    ['2018-03-11T07:59Z', '2018-03-11T01:59'],
    ['2018-03-11T08:00Z', '2018-03-11T03:00'],
    ['2018-11-04T06:30Z', '2018-11-04T01:30'],
    ['2018-11-04T07:30Z', '2018-11-04T01:30'],
  ])('%s is %s in Chicago, with its summer time', (cell, wanted) =>
    expect(clockOf(cell, { zone: 'America/Chicago' })).toBe(wanted),
  )

  test('an hour that the clocks leave out is moved forward with them, and told', () => {
    const cells = ['2018-03-11T01:59', '2018-03-11T02:30', '2018-03-11T03:00', '2018-11-04T01:30']
    const read = table(timesTable(...cells), { zone: 'America/Chicago' })
    expect(read.requests.map(({ hour, minute }) => [hour, minute % 60])).toEqual([[1, 59], [3, 30], [3, 0], [1, 30]]) // prettier-ignore
    expect(read.notes[1]).toBe(
      '1 time in an hour left out when the clocks of America/Chicago went forward, moved forward with them',
    )
  })
})

describe('the whole column', () => {
  test.each<[string, string[], string, TableAnswers?]>([
    [
      'either order',
      ['1/5/18 08:00', '2/6/18 08:00'],
      'row 2: created is "1/5/18 08:00", which can be day, month, year or month, day, year, and no row shows which; write dates as 2018-09-10, or say it by --dates dmy, mdy or ymd',
    ],
    [
      'both orders',
      ['1/5/2018 08:00', '1/13/2018 08:00', '13/1/2018 08:00'],
      'dates stand in no one order of day, month and year (row 3: "1/13/2018 08:00", row 4: "13/1/2018 08:00", row 2: "1/5/2018 08:00")',
    ],
    [
      'another order than said',
      ['1/13/2018 08:00'],
      'row 2: created is "1/13/2018 08:00", no date as day, month, year; give another --dates',
      { dates: 'dmy' },
    ],
    [
      'two ways',
      ['43105.25', '1/13/2018 08:00'],
      `row 2 writes created with a spreadsheet's numbers ("43105.25"), row 3 with short years or the year last ("1/13/2018 08:00"); write all rows in one way`,
    ],
    [
      'no zone said',
      ['2018-01-05T00:00Z'],
      'row 2: created is "2018-01-05T00:00Z", a time in a zone of its own; say the city\'s, such as --zone Asia/Shanghai',
    ],
    [
      'a zone in some rows',
      ['2018-01-05T00:00Z', '2018-01-05T08:00'],
      'row 2 says its zone ("2018-01-05T00:00Z"), row 3 does not ("2018-01-05T08:00"); write all in one way',
      SHANGHAI,
    ],
    [
      'no such zone',
      ['2018-01-05T00:00'],
      '--zone is "Shanghai"; give the zone of the city by its name, such as Asia/Shanghai',
      { zone: 'Shanghai' },
    ],
    [
      'an offset for a zone',
      ['2018-01-05T00:00'],
      '--zone is "+08:00"; give the zone of the city by its name',
      { zone: '+08:00' },
    ],
  ])('%s is refused', (_, cells, message, answers) => {
    // prettier-ignore
    expect(refusal(timesTable(...cells), answers)).toContain(message)
  })

  test('says how its dates were read', () => {
    const note = (answers: TableAnswers, ...cells: string[]): string => table(timesTable(...cells), answers).notes[1]
    expect(note({}, '1/5/18 08:00', '1/13/18 08:00')).toBe(
      'Dates are read as month, day, year (row 3, "1/13/18 08:00", is no date otherwise)',
    )
    expect(note({}, '05.01.2018 08:00')).toBe(
      'Dates are read as day, month, year (they have points; no row speaks against it)',
    )
    expect(note({ dates: 'ymd' }, '18/1/5 08:00')).toBe('Dates are read as year, month, day, as --dates says')
    expect(note({}, '43105.25')).toBe("Dates are written with a spreadsheet's numbers")
    expect(note(SHANGHAI, '2018-01-05T00:00Z')).toBe(
      'Times are converted to Asia/Shanghai from the zones that they say (row 2: "2018-01-05T00:00Z")',
    )
  })
})
