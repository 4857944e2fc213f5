/** Scenarios that are another city than the one they are compared with, or meet other issues: what differs then is not the reform alone. */
import type { Anchor } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import { perStreet } from '../city/model/setting.ts'
import { canonicalJson } from '../text/canonical-json.ts'

interface Settled {
  readonly setting: { readonly city: Pick<Setting['city'], 'streets' | 'residentsPerStreet'> }
}

/** Residents of all streets. */
export function residentsOf({ streets, residentsPerStreet }: Setting['city']): number {
  return perStreet(residentsPerStreet, streets).reduce((sum, one) => sum + one, 0)
}

/** @param scenarios the first is the baseline. @returns those that have other streets or other residents than it */
export function otherCities<Scenario extends Settled>(scenarios: readonly Scenario[]): Scenario[] {
  return unlikeTheFirst(scenarios, ({ setting: { city } }) => perStreet(city.residentsPerStreet ?? 0, city.streets))
}

interface Asked {
  readonly setting: Setting
  readonly anchor: Pick<Anchor, 'issuesPerCase'>
}

/**
 * @param scenarios the first is the baseline
 * @returns those whose residents meet more or fewer issues than its, or issues of other kinds, at the start or from a switch on
 */
export function otherIssues<Scenario extends Asked>(scenarios: readonly Scenario[]): Scenario[] {
  return unlikeTheFirst(scenarios, issuesOf)
}

/** What makes the issues of each resident and day, from each moment on at which it changes. */
function issuesOf({ setting, anchor: { issuesPerCase } }: Asked): unknown {
  const phases = [{ from: 0, setting }, ...setting.switches].map(({ from, setting: { demand } }) => {
    const { issueRate, mix, urgentShare, dayEffectCv, pulse } = demand
    return { from, issues: canonicalJson({ rate: issueRate * issuesPerCase, mix, urgentShare, dayEffectCv, pulse }) }
  })
  return phases.filter(({ issues }, at) => at === 0 || issues !== phases[at - 1].issues)
}

function unlikeTheFirst<Scenario>(scenarios: readonly Scenario[], of: (one: Scenario) => unknown): Scenario[] {
  const [first, ...others] = scenarios.map((one) => canonicalJson(of(one)))
  return scenarios.filter((_, at) => at > 0 && others[at - 1] !== first)
}
