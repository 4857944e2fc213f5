/** What a setting asks of street posts, departments and the platform's desk, by expectation, over what they can do: 1 is all they can. */
import { DAY, MILLION, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { OFFICE_HOURS_PER_DAY, departmentShares, departmentsPerJointCase, officersOf } from '../model/officers.ts'
import type { Anchor } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet } from '../model/setting.ts'

/** Of a calendar day. */
const WORKING_DAYS = 5 / 7

/** What comes to the city in a day. */
export interface PerDay {
  readonly cases: number
  readonly people: number
}

/** Work of the posts on first attempts and department tasks, the assistants' part included. */
export function streetLoad(setting: Setting, { cases }: PerDay): number {
  const { behaviour, city, demand, street } = setting
  const { lead, joint, assist } = demand.mix
  const aCase = lead * behaviour.leadHours + joint * behaviour.loneHours + assist * behaviour.forwardHours
  const hours = cases * aCase + tasksPerDay(setting) * behaviour.taskHours
  const workable = street.caseworkShare * (1 - street.inspectionLoad) * (1 - street.transitionLoss)
  const posts = perStreet(street.staff, city.streets).reduce((sum, one) => sum + one, 0)
  return hours / (posts * OFFICE_HOURS_PER_DAY * workable)
}

/** Of the department that has most to do for its officers: own orders, assist matters, and a whistle for each joint matter on the list. */
export function departmentLoad(setting: Setting, anchor: Anchor, perDay: PerDay): number {
  const { behaviour, demand, departments, whistle } = setting
  const parts = whistle.enabled ? whistle.scope * departmentsPerJointCase(setting) * behaviour.jointPartHours : 0
  const aCase = demand.mix.assist * behaviour.assistHours + demand.mix.joint * parts
  const orders = (ownOrdersPerDay(setting, perDay) / departments.count) * departments.ownOrderHours
  const { districts } = setting.city
  const loads = departmentShares(setting).map((share, number) => {
    const officers = districts * Math.max(1, officersOf(setting, anchor, number, perDay.people / districts))
    return (orders + perDay.cases * aCase * share) / (officers * OFFICE_HOURS_PER_DAY)
  })
  return Math.max(...loads)
}

/** Triage, call-backs and consultations, at a desk sized for the root's. */
export function deskLoad(setting: Setting, anchor: Anchor, perDay: PerDay): number {
  const { appraisal, behaviour, city } = setting
  const aCase = behaviour.triageHours + appraisal.callbackShare * behaviour.callbackHours
  const hours = perDay.cases * aCase + consultationsPerDay(setting, perDay) * behaviour.consultationHours
  const heads = Math.max(city.streets, (anchor.deskHeadsPerMillion * perDay.people) / MILLION)
  return hours / (heads * DAY)
}

export function ownOrdersPerDay({ departments }: Setting, { people }: PerDay): number {
  return ((departments.ownOrders * people) / MILLION) * departments.count
}

/** Department tasks that pass the entry gate, of all streets. */
export function tasksPerDay({ city, duties }: Setting): number {
  return duties.funnelRate * (1 - duties.entryGate) * city.streets * WORKING_DAYS
}

export function consultationsPerDay({ demand }: Setting, { people }: PerDay): number {
  return ((demand.issueRate * people) / TEN_THOUSAND) * (demand.consultShare / (1 - demand.consultShare))
}
