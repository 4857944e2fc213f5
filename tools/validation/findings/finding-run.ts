/** The cities that the findings are read from: scenarios of the library with levers set as on the command line, so that anybody can run one again. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { Anchor, Horizon } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'

export const SEED = 'findings'
export const REPLICATIONS = 8
/** A whole year, for demand has a season. */
export const YEAR: Horizon = { warmUpDays: USUAL_WARM_UP_DAYS, days: 365 }

/** All that decides the replications of a row, besides the seed. */
export interface FindingRun {
  readonly scenario: string
  /** `lever=value`, as after `--set`. */
  readonly set: readonly string[]
  readonly horizon: Horizon
  readonly replications: number
}

/** A year of a scenario with some levers set. */
export function run(scenario: string, ...set: readonly string[]): FindingRun {
  return { scenario, set, horizon: YEAR, replications: REPLICATIONS }
}

/** Two runs with one name are one run. */
export function nameOf({ scenario, set, horizon, replications }: FindingRun): string {
  const { warmUpDays, days } = horizon
  return `${[scenario, ...set].join(' ')}, ${days} days after ${warmUpDays}, replications 0 to ${replications - 1}`
}

export const library = scenarioFolder()

function scenarioOf({ scenario, set }: FindingRun): Scenario {
  return withAssignments(loadScenario(scenario, library), set)
}

/** Setting and anchor; who asks for more than his anchor does has departments and desk for what he asks. */
export function cityOf(one: FindingRun): { readonly setting: Setting; readonly anchor: Anchor } {
  const scenario = scenarioOf(one)
  return { setting: scenario.setting, anchor: anchorOfScenario(scenario) }
}
