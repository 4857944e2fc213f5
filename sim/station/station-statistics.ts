/** What became of the counted customers of a station, class by class: counts and sums of hours in columns. */
import { OrderStatistics } from '../stats/order-statistics.ts'

/** What is asked of the waits beyond their mean. */
export interface WaitQuestions {
  /** Hours within which a service should begin (the service level). */
  readonly serviceLevel?: number
  /** Shares of those who got in, such as 0.9: the wait that so many do not exceed. */
  readonly waitQuantiles?: readonly number[]
}

/** Means over the counted customers of one class, or of all; NaN where there is nobody to ask. */
export interface CustomerMeans {
  /** Counted arrivals. */
  readonly arrivals: number
  /** Hours in line of those who got in, whether served or not; NaN while one of them is neither served nor gone. */
  readonly wait: number
  /** Hours in line of those who were served. */
  readonly waitOfServed: number
  /** Hours from arrival to end of service, or to giving up. */
  readonly timeInSystem: number
  /** Share of those who got in who were not begun at once. */
  readonly probabilityOfWait: number
  /** Share of all arrivals whose service began within the service level; NaN when none was asked for. */
  readonly begunWithin: number
  /** Shares of all arrivals: who gave up, and who found no place. */
  readonly abandoned: number
  readonly blocked: number
  /** Who got in and was neither served nor gone when the run ended. */
  readonly unfinished: number
}

/** The means, and the wait at each quantile asked for. */
export interface CustomerFigures extends CustomerMeans {
  readonly waitQuantiles: readonly number[]
}

export class StationStatistics {
  private readonly questions: WaitQuestions
  private readonly arrivals: Float64Array
  private readonly blocked: Float64Array
  private readonly begunAtOnce: Float64Array
  private readonly begunInTime: Float64Array
  private readonly served: Float64Array
  private readonly abandoned: Float64Array
  private readonly waitOfServed: Float64Array
  private readonly waitOfAbandoned: Float64Array
  private readonly serviceHours: Float64Array
  /** Each wait by class; none when no quantile is asked for. */
  private readonly waits: readonly OrderStatistics[]

  constructor(classes: number, questions: WaitQuestions = {}) {
    this.questions = questions
    this.arrivals = new Float64Array(classes)
    this.blocked = new Float64Array(classes)
    this.begunAtOnce = new Float64Array(classes)
    this.begunInTime = new Float64Array(classes)
    this.served = new Float64Array(classes)
    this.abandoned = new Float64Array(classes)
    this.waitOfServed = new Float64Array(classes)
    this.waitOfAbandoned = new Float64Array(classes)
    this.serviceHours = new Float64Array(classes)
    this.waits = questions.waitQuantiles ? Array.from(this.arrivals, () => new OrderStatistics()) : []
  }

  arrive(serviceClass: number): void {
    this.arrivals[serviceClass]++
  }

  block(serviceClass: number): void {
    this.blocked[serviceClass]++
  }

  /** @param wait hours in line before the first begin */
  begin(serviceClass: number, wait: number): void {
    const { serviceLevel } = this.questions
    if (wait === 0) this.begunAtOnce[serviceClass]++
    if (serviceLevel !== undefined && wait <= serviceLevel) this.begunInTime[serviceClass]++
  }

  /** @param wait all hours in line, those after interruptions included */
  serve(serviceClass: number, wait: number, work: number): void {
    this.served[serviceClass]++
    this.waitOfServed[serviceClass] += wait
    this.serviceHours[serviceClass] += work
    this.waits[serviceClass]?.add(wait)
  }

  abandon(serviceClass: number, wait: number): void {
    this.abandoned[serviceClass]++
    this.waitOfAbandoned[serviceClass] += wait
    this.waits[serviceClass]?.add(wait)
  }

  /** Whether a customer of the first classes got in, and is neither served nor gone yet. */
  hasUnfinished(classes: number): boolean {
    for (let one = 0; one < classes; one++) if (this.unfinishedOf(one) > 0) return true
    return false
  }

  /** Of one class, or of all. */
  figures(serviceClass?: number): CustomerFigures {
    const of = (column: Float64Array): number => (serviceClass === undefined ? sum(column) : column[serviceClass])
    const arrivals = of(this.arrivals)
    const admitted = arrivals - of(this.blocked)
    const served = of(this.served)
    const unfinished = admitted - served - of(this.abandoned)
    const whole = unfinished === 0 ? 1 : NaN
    const asked = this.questions.serviceLevel === undefined ? NaN : whole
    const wait = (whole * (of(this.waitOfServed) + of(this.waitOfAbandoned))) / admitted
    return {
      arrivals,
      wait,
      waitOfServed: (whole * of(this.waitOfServed)) / served,
      timeInSystem: wait + of(this.serviceHours) / admitted,
      probabilityOfWait: 1 - of(this.begunAtOnce) / admitted,
      begunWithin: (asked * of(this.begunInTime)) / arrivals,
      abandoned: (whole * of(this.abandoned)) / arrivals,
      blocked: of(this.blocked) / arrivals,
      unfinished,
      waitQuantiles: this.quantiles(serviceClass).map((value) => whole * value),
    }
  }

  private unfinishedOf(serviceClass: number): number {
    const { arrivals, blocked, served, abandoned } = this
    return arrivals[serviceClass] - blocked[serviceClass] - served[serviceClass] - abandoned[serviceClass]
  }

  private quantiles(serviceClass: number | undefined): number[] {
    const { waitQuantiles } = this.questions
    if (waitQuantiles === undefined) return []
    const waits = serviceClass === undefined ? this.allWaits() : this.waits[serviceClass]
    return waitQuantiles.map((p) => waits.quantile(p))
  }

  private allWaits(): OrderStatistics {
    if (this.waits.length === 1) return this.waits[0]
    const all = new OrderStatistics()
    for (const one of this.waits) all.merge(one)
    return all
  }
}

export function sum(column: Float64Array): number {
  return column.reduce((total, each) => total + each, 0)
}
