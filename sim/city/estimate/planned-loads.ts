/** What a setting asks of street posts, departments and the platform's desk, by expectation, over what they can do: 1 is all they can. */
import { DAY, MILLION, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { OFFICE_HOURS_PER_DAY, departmentShares, departmentsPerJointCase, officersOf } from '../model/officers.ts'
import { districtsOf, ofDistrict } from '../model/district.ts'
import type { Anchor } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet, settingAtStreet } from '../model/setting.ts'
import { staffOfDistrict } from '../offices/dealing.ts'
import { postsOf, stretchOf, unitsOf } from '../offices/street-arrangement.ts'

/** Of a calendar day. */
const WORKING_DAYS = 5 / 7

/** What comes to the city in a day. */
export interface PerDay {
  readonly cases: number
  readonly people: number
}

/** What the setting's own demand brings, where as many are dispatched as the lever says. */
export function plannedPerDay({ city, demand }: Setting): PerDay {
  const people = perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0)
  return { cases: (demand.issueRate * people) / TEN_THOUSAND, people }
}

/** Load of all posts together with first attempts and department tasks, the assistants' part included. */
export function streetLoad(setting: Setting, anchor: Anchor, perDay: PerDay): number {
  const sizes = sizesOf(setting, anchor, perDay)
  const asked = sizes.reduce((sum, { hours }) => sum + hours, 0)
  return asked / sizes.reduce((sum, { hands }) => sum + hands, 0)
}

/** The same of each street. */
export function loadsOfStreets(setting: Setting, anchor: Anchor, perDay: PerDay): readonly number[] {
  return sizesOf(setting, anchor, perDay).map(({ hours, hands }) => hours / hands)
}

/** Staff-hours that a street is asked for in a calendar day, and those that its posts, and officers who came for good, can give. */
interface Size {
  readonly hours: number
  readonly hands: number
}

function sizesOf(setting: Setting, anchor: Anchor, { cases, people }: PerDay): readonly Size[] {
  const helpers = helpersAt(setting, anchor)
  return perStreet(setting.city.residentsPerStreet, setting.city.streets).map((residents, street) => {
    const own = settingAtStreet(setting, street)
    const posts = postsOf(own, street)
    const hands = (posts * OFFICE_HOURS_PER_DAY) / stretchOf(own, unitsOf(own, posts))
    return {
      hours: hoursAsked(own, people > 0 ? (cases * residents) / people : 0),
      hands: hands + helpers[street] * OFFICE_HOURS_PER_DAY,
    }
  })
}

/** First attempts at so many cases a day, and the tasks that pass the gate. */
function hoursAsked(setting: Setting, cases: number): number {
  const { behaviour, demand, departments, duties, whistle } = setting
  const { lead, joint, assist } = demand.mix
  const whistled = whistle.enabled ? whistle.scope * Math.max(0, 1 - whistle.threshold) : 0
  const visits = whistle.form === 'parallel' ? behaviour.parallelHours * (departmentsPerJointCase(setting) - 1) : 0
  const jointHours = whistled * (behaviour.jointStreetHours + visits) + (1 - whistled) * behaviour.loneHours
  const forwarded = (1 - departments.delegatedShare) * (1 - duties.assistDirect)
  const assistHours = departments.delegatedShare * behaviour.assistHours + forwarded * behaviour.forwardHours
  const aCase = lead * behaviour.leadHours + joint * jointHours + assist * assistHours
  return cases * aCase + tasksOfStreet(setting) * behaviour.taskHours
}

/** Officers who work at each street for good (rule 10): an hour of theirs is an hour of work. */
function helpersAt(setting: Setting, anchor: Anchor): readonly number[] {
  const { city, departments } = setting
  const none = new Array<number>(city.streets).fill(0)
  if (departments.peopleFollow === 0 && departments.officersMoved === 0) return none
  const residents = perStreet(city.residentsPerStreet, city.streets)
  for (const district of districtsOf(setting)) {
    const streets = ofDistrict(
      residents.map((one, index) => ({ index, residents: one })),
      district,
    )
    for (const { helpers } of staffOfDistrict(setting, anchor, streets))
      streets.forEach(({ index }, place) => (none[index] += helpers[place]))
  }
  return none
}

/** Of the department that has most to do for its officers: own orders, assist matters that are not delegated, and a whistle for each joint matter that is on the list and hard enough. */
export function departmentLoad(setting: Setting, anchor: Anchor, perDay: PerDay): number {
  const { behaviour, demand, departments, whistle } = setting
  const whistled = whistle.enabled ? whistle.scope * Math.max(0, 1 - whistle.threshold) : 0
  const parts = whistled * departmentsPerJointCase(setting) * behaviour.jointPartHours
  const assist = demand.mix.assist * (1 - departments.delegatedShare) * behaviour.assistHours
  const aCase = assist + demand.mix.joint * parts
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

/** Department tasks that pass the entry gate of a street whose levers these are, in a calendar day. */
export function tasksOfStreet({ duties }: Setting): number {
  return duties.funnelRate * (1 - duties.entryGate) * WORKING_DAYS
}

export function consultationsPerDay({ demand }: Setting, { people }: PerDay): number {
  return ((demand.issueRate * people) / TEN_THOUSAND) * (demand.consultShare / (1 - demand.consultShare))
}
