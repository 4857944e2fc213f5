/** Who does a piece of work that more than one line could do: officers at home or at the street (rule 7), posts or their helpers (rules 10, 20). */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Department } from '../state/department.ts'
import type { StreetOffice } from '../state/street-office.ts'
import { WORK } from '../model/work.ts'

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

/**
 * A delegated matter waits for helpers where their line is not longer than the unit's; a lead matter is theirs when one of them is idle, first
 * of those whose day is paid for.
 * @returns undefined: the posts of the unit do it
 */
export function lineOfHelpers(
  { helpers, outside }: StreetOffice,
  work: number,
  unit: ServerPool,
): ServerPool | undefined {
  if (work === WORK.delegated) return helpers && helpers.staying > 0 && !isShorter(unit, helpers) ? helpers : undefined
  return work === WORK.lead ? [outside, helpers].find((line) => line?.hasIdle) : undefined
}

/** A job about a case joins the line of the desk. */
export function joinsDesk({ desk, quietDesk }: StreetOffice, job: number): void {
  quietDesk?.catchUp()
  desk.submit(job)
  quietDesk?.watch()
}

/** Fewer jobs, in service and waiting, for each head. */
function isShorter(pool: ServerPool, than: ServerPool): boolean {
  return (pool.busy + pool.waiting) * than.servers < (than.busy + than.waiting) * pool.servers
}
