/** What became of the counted customers of a station, class by class: counts and sums of hours in columns. */

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
  /** Shares of all arrivals: who gave up, and who found no place. */
  readonly abandoned: number
  readonly blocked: number
  /** Who got in and was neither served nor gone when the run ended. */
  readonly unfinished: number
}

export class StationStatistics {
  private readonly arrivals: Float64Array
  private readonly blocked: Float64Array
  private readonly begunAtOnce: Float64Array
  private readonly served: Float64Array
  private readonly abandoned: Float64Array
  private readonly waitOfServed: Float64Array
  private readonly waitOfAbandoned: Float64Array
  private readonly serviceHours: Float64Array
  /** Got in, and neither served nor gone yet. */
  unfinished = 0

  constructor(classes: number) {
    this.arrivals = new Float64Array(classes)
    this.blocked = new Float64Array(classes)
    this.begunAtOnce = new Float64Array(classes)
    this.served = new Float64Array(classes)
    this.abandoned = new Float64Array(classes)
    this.waitOfServed = new Float64Array(classes)
    this.waitOfAbandoned = new Float64Array(classes)
    this.serviceHours = new Float64Array(classes)
  }

  arrive(serviceClass: number): void {
    this.arrivals[serviceClass]++
    this.unfinished++
  }

  block(serviceClass: number): void {
    this.blocked[serviceClass]++
    this.unfinished--
  }

  beginAtOnce(serviceClass: number): void {
    this.begunAtOnce[serviceClass]++
  }

  /** @param wait all hours in line, those after interruptions included */
  serve(serviceClass: number, wait: number, work: number): void {
    this.served[serviceClass]++
    this.waitOfServed[serviceClass] += wait
    this.serviceHours[serviceClass] += work
    this.unfinished--
  }

  abandon(serviceClass: number, wait: number): void {
    this.abandoned[serviceClass]++
    this.waitOfAbandoned[serviceClass] += wait
    this.unfinished--
  }

  /** Of one class, or of all. */
  means(serviceClass?: number): CustomerMeans {
    const of = (column: Float64Array): number =>
      serviceClass === undefined ? column.reduce((sum, each) => sum + each, 0) : column[serviceClass]
    const arrivals = of(this.arrivals)
    const admitted = arrivals - of(this.blocked)
    const served = of(this.served)
    const unfinished = admitted - served - of(this.abandoned)
    const whole = unfinished === 0 ? 1 : NaN
    const wait = (whole * (of(this.waitOfServed) + of(this.waitOfAbandoned))) / admitted
    return {
      arrivals,
      wait,
      waitOfServed: (whole * of(this.waitOfServed)) / served,
      timeInSystem: wait + of(this.serviceHours) / admitted,
      probabilityOfWait: 1 - of(this.begunAtOnce) / admitted,
      abandoned: (whole * of(this.abandoned)) / arrivals,
      blocked: of(this.blocked) / arrivals,
      unfinished,
    }
  }

  get servedSoFar(): number {
    return this.served.reduce((sum, each) => sum + each, 0)
  }
}
