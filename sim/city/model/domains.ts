/** The domains of matters laid end to end on [0, 1), each as long as its share; and the departments that hold power in each. */
import { discreteOf } from '../../random/discrete.ts'
import type { Domain } from './setting.ts'

export class Domains {
  readonly start: Float64Array
  /** Weights of the departments by domain. */
  readonly weights: readonly (readonly number[])[]
  /** The domain at a uniform u; by domain, the department at a uniform u for a matter of it. */
  readonly at: (u: number) => number
  private readonly departmentOf: readonly ((u: number) => number)[]

  constructor(domains: readonly Domain[]) {
    const ends = runningSums(domains.map((domain) => domain.share))
    this.start = Float64Array.from(domains, (_, index) => (index === 0 ? 0 : ends[index - 1]))
    this.weights = domains.map((domain) => domain.weights)
    this.at = discreteOf(ends)
    this.departmentOf = domains.map((domain) => discreteOf(runningSums(domain.weights)))
  }

  /** The department at a uniform u for a matter of this domain. */
  departmentAt(domain: number, u: number): number {
    return this.departmentOf[domain](u)
  }
}

function runningSums(values: readonly number[]): Float64Array {
  let sum = 0
  return Float64Array.from(values, (value) => (sum += value))
}
