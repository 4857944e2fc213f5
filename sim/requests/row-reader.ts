/**
 * A row of a table as a request: its hour on the city's clock, how long it took (an interval as wide as its dates leave it), how it ended. Nothing
 * is repaired: what cannot be is counted, by reason.
 */
import type { CityZone } from './city-zone.ts'
import type { FieldName } from './header-words.ts'
import { DEFAULT_DAYS, isNoMoment, saysNothing } from './nothing.ts'
import type { TableMap } from './table-map.ts'
import { isConsultation, isSatisfied, onTimeOf, statusOf, yesOrNo } from './value-words.ts'
import type { Status } from './value-words.ts'
import type { DateOrder, WrittenDay } from './written-moment.ts'
import { dayOf, writtenDay } from './written-moment.ts'

/** How a request ended: `unknown` is closed, its time not known; `none` is no case; `untold`: the table does not say. */
export const ENDS = ['open', 'resolved', 'cancelled', 'unknown', 'none', 'untold'] as const
export type End = (typeof ENDS)[number]

/** What a cell of dates says; both in seconds, the clock as if it were UTC. */
interface Moment {
  readonly clock: number
  readonly utc: number
  readonly dateOnly: boolean
}

export interface RequestRow {
  /** Seconds of the city's clock, as if it were UTC. */
  readonly clock: number
  /** The time of day is known. */
  readonly timed: boolean
  /** Days to the end: exact where both are equal; NaN while open or where not known. */
  readonly lo: number
  readonly hi: number
  readonly end: End
  /** Day on which it was closed, from 1970-01-01; NaN where there is none. */
  readonly closedDay: number
  readonly closedFirst: boolean
  readonly onTime: boolean | undefined
  readonly reopened: boolean | undefined
  readonly satisfied: boolean | undefined
  readonly solved: boolean | undefined
  readonly consultation: boolean | undefined
}

/** What the first reading has found of the columns of dates. */
export interface DateReading {
  readonly order: ReadonlyMap<FieldName, DateOrder>
  /** Columns whose times of day are none. */
  readonly dayOnly: ReadonlySet<FieldName>
}

const DAY_SECONDS = 86400
const MINUTE = 1 / 1440

export class RowReader {
  private readonly map: TableMap
  private readonly at: ReadonlyMap<FieldName, readonly number[]>
  private readonly kept: readonly { readonly column: number; readonly cells: ReadonlySet<string> }[]
  private readonly zone: CityZone | undefined

  constructor(map: TableMap, header: readonly string[], zone: CityZone | undefined) {
    this.map = map
    this.zone = zone
    this.at = new Map([...map.columns].map(([field, { from }]) => [field, from.map((name) => header.indexOf(name))]))
    this.kept = [...map.keep].map(([name, cells]) => ({ column: header.indexOf(name), cells: new Set(cells) }))
  }

  has(field: FieldName): boolean {
    return this.at.has(field)
  }

  /** The first filled cell of a field; '' where there is none. */
  cell(cells: readonly string[], field: FieldName): string {
    for (const column of this.at.get(field) ?? []) if (!saysNothing(cells[column])) return cells[column]
    return ''
  }

  /** Whether the mapping lets the row count. */
  counts(cells: readonly string[]): boolean {
    return this.kept.every(({ column, cells: wanted }) => wanted.has(cells[column]))
  }

  /** A date as it is written; undefined where there is none, `wrong` where it is no date. */
  written(cells: readonly string[], field: FieldName): WrittenDay | 'wrong' | undefined {
    const cell = this.cell(cells, field)
    if (cell === '' || isNoMoment(cell)) return undefined
    const day = writtenDay(cell)
    if (day === undefined) return 'wrong'
    return day.orders.some((order) => DEFAULT_DAYS.has(dayOf(day.date, order)!)) ? undefined : day
  }

  /** @returns undefined where the request has no time */
  request(cells: readonly string[], dates: DateReading): RequestRow | undefined {
    const created = this.moment(cells, 'created', dates)
    if (created === undefined) return undefined
    const begun = this.moment(cells, 'dispatched', dates) ?? created
    const closed = this.moment(cells, 'closed', dates)
    const status = this.status(cells)
    const [lo, hi] = closed ? this.between(begun, closed) : [NaN, NaN]
    const closedFirst = closed !== undefined && !(hi > 0)
    const end = this.endOf(status, closed !== undefined, closedFirst)
    const timeless = end !== 'resolved' && end !== 'cancelled'
    return {
      clock: created.clock,
      timed: !created.dateOnly,
      lo: timeless ? NaN : lo,
      hi: timeless ? NaN : hi,
      end,
      closedDay: closed && end !== 'open' ? Math.floor(closed.clock / DAY_SECONDS) : NaN,
      closedFirst: closedFirst && end === 'unknown',
      onTime: this.onTime(cells, closed, dates),
      reopened: this.yes(cells, 'reopened'),
      satisfied: this.has('satisfaction') ? isSatisfied(this.cell(cells, 'satisfaction')) : undefined,
      solved: this.yes(cells, 'resolved'),
      consultation: this.has('kind') ? isConsultation(this.cell(cells, 'kind')) : undefined,
    }
  }

  /** The words that become codes; '' where nothing stands. */
  words(cells: readonly string[]): Record<'category' | 'agency' | 'area' | 'channel', string> {
    return {
      category: this.category(cells),
      agency: this.cell(cells, 'agency'),
      area: this.cell(cells, this.areaField()),
      channel: this.cell(cells, 'channel'),
    }
  }

  /** Streets, else districts, else neighbourhoods. */
  areaField(): FieldName {
    return (['street', 'district', 'neighbourhood'] as const).find((field) => this.has(field)) ?? 'street'
  }

  private category(cells: readonly string[]): string {
    return this.cell(cells, this.has('category') ? 'category' : 'subcategory')
  }

  private moment(cells: readonly string[], field: FieldName, dates: DateReading): Moment | undefined {
    if (!this.has(field)) return undefined
    const written = this.written(cells, field)
    if (written === undefined || written === 'wrong') return undefined
    const dateOnly = written.dateOnly || dates.dayOnly.has(field)
    const day = dayOf(written.date, dates.order.get(field) ?? 'ymd')!
    const clock = day * DAY_SECONDS + (dateOnly ? 0 : written.seconds)
    if (written.offset !== undefined && !dateOnly) {
      const utc = clock - written.offset * 60
      return { clock: this.zone ? this.zone.clockAt(utc) : clock, utc, dateOnly }
    }
    const shown = this.zone && !dateOnly ? this.zone.shown(clock) : clock
    return { clock: shown, utc: this.utcOf(shown), dateOnly }
  }

  private utcOf(clock: number): number {
    return this.zone ? this.zone.momentAt(clock) : clock
  }

  /** Days from one moment to another, as the least and the most that they can be. */
  private between(from: Moment, to: Moment): [number, number] {
    if (from.dateOnly) {
      const days = Math.floor(to.clock / DAY_SECONDS) - Math.floor(from.clock / DAY_SECONDS)
      return days < 0 ? [NaN, NaN] : [Math.max(0, days - 1), days + 1]
    }
    if (to.dateOnly) {
      const [first, last] = [to.clock, to.clock + DAY_SECONDS].map((clock) => this.utcOf(clock) - from.utc)
      return [Math.max(0, first / DAY_SECONDS), last / DAY_SECONDS]
    }
    const days = (to.utc - from.utc) / DAY_SECONDS
    return days < 0 ? [NaN, NaN] : days < MINUTE ? [0, MINUTE] : [days, days]
  }

  private status(cells: readonly string[]): Status | undefined {
    if (!this.has('status')) return undefined
    const word = this.cell(cells, 'status')
    return this.map.columns.get('status')!.values.get(word) ?? statusOf(word)
  }

  private endOf(status: Status | undefined, hasClosing: boolean, closedFirst: boolean): End {
    if (status === 'duplicate' || status === 'out') return 'none'
    if (!this.has('closed')) return status === 'cancelled' ? 'cancelled' : 'untold'
    if (status === 'open') return 'open'
    if (hasClosing) return closedFirst ? 'unknown' : status === 'cancelled' ? 'cancelled' : 'resolved'
    return status === undefined ? 'open' : 'unknown'
  }

  private onTime(cells: readonly string[], closed: Moment | undefined, dates: DateReading): boolean | undefined {
    const said = this.yes(cells, 'on_time')
    if (said !== undefined) return said !== this.map.columns.get('on_time')!.invert
    const bySaying = this.has('status') ? onTimeOf(this.cell(cells, 'status')) : undefined
    if (bySaying !== undefined) return bySaying
    const due = this.moment(cells, 'due', dates)
    if (due === undefined || closed === undefined) return undefined
    // A day that is due lasts until its end.
    return due.dateOnly || closed.dateOnly
      ? Math.floor(closed.clock / DAY_SECONDS) <= Math.floor(due.clock / DAY_SECONDS)
      : closed.utc <= due.utc
  }

  private yes(cells: readonly string[], field: FieldName): boolean | undefined {
    return this.has(field) ? yesOrNo(this.cell(cells, field)) : undefined
  }
}
