/** The groups of all replications as CSV, written as they come: one line per replication, scenario and group, one column per group measure. */
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { Group } from '../city/state/groups.ts'
import type { Replication } from '../city/model/replication.ts'
import { csvLine } from '../text/csv-line.ts'
import type { PlannedScenario } from './plan.ts'
import type { Sink } from './sink.ts'

export class GroupsCsv {
  private readonly scenarios: readonly { readonly name: string; readonly groups: readonly Group[] }[]
  private readonly sink: Sink

  constructor(scenarios: readonly Pick<PlannedScenario, 'name' | 'setting'>[], sink: Sink) {
    this.scenarios = scenarios.map(({ name, setting }) => ({ name, groups: groupsOf(setting) }))
    this.sink = sink
    sink.write(csvLine(['scenario', 'replication', 'dimension', 'group', ...GROUP_MEASURES.map(({ id }) => id)]))
  }

  /** @param results of one replication, by scenario */
  add(replication: number, results: readonly Replication[]): void {
    const width = GROUP_MEASURES.length
    const lines = this.scenarios.flatMap(({ name, groups }, scenario) =>
      groups.map(({ dimension, key }, at) => {
        const values = results[scenario].groups.subarray(at * width, (at + 1) * width)
        return csvLine([name, replication, dimension, key, ...values])
      }),
    )
    this.sink.write(lines.join(''))
  }
}
