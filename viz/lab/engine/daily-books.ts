/** What is kept of each street day by day (`DAILY`): how many matters are open and late at its end, and how many came and went in it. */
import type { CaseRegister, World } from '../../../sim/city/world.ts'

export class DailyBooks implements CaseRegister {
  /** Of each street, over the whole run. */
  readonly cameIn: Int32Array
  readonly wentOut: Int32Array
  private readonly world: World
  private readonly inBefore: Int32Array
  private readonly outBefore: Int32Array

  constructor(world: World) {
    const streets = world.streets.length
    this.world = world
    this.cameIn = new Int32Array(streets)
    this.wentOut = new Int32Array(streets)
    this.inBefore = new Int32Array(streets)
    this.outBefore = new Int32Array(streets)
  }

  accepted(row: number): void {
    this.cameIn[this.world.cases.street[row]]++
  }

  judged(): void {}

  ends(row: number): void {
    const { cases } = this.world
    if (cases.accepted[row] >= 0) this.wentOut[cases.street[row]]++
  }

  /** DAILY of each street for the day that ends now. @param late open matters of each street that are late now */
  closeDay(late: Int32Array): number[] {
    const day: number[] = []
    this.cameIn.forEach((all, street) => {
      const gone = this.wentOut[street]
      day.push(all - gone, all - this.inBefore[street], gone - this.outBefore[street], late[street])
      this.inBefore[street] = all
      this.outBefore[street] = gone
    })
    return day
  }
}

/** The books of all districts, whose days go one behind the other. */
export class CityBooks {
  /** By district. */
  readonly districts: DailyBooks[] = []
  private days: number[] = []
  private told = 0
  private closed = 0

  open(world: World): void {
    const books = new DailyBooks(world)
    this.districts[world.district.number] = books
    world.register = books
  }

  /** Days closed so far. */
  get count(): number {
    return this.closed
  }

  /** @param lateIn late matters by street, of a district */
  closeDay(lateIn: (district: number) => Int32Array): void {
    this.districts.forEach((books, district) => {
      for (const number of books.closeDay(lateIn(district))) this.days.push(number)
    })
    this.closed++
  }

  /** The days that nobody has been told of yet. */
  takeNew(): { readonly firstDay: number; readonly days: Int32Array } {
    const days = Int32Array.from(this.days)
    const firstDay = this.told
    this.days = []
    this.told = this.closed
    return { firstDay, days }
  }
}
