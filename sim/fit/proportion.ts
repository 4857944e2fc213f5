/** Shares of counts: the interval of Wilson (1927), and what none of many leaves possible. */
import { normalQuantile } from '../arithmetic/normal-quantile.ts'

export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly of: number
}

export function wilson(yes: number, of: number, level = 0.95): Share {
  const z = normalQuantile((1 + level) / 2)
  const share = yes / of
  const middle = (yes + (z * z) / 2) / (of + z * z)
  const half = (z / (of + z * z)) * Math.sqrt((yes * (of - yes)) / of + (z * z) / 4)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of }
}
