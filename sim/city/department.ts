/** A department of the district: officers in its own pool, officers embedded at streets, and its readiness to report in. State only. */
import type { ServerPool } from '../queueing/server-pool.ts'

export class Department {
  readonly index: number
  /** Officers in its own pool. */
  readonly officers: number
  /** Sum of the incentives to report in (logit). */
  readonly effort: number
  /** Pools of officers embedded at each street; undefined where there are none. */
  readonly embedded: (ServerPool | undefined)[] = []
  pool!: ServerPool
  /** Own orders and whistle calls that wait for an officer. */
  queue = 0
  orders = 0

  constructor(index: number, officers: number, effort: number) {
    this.index = index
    this.officers = officers
    this.effort = effort
  }
}
