/** The slow twin of the event calendar: an array kept sorted by (time, lane, ticket). */

export interface Planned {
  readonly time: number
  readonly lane: number
  readonly ticket: number
  readonly kind: number
  readonly entity: number
}

export class SortedCalendar {
  readonly planned: Planned[] = []
  private tickets = 0

  schedule(time: number, lane: number, kind: number, entity: number): Planned {
    const event = { time, lane, ticket: this.tickets++, kind, entity }
    this.planned.splice(this.placeOf(event), 0, event)
    return event
  }

  cancel(event: Planned): void {
    this.planned.splice(this.placeOf(event), 1)
  }

  next(until: number): Planned | undefined {
    const first = this.planned[0]
    if (first === undefined || first.time > until) return undefined
    return this.planned.shift()
  }

  /** Where the event stands, or would stand: the number of those that come before it. */
  private placeOf(event: Planned): number {
    let low = 0
    let high = this.planned.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (comesBefore(this.planned[middle], event)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function comesBefore(event: Planned, other: Planned): boolean {
  if (event.time !== other.time) return event.time < other.time
  if (event.lane !== other.lane) return event.lane < other.lane
  return event.ticket < other.ticket
}
