/**
 * A column of dates, seen cell by cell: in which order day, month and year stand. One order a column, shown by its rows, or said by whoever gives
 * the table; never guessed from a part of it.
 */
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import type { DateForm, DateOrder, WrittenMoment } from './written-moment.ts'

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
const WORDS: Readonly<Record<DateOrder, Message>> = {
  dmy: say`day, month, year`,
  mdy: say`month, day, year`,
  ymd: say`year, month, day`,
}
const FORMS: Readonly<Record<DateForm, Message>> = {
  'the year first': say`the year first`,
  'short years or the year last': say`short years or the year last`,
  'month names': say`month names`,
  "a spreadsheet's numbers": say`a spreadsheet's numbers`,
  'seconds since 1970': say`seconds since 1970`,
}

interface Witness {
  readonly place: number
  readonly cell: string
  readonly moment: WrittenMoment
}

export interface SettledOrder {
  readonly order: DateOrder
  readonly notes: readonly string[]
}

export class DateColumn {
  private readonly column: string
  private readonly path: string
  private first: Witness | undefined
  private otherForm: Witness | undefined
  private proof: Witness | undefined
  private pointed = true
  /** The first row that is no date in an order. */
  private readonly against = new Map<DateOrder, Witness>()

  /** @param column as messages call it; @param path of the table, for messages */
  constructor(column: string, path: string) {
    this.column = column
    this.path = path
  }

  /** @param place of its row, as a spreadsheet counts */
  see(place: number, cell: string, moment: WrittenMoment): void {
    const witness = { place, cell, moment }
    this.first ??= witness
    if (moment.form !== this.first.moment.form) this.otherForm ??= witness
    if (moment.orders.length === 1) this.proof ??= witness
    if (!moment.pointed) this.pointed = false
    for (const order of ORDERS)
      if (!moment.orders.includes(order) && !this.against.has(order)) this.against.set(order, witness)
  }

  /**
   * @param said by whoever gives the table
   * @throws InputError where rows are written in two ways, contradict each other, or leave the order open
   */
  settled(said: DateOrder | undefined): SettledOrder {
    const { first, otherForm, column } = this
    if (first === undefined) return { order: 'ymd', notes: [] }
    const { form } = first.moment
    if (otherForm)
      throw new InputError(
        say`${this.path}: row ${first.place} writes ${column} with ${FORMS[form]} ("${first.cell}"),
          row ${otherForm.place} with ${FORMS[otherForm.moment.form]} ("${otherForm.cell}"); write all rows in one way`,
      )
    if (form !== 'short years or the year last')
      return { order: 'ymd', notes: form === 'the year first' ? [] : [`Dates are written with ${form}`] }
    return said === undefined ? this.shownOrder(first) : this.saidOrder(said)
  }

  private shownOrder(first: Witness): SettledOrder {
    const possible = ORDERS.filter((order) => !this.against.has(order))
    if (possible.length === 0) throw this.contradiction()
    const [order] = possible
    if (possible.length > 1 && !this.pointed)
      throw new InputError(
        say`${this.path}, row ${first.place}: ${this.column} is "${first.cell}", which can be ${eitherOf(possible)},
          and no row shows which; write dates as 2018-09-10, or say it by --dates dmy, mdy or ymd`,
      )
    const why = this.proof
      ? `row ${this.proof.place}, "${this.proof.cell}", is no date otherwise`
      : 'they have points; no row speaks against it'
    return { order, notes: [`Dates are read as ${String(WORDS[order])} (${why})`] }
  }

  private saidOrder(said: DateOrder): SettledOrder {
    const wrong = this.against.get(said)
    if (wrong)
      throw new InputError(
        say`${this.path}, row ${wrong.place}: ${this.column} is "${wrong.cell}", no date as ${WORDS[said]}; give another --dates or mend the row`,
      )
    return { order: said, notes: [`Dates are read as ${String(WORDS[said])}, as --dates says`] }
  }

  private contradiction(): InputError {
    const rows = ORDERS.map((order) => this.against.get(order)!)
    const named = [...new Map(rows.map(({ place, cell }) => [place, say`row ${place}: "${cell}"`])).values()]
    return new InputError(
      say`${this.path}: dates stand in no one order of day, month and year (${listed(named)});
        a spreadsheet may have turned some of them round: export the table again, with dates as 2018-09-10`,
    )
  }
}

function eitherOf(orders: readonly DateOrder[]): Message {
  return orders.map((order) => WORDS[order]).reduce((before, words) => say`${before} or ${words}`)
}
