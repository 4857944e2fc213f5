/**
 * The course of demand over one run, common to all streets: the shape of the week, the season, and the level of the rate from
 * stretch to stretch, which begin where a pulse begins or ends and where a switch changes the demand levers.
 */
import { DAY, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { gammaOf } from '../../random/gamma.ts'
import { weeklyProfile } from './demand-shape.ts'
import type { Anchor } from '../model/replication.ts'
import { seasonOf } from './season.ts'
import type { Setting } from '../model/setting.ts'

/** A time in which the mean rate and the spread of days stay as they are. */
export interface Stretch {
  /** Hour at which it begins; the first begins at 0. */
  readonly from: number
  /** Issues per resident and hour, pulses included, at the mean of the week and of the year. */
  readonly level: number
  /** Effect of a day at a uniform, for the city and for the street (`dayEffectOf`). */
  readonly dayEffect: (u: number) => number
}

export interface DemandCourse {
  /** Rate of each hour of the week, relative to its mean. */
  readonly week: Float64Array
  /** Rate of each day of the run, relative to the mean of its year. */
  readonly season: Float64Array
  /** In order of time; neighbours differ. */
  readonly stretches: readonly Stretch[]
}

/** @param observedFrom start of the observed period (h), from which pulses and switches count; @param end of the run (h) */
export function demandCourse(setting: Setting, anchor: Anchor, observedFrom: number, end: number): DemandCourse {
  return {
    week: weeklyProfile(),
    season: seasonOf(setting.city.start, Math.ceil(end / DAY), setting.behaviour.seasonStrength),
    stretches: stretchesOf(setting, anchor, observedFrom),
  }
}

/** What nothing changes is one stretch, so that a pulse of factor 1 leaves no trace. */
function stretchesOf(setting: Setting, anchor: Anchor, observedFrom: number): Stretch[] {
  const phases = [{ from: 0, setting }].concat(
    setting.switches.map((one) => ({ from: observedFrom + one.from * DAY, setting: one.setting })),
  )
  const pulses = phases.flatMap((phase) => phase.setting.demand.pulse)
  const edges = pulses.flatMap(({ from, days }) => [from, from + days]).map((day) => observedFrom + day * DAY)
  const moments = [...new Set(phases.map(({ from }) => from).concat(edges))].sort((a, b) => a - b)
  const effects = new Map<number, (u: number) => number>()
  const stretches: Stretch[] = []
  for (const from of moments) {
    const { demand } = phases.findLast((phase) => phase.from <= from)!.setting
    const effect = effects.get(demand.dayEffectCv) ?? dayEffectOf(demand.dayEffectCv)
    effects.set(demand.dayEffectCv, effect)
    const level = levelAt(demand, anchor, from, observedFrom)
    const before = stretches.at(-1)
    if (before?.level !== level || before.dayEffect !== effect) stretches.push({ from, level, dayEffect: effect })
  }
  return stretches
}

/** Pulses that overlap multiply. */
function levelAt({ issueRate, pulse }: Setting['demand'], anchor: Anchor, hour: number, observedFrom: number): number {
  return pulse.reduce(
    (level, { from, days, factor }) =>
      observedFrom + from * DAY <= hour && hour < observedFrom + (from + days) * DAY ? level * factor : level,
    (issueRate * anchor.issuesPerCase) / TEN_THOUSAND / DAY,
  )
}

/**
 * The effect of the city's day, or of the street's, at a uniform u: gamma variates of mean 1, whose product has the coefficient of
 * variation given.
 */
function dayEffectOf(cv: number): (u: number) => number {
  const variance = Math.sqrt(1 + cv * cv) - 1
  if (variance === 0) return () => 1
  const variate = gammaOf(1 / variance)
  return (u) => variate(u) * variance
}
