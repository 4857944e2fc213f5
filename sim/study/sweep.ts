/** From what is varied to points: axes over a scenario, a design over the axes, and its points as scenarios to run. */
import { multiplied, usualScale } from '../design/axis.ts'
import type { Axis } from '../design/axis.ts'
import { allOf, readConstraint } from '../design/constraint.ts'
import type { ConstraintWords } from '../design/constraint.ts'
import { combinationsOf, pointsOfDesign } from '../design/design.ts'
import type { Design, DesignKind } from '../design/design.ts'
import { isPowerOfTwo } from '../design/sobol-sequence.ts'
import { isOwnData } from '../evidence/provenance.ts'
import { streetsOf } from '../levers/lever-name.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import { COEFFICIENTS } from '../scenario/coefficient.ts'
import { knownLever } from '../scenario/lever-setting.ts'
import { readValue } from '../scenario/lever-value.ts'
import type { Point } from '../scenario/point.ts'
import type { LeverSetting, Scenario } from '../scenario/scenario.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { COMMAND_LINE, where } from '../text/place.ts'
import type { Place } from '../text/place.ts'
import type { Tree } from '../text/yaml-tree.ts'
import type { Spread, Varied, VariedTogether } from './varied.ts'

/** An axis, and where its lever was named. */
export interface PlacedAxis {
  readonly axis: Axis
  readonly lever: Settable
  readonly place: Place
  /** Where each of its values is written, in a list. */
  readonly places?: readonly Place[]
}

/** Who varies a lever: what the settings of the points say of themselves. */
export interface VariedBy {
  readonly why: string
  readonly setBy: string
}

/** A design that is asked for. */
export interface DesignAsked {
  readonly kind: DesignKind
  readonly points: number | null
  readonly constraints: readonly string[]
  /** Key of its chance. */
  readonly key: string
  /** How points and design are asked for where the user is, as `--points N`. */
  readonly words: { readonly points: string; readonly lhs: string }
  /** Points that there must be at least: 2 where they are compared with each other alone. */
  readonly fewest: 1 | 2
}

export interface Sweep {
  readonly design: Design
  readonly points: readonly Point[]
  /** Points of the design, those against a constraint included. */
  readonly tried: number
}

/** More points of a full factorial have to be asked for by number. */
const MOST_UNASKED = 10_000
export const MOST_POINTS = 100_000

/** The axes of what is varied over a scenario. @throws InputError */
export function axesOver(base: Scenario, vary: readonly (Varied | VariedTogether)[]): PlacedAxis[] {
  const named = new Set(vary.flatMap((one) => ('all' in one ? [] : [one.lever.name])))
  return vary.flatMap((one) => {
    if (!('all' in one)) return [axisOver(base, one)]
    const levers = (one.all === 'assumptions' ? assumptionsOf(base) : COEFFICIENTS).filter(
      ({ name }) => !named.has(name),
    )
    if (levers.length > 0)
      return levers.map((lever) => axisOver(base, { lever, place: one.place, spread: null, times: false }))
    throw new InputError(
      say`${base.name} has no assumption with a range${where(one.place)}; give its levers a range in the file, or name what to vary`,
    )
  })
}

/** Levers of a scenario that are numbers with a range of their own, assumed or fitted; coefficients that were fitted. */
export function assumptionsOf({ levers, coefficients }: Scenario): Settable[] {
  const fitted = [...coefficients.values()].filter(({ source }) => isOwnData(source))
  const ranged = [...levers.values(), ...fitted].filter(({ name, value, range, source }) => {
    return isUncertain(source) && typeof value === 'number' && range && range[0] < range[1] && streetsOf(name) === null
  })
  return ranged.map(({ name }) => knownLever(name, COMMAND_LINE))
}

/** Whether the range of a value is what is not known of it: it is assumed, or fitted to data, its interval beside it. */
export function isUncertain(source: string): boolean {
  return source === 'assumption' || isOwnData(source)
}

function axisOver(base: Scenario, { lever, place, spread, times }: Varied): PlacedAxis {
  const axis = spread === null ? ownAxis(base, lever, place) : writtenAxis(base, lever, spread, times, place)
  const places = spread?.kind === 'values' && !times ? spread.places : undefined
  return { axis, lever, place, ...(places && { places }) }
}

const isWhole = ({ kind }: Settable): boolean => kind === 'count' || kind === 'officers'

/** A lever by its name alone: over the range that its scenario or its row says; yes and no and words all of them. */
function ownAxis(base: Scenario, lever: Settable, place: Place): Axis {
  const { name, kind, choices } = lever
  if (kind === 'flag') return { name, levels: [false, true] }
  if (kind === 'choice') return { name, levels: choices! }
  const setting = base.levers.get(name) ?? base.coefficients.get(name)
  const [low, high] = setting?.range ?? lever.range ?? []
  if (low === undefined || high === undefined || low === high)
    throw new InputError(
      say`${name} has no range of its own in ${base.name}${where(place)}; give ${name}=low:high, or a list of values`,
    )
  return { name, low, high, scale: usualScale(low, high), whole: isWhole(lever) }
}

function writtenAxis(base: Scenario, lever: Settable, spread: Spread, times: boolean, place: Place): Axis {
  const { name } = lever
  const whole = isWhole(lever)
  const usual = times ? ((base.levers.get(name) ?? base.coefficients.get(name))?.value ?? lever.default) : undefined
  if (spread.kind === 'range') {
    const { low, high, scale } = spread
    const axis = {
      name,
      low,
      high,
      scale: scale ?? usualScale(low, high),
      whole,
      ...(usual !== undefined && { times: usual }),
    }
    if (usual !== undefined) for (const end of [low, high]) checked(lever, multiplied(usual, end, whole), place)
    return axis
  }
  if (usual === undefined) return { name, levels: spread.values }
  return {
    name,
    levels: spread.values.map((factor) => checked(lever, multiplied(usual, factor as number, whole), place)),
  }
}

/** A value that was worked out, held against the bounds of its lever. @throws InputError */
function checked(lever: Settable, value: LeverValue, place: Place): LeverValue {
  return readValue(lever, treeOf(value, place), null)
}

function treeOf(value: unknown, place: Place): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => treeOf(item, place)), place }
  if (typeof value !== 'object' || value === null) return { kind: 'leaf', value: value as number, place }
  const entries = Object.entries(value).map(([name, part]) => [name, { tree: treeOf(part, place), place }] as const)
  return { kind: 'map', entries: new Map(entries), place }
}

/** The points of a design over axes. @throws InputError where it cannot be laid */
export function sweepOver(base: Scenario, axes: readonly PlacedAxis[], asked: DesignAsked, by: VariedBy): Sweep {
  const design = designOver(base, axes, asked)
  const { points, tried } = pointsOfDesign(design)
  if (points.length === 0)
    throw new InputError(
      say`no point of the design keeps ${allOf(asked.constraints)}; widen the ranges, or drop a constraint`,
    )
  if (points.length < asked.fewest)
    throw new InputError(
      say`one point of the design keeps ${allOf(asked.constraints)}, and one point compares nothing; widen the ranges, or drop a constraint`,
    )
  return { design, tried, points: points.map(({ name, values }) => pointAt(base, name, axes, values, by)) }
}

/** A scenario with these values on the axes. */
export function pointAt(
  base: Scenario,
  name: string,
  axes: readonly PlacedAxis[],
  values: readonly LeverValue[],
  by: VariedBy,
): Point {
  const settings = axes.map((axis, index) => settingAt(axis.lever, values[index], placeOf(axis, values[index]), by))
  return { name, title: null, base, settings, replications: null }
}

function placeOf({ axis, place, places }: PlacedAxis, value: LeverValue): Place {
  return ('levels' in axis && places?.[axis.levels.indexOf(value)]) || place
}

function settingAt(
  lever: Settable,
  value: LeverValue,
  { file, line, column }: Place,
  { why, setBy }: VariedBy,
): LeverSetting {
  const place = file === null ? {} : { file, line: line!, column: column! }
  return { name: lever.name, value, unit: lever.unit, source: 'assumption', why, setBy, ...place }
}

/** What constraints over these axes may name. */
export function constraintWords(base: Scenario, axes: readonly PlacedAxis[]): ConstraintWords {
  return {
    axes: axes.map(({ axis }) => axis.name),
    valueOf: (name) => {
      const lever = knownLever(name, COMMAND_LINE)
      return base.levers.get(lever.name)?.value ?? base.coefficients.get(lever.name)?.value ?? lever.default
    },
  }
}

function designOver(base: Scenario, placed: readonly PlacedAxis[], asked: DesignAsked): Design {
  const axes = placed.map(({ axis }) => axis)
  checkPoints(axes, asked)
  const words = constraintWords(base, placed)
  const constraints = asked.constraints.map((text) => readConstraint(text, words))
  if (constraints.length > 0 && asked.kind === 'fractional')
    throw new InputError(
      say`a fractional design has all of its points or none, so it takes no constraints; use another design, or leave them out`,
    )
  return { kind: asked.kind, axes, constraints, points: asked.kind === 'full' ? null : asked.points, key: asked.key }
}

function checkPoints(axes: readonly Axis[], asked: DesignAsked): void {
  const { kind, points, words } = asked
  if (kind === 'full') return checkCombinations(axes, asked)
  if (kind === 'fractional') {
    if (points === null) return
    throw new InputError(say`a fractional design decides its points by the number of levers; leave ${words.points} out`)
  }
  const usual = Math.max(20, 10 * axes.length)
  const power = powerFrom(kind === 'sobol' ? (points ?? usual) : usual)
  if (points === null)
    throw new InputError(
      say`the design ${kind} has no number of points; give ${words.points.replace('N', String(kind === 'sobol' ? power : usual))}`,
    )
  if (points > MOST_POINTS || points < 2)
    throw new InputError(say`${points} points are asked for; give 2 to ${MOST_POINTS}`)
  if (kind === 'sobol' && !isPowerOfTwo(points))
    throw new InputError(
      say`a Sobol sequence cut at ${points} points loses its balance; give ${power / 2} or ${power}, or use lhs`,
    )
}

function checkCombinations(axes: readonly Axis[], { points, words, fewest }: DesignAsked): void {
  const endless = axes.find((axis) => 'low' in axis)
  if (endless !== undefined)
    throw new InputError(
      say`${endless.name} has no steps, and a full design has all combinations; give low:high:step or a list, or ${words.lhs}`,
    )
  const count = combinationsOf(axes)
  const [only] = axes
  if (count < fewest)
    throw new InputError(
      say`the design has one point, for ${only.name} takes one value, and one point compares nothing; give several, as ${only.name}=low:high:step`,
    )
  const most = Math.min(MOST_POINTS, points ?? MOST_UNASKED)
  if (count <= most) return
  const factors = axes.map((axis) => ('levels' in axis ? axis.levels.length : 0)).join(' x ')
  const allow = count <= MOST_POINTS ? say`${words.points.replace('N', String(count))} to have them all, ` : ''
  throw new InputError(say`the design makes ${count} points (${factors}); give ${allow}fewer values, or ${words.lhs}`)
}

/** The least power of two that is no smaller. */
function powerFrom(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}
