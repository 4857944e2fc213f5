/**
 * A study under other assumptions: every option with these values, and so is what all of them are anchored at, for an assumption is of the world and not
 * of the reform. Each option goes through its own range of an assumption; one that sets the lever otherwise, without a range, keeps what it says.
 */
import { onScale, usualScale } from '../design/axis.ts'
import type { RangeAxis } from '../design/axis.ts'
import { drawsOf, endsOf, nominalReplications } from '../design/order-design.ts'
import type { AssumedPlace } from '../design/order-design.ts'
import type { OrderQuestion } from '../design/question.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import { settingWithValues } from '../scenario/compile-setting.ts'
import { hashOf } from '../scenario/scenario-hash.ts'
import { knownLever } from '../scenario/lever-setting.ts'
import { scenarioAt } from '../scenario/point.ts'
import type { Point } from '../scenario/point.ts'
import type { LeverSetting, Scenario } from '../scenario/scenario.ts'
import { COEFFICIENTS } from '../scenario/coefficient.ts'
import { COMMAND_LINE } from '../text/place.ts'
import { assumptionsOf, isUncertain } from './sweep.ts'

/** What is assumed in any of the scenarios, by name. */
export function assumptionsIn(scenarios: readonly Scenario[], behaviour: boolean): readonly string[] {
  const names = scenarios.flatMap((scenario) => assumptionsOf(scenario).map(({ name }) => name))
  return [...new Set([...names, ...(behaviour ? COEFFICIENTS.map(({ name }) => name) : [])])]
}

/** All points that a question about order needs: options as they are first, then at the ends, then drawn. */
export function pointsOfOrder(
  options: readonly Point[],
  question: OrderQuestion,
  by: Pick<LeverSetting, 'why' | 'setBy'>,
): Point[] {
  const nominal = options.map((point): Point => ({ ...point, replications: nominalReplications(question), luck: 0 }))
  const whole = options.map(scenarioAt)
  const levers = question.assumptions.map((name) => knownLever(name, COMMAND_LINE))
  const places = [...endsOf(question), ...drawsOf(question)]
  return [
    ...nominal,
    ...places.flatMap((place) => whole.map((option) => assumedPoint(option, whole[0], levers, place, by))),
  ]
}

/** An option with these values, and so what it is anchored at. @param place values, each for the assumption of its place, go before shares of ranges */
export function assumedPoint(
  option: Scenario,
  baseline: Scenario,
  levers: readonly Settable[],
  { at, values, suffix, luck, replications }: AssumedPlace,
  by: Pick<LeverSetting, 'why' | 'setBy'>,
): Point {
  const valuesOf = (scenario: Scenario): LeverSetting[] =>
    levers.flatMap((lever, index) => {
      const [share, told] = [at[index], values?.[index] ?? null]
      const axis = share === null && told === null ? null : axisOf(scenario, lever)
      if (axis === null) return []
      const value = told ?? onScale(axis, share!).value
      return [{ name: lever.name, value, unit: lever.unit, source: 'assumption', ...by }]
    })
  const name = `${option.name}${suffix}`
  const anchorSetting = anchoredWith(option, valuesOf(baseline))
  const base = { ...option, anchorSetting, hash: hashOf({ ...option, anchorSetting }) }
  return { name, title: null, base, settings: valuesOf(option), replications, luck }
}

/** Of these levers one that no scenario assumes, so that a value of it would move nothing; undefined where there is none. */
export function unassumed(names: readonly string[], scenarios: readonly Scenario[]): string | undefined {
  return names.find((name) => scenarios.every((one) => axisOf(one, knownLever(name, COMMAND_LINE)) === null))
}

/** The same for all options that are anchored alike. */
function anchoredWith({ anchorSetting }: Scenario, values: readonly LeverSetting[]): Scenario['anchorSetting'] {
  const changes = Object.fromEntries(values.map(({ name, value }): [string, LeverValue] => [name, value]))
  return settingWithValues(anchorSetting, changes)
}

/** Null: the scenario sets it, and calls it neither an assumption nor fitted, with a range. */
function axisOf(scenario: Scenario, lever: Settable): RangeAxis | null {
  const setting = scenario.levers.get(lever.name) ?? scenario.coefficients.get(lever.name)
  const range = setting === undefined ? lever.range : setting.range
  if (range === undefined || !(range[0] < range[1])) return null
  if (setting !== undefined && (typeof setting.value !== 'number' || !isUncertain(setting.source))) return null
  const [low, high] = range
  const whole = lever.kind === 'count' || lever.kind === 'officers'
  return { name: lever.name, low, high, scale: usualScale(low, high), whole }
}
