/**
 * Jobs: the pieces of work that wait for or hold a server of a pool, one row each, kept in columns and recycled. A job
 * is in at most one pool at a time.
 */
import { realColumns, wholeColumns, widened } from '../kernel/side-by-side.ts'

/** In the place of a job, a pool or a server: none. */
export const NOWHERE = -1
/** In the place of the pool: the row is free. */
const ENDED = -2
/** Jobs are numbered in steps of this, so that the columns of one lie side by side. */
export const JOB_STEP = 8

/** The pieces of work that wait for a server or hold one: a row each, in columns that are read as `jobs.age[job]`. A job is in at most one pool. */
export class Jobs {
  /** What sort of work it is, and whom it concerns: words of the model, not read by the pools. */
  kind!: Int32Array
  subject!: Int32Array
  /** 0 is served first. */
  serviceClass!: Int32Array
  /** Within a class, the lowest age stamp (a time, h) is served first. */
  age!: Float64Array
  /** Work left (staff-hours). */
  hours!: Float64Array

  /** The rest belongs to the pool that has the job. Its number, or NOWHERE. */
  pool!: Int32Array
  /** Server that serves it, or NOWHERE while it waits. */
  server!: Int32Array
  /** Handle of the event that ends the service; NOWHERE while the server is held without an end. */
  ending!: Int32Array
  /** When it joined the pool (h). */
  since!: Float64Array
  /** When its service ends (h), and the working hours from its start, or from its interruption, to its end. */
  due!: Float64Array
  duration!: Float64Array

  /** Jobs in being. */
  alive = 0
  private whole: Int32Array[]
  private real: Float64Array[]
  /** Of a free row: the next free one. */
  private next!: Int32Array
  private firstFree = NOWHERE
  /** Where the next row that was never used begins. */
  private used = 0

  /** @param rows room for so many jobs at first; more is made when needed */
  constructor(rows = 1024) {
    this.whole = wholeColumns(JOB_STEP, rows)
    this.real = realColumns(JOB_STEP, rows)
    this.nameColumns()
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
    this.server[job] = NOWHERE
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
    if (job === NOWHERE) return this.freshRow()
    this.firstFree = this.next[job]!
    return job
  }

  private freshRow(): number {
    const job = this.used
    if (job === this.kind.length) {
      this.whole = widened(this.whole)
      this.real = widened(this.real)
      this.nameColumns()
    }
    this.used += JOB_STEP
    return job
  }

  private nameColumns(): void {
    ;[this.kind, this.subject, this.serviceClass, this.pool, this.server, this.ending, this.next] = this.whole
    ;[this.age, this.hours, this.since, this.due, this.duration] = this.real
  }
}
