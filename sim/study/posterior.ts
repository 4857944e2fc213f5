/**
 * What a calibration left possible, as particles: values of all its coefficients together. Who draws from them draws what goes together, where ranges one by
 * one would pair values that the targets rule out.
 */
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { COMMAND_LINE, shown } from '../text/place.ts'
import { knownLever } from '../scenario/lever-setting.ts'
import { readValue } from '../scenario/lever-value.ts'
import type { LeverSetting, Scenario } from '../scenario/scenario.ts'
import type { Point } from '../scenario/point.ts'
import { assumedPoint } from './assumed.ts'

export interface Posterior {
  /** Full names of levers and coefficients. */
  readonly names: readonly string[]
  /** By particle a value of each. */
  readonly particles: readonly (readonly number[])[]
}

/** Particles below which nothing is drawn from them. */
const FEWEST = 20
/** Neighbouring draws take particles far apart (the golden section). */
const STEP = 0.6180339887498949

/** @param text as `posterior.csv` of a calibration has it. @throws InputError with the line */
export function readPosterior(text: string, file: string): Posterior {
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const names = header.split(',')
  const levers = names.map((name) => knownLever(name, { file, line: 1 }))
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) throw new InputError(say`${file}:1 has ${twice} twice; keep one column of it`)
  const particles = lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const values = line.split(',').map((cell) => (cell.trim() === '' ? NaN : Number(cell)))
    const place = { file, line: at + 2 }
    if (values.length === names.length && values.every(Number.isFinite))
      return [values.map((value, i) => readValue(levers[i], { kind: 'leaf', value, place }, null) as number)]
    throw new InputError(
      say`${file}:${at + 2} is ${shown(line)}; give ${names.length} numbers, as the posterior.csv of a calibration has them`,
    )
  })
  if (particles.length >= FEWEST) return { names, particles }
  throw new InputError(
    say`${file} has ${particles.length} particles; give the posterior.csv of a calibration, with at least ${FEWEST}`,
  )
}

/** The particle of a draw, from 0: evenly over all, however many are drawn. */
export function particleOf({ particles }: Posterior, draw: number): readonly number[] {
  const place = (draw + 0.5) * STEP
  return particles[Math.floor((place - Math.floor(place)) * particles.length)]
}

/** One replication of an option with the particle of its number, over what it is anchored at as well. */
export function particlePoint(
  option: Scenario,
  baseline: Scenario,
  posterior: Posterior,
  { draw, luck, suffix }: { readonly draw: number; readonly luck: number; readonly suffix: string },
  by: Pick<LeverSetting, 'why' | 'setBy'>,
): Point {
  const levers = posterior.names.map((name) => knownLever(name, COMMAND_LINE))
  const place = { at: levers.map(() => null), values: particleOf(posterior, draw), suffix, luck, replications: 1 }
  return assumedPoint(option, baseline, levers, place, by)
}

/** Points of a design with what was calibrated as its particles have it, one a point; all else stays as it was drawn. */
export function particlesOver(
  points: readonly Point[],
  posterior: Posterior,
  by: Pick<LeverSetting, 'why' | 'setBy'>,
): Point[] {
  const levers = posterior.names.map((name) => knownLever(name, COMMAND_LINE))
  return points.map((point, draw) => {
    const particle = particleOf(posterior, draw)
    const told = levers.map(({ name, unit }, at): LeverSetting => {
      return { name, value: particle[at], unit, source: 'assumption', ...by }
    })
    return { ...point, settings: [...point.settings.filter(({ name }) => !posterior.names.includes(name)), ...told] }
  })
}
