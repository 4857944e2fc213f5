/** Curves: a lever at each of its points in one of the base cities, ten replications a point, with the same luck at all of them. */
import { simulateCity } from '../../../sim/city/city.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Anchor, Replication, WeeklySeries } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { LEVERS } from '../../../sim/levers/levers.ts'
import type { Lever } from '../../../sim/levers/levers.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { BASE_CITIES, loadedCity, withEach } from './base-cities.ts'
import type { BaseCity } from './base-cities.ts'
import { trialOf } from './lever-trials.ts'
import type { LeverTrial } from './lever-trials.ts'
import { pointsOf } from './points.ts'

export const SEED = 'responses'
export const REPLICATIONS = 10
export const HORIZON = { warmUpDays: 60, days: 120 }

/** What a lever is judged by, in the order in which measures are told; money is told only where nothing else moves. */
export const HEADLINE = [
  'trueResolutionRate',
  'issueResolutionRate',
  'onTimeRate',
  'handlingTimeMean',
  'satisfactionRate',
  'cost',
] as const
/** How loaded a city is that stands as it is. */
export const LOADS = ['streetUtilisation', 'departmentUtilisation'] as const

/** One value a figure; null is missing. */
export type Reading = readonly (number | null)[]
/** Point by point, replication by replication. */
export type Readings = readonly (readonly Reading[])[]

export interface Curve {
  readonly lever: Lever
  readonly trial: LeverTrial
  readonly city: BaseCity
  readonly points: readonly string[]
  /** The figures that its readings hold, in order: the headline, and the figure that the lever's row says moves first. */
  readonly figures: readonly string[]
}

/** City by city, so that whoever stops has all levers in the first ones. */
export const CURVES: readonly Curve[] = BASE_CITIES.flatMap((city) =>
  LEVERS.map((lever) => {
    const trial = trialOf(lever.name)
    const figures = [...new Set([...HEADLINE, lever.moves[0].figure])]
    return { lever, trial, city, points: pointsOf(lever, trial), figures }
  }),
)

/** The first so many replications of a curve at one of its points. */
export function readPoint(curve: Curve, point: string, replications = REPLICATIONS): Reading[] {
  const { lever, trial, city, figures } = curve
  const base = loadedCity(city, trial.given ?? [])
  const { setting } = withEach(base, [`${lever.name}=${point}`])
  // Departments and desk stay those of the city: whatever the lever does, nobody plans for it.
  return readingsOf(trial.switched ? switchedTo(city, setting) : setting, anchorOf(base.setting), figures, replications)
}

/** The city as it stands, and the setting from the first observed day on. */
function switchedTo(city: BaseCity, setting: Setting): Setting {
  return { ...loadedCity(city, []).setting, switches: [{ from: 0, setting }] }
}

/** A base city as it stands: the headline and the loads of its first replications. */
export function readCity(city: BaseCity, replications = REPLICATIONS): Reading[] {
  const { setting } = loadedCity(city, [])
  return readingsOf(setting, anchorOf(setting), [...HEADLINE, ...LOADS], replications)
}

function readingsOf(setting: Setting, anchor: Anchor, figures: readonly string[], replications: number): Reading[] {
  return Array.from({ length: replications }, (_, replication) => {
    const result = simulateCity(setting, anchor, new RandomStreams(SEED, replication), HORIZON)
    return figures.map((figure) => present(figureOf(figure, result)))
  })
}

function figureOf(figure: string, { measures, weekly }: Replication): number {
  const [, series] = /^spread of weekly (.*)$/.exec(figure) ?? []
  if (series !== undefined) return spreadOf(weekly[series as WeeklySeries])
  return measures[MEASURES.findIndex(({ id }) => id === figure)]
}

/** Standard deviation over mean. */
function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const variance = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (values.length - 1)
  return Math.sqrt(variance) / mean
}

function present(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
