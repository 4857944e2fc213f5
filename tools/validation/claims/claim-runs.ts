/** How claims are tried: every scenario that a claim names, as its file stands, with the same luck. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import { claimsOf } from '../../../sim/claims/claim.ts'
import type { Claim } from '../../../sim/claims/claim.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { readLayer } from '../../../sim/scenario/layer.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'

export const SEED = 'claims'
export const REPLICATIONS = 20
export const HORIZON = { warmUpDays: USUAL_WARM_UP_DAYS, days: 365 }

const library = scenarioFolder()

/** Every claim of the library, scenario by scenario in the order of their names. */
export function everyClaim(): Claim[] {
  return [...library.names()].sort().flatMap((name) => {
    const { path, text } = library.read(name)!
    return claimsOf(readLayer(path, text))
  })
}

/** The scenarios that claims name, each once. */
export function scenariosOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ terms }) => Object.values(terms)))].sort()
}

/** What a claim reads: `cost`, or `resolutionTimeMean of duty:joint`. */
export function readingOf({ measure, group }: Pick<Claim, 'measure' | 'group'>): string {
  return group === null ? measure.id : `${measure.id} of ${group}`
}

/** Each reading of one replication of a scenario; null = missing. */
export type Readings = Readonly<Record<string, number | null>>

/** @throws Error for a group that the scenario does not have */
export function readClaimed(name: string, claims: readonly Claim[], replication: number): Readings {
  const scenario = loadScenario(name, library)
  const { setting } = scenario
  const result = simulateCity(setting, anchorOfScenario(scenario), new RandomStreams(SEED, replication), HORIZON)
  const groups = groupsOf(setting).map(({ dimension, key }) => `${dimension}:${key}`)
  const wanted = claims.filter(({ terms }) => Object.values(terms).includes(name))
  const values = wanted.map((claim) => {
    const value =
      claim.group === null
        ? result.measures[MEASURES.findIndex(({ id }) => id === claim.measure.id)]
        : result.groups[placeIn(groups, claim)]
    return [readingOf(claim), Number.isNaN(value) ? null : value] as const
  })
  return Object.fromEntries(values)
}

function placeIn(groups: readonly string[], { group, measure }: Claim): number {
  const at = groups.indexOf(group!)
  if (at < 0) throw new Error(`no group ${group!}; there are ${groups.join(', ')}`)
  return at * GROUP_MEASURES.length + GROUP_MEASURES.findIndex(({ id }) => id === measure.id)
}
