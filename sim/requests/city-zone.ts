/** The city's own time, by the rules of its zone in the zone database: from moments in UTC, and the hours that a change of clocks leaves out. */
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { shown } from '../text/place.ts'

export interface CityZone {
  readonly name: string
  /** The city's clock at a moment in UTC; both as seconds from 1970-01-01, the clock's as if it were UTC. */
  clockAt(seconds: number): number
  /** A time on the city's clock; one that the clocks leave out, moved forward by what they leave out. */
  shown(clock: number): number
  /** The moment in UTC at which the clock shows this; of two the first. */
  momentAt(clock: number): number
}

/** Offsets change at quarter hours. */
const QUARTER = 900
const DAY = 86400

/** @throws InputError where there is no such zone */
export function cityZone(name: string): CityZone {
  const format = formatOf(name)
  const offsets = new Map<number, number>()
  const offsetAt = (seconds: number): number => {
    const day = Math.floor(seconds / DAY) * DAY
    const [begins, ends] = [offsetOf(day), offsetOf(day + DAY)]
    return begins === ends ? begins : offsetOf(seconds)
  }
  const offsetOf = (seconds: number): number => {
    const quarter = Math.floor(seconds / QUARTER)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    const text = format.formatToParts(quarter * QUARTER * 1000).find(({ type }) => type === 'timeZoneName')!.value
    const [, sign, hours = '0', minutes = '0', rest = '0'] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/.exec(text)!
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest))
    offsets.set(quarter, offset)
    return offset
  }
  return {
    name,
    clockAt: (seconds) => seconds + offsetAt(seconds),
    shown: (clock) => {
      const [before, after] = [offsetAt(clock - DAY), offsetAt(clock + DAY)]
      const exists = [before, after].some((offset) => offsetAt(clock - offset) === offset)
      return exists ? clock : clock + (after - before)
    },
    momentAt: (clock) => {
      const offsets = [offsetAt(clock - DAY), offsetAt(clock + DAY)]
      return clock - (offsets.find((offset) => offsetAt(clock - offset) === offset) ?? offsets[0])
    },
  }
}

function formatOf(name: string): Intl.DateTimeFormat {
  try {
    if (/^[A-Za-z]/.test(name)) return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  } catch {
    // Said below.
  }
  throw new InputError(say`--zone is ${shown(name)}; give the zone of the city by its name, such as Asia/Shanghai`)
}
