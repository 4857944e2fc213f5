/** The domains of matters laid end to end on [0, 1), each as long as its share; and the departments that hold power in each. */
import { discrete } from '../random/discrete.ts'
import type { Domain } from './setting.ts'

export class Domains {
  readonly start: Float64Array
  private readonly ends: Float64Array
  /** Weights of the departments by domain. */
  readonly weights: readonly (readonly number[])[]
  private readonly cumulative: readonly Float64Array[]

  constructor(domains: readonly Domain[]) {
    this.ends = runningSums(domains.map((domain) => domain.share))
    this.start = Float64Array.from(domains, (_, index) => (index === 0 ? 0 : this.ends[index - 1]!))
    this.weights = domains.map((domain) => domain.weights)
    this.cumulative = domains.map((domain) => runningSums(domain.weights))
  }

  /** The domain at a uniform u. */
  at(u: number): number {
    return discrete(u, this.ends)
  }

  /** The department at a uniform u for a matter of this domain. */
  departmentAt(domain: number, u: number): number {
    return discrete(u, this.cumulative[domain]!)
  }
}

function runningSums(values: readonly number[]): Float64Array {
  let sum = 0
  return Float64Array.from(values, (value) => (sum += value))
}
