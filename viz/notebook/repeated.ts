/** Scenarios run again and again with the same luck, row by row: for those who want to do the statistics themselves. */
import { loadsOfStreets, plannedPerDay } from '../../sim/city/estimate/planned-loads.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { measureIndex } from '../../sim/city/model/measures.ts'
import type { MeasureId } from '../../sim/city/model/measures.ts'
import type { Horizon, Replication } from '../../sim/city/model/replication.ts'
import { replicateCity } from '../../sim/run/city-replication.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'

/** How long, how often and with which luck. */
export interface Repetition extends Horizon {
  readonly replications: number
  /** Any text; the same text, the same results. */
  readonly seed: string
  /** Number of the first replication; 0 if not given. Others have other luck. */
  readonly first?: number
}

/** What came of one scenario. */
export interface Repeated {
  readonly name: string
  readonly replications: readonly Replication[]
  /** A measure, replication by replication; NaN where it is missing. */
  values(measure: MeasureId): number[]
}

/** Runs each scenario so often in this thread; replication 3 of one has the luck of replication 3 of every other. */
export function repeat(scenarios: readonly Scenario[], run: Repetition): Repeated[] {
  return scenarios.map((scenario) => {
    const { name, setting } = scenario
    const ready = { name, setting, anchor: anchorOfScenario(scenario), horizon: run, seed: run.seed }
    const first = run.first ?? 0
    const replications = Array.from({ length: run.replications }, (_, at) => replicateCity(ready, first + at))
    const values = (measure: MeasureId): number[] => replications.map(({ measures }) => measures[measureIndex(measure)])
    return { name, replications, values }
  })
}

/** Expected load of each street: work asked of its posts over what they can do. */
export function loadsOf(scenario: Scenario): readonly number[] {
  const { setting } = scenario
  return loadsOfStreets(setting, anchorOfScenario(scenario), plannedPerDay(setting))
}
