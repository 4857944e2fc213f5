/** Scenarios that are another city than the one they are compared with: what differs then is not the reform alone. */
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
  const size = ({ setting: { city } }: Scenario): string =>
    canonicalJson(perStreet(city.residentsPerStreet ?? 0, city.streets))
  return scenarios.filter((one) => size(one) !== size(scenarios[0]))
}
