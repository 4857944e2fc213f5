/** How many officers the departments of a district have, and what sizes them: own orders, assist matters and planned joint work. */
import { DAYS_PER_WEEK, MILLION } from '../../arithmetic/units.ts'
import { OFFICE_HOURS } from '../../kernel/timetable.ts'
import type { Anchor } from './replication.ts'
import type { Setting } from './setting.ts'

/** Of a calendar day. */
export const OFFICE_HOURS_PER_DAY = OFFICE_HOURS.hoursPerWeek / DAYS_PER_WEEK
/** Scope and threshold at which the joint work of departments is planned. */
const PLANNED_SCOPE = 0.6
const PLANNED_THRESHOLD = 0.5

/** What is a whole number but for rounding errors is one, so that no officer is added for the last bit of a sum. */
const LAST_BITS = 1e-9

/**
 * Officers of a department of a district with so many residents, before any move down to streets: as many as the lever says, or
 * as its load asks for, rounded up, at least one. Where the anchor has other departments than the setting, those of the setting are
 * sized for its own planned work.
 */
export function officersOf(setting: Setting, anchor: Anchor, department: number, residents: number): number {
  const { count, officers } = setting.departments
  if (typeof officers === 'number') return officers
  if (!('load' in officers)) return officers[department]
  const known = anchor.officersAtLoadOne
  const atLoadOne = known.length === count ? known : officersAtLoadOne(setting)
  return Math.max(1, Math.ceil(((atLoadOne[department] / officers.load) * residents) / MILLION - LAST_BITS))
}

/** Of each department's planned work the part that is assist matters: whose officers follow when those are delegated (rule 10). */
export function assistShares(root: Setting): readonly number[] {
  const { demand, behaviour } = root
  const assist = demand.issueRate * 100 * demand.mix.assist * behaviour.assistHours
  const planned = officersAtLoadOne(root)
  return departmentShares(root).map((share, department) =>
    planned[department] > 0 ? (assist * share) / (planned[department] * OFFICE_HOURS_PER_DAY) : 0,
  )
}

/** Officers of each department per million residents whom own orders, assist matters and planned joint work would keep busy. */
export function officersAtLoadOne(setting: Setting): readonly number[] {
  const { demand, behaviour } = setting
  const { count, ownOrders, ownOrderHours } = setting.departments
  const casesPerDay = demand.issueRate * 100
  const assist = demand.mix.assist * behaviour.assistHours
  const planned =
    demand.mix.joint *
    PLANNED_SCOPE *
    (1 - PLANNED_THRESHOLD) *
    departmentsPerJointCase(setting) *
    behaviour.jointPartHours
  const shares = departmentShares(setting)
  return Array.from({ length: count }, (_, department) => {
    const hoursPerDay = ownOrders * ownOrderHours + casesPerDay * (assist + planned) * shares[department]
    return hoursPerDay / OFFICE_HOURS_PER_DAY
  })
}

export function departmentsPerJointCase({ behaviour }: Setting): number {
  const { threeDepartments, fourDepartments } = behaviour
  return 2 * (1 - threeDepartments - fourDepartments) + 3 * threeDepartments + 4 * fourDepartments
}

/** Share of departments' casework that each gets, by the authority matrix. */
export function departmentShares({ domains, departments }: Setting): readonly number[] {
  return Array.from({ length: departments.count }, (_, department) =>
    domains.reduce((sum, domain) => {
      const total = domain.weights.reduce((all, one) => all + one, 0)
      return sum + (domain.share * domain.weights[department]) / total
    }, 0),
  )
}
