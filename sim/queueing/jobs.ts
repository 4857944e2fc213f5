/**
 * Jobs: the pieces of work that wait for or hold a head of a pool, one row each, kept in columns and recycled. A job
 * is in at most one pool at a time.
 */

export const NOWHERE = -1
/** In the place of the pool: the row is free. */
const ENDED = -2

export class Jobs {
  /** What sort of work it is, and whom it concerns: words of the model, not read by the pools. */
  kind: Int32Array
  subject: Int32Array
  /** 0 is served first. */
  serviceClass: Int32Array
  /** Within a class, the lowest age stamp (a time, h) is served first. */
  age: Float64Array
  /** Work left (staff-hours). */
  hours: Float64Array

  /** The rest belongs to the pool that has the job. Neighbours in line; of a free row, the next free one. */
  next: Int32Array
  previous: Int32Array
  /** Number of the pool, or NOWHERE. */
  pool: Int32Array
  /** Head that serves it, or NOWHERE while it waits. */
  head: Int32Array
  /** Handle of the event that ends the service; NOWHERE while the head is held without an end. */
  ending: Int32Array
  /** When it joined the pool (h). */
  since: Float64Array
  /** When its service ends (h), and the working hours from its start, or from its interruption, to its end. */
  due: Float64Array
  duration: Float64Array

  /** Jobs in being. */
  alive = 0
  private firstFree = NOWHERE
  private used = 0

  constructor(capacity = 1024) {
    this.kind = new Int32Array(capacity)
    this.subject = new Int32Array(capacity)
    this.serviceClass = new Int32Array(capacity)
    this.age = new Float64Array(capacity)
    this.hours = new Float64Array(capacity)
    this.next = new Int32Array(capacity)
    this.previous = new Int32Array(capacity)
    this.pool = new Int32Array(capacity)
    this.head = new Int32Array(capacity)
    this.ending = new Int32Array(capacity)
    this.since = new Float64Array(capacity)
    this.due = new Float64Array(capacity)
    this.duration = new Float64Array(capacity)
  }

  /** A new job of `hours` staff-hours; returns its row. */
  create(kind: number, subject: number, serviceClass: number, age: number, hours: number): number {
    const job = this.freeRow()
    this.alive++
    this.kind[job] = kind
    this.subject[job] = subject
    this.serviceClass[job] = serviceClass
    this.age[job] = age
    this.hours[job] = hours
    this.pool[job] = NOWHERE
    this.head[job] = NOWHERE
    return job
  }

  /** Ends a job that is in no pool. @throws Error when a pool still has it, or it has ended: a defect of the model. */
  end(job: number): void {
    if (this.pool[job] !== NOWHERE) this.refuseEnd(job)
    this.alive--
    this.pool[job] = ENDED
    this.next[job] = this.firstFree
    this.firstFree = job
  }

  private refuseEnd(job: number): never {
    const pool = this.pool[job]
    throw new Error(pool === ENDED ? `job ${job} has ended before` : `job ${job} is still in pool ${pool}`)
  }

  private freeRow(): number {
    const job = this.firstFree
    if (job === NOWHERE) {
      if (this.used === this.kind.length) this.grow()
      return this.used++
    }
    this.firstFree = this.next[job]!
    return job
  }

  private grow(): void {
    this.kind = wider(this.kind)
    this.subject = wider(this.subject)
    this.serviceClass = wider(this.serviceClass)
    this.age = widerReal(this.age)
    this.hours = widerReal(this.hours)
    this.next = wider(this.next)
    this.previous = wider(this.previous)
    this.pool = wider(this.pool)
    this.head = wider(this.head)
    this.ending = wider(this.ending)
    this.since = widerReal(this.since)
    this.due = widerReal(this.due)
    this.duration = widerReal(this.duration)
  }
}

function wider(column: Int32Array): Int32Array {
  const longer = new Int32Array(Math.max(16, column.length * 2))
  longer.set(column)
  return longer
}

function widerReal(column: Float64Array): Float64Array {
  const longer = new Float64Array(Math.max(16, column.length * 2))
  longer.set(column)
  return longer
}
