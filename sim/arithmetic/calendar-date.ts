/** Calendar dates as numbers of days: whole days only, in the Gregorian calendar, without time zones. */

const DAY = 86400000
const MONDAY = 4 // 5 January 1970, the first Monday after the epoch, is day 4

/** Days from 1970-01-01 of a real date written as 2018-01-01; undefined for anything else, or before 1900 or after 2199. */
export function calendarDay(text: string): number | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const days = Date.UTC(year, month - 1, day) / DAY
  return written(days) === text ? days : undefined
}

function written(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10)
}

/** The Monday nearest to a day, as a date: the day itself where it is one. */
export function mondayNear(days: number): string {
  return written(MONDAY + Math.round((days - MONDAY) / 7) * 7)
}

/** Number of the week, which begins on Monday, of a day from 1970-01-01. */
export function weekOf(days: number): number {
  return Math.floor((days - MONDAY) / 7)
}

/** Day of the week, 0 = Monday. */
export function weekdayOf(days: number): number {
  return (((days - MONDAY) % 7) + 7) % 7
}

/** The calendar year of a day, as its first day, and its number of days. */
export function yearOf(days: number): { readonly firstDay: number; readonly length: number } {
  const year = new Date(days * DAY).getUTCFullYear()
  const firstDay = Date.UTC(year, 0, 1) / DAY
  return { firstDay, length: Date.UTC(year + 1, 0, 1) / DAY - firstDay }
}
