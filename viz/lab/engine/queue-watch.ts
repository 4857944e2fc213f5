/**
 * One pool watched at every event: who comes, who leaves unserved, how long work takes and how long it waits, day by day, in hours in which the
 * pool is open. It looks at the world and changes nothing; it is attached to a run of its own, so that the run that is shown keeps its books.
 */
import { DAY } from '../../../sim/arithmetic/units.ts'
import { SERVICE_CLASSES } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'

/** What is counted each day; behind it, class by class, the work begun and the hours that it had waited. */
export const QUEUE_DAY = [
  ...(['came', 'cameClosed', 'left', 'served', 'serviceHours', 'serviceSquares'] as const),
  ...(['openHours', 'waitingHours', 'busyHours', 'serverHours', 'most'] as const),
] as const
export type QueueFigure = (typeof QUEUE_DAY)[number]
/** Numbers of a day. */
export const QUEUE_ROW = QUEUE_DAY.length + 2 * SERVICE_CLASSES

/** A seat with a job: which, since when it is in the pool, and since when it is in hand, by the pool's clock of open hours. */
interface InHand {
  readonly job: number
  readonly since: number
  readonly from: number
}

export class QueueWatch {
  private readonly world: World
  private readonly poolNow: () => ServerPool | undefined
  private pool: ServerPool | undefined
  private hands: (InHand | undefined)[] = []
  /** Work that was interrupted: hours that it has had. */
  private readonly begun = new Map<number, { readonly since: number; readonly hours: number }>()
  private inside = 0
  private waiting = 0
  private last = 0
  private row = new Float64Array(QUEUE_ROW)
  private rows: number[] = []
  private told = 0
  private closed = 0

  /** @param poolNow the pool, which a switch may put in the place of another */
  constructor(world: World, poolNow: () => ServerPool | undefined) {
    this.world = world
    this.poolNow = poolNow
    world.clock.observe((time) => this.goOn(time))
  }

  /** Takes in what has happened since the last look, and lets time pass up to now. */
  goOn(time: number): void {
    this.takeIn()
    this.pass(time)
  }

  /** Days that nobody has been told of yet. */
  takeNew(): { readonly firstDay: number; readonly days: Float64Array } {
    const [firstDay, days] = [this.told, Float64Array.from(this.rows)]
    this.rows = []
    this.told = this.closed
    return { firstDay, days }
  }

  private add(figure: QueueFigure, amount: number): void {
    this.row[QUEUE_DAY.indexOf(figure)] += amount
  }

  /** What the event at the last look has changed. */
  private takeIn(): void {
    const pool = this.poolNow()
    if (pool !== this.pool) this.moveTo(pool)
    if (pool === undefined) return
    const served = this.seatsOf(pool)
    const inside = pool.waiting + pool.busy
    const came = inside - this.inside + served
    if (came > 0) {
      this.add('came', came)
      if (!pool.timetable.isOpen(this.last)) this.add('cameClosed', came)
    } else if (came < 0) this.add('left', -came)
    this.inside = inside
    this.waiting = pool.waiting
    const most = QUEUE_DAY.indexOf('most')
    this.row[most] = Math.max(this.row[most], pool.waiting)
  }

  /** Another pool stands in the place: what is in it has come there, and what was in the one before is elsewhere. */
  private moveTo(pool: ServerPool | undefined): void {
    this.pool = pool
    this.hands = []
    this.begun.clear()
    this.inside = 0
    this.waiting = 0
  }

  /** Looks at who has which job in hand. @returns how many jobs were ended */
  private seatsOf(pool: ServerPool): number {
    const { jobs } = this.world
    const now = pool.timetable.worked(this.last)
    const { jobOf } = pool.seating
    let served = 0
    for (let seat = 0; seat < jobOf.length; seat++) {
      const job = jobOf[seat]
      const hand = this.hands[seat]
      if (hand === undefined ? job < 0 : hand.job === job && hand.since === jobs.since[job]) continue
      if (hand !== undefined) served += this.ends(hand, now, pool)
      this.hands[seat] = job < 0 ? undefined : this.starts(job, now, pool)
    }
    return served
  }

  /** @returns 1 where the job is done, 0 where it was interrupted and waits again */
  private ends(hand: InHand, now: number, pool: ServerPool): number {
    const { jobs } = this.world
    const { job, since } = hand
    const hours = (this.begun.get(job)?.hours ?? 0) + now - hand.from
    if (pool.isWaiting(job) && jobs.since[job] === since) {
      this.begun.set(job, { since, hours })
      return 0
    }
    this.begun.delete(job)
    this.add('served', 1)
    this.add('serviceHours', hours)
    this.add('serviceSquares', hours * hours)
    return 1
  }

  private starts(job: number, now: number, { timetable }: ServerPool): InHand {
    const { jobs } = this.world
    const since = jobs.since[job]
    // Rows of jobs are used again: what was interrupted is known by when it came, too.
    if (this.begun.get(job)?.since !== since) {
      this.begun.delete(job)
      const its = QUEUE_DAY.length + 2 * jobs.serviceClass[job]
      this.row[its]++
      this.row[its + 1] += Math.max(0, now - timetable.worked(since))
    }
    return { job, since, from: now }
  }

  /** Hours pass, and days end. */
  private pass(until: number): void {
    while (this.last < until) {
      const dayEnds = (Math.floor(this.last / DAY) + 1) * DAY
      const to = Math.min(until, dayEnds)
      this.passWithin(to)
      this.last = to
      if (to === dayEnds) this.closeDay()
    }
  }

  private passWithin(to: number): void {
    const { pool } = this
    if (pool === undefined) return
    const open = pool.timetable.worked(to) - pool.timetable.worked(this.last)
    if (open === 0) return
    this.add('openHours', open)
    this.add('waitingHours', open * this.waiting)
    this.add('busyHours', open * pool.busy)
    this.add('serverHours', open * pool.servers)
  }

  private closeDay(): void {
    for (const number of this.row) this.rows.push(number)
    this.row = new Float64Array(QUEUE_ROW)
    this.row[QUEUE_DAY.indexOf('most')] = this.waiting
    this.closed++
  }
}
