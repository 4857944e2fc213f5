/**
 * A moment as one cell of a table writes it: date, clock, zone, each in the ways that programs and people write them. Only the whole
 * cell counts: whatever stands behind makes it no moment. In which order day and month stand is for the whole column to say.
 */

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** What kind of writing it is: a column has one. */
export type DateForm =
  'the year first' | 'short years or the year last' | 'month names' | "a spreadsheet's numbers" | 'seconds since 1970'

export interface WrittenMoment {
  readonly form: DateForm
  /** Three numbers of the date as they stand. */
  readonly date: readonly [number, number, number]
  /** Orders of day, month and year in which they are a date. */
  readonly orders: readonly DateOrder[]
  /** Points between day, month and year of four digits: day first unless the column says otherwise. */
  readonly pointed: boolean
  /** Seconds from midnight, 86400 for 24:00. */
  readonly seconds: number
  /** Minutes ahead of UTC, where the cell says so. */
  readonly offset: number | undefined
}

/** The same where a date alone will do: without a clock it stands at midnight, and says so. */
export interface WrittenDay extends WrittenMoment {
  readonly dateOnly: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*`
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})[- ]?${MONTH}[- .,]+(\\d{4}|\\d\\d)(?=[T ,:])`, 'i')
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}\\.? +(\\d{1,2}),? +(\\d{4})(?=[ ,])`, 'i')
/** Days from 1899-12-30, from which spreadsheets count (from March 1900 on), to 1970-01-01. */
const SHEET_EPOCH = 25569
const DAY_SECONDS = 86400

const CLOCK =
  /^(上午|下午|凌晨|早上|中午|晚上|am|pm)? *(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?|[时点] *(?:(\d{1,2})分 *(?:(\d{1,2})秒)?)?)(?: *([ap])\.?m\.?)?/i
const ZONE = /^ *(?:(?:(z|utc|gmt)|(?:utc|gmt)?([+-])(\d\d?)(?::?(\d\d))?)(?:\[[\w/+-]+\])?)?$/i

/** @returns undefined where the cell is no date with a time of day */
export function writtenMoment(cell: string): WrittenMoment | undefined {
  const text = written(cell)
  return numbered(text) ?? dated(text)
}

/** @returns undefined where the cell is no date, with or without a time of day */
export function writtenDay(cell: string): WrittenDay | undefined {
  const moment = writtenMoment(cell)
  if (moment !== undefined) {
    const wholeNumber = moment.form === "a spreadsheet's numbers" && /^\d+$/.test(cell.trim())
    return { ...moment, dateOnly: wholeNumber }
  }
  const day = dated(`${written(cell)} 00:00`)
  return day && { ...day, dateOnly: true }
}

function written(cell: string): string {
  return cell.normalize('NFKC').replaceAll('\u2212', '-').trim()
}

/** Days of a spreadsheet, or seconds or thousandths from 1970 on. */
function numbered(text: string): WrittenMoment | undefined {
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) {
    const number = Number(text.replace(',', '.'))
    const seconds = Math.round((number - SHEET_EPOCH) * DAY_SECONDS)
    // Cut to four decimals, 08:00 would be 07:59:57, in another hour of the day.
    const isCut = /[.,]\d{1,4}$/.test(text) && !Number.isInteger(Math.round(number * 144e5) / 1e4)
    return isCut ? undefined : counted("a spreadsheet's numbers", seconds, undefined)
  }
  if (!/^1\d{9}(\.\d+)?$/.test(text) && !/^1\d{12}$/.test(text)) return undefined
  return counted('seconds since 1970', Math.floor(text.length === 13 ? Number(text) / 1000 : Number(text)), 0)
}

function counted(form: DateForm, seconds: number, offset: number | undefined): WrittenMoment {
  const date = new Date(seconds * 1000)
  return {
    form,
    date: [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    orders: ['ymd'],
    pointed: false,
    seconds: seconds % DAY_SECONDS,
    offset,
  }
}

function dated(text: string): WrittenMoment | undefined {
  const date = packedDate(text) ?? yearFirst(text) ?? monthNamed(text) ?? yearLast(text)
  if (date === undefined) return undefined
  const orders = date.orders.filter((order) => dayOf(date.numbers, order) !== undefined)
  const clock = clockOf(date.rest)
  const zone = clock && ZONE.exec(clock.rest)
  if (orders.length === 0 || !clock || !zone) return undefined
  const [, utc, sign, hours, minutes = '0'] = zone
  const ahead = Number(hours) * 60 + Number(minutes)
  if (ahead > 14 * 60 || Number(minutes) > 59) return undefined
  const offset = utc === undefined ? (sign === undefined ? undefined : sign === '-' ? -ahead : ahead) : 0
  return { form: date.form, date: date.numbers, orders, pointed: date.pointed, seconds: clock.seconds, offset }
}

interface WrittenDate {
  readonly form: DateForm
  readonly numbers: readonly [number, number, number]
  readonly orders: readonly DateOrder[]
  readonly pointed: boolean
  /** What follows: the clock. */
  readonly rest: string
}

function found(form: DateForm, parts: readonly string[], orders: readonly DateOrder[], rest: string): WrittenDate {
  const [a, b, c] = parts.map(Number)
  return { form, numbers: [a, b, c], orders, pointed: false, rest }
}

/** 20180105 and a clock, with or without a mark between. */
function packedDate(text: string): WrittenDate | undefined {
  const [, y, m, d, hour, minute, second, more] =
    /^([1-9]\d{3})(\d\d)(\d\d)[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(\D.*)?$/i.exec(text) ?? []
  if (y === undefined) return undefined
  return found('the year first', [y, m, d], ['ymd'], ` ${hour}:${minute}:${second ?? '00'}${more ?? ''}`)
}

function yearFirst(text: string): WrittenDate | undefined {
  const [whole = '', y, , m, d] = /^([1-9]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?=[T ,])/i.exec(text) ?? []
  if (y !== undefined) return found('the year first', [y, m, d], ['ymd'], text.slice(whole.length))
  const [named = '', year, month, day] = /^([1-9]\d{3}) *年 *(\d{1,2}) *月 *(\d{1,2}) *[日号]/.exec(text) ?? []
  return year === undefined
    ? undefined
    : found('the year first', [year, month, day], ['ymd'], ` ${text.slice(named.length)}`)
}

function monthNamed(text: string): WrittenDate | undefined {
  const [dayFirst = '', d, name, y] = DAY_MONTH_YEAR.exec(text) ?? []
  if (d !== undefined) {
    const rest = text.slice(dayFirst.length).replace(/^:/, ' ')
    return found('month names', [fullYear(y), monthOf(name), d], ['ymd'], rest)
  }
  const [monthFirst = '', month, day, year] = MONTH_DAY_YEAR.exec(text) ?? []
  if (month === undefined) return undefined
  return found('month names', [year, monthOf(month), day], ['ymd'], text.slice(monthFirst.length))
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1)
}

/** Of three short numbers the first may be the year, too. */
function yearLast(text: string): WrittenDate | undefined {
  const [whole = '', a, mark, b, c] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?=[T ,])/i.exec(text) ?? []
  if (a === undefined) return undefined
  const orders: DateOrder[] = [
    ...(c.length > 1 ? (['dmy', 'mdy'] as const) : []),
    ...(mayBeginWithYear(a, c) ? (['ymd'] as const) : []),
  ]
  return {
    ...found('short years or the year last', [a, b, c], orders, text.slice(whole.length)),
    pointed: mark === '.' && c.length === 4,
  }
}

function mayBeginWithYear(first: string, last: string): boolean {
  return first.length === 2 && last.length < 3
}

function fullYear(written: string): string {
  return written.length > 2 ? written : String(Number(written) + (Number(written) < 70 ? 2000 : 1900))
}

/** Days from 1970-01-01 of a date whose numbers stand in this order; undefined where there is no such day. */
export function dayOf([a, b, c]: readonly [number, number, number], order: DateOrder): number | undefined {
  const [written, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const year = written < 100 ? Number(fullYear(String(written).padStart(2, '0'))) : written
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  const [found_, days] = [new Date(date), date.getTime() / (DAY_SECONDS * 1000)]
  return found_.getUTCMonth() === month - 1 && found_.getUTCDate() === day ? days : undefined
}

function clockOf(rest: string): { readonly seconds: number; readonly rest: string } | undefined {
  const text = rest.replace(/^(?:T|,? *)/i, '')
  const match = CLOCK.exec(text)
  if (match === null) return undefined
  const [whole, mark = '', hours, m1, s1, m2, s2, half] = match
  const [minute, second] = [Number(m1 ?? m2 ?? 0), Number(s1 ?? s2 ?? 0)]
  const hour = hourOfDay(Number(hours), half ? `${half}m` : mark)
  if (hour === undefined || minute > 59 || second > 59 || (mark !== '' && half !== undefined)) return undefined
  const seconds = hour * 3600 + minute * 60 + second
  return seconds > DAY_SECONDS ? undefined : { seconds, rest: text.slice(whole.length) }
}

/** Undefined where the hour contradicts its half of the day (13 AM, 0 PM, 晚上 12). */
function hourOfDay(hour: number, mark: string): number | undefined {
  switch (mark.toLowerCase()) {
    case '':
      return hour
    case 'am':
    case '上午':
    case '凌晨':
    case '早上':
      return hour <= 12 ? hour % 12 : undefined
    case '中午':
      return hour === 11 || hour === 12 || hour === 13 ? hour : hour === 1 ? 13 : undefined
    default:
      if (hour === 0 || hour > 23 || (hour === 12 && mark === '晚上')) return undefined
      return hour < 12 ? hour + 12 : hour
  }
}
