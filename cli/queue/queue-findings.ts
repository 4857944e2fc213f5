/** What `whistlelab queue` found: all that it prints, as a table or as JSON. */
import type { StationSetting } from '../../sim/station/station-setting.ts'
import type { StationEstimates } from '../../sim/station/station-study.ts'
import type { ExpectedGrowth } from '../../sim/station/theory-growth.ts'
import type { StationTheory } from '../../sim/station/theory-means.ts'
import type { WaitSpreads } from '../../sim/station/theory-waits.ts'

export interface QueueFindings {
  readonly setting: StationSetting
  readonly simulated: StationEstimates
  readonly theory: StationTheory
  /** How theory says that waits are spread. */
  readonly spreads: WaitSpreads
  /** Of a line that grows without end: what is expected of as many arrivals. */
  readonly expected: ExpectedGrowth | null
  readonly run: QueueRun
  /** Whether the warm-up may be too short for the station to be as theory says. */
  readonly unsettled: boolean
  readonly notes: readonly string[]
}

export interface QueueRun {
  readonly seed: string
  readonly replications: number
  /** Arrivals of a replication that are counted, and those before them that are not. */
  readonly arrivals: number
  readonly warmUp: number
  /** Hours within which a service should begin. */
  readonly serviceLevel?: number
  /** Shares, such as 0.9, of which the wait is asked. */
  readonly waitQuantiles?: readonly number[]
}
