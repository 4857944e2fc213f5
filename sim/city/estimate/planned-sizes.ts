/** What a scenario's departments are planned for: its anchor with the sizes that are the scenario's own or inherited, and their load by plan. */
import { MILLION } from '../../arithmetic/units.ts'
import { anchorOf, sizedFor } from '../model/anchor.ts'
import { officersAtLoadOne, officersOf } from '../model/officers.ts'
import type { Anchor, Sizes } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet } from '../model/setting.ts'

/** What of a scenario decides its sizes. */
interface Sized {
  readonly setting: Setting
  readonly anchorSetting: Setting
  readonly sizes: Sizes
}

/** The anchor as the scenario is run with it. */
export function anchorOfScenario(scenario: Sized): Anchor {
  return sizedFor({ ...scenario, anchor: anchorOf(scenario.anchorSetting) }, scenario.setting)
}

/** Officers of each department of the mean district, as a number. */
export function officersIn(scenario: Sized): number[] {
  const anchor = anchorOfScenario(scenario)
  const { setting } = scenario
  const { count } = setting.departments
  return Array.from({ length: count }, (_, number) => officersOf(setting, anchor, number, peopleOfDistrict(setting)))
}

/**
 * Own orders, assist matters and joint work as departments plan it, of the department that has most of it for its officers, over what
 * they can do: 1 is all they can.
 * @param phase the levers whose demand it is: those of the start, or of a switch
 */
export function fullestDepartment(scenario: Sized, phase: Setting = scenario.setting): number {
  const millions = peopleOfDistrict(phase) / MILLION
  const officers = officersIn(scenario)
  return Math.max(...officersAtLoadOne(phase).map((one, number) => (one * millions) / officers[number]))
}

function peopleOfDistrict({ city }: Setting): number {
  return perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0) / city.districts
}
