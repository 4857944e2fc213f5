/**
 * The simulation: takes the earliest event, moves the clock, calls the handler of its kind. Kinds are declared by
 * name; everything that acts in time (pools, residents, departments) is a client of this, not a part of it.
 */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'
import { Calendar } from './calendar.ts'

/** What happens at an event of a kind; `entity` is whom it concerns, a number that the model gave. */
export type Handler = (entity: number) => void

/** The same for whoever the kind was declared for: one function then serves all worlds, without a closure for each kind and world. */
export type Step<Owner> = (owner: Owner, entity: number) => void

/** Is told of every event just before it is handled; must not change anything. */
export type Observer = (time: number, kind: number, entity: number) => void

/** A clock (hours), event kinds declared by name, and the events that wait: takes the earliest, moves the clock, calls the handler of its kind. */
export class Simulation {
  /** Hours since the start, a Monday at 00:00. */
  now = REAL_ZERO
  /** Events delivered by the runs that have ended. */
  events = 0
  /** Names of the event kinds, by number. */
  readonly names: string[] = []

  private readonly calendar: Calendar
  private readonly steps: Step<never>[] = []
  private readonly owners: unknown[] = []
  private readonly lanes: number[] = []
  private observer: Observer | undefined

  constructor(capacity = 1024) {
    this.calendar = new Calendar(capacity)
  }

  /**
   * Declares an event kind and returns its number.
   * @param lane 0-511: order among events of equal time, lower first (releases before seizes)
   */
  declare(name: string, lane: number, handler: Handler): number {
    return this.declareFor(handler, name, lane, handOver)
  }

  /** The same for a kind whose step is to be told whose it is. @param owner given to the step at every event */
  declareFor<Owner>(owner: Owner, name: string, lane: number, step: Step<Owner>): number {
    if (this.names.includes(name)) throw new Error(`event kind "${name}" is declared twice`)
    if (!(Number.isInteger(lane) && lane >= 0 && lane <= 511))
      throw new Error(`event kind "${name}" has lane ${lane}; give 0 to 511`)
    this.names.push(name)
    this.steps.push(step)
    this.owners.push(owner)
    this.lanes.push(lane)
    return this.names.length - 1
  }

  /** Schedules an event `delay` hours from now (0 or more) and returns a handle, valid until it is delivered. */
  after(delay: number, kind: number, entity: number): number {
    return this.at(this.now + delay, kind, entity)
  }

  /**
   * Schedules an event at a time not before now; Infinity is never.
   * @throws Error for the past, NaN, or a kind that nobody has declared: a defect of the model
   */
  at(time: number, kind: number, entity: number): number {
    const lane = this.lanes[kind]
    if (!(time >= this.now && lane >= 0)) this.refuse(time, kind)
    return this.calendar.schedule(time, lane, kind, entity)
  }

  /** Takes back an event that was neither delivered nor cancelled yet. */
  cancel(handle: number): void {
    this.calendar.cancel(handle)
  }

  /** Events waiting. */
  get pending(): number {
    return this.calendar.pending
  }

  /** When the next event that is not later than `until` is due; Infinity where there is none. */
  nextAt(until: number): number {
    return this.calendar.earliest(until)
  }

  observe(observer: Observer): void {
    this.observer = observer
  }

  /** Somebody is told of every event. */
  get isObserved(): boolean {
    return this.observer !== undefined
  }

  /**
   * Handles every event up to and at `until` (hours), then sets the clock to it. Infinity: until no event is left; the
   * clock stays at the last. @throws Error for a time before the clock
   */
  run(until: number): void {
    if (!(until >= this.now)) throw new Error(`cannot run to ${until} h: the clock is at ${this.now} h`)
    const last = Math.min(until, Number.MAX_VALUE)
    if (this.observer) this.runObserved(last, this.observer)
    else this.runPlain(last)
    if (until < Infinity) this.now = until
  }

  private runPlain(until: number): void {
    const { calendar, owners, steps } = this
    // Nothing may follow the loop: V8 has never seen it when it compiles the loop, and would throw the code away at every return.
    while (calendar.next(until)) {
      this.now = calendar.time
      this.events++
      const { kind } = calendar
      steps[kind](owners[kind] as never, calendar.entity)
    }
  }

  private runObserved(until: number, observer: Observer): void {
    const { calendar, owners, steps } = this
    while (calendar.next(until)) {
      this.now = calendar.time
      this.events++
      const { entity, kind } = calendar
      observer(this.now, kind, entity)
      steps[kind](owners[kind] as never, entity)
    }
  }

  private refuse(time: number, kind: number): never {
    if (!(kind in this.names)) throw new Error(`event kind ${kind} is not declared; declare it with its handler first`)
    throw new Error(`event "${this.names[kind]}" cannot be at ${time} h: the clock is at ${this.now} h`)
  }
}

function handOver(handler: Handler, entity: number): void {
  handler(entity)
}
