/**
 * In which of a department's lines a piece of its work at a street waits: that of its own pool, or that of its officers at the street, whichever
 * is shorter (rule 7).
 */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Department } from '../state/department.ts'

/** Work of this street that officers at the street may do as well as those at home; of lines as long as each other the one at the street. */
export function lineOf(department: Department, street: number): ServerPool {
  const { pool } = department
  const there = department.poolAt(street)
  return there !== undefined && !isShorter(pool, there) ? there : pool
}

/**
 * Where a call of this street waits: officers at the street always come, those at home only when the department is ready to.
 * @returns undefined: nobody comes
 */
export function lineOfCall(department: Department, street: number, ready: boolean): ServerPool | undefined {
  return ready ? lineOf(department, street) : department.poolAt(street)
}

/** Fewer jobs, in service and waiting, for each head. */
function isShorter(pool: ServerPool, than: ServerPool): boolean {
  return (pool.busy + pool.waiting) * than.servers < (than.busy + than.waiting) * pool.servers
}
