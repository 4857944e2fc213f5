/** The interval of a share (Wilson 1927), which keeps within 0 and 1 and does not vanish where all or none were counted. */
import { normalQuantile } from '../arithmetic/normal-quantile.ts'

/** @returns both ends of the interval at this level */
export function wilson(count: number, of: number, level = 0.95): [number, number] {
  const z = normalQuantile((1 + level) / 2)
  const share = count / of
  const scale = 1 / (1 + (z * z) / of)
  const centre = (share + (z * z) / (2 * of)) * scale
  const half = z * scale * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}
