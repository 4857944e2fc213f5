/** Visible minor matters of a street in order of onset: what volunteers look through. Who has ended meanwhile is dropped when they do. */
import type { Cases } from './cases.ts'
import { FIRST_TERMINAL } from './cases.ts'

export class SmallMatters {
  /** Row, address and lot of each, one after another: a row may be another matter's by now. */
  private known: number[] = []

  add({ address, lot }: Cases, row: number): void {
    this.known.push(row, address[row], lot[row])
  }

  /** Offers every matter that is still there, oldest first, until `take` says that it takes no more. */
  offer(cases: Cases, take: (row: number) => boolean): void {
    const there: number[] = []
    let takes = true
    for (let at = 0; at < this.known.length; at += 3) {
      const row = this.known[at]
      const isSame = cases.address[row] === this.known[at + 1] && cases.lot[row] === this.known[at + 2]
      if (!isSame || cases.stage[row] >= FIRST_TERMINAL) continue
      there.push(row, this.known[at + 1], this.known[at + 2])
      takes &&= take(row)
    }
    this.known = there
  }
}
