/** The measures in the order in which a reader asks for them, the few that carry a verdict, and why one can be missing. */
import type { Measure } from '../../sim/index.ts'
import { MEASURES, measureIndex } from '../../sim/index.ts'

export type MeasureGroup =
  'resolution' | 'satisfaction' | 'time' | 'whistle' | 'discovery' | 'load' | 'money' | 'equity'

/** Why a measure has no value: which denominator is empty. */
export type MissingReason =
  'noCases' | 'noneReached' | 'noWhistles' | 'notHalf' | 'notNineTenths' | 'noneSolved' | 'noOrders'

interface Place {
  readonly group: MeasureGroup
  readonly missing: MissingReason
}

const at = (group: MeasureGroup, missing: MissingReason): Place => ({ group, missing })

/** A test holds this list and MEASURES to the same ids. */
const PLACES: Readonly<Record<string, Place>> = {
  trueResolutionRate: at('resolution', 'noCases'),
  trueResolutionRate30: at('resolution', 'noCases'),
  jointResolutionRate: at('resolution', 'noCases'),
  leadResolutionRate: at('resolution', 'noCases'),
  assistResolutionRate: at('resolution', 'noCases'),
  claimedResolutionRate: at('resolution', 'noCases'),
  gamingGap: at('resolution', 'noCases'),
  responseRate: at('satisfaction', 'noCases'),
  verifiedResolutionRate: at('satisfaction', 'noneReached'),
  onTimeRate: at('satisfaction', 'noCases'),
  satisfactionRate: at('satisfaction', 'noneReached'),
  threeRateScore: at('satisfaction', 'noneReached'),
  repeatRate: at('satisfaction', 'noCases'),
  chaserRate: at('satisfaction', 'noCases'),
  resolutionTimeMedian: at('time', 'notHalf'),
  resolutionTimeP90: at('time', 'notNineTenths'),
  resolutionTimeMean: at('time', 'noCases'),
  resolutionTimeCompletedOnly: at('time', 'noneSolved'),
  handlingTimeMedian: at('time', 'notHalf'),
  handlingTimeP90: at('time', 'notNineTenths'),
  handlingTimeMean: at('time', 'noCases'),
  whistlesPerStreetMonth: at('whistle', 'noWhistles'),
  reportInRate: at('whistle', 'noWhistles'),
  assemblyRate: at('whistle', 'noWhistles'),
  needlessShare: at('whistle', 'noWhistles'),
  hops: at('whistle', 'noCases'),
  returnRate: at('whistle', 'noCases'),
  discoveryDelayMedian: at('discovery', 'noCases'),
  discoveryDelayP90: at('discovery', 'noCases'),
  latentStock: at('discovery', 'noCases'),
  demand: at('discovery', 'noCases'),
  streetUtilisation: at('load', 'noCases'),
  departmentUtilisation: at('load', 'noCases'),
  gridUtilisation: at('load', 'noCases'),
  backlog: at('load', 'noCases'),
  ownOrderDelayMean: at('load', 'noOrders'),
  cost: at('money', 'noCases'),
  costPerSolvedCase: at('money', 'noneSolved'),
  privateCost: at('money', 'noCases'),
  equityGini: at('equity', 'noCases'),
  equityP90P10: at('equity', 'noCases'),
}

/** Groups in reading order, each with its measures in the order of `PLACES`. */
export function measureGroups(): { readonly group: MeasureGroup; readonly measures: readonly Measure[] }[] {
  const ids = Object.keys(PLACES)
  const groups = [...new Set(ids.map((id) => PLACES[id].group))]
  return groups.map((group) => ({ group, measures: ids.filter((id) => PLACES[id].group === group).map(measureOf) }))
}

/** The measures on which the verdict is told in words; all others stand in the tables. */
export const HEADLINE_MEASURES: readonly string[] = [
  'trueResolutionRate',
  'onTimeRate',
  'satisfactionRate',
  'resolutionTimeMean',
  'resolutionTimeP90',
  'backlog',
  'ownOrderDelayMean',
  'equityGini',
  'cost',
  'costPerSolvedCase',
]

/** @throws Error for an id that is no measure. */
export function measureOf(id: string): Measure {
  return MEASURES[measureIndex(id)]
}

export function missingReason(id: string): MissingReason {
  return PLACES[id].missing
}
