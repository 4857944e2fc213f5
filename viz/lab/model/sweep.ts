/** A small sweep: one lever of a world at five values, a few runs of each with the same luck. */
import type { LeverValue } from '../../../sim/levers/lever.ts'
import type { WorldAsked } from '../engine/messages.ts'
import { numberOf, placeOf } from './lever-value.ts'
import type { Scale } from './lever-value.ts'
import type { RunArm } from './runs.ts'

export const SWEEP_VALUES = 5
export const SWEEP_RUNS = 5

/** What a sweep is laid round. */
export interface Spread {
  readonly preset: LeverValue
  /** What is plausible, where the scenario says so. */
  readonly range?: readonly [number, number] | undefined
  /** What the worlds on the page have. */
  readonly now: readonly LeverValue[]
}

/** Numbers at even distances, moved to places of the slider: over the plausible range, else from half of the preset to three times it; what is set now lies within. */
export function sweepNumbers(scale: Scale, { now, preset, range }: Spread): number[] {
  const { places } = scale
  const known = numberOf(preset) ?? 0
  const ends = range ?? (known === 0 ? [places[0], places[places.length - 1]] : [known / 2, known * 3])
  const all = [...ends, ...now.flatMap((value) => numberOf(value) ?? [])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const wanted = Array.from({ length: SWEEP_VALUES }, (_, at) => low + ((high - low) * at) / (SWEEP_VALUES - 1))
  return [...new Set(wanted.map((number) => places[placeOf(scale, number)]))]
}

export function sweepArms(asked: WorldAsked, lever: string, scale: Scale, numbers: readonly number[]): RunArm[] {
  return numbers.map((number) => ({
    name: String(number),
    world: { ...asked, set: { ...asked.set, [lever]: scale.valueOf(number) } },
  }))
}
