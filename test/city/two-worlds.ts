/** Two worlds side by side: the log of each street, and every change of the state that streets share, with the event that made it. */
import { watchEvents } from '../../sim/city/story/event-log.ts'
import type { LoggedEvent } from '../../sim/city/story/event-log.ts'
import type { Horizon, Replication } from '../../sim/city/model/replication.ts'
import type { World } from '../../sim/city/world.ts'
import type { Trial } from './small-city.ts'
import { simulate } from './small-city.ts'

/** A department's officers at work and jobs in line, in its own pool and at each street. */
export interface SharedChange {
  readonly time: number
  readonly department: number
  readonly state: string
  /** The event that changed it. */
  readonly by: LoggedEvent
}

export interface Chronicle {
  readonly result: Replication
  readonly streets: readonly (readonly LoggedEvent[])[]
  readonly shared: readonly SharedChange[]
}

function stateOf({ departments }: World, index: number): string {
  const { pool, embedded } = departments[index]
  const pools = [pool, ...embedded].map((one) => (one ? `${one.busy}/${one.waiting}` : '-'))
  return `pools ${pools.join(' ')}`
}

export function chronicle(one: Trial, horizon: Horizon, replication = 0): Chronicle {
  const count = one.setting.city.streets
  const streets = Array.from({ length: count }, (): LoggedEvent[] => [])
  const shared: SharedChange[] = []
  const result = simulate(one, horizon, replication, (world) => {
    const states = world.departments.map((_, index) => stateOf(world, index))
    let last: LoggedEvent | undefined
    // The log is told of an event just before it is handled: what has changed since the last one is the last one's doing.
    watchEvents(world, (event) => {
      if (last) noteChanges(world, states, shared, last)
      last = event
      if (event.street !== undefined) streets[event.street].push(event)
    })
  })
  return { result, streets, shared }
}

function noteChanges(world: World, states: string[], shared: SharedChange[], by: LoggedEvent): void {
  for (let index = 0; index < states.length; index++) {
    const state = stateOf(world, index)
    if (state === states[index]) continue
    states[index] = state
    shared.push({ time: by.time, department: index, state, by })
  }
}

/** The place at which two lists part; undefined if neither goes on differently. */
export function firstDifference<T>(a: readonly T[], b: readonly T[]): number | undefined {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index++) if (JSON.stringify(a[index]) !== JSON.stringify(b[index])) return index
  return undefined
}

/** The earlier of two entries of which one may be missing. */
export function earlier<T extends { readonly time: number }>(a: T | undefined, b: T | undefined): T {
  if (a && b) return a.time <= b.time ? a : b
  const one = a ?? b
  if (!one) throw new Error('there is neither')
  return one
}
