/** What was used and available up to a moment; the difference of two moments is the usage of the time between. */
import type { Timetable } from '../../kernel/timetable.ts'
import type { Department } from './department.ts'
import type { Outcome } from './outcome.ts'
import type { StreetOffice } from './street-office.ts'

/** The weekly timetables of those who work. Emergency duty and the platform's desk never close. */
export interface Hours {
  readonly office: Timetable
  readonly grid: Timetable
}

/** Whose hours are counted: the part of the world that works. */
export interface Workforce {
  readonly clock: { readonly now: number }
  readonly hours: Hours
  readonly streets: readonly StreetOffice[]
  readonly departments: readonly Department[]
  readonly outcome: Outcome
}

export interface Usage {
  /** Head-hours within opening hours. */
  readonly streetBusy: number
  readonly streetHeads: number
  /** Of the heads of each street. */
  readonly headsOf: readonly number[]
  readonly departmentBusy: number
  readonly departmentHeads: number
  readonly gridHours: number
  /** Hours of the clock, filled or vacant. */
  readonly postHours: number
  /** Case-hours open. */
  readonly openHours: number
}

export function usageUpToNow(world: Workforce): Usage {
  const { clock, hours, outcome } = world
  const headsOf: number[] = []
  const usage = { streetBusy: 0, streetHeads: 0, departmentBusy: 0, departmentHeads: 0, gridHours: 0, postHours: 0 }
  for (const office of world.streets) {
    usage.gridHours += office.gridHours(clock.now, hours.grid)
    usage.postHours += office.postHours(clock.now)
    for (const pool of [office.team, office.helpers]) {
      if (!pool) continue
      const { busyHours, serverHours } = pool.usage()
      usage.departmentBusy += busyHours
      usage.departmentHeads += serverHours
    }
    let heads = 0
    for (const pool of [...office.pools, ...office.dissolved]) {
      const { busyHours, serverHours } = pool.usage()
      usage.streetBusy += busyHours
      heads += serverHours
    }
    usage.streetHeads += heads
    headsOf.push(heads)
  }
  for (const department of world.departments) {
    for (const pool of [department.pool, ...department.embedded]) {
      if (!pool) continue
      const { busyHours, serverHours } = pool.usage()
      usage.departmentBusy += busyHours
      usage.departmentHeads += serverHours
    }
  }
  return { ...usage, headsOf, openHours: outcome.open.integral(clock.now) }
}

export function usageBetween(before: Usage, after: Usage): Usage {
  const { headsOf, ...sums } = after
  const names = Object.keys(sums) as (keyof typeof sums)[]
  const differences = Object.fromEntries(names.map((name) => [name, after[name] - before[name]])) as typeof sums
  return { ...differences, headsOf: headsOf.map((heads, street) => heads - before.headsOf[street]) }
}
