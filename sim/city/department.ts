/** A department of the district: officers in its own pool, officers embedded at streets, and its readiness to report in. State only. */
import type { ServerPool } from '../queueing/server-pool.ts'

export class Department {
  /** Its place among the departments of all districts, its number in its own district, and that district. */
  readonly index: number
  readonly number: number
  readonly district: number
  /** Residents of its district. */
  readonly residents: number
  /** Officers in its own pool. */
  readonly officers: number
  /** Sum of the incentives to report in (logit). */
  readonly effort: number
  /** Pools of officers embedded at each street of the city; undefined where there are none. */
  readonly embedded: (ServerPool | undefined)[] = []
  pool!: ServerPool
  /** Own orders and whistle calls that wait for an officer. */
  queue = 0
  orders = 0

  constructor(parts: Pick<Department, 'index' | 'number' | 'district' | 'residents' | 'officers' | 'effort'>) {
    this.index = parts.index
    this.number = parts.number
    this.district = parts.district
    this.residents = parts.residents
    this.officers = parts.officers
    this.effort = parts.effort
  }
}
