/** Tables of 2,240 requests over 8 weeks from Monday, 2018-01-01: each day 20 in hour 8, 12 in hour 9, 8 in hour 20, in minutes of their own. */
import { WrongRequest } from '../../../tools/validation/wrong-request.ts'
import type { RequestTable, TableAnswers } from '../../../tools/requests/request-table.ts'
import { requestTable } from '../../../tools/requests/request-table.ts'
import { weekShape } from '../../../tools/validation/demand-shape/week-shape.ts'

/** A moment of the city's clock, as numbers to write it with. */
export interface Written {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly h: number
  readonly min: number
  /** Seconds from 1970-01-01 if the clock showed UTC. */
  readonly clock: number
}

export const two = (value: number): string => String(value).padStart(2, '0')
export const iso = ({ y, m, d, h, min }: Written): string => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(min)}`

export function moments(): Written[] {
  return Array.from({ length: 56 }, (_, day) =>
    [8, 9, 20].flatMap((h, part) =>
      Array.from({ length: [20, 12, 8][part] }, (_, min) => {
        const clock = Date.UTC(2018, 0, 1 + day, h, min)
        const date = new Date(clock)
        return { y: 2018, m: date.getUTCMonth() + 1, d: date.getUTCDate(), h, min, clock: clock / 1000 }
      }),
    ),
  ).flat()
}

/** Header and a row a moment. */
export function lines(write: (moment: Written) => string = iso, separator = ','): string[] {
  const rows = moments().map((one) => [write(one), 'phone', 'east'].join(separator))
  return [['created', 'channel', 'district'].join(separator), ...rows]
}

export function table(text: string | Uint8Array, answers?: TableAnswers): RequestTable {
  return requestTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'a.csv', answers)
}

/** What a fit sees of a table. */
export function seen({ requests }: RequestTable) {
  const { hours, days } = weekShape(requests)
  const districts = new Set(requests.map(({ district }) => district))
  return { requests: requests.length, hours: [hours[8], hours[9], hours[20]], days, districts: districts.size }
}

export const RIGHT = { requests: 2240, hours: [50, 30, 20], days: [100, 100, 100, 100, 100, 100, 100], districts: 1 }

/** Message with which a table is refused; undefined where it is read. */
export function refusal(text: string | Uint8Array, answers?: TableAnswers): string | undefined {
  try {
    table(text, answers)
    return undefined
  } catch (error) {
    if (error instanceof WrongRequest) return error.message
    throw error
  }
}

/** A table of these times. */
export function timesTable(...cells: readonly string[]): string {
  return ['created\tchannel\tdistrict', ...cells.map((cell) => `${cell}\tphone\teast`)].join('\n')
}
