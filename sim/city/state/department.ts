/** A department of the district: officers in its own pool, officers embedded at streets, and its readiness to report in. State only. */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Stream } from '../demand/stream.ts'

export class Department {
  /** Its place among the departments of all districts, its number in its own district, and that district. */
  readonly index: number
  readonly number: number
  readonly district: number
  /** Residents of its district. */
  readonly residents: number
  /** Seats of its own officers in its pool: 0 to seats - 1. */
  readonly seats: number
  /** Sum of the incentives to report in (logit), as far as they have taken effect. */
  effort: number
  /** Pools of officers embedded at each street of the city; undefined where there are none. */
  readonly embedded: (ServerPool | undefined)[] = []
  pool!: ServerPool
  /** Officers from outside who are to come today, on the seats behind those of its own. */
  outside = 0
  /** Own orders and whistle calls that wait for an officer. */
  queue = 0
  /** Set when the streams are built. */
  orders!: Stream

  constructor(parts: Pick<Department, 'index' | 'number' | 'district' | 'residents' | 'seats' | 'effort'>) {
    this.index = parts.index
    this.number = parts.number
    this.district = parts.district
    this.residents = parts.residents
    this.seats = parts.seats
    this.effort = parts.effort
  }

  /** Pool of the officers embedded at a street, if there are any now. */
  embeddedAt(street: number): ServerPool | undefined {
    const pool = this.embedded[street]
    return pool && pool.servers > 0 ? pool : undefined
  }
}
