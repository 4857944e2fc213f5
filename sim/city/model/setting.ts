/**
 * A setting: every lever of the model as plain data, in the units of its row.
 * It is what a scenario file becomes after checking; the city trusts it.
 */
import type { LeverValues } from '../../levers/levers.ts'
import type { Behaviour } from './behaviour.ts'

export type WhistleGate = LeverValues['whistle']['gate']

/** One row of the authority matrix. */
export interface Domain {
  readonly name: { readonly en: string; readonly zh: string }
  /** Share of all issues; shares of all domains sum to 1. */
  readonly share: number
  /** One weight per department: departments that a case needs are drawn in proportion. At least one is positive. */
  readonly weights: readonly number[]
}

/** Its groups of levers have the type that the rows of `sim/levers/` give them. */
export interface Setting extends LeverValues {
  /** The authority matrix: which domains of matters there are, how frequent, and which departments hold the power. */
  readonly domains: readonly Domain[]
  readonly behaviour: Behaviour
  /** Where streets differ: the settings that there are, and which of them each street has; absent where all have this one. */
  readonly byStreet?: { readonly variants: readonly Setting[]; readonly of: readonly number[] }
  /** What changes inside the run, in order of time; empty where nothing does. */
  readonly switches: readonly Switch[]
}

/** Levers that change at a date inside the run. */
export interface Switch {
  /** Days from the start of the observed period; at least 0. */
  readonly from: number
  /** The whole setting from then on; its own `switches` are empty. City, authority matrix and coefficients are those of the start. */
  readonly setting: Setting
}

/** The setting of the start and those of its switches, in order of time. */
export function phasesOf(setting: Setting): readonly Setting[] {
  return [setting, ...setting.switches.map((one) => one.setting)]
}

/** The setting of a street. */
export function settingAtStreet(setting: Setting, street: number): Setting {
  const { byStreet } = setting
  return byStreet === undefined ? setting : byStreet.variants[byStreet.of[street]]
}

/** Every setting that some street has. */
export function variantsOf(setting: Setting): readonly Setting[] {
  return setting.byStreet?.variants ?? [setting]
}

/** Do these two say the same of every lever? Where streets differ and what switches later is left aside. */
export function saysTheSame(one: Setting, other: Setting): boolean {
  return one === other || leversOf(one) === leversOf(other)
}

function leversOf(setting: Setting): string {
  return JSON.stringify({ ...setting, byStreet: undefined, switches: undefined })
}

/** One value for each street, of a lever that may give one for all. */
export function perStreet(value: number | readonly number[], streets: number): readonly number[] {
  return typeof value === 'number' ? new Array<number>(streets).fill(value) : value
}
