/** Calendar dates of scenario files: whole days only, in the Gregorian calendar, without time zones. */

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
