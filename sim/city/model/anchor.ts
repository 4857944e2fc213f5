/**
 * The anchor: what is worked out once, by expectation, from the scenario that a family of scenarios goes back to, and then kept by
 * every variant: how many issues arise for each case, the work of each department, and the heads of the platform's desk.
 */
import { DAY } from '../../arithmetic/units.ts'
import { dispatchedShare } from './expected-cases.ts'
import { assistShares, officersAtLoadOne } from './officers.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Anchor, Sizes } from './replication.ts'
import type { Setting } from './setting.ts'
import { perStreet, settingAtStreet } from './setting.ts'

/**
 * The anchor: what is worked out once, from the setting that a scenario is anchored at, and kept by all that are anchored there.
 * @param anchorSetting of the scenario (`Scenario.anchorSetting`)
 */
export function anchorOf(anchorSetting: Setting): Anchor {
  const dispatched = shareDispatched(anchorSetting)
  return { issuesPerCase: dispatched > 0 ? 1 / dispatched : 0, ...sizesAt(anchorSetting) }
}

function sizesAt(setting: Setting): Omit<Anchor, 'issuesPerCase'> {
  return {
    officersAtLoadOne: officersAtLoadOne(setting),
    assistShares: assistShares(setting),
    deskHeadsPerMillion: deskHeadsPerMillion(setting),
  }
}

/** An anchor, what it was worked out from, and whether scenarios of another demand keep its sizes. */
export interface AnchorGround {
  readonly anchor: Anchor
  readonly anchorSetting: Setting
  readonly sizes: Sizes
}

/**
 * The anchor of a scenario: who begins with another demand or mix than his anchor has departments and a desk for them, by the anchor's
 * other levers, unless he inherits its sizes. Issues arise as the anchor's do, and a switch sizes nothing anew.
 */
export function sizedFor({ anchor, anchorSetting, sizes }: AnchorGround, setting: Setting): Anchor {
  if (sizes === 'inherit' || asksTheSame(setting, anchorSetting)) return anchor
  const { issueRate, mix } = setting.demand
  return { ...anchor, ...sizesAt({ ...anchorSetting, demand: { ...anchorSetting.demand, issueRate, mix } }) }
}

/** Whether two settings have the same demand and mix: all that sizes follow from beside the anchor. */
export function asksTheSame({ demand: one }: Setting, { demand: other }: Setting): boolean {
  if (one === other) return true
  return one.issueRate === other.issueRate && canonicalJson(one.mix) === canonicalJson(other.mix)
}

/** Expected share of issues that end up dispatched, at the start's trust: the mean of its streets, by residents. */
export function shareDispatched(setting: Setting): number {
  const residents = perStreet(setting.city.residentsPerStreet, setting.city.streets)
  const total = residents.reduce((sum, one) => sum + one, 0)
  // Streets of equal levers are worked out together, at their mean patrol.
  const alike = new Map<Setting, { people: number; patrols: number }>()
  residents.forEach((people, street) => {
    const own = settingAtStreet(setting, street)
    const posts = perStreet(own.street.staff, setting.city.streets)[street]
    const known = alike.get(own) ?? { people: 0, patrols: 0 }
    alike.set(own, {
      people: known.people + people,
      patrols: known.patrols + people * patrolPerDay(own, posts, people),
    })
  })
  return [...alike].reduce(
    (sum, [own, { people, patrols }]) => sum + (people / total) * dispatchedShare(own, patrols / people),
    0,
  )
}

/** Rate (per day) at which patrol comes upon one visible issue in a street of so many posts and residents, while the grid worker is on patrol. */
export function patrolPerDay(setting: Setting, posts: number, residents: number): number {
  const { grid, assistants, behaviour, whistle } = setting
  const grids = Math.max(1, residents / behaviour.householdSize / grid.households)
  const cover = Math.min(1, grid.patrolCover + (behaviour.assistantPatrol * assistants.ratio * posts) / grids)
  const perDay = ((cover / behaviour.patrolCoverBase) * grid.workers * 400) / grid.households / behaviour.patrolDays
  return whistle.gate === 'lane' ? perDay * behaviour.lanePatrol : perDay
}

function deskHeadsPerMillion({ demand, behaviour, appraisal }: Setting): number {
  const casesPerDay = demand.issueRate * 100
  const triage = (casesPerDay / (1 - behaviour.outOfScopeShare)) * behaviour.triageHours
  const consultations = (casesPerDay * demand.consultShare * behaviour.consultationHours) / (1 - demand.consultShare)
  const callbacks = casesPerDay * appraisal.callbackShare * behaviour.callbackHours
  return (triage + consultations + callbacks) / DAY / behaviour.deskLoad
}
