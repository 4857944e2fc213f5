/** Numbers in the words of `whistlelab queue`. */

/** With commas between the thousands. */
export function count(of: number): string {
  return of.toLocaleString('en')
}

const SECONDS = 3600
const MINUTES = 60

/** A time given in hours, in the unit that makes it shortest to say. */
export function hoursText(hours: number): string {
  if (hours * SECONDS < 120) return `${short(hours * SECONDS)} s`
  return hours * MINUTES < 120 ? `${short(hours * MINUTES)} min` : `${short(hours)} h`
}

/** A share as a percentile: 0.9 is the 90th, 0.91 the 91st. */
export function ordinal(share: number): string {
  const percent = short(share * 100)
  const ending = /^(?:.*[^1])?([123])$/.exec(percent)?.[1]
  return percent + (percent.includes('.') || !ending ? 'th' : ['st', 'nd', 'rd'][Number(ending) - 1])
}

function short(value: number): string {
  return String(+value.toPrecision(9))
}
