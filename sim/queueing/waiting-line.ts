/**
 * A waiting line: jobs in order of class, then age, then arrival. Each class is a row of (age, job) sorted by age in plain
 * columns: newcomers belong near its end and are shifted into place, the first is taken by moving on, and a job that gives
 * up leaves a gap that is passed over. In a street that drowns, lines are thousands long (bench: "whole model").
 */
import type { Jobs } from './jobs.ts'
import { NOWHERE } from './jobs.ts'

/** Jobs in order of class (0 first), then age, then arrival. */
export class WaitingLine {
  length = 0
  private readonly jobs: Jobs
  private readonly rows: readonly AgeOrder[]

  constructor(jobs: Jobs, classes: number) {
    this.jobs = jobs
    this.rows = Array.from({ length: classes }, () => new AgeOrder())
  }

  /** Puts a job in line behind all of its class that are as old or older. */
  join(job: number): void {
    this.rowOf(job).insert(this.jobs.age[job], job, false)
    this.length++
  }

  /** Puts a job that was in hand back in line: ahead of all of its class that are not older. */
  rejoin(job: number): void {
    this.rowOf(job).insert(this.jobs.age[job], job, true)
    this.length++
  }

  /** Takes a job out of the middle. @throws Error when it is not in line: a defect of the model */
  leave(job: number): void {
    this.rowOf(job).remove(this.jobs.age[job], job)
    this.length--
  }

  /** The job to be served next, or NOWHERE. */
  firstInLine(): number {
    const { rows } = this
    for (let own = 0; own < rows.length; own++) if (rows[own].count > 0) return rows[own].first()
    return NOWHERE
  }

  /** The first in order of those `wanted`, or NOWHERE. */
  firstThat(wanted: (job: number) => boolean): number {
    for (const row of this.rows) {
      const job = row.firstThat(wanted)
      if (job !== NOWHERE) return job
    }
    return NOWHERE
  }

  /** Takes the job to be served next out of the line. */
  takeFirst(): number {
    const { rows } = this
    let own = 0
    while (own < rows.length && rows[own].count === 0) own++
    if (own === rows.length) return NOWHERE
    this.length--
    return rows[own].takeFirst()
  }

  private rowOf(job: number): AgeOrder {
    const own = this.jobs.serviceClass[job]
    if (own >= this.rows.length) this.refuse(job)
    return this.rows[own]
  }

  private refuse(job: number): never {
    const known = this.rows.length - 1
    throw new Error(`job ${job} is of class ${this.jobs.serviceClass[job]}; the pool knows 0 to ${known}`)
  }
}

/**
 * Jobs sorted by age between `from` and `to`, as pairs of age and job side by side; NOWHERE marks the gaps of those that
 * left. The first entry is never a gap.
 */
class AgeOrder {
  count = 0
  private pairs = new Float64Array(16)
  private from = 0
  private to = 0

  first(): number {
    return this.jobAt(this.from)
  }

  firstThat(wanted: (job: number) => boolean): number {
    for (let at = this.from; at < this.to; at += 2) {
      const job = this.jobAt(at)
      if (job !== NOWHERE && wanted(job)) return job
    }
    return NOWHERE
  }

  takeFirst(): number {
    const job = this.jobAt(this.from)
    this.count--
    this.from += 2
    this.passGaps()
    return job
  }

  /** As a whole number again, or whoever gets it would have to look each time whether it is one. */
  private jobAt(pair: number): number {
    return this.pairs[pair + 1] | 0
  }

  insert(age: number, job: number, aheadOfEqual: boolean): void {
    if (this.to === this.pairs.length) this.makeRoom()
    const { pairs, from, to } = this
    this.to += 2
    this.count++
    let at = to
    if (to > from && (pairs[to - 2] > age || (aheadOfEqual && pairs[to - 2] === age))) {
      at = aheadOfEqual ? this.firstNotBefore(age, to) : this.firstAfter(age, to)
      pairs.copyWithin(at + 2, at, to)
    }
    pairs[at] = age
    pairs[at + 1] = job
  }

  remove(age: number, job: number): void {
    let at = this.firstNotBefore(age, this.to)
    while (at < this.to && this.pairs[at + 1] !== job) at += 2
    if (at === this.to) throw new Error(`job ${job} is not in line`)
    this.pairs[at + 1] = NOWHERE
    this.count--
    this.passGaps()
  }

  /** Where the first pair begins whose age stamp is not before this one. */
  private firstNotBefore(age: number, to: number): number {
    let low = this.from >> 1
    let high = to >> 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.pairs[2 * middle] < age) low = middle + 1
      else high = middle
    }
    return 2 * low
  }

  /** Where the first pair begins whose age stamp is after this one. */
  private firstAfter(age: number, to: number): number {
    let low = this.from >> 1
    let high = to >> 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.pairs[2 * middle] <= age) low = middle + 1
      else high = middle
    }
    return 2 * low
  }

  private passGaps(): void {
    while (this.from < this.to && this.pairs[this.from + 1] === NOWHERE) this.from += 2
    if (this.from === this.to) this.from = this.to = 0
  }

  /** Closes the gaps, in a longer row unless that freed half of it. */
  private makeRoom(): void {
    const { pairs, from, to } = this
    const kept = this.count * 4 > pairs.length ? new Float64Array(pairs.length * 2) : pairs
    let end = 0
    for (let at = from; at < to; at += 2) {
      if (pairs[at + 1] === NOWHERE) continue
      kept[end] = pairs[at]
      kept[end + 1] = pairs[at + 1]
      end += 2
    }
    this.pairs = kept
    this.from = 0
    this.to = end
  }
}
