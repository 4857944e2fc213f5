/** In which of a department's lines a piece of its work waits: that of its own pool, or of its officers at the street. */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Department } from '../state/department.ts'

/** Where a call of this street waits: officers embedded there answer it, others only where there are none. */
export function lineOfCall(department: Department, street: number): ServerPool {
  return department.embeddedAt(street) ?? department.pool
}
