/**
 * The anchor: what is worked out once, by expectation, from the scenario that a family of scenarios goes back to, and then kept by
 * every variant: how many issues arise for each case, the work of each department, and the heads of the platform's desk.
 */
import { DAY } from '../../arithmetic/units.ts'
import { assistShares, officersAtLoadOne } from './officers.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import type { Anchor, Sizes } from './replication.ts'
import type { Setting } from './setting.ts'
import { perStreet } from './setting.ts'

const STEPS = 64

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

/** Expected share of issues that end up dispatched, at the start's trust: the mean over difficulty, duty, urgency and residents. */
export function shareDispatched(setting: Setting): number {
  const { demand, participation, behaviour } = setting
  const { lead } = demand.mix
  const coproduced = behaviour.insideShare * participation.coproduction * participation.channelReach
  const patrol = meanPatrolPerDay(setting)
  // The same for every difficulty: worked out once, for a plan asks for thousands of settings.
  const [life, urgent] = [1, 0.5].map((harm) => discovery(setting, harm, patrol))
  let found = 0
  for (let step = 0; step < STEPS; step++) {
    const difficulty = (step + 0.5) / STEPS
    const minor = difficulty < behaviour.minorBelow ? lead : 0
    const harms = [
      [life, demand.urgentShare * behaviour.lifeShareOfUrgent],
      [urgent, demand.urgentShare * (1 - behaviour.lifeShareOfUrgent)],
      [discovery(setting, difficulty, patrol), 1 - demand.urgentShare],
    ] as const
    for (const [all, weight] of harms) {
      const kept = 1 - minor * (coproduced + (1 - coproduced) * setting.grid.selfHandle * all.byGrid)
      // Of minor matters, neighbours settle some before they are found, and grid workers keep a share of those they hear of.
      found += (weight / STEPS) * all.found * kept
    }
  }
  return found * (1 - behaviour.outOfScopeShare)
}

/** Share of issues of one harm that are found at all, and of the found those that a grid worker hears of first. @param patrol of the mean resident, per day */
function discovery(setting: Setting, harm: number, patrol: number): { found: number; byGrid: number } {
  const { participation, behaviour } = setting
  const reach = participation.channelReach
  let found = 0
  let byGrid = 0
  for (let step = 0; step < STEPS; step++) {
    const propensity = residentPropensity(setting, (step + 0.5) / STEPS)
    for (const [reached, share] of [
      [1, reach],
      [0, 1 - reach],
    ] as const) {
      const report = (propensity * (1 + harm) * (1 + behaviour.channelPull * reached)) / behaviour.reportDays
      for (const [rate, weight] of [
        [report, 1 - behaviour.silentShare],
        [0, behaviour.silentShare],
      ] as const) {
        const part = (share * weight) / STEPS
        const chance = foundShare(rate + patrol, setting)
        found += part * chance
        if (rate + patrol > 0) byGrid += (part * chance * (patrol + reached * rate)) / (rate + patrol)
      }
    }
  }
  return { found, byGrid: found > 0 ? byGrid / found : 0 }
}

function foundShare(perDay: number, { behaviour }: Setting): number {
  if (perDay <= 0) return 0
  const healing = behaviour.selfHealingShare
  return 1 - healing + (healing * perDay) / (perDay + 1 / behaviour.selfHealingDays)
}

/** The propensity of the resident at place u (0-1) of the spread. */
export function residentPropensity({ demand, behaviour }: Setting, u: number): number {
  return Math.min(1, demand.reportPropensity * (1 + behaviour.propensitySpread * (2 * u - 1)))
}

/** Rate (per day) at which patrol comes upon one issue in a street of so many posts and residents, while the grid worker is on patrol. */
export function patrolPerDay(setting: Setting, posts: number, residents: number): number {
  const { grid, assistants, behaviour, whistle } = setting
  const grids = Math.max(1, residents / behaviour.householdSize / grid.households)
  const cover = Math.min(1, grid.patrolCover + (behaviour.assistantPatrol * assistants.ratio * posts) / grids)
  const perDay = ((cover / behaviour.patrolCoverBase) * grid.workers * 400) / grid.households / behaviour.patrolDays
  return whistle.gate === 'lane' ? perDay * behaviour.lanePatrol : perDay
}

/** The same for the mean resident of the city. */
function meanPatrolPerDay(setting: Setting): number {
  const posts = perStreet(setting.street.staff, setting.city.streets)
  const residents = perStreet(setting.city.residentsPerStreet, setting.city.streets)
  const total = residents.reduce((sum, one) => sum + one, 0)
  return residents.reduce((sum, one, street) => sum + (one / total) * patrolPerDay(setting, posts[street], one), 0)
}

function deskHeadsPerMillion({ demand, behaviour, appraisal }: Setting): number {
  const casesPerDay = demand.issueRate * 100
  const triage = (casesPerDay / (1 - behaviour.outOfScopeShare)) * behaviour.triageHours
  const consultations = (casesPerDay * demand.consultShare * behaviour.consultationHours) / (1 - demand.consultShare)
  const callbacks = casesPerDay * appraisal.callbackShare * behaviour.callbackHours
  return (triage + consultations + callbacks) / DAY / behaviour.deskLoad
}
