/** What the points of an experiment measured: for each measure that is asked for, the replications of every scenario of the plan side by side. */
import type { Replication } from '../city/model/replication.ts'
import { measureIndex } from '../city/model/measures.ts'
import { mostReplications, placeOf } from '../run/plan.ts'
import type { Plan } from '../run/plan.ts'

export class MeasuredPoints {
  readonly replications: number
  private readonly columns: readonly number[]
  private readonly values: readonly Float64Array[]
  private readonly places: ReadonlyMap<string, number>

  /** @param measures ids of measures of the model */
  constructor(plan: Plan, measures: readonly string[]) {
    this.replications = mostReplications(plan)
    this.columns = measures.map((id) => measureIndex(id))
    this.values = measures.map(() => new Float64Array(plan.scenarios.length * this.replications).fill(NaN))
    const own = plan.scenarios.map(({ name }, place) => [name, place] as const)
    const places = new Map(own)
    for (const { name, of } of plan.aliases) places.set(name, places.get(of) ?? placeOf(plan, of))
    this.places = places
  }

  /** @param result of a replication that failed has NaN everywhere */
  add({
    scenario,
    replication,
    result,
  }: {
    readonly scenario: number
    readonly replication: number
    readonly result: Replication
  }): void {
    const at = scenario * this.replications + replication
    this.columns.forEach((column, index) => (this.values[index][at] = result.measures[column]))
  }

  /** How many are asked for. */
  get measures(): number {
    return this.columns.length
  }

  /** Place in the plan of the point of this name. */
  placeOf(name: string): number {
    return this.places.get(name)!
  }

  /** The replications of a point by a measure, by its place among those asked for; NaN = missing. */
  of(measure: number, name: string): Float64Array {
    const from = this.placeOf(name) * this.replications
    return this.values[measure].subarray(from, from + this.replications)
  }
}
