/** In which order day, month and year stand: one order a column, shown by its rows, or said by whoever gives the table. */
import { WrongRequest } from '../validation/wrong-request.ts'
import type { DateOrder, WrittenMoment } from './written-moment.ts'

export interface PlacedMoment {
  readonly place: number
  readonly cell: string
  readonly moment: WrittenMoment
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
const WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
}

interface ShownOrder {
  readonly order: DateOrder
  readonly notes: readonly string[]
}

/** @throws WrongRequest where rows are written in two ways, contradict each other, or leave the order open */
export function dateOrder(moments: readonly PlacedMoment[], path: string, said: DateOrder | undefined): ShownOrder {
  const first = moments[0]
  const { form } = first.moment
  const other = moments.find(({ moment }) => moment.form !== form)
  if (other)
    throw new WrongRequest(
      `${path}: row ${first.place} writes created with ${form} ("${first.cell}"), row ${other.place} with ` +
        `${other.moment.form} ("${other.cell}"); write all rows in one way`,
    )
  if (form !== 'short years or the year last')
    return { order: 'ymd', notes: form === 'the year first' ? [] : [`Dates are written with ${form}`] }
  const possible = ORDERS.filter((order) => moments.every(({ moment }) => moment.orders.includes(order)))
  if (said !== undefined) return saidOrder(moments, path, said)
  if (possible.length === 0) return contradiction(moments, path)
  const [order] = possible
  const pointed = moments.every(({ moment }) => moment.pointed)
  if (possible.length > 1 && !pointed)
    throw new WrongRequest(
      `${path}, row ${first.place}: created is "${first.cell}", which can be ${possible.map((one) => WORDS[one]).join(' or ')}, ` +
        'and no row shows which; write dates as 2018-09-10, or say it by --dates dmy, mdy or ymd',
    )
  const witness = moments.find(({ moment }) => moment.orders.length === 1)
  const why = witness
    ? `row ${witness.place}, "${witness.cell}", is no date otherwise`
    : 'they have points; no row speaks against it'
  return { order, notes: [`Dates are read as ${WORDS[order]} (${why})`] }
}

function saidOrder(moments: readonly PlacedMoment[], path: string, said: DateOrder): ShownOrder {
  const wrong = moments.find(({ moment }) => !moment.orders.includes(said))
  if (wrong)
    throw new WrongRequest(
      `${path}, row ${wrong.place}: created is "${wrong.cell}", no date as ${WORDS[said]}; give another --dates or mend the row`,
    )
  return { order: said, notes: [`Dates are read as ${WORDS[said]}, as --dates says`] }
}

function contradiction(moments: readonly PlacedMoment[], path: string): never {
  const rows = ORDERS.map((order) => moments.find(({ moment }) => !moment.orders.includes(order))!)
  const named = [...new Map(rows.map(({ place, cell }) => [place, `row ${place}: "${cell}"`])).values()]
  throw new WrongRequest(
    `${path}: dates stand in no one order of day, month and year (${named.join(', ')}); ` +
      'a spreadsheet may have turned some of them round: export the table again, with dates as 2018-09-10',
  )
}
