/** One replication of the city: the only place where a plan meets the model. The scenario is no part of the address of its luck. */
import { observeCity, replicationOf, simulateCity, simulateDistrict } from '../city/city.ts'
import type { Watch } from '../city/city.ts'
import type { Replication } from '../city/model/replication.ts'
import type { Observation } from '../city/observation.ts'
import type { CityRun } from '../city/open-district.ts'
import { WEEKLY_HOURS } from '../city/open-district.ts'
import { RandomStreams } from '../random/random-streams.ts'
import type { ReplicationParts } from './replication-parts.ts'
import type { ReadyScenario } from './replication-task.ts'

/**
 * One replication of the city, as plans have them made.
 * @param replication counted from 0
 */
export function replicateCity({ setting, anchor, seed, horizon }: ReadyScenario, replication: number): Replication {
  return simulateCity(setting, anchor, new RandomStreams(seed, replication), horizon)
}

/** The same replication, which goes on as far as it is told to. */
export function openReplication(
  { setting, anchor, seed, horizon }: ReadyScenario,
  replication: number,
  watch?: Watch,
): Observation {
  return observeCity(setting, anchor, new RandomStreams(seed, replication), horizon, watch)
}

/** The same district by district. */
export const cityInParts: ReplicationParts = {
  make: (scenario, replication, district) => simulateDistrict(runOf(scenario, replication), district),
  join: (scenario, replication, rows) => replicationOf(runOf(scenario, replication), (district) => rows[district]),
}

function runOf({ setting, anchor, seed, horizon }: ReadyScenario, replication: number): CityRun {
  return { setting, anchor, random: new RandomStreams(seed, replication), horizon, hours: WEEKLY_HOURS }
}
