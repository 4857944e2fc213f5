/**
 * Trying out one lever: a small city, the lever at two values, some replications under common random numbers, and the paired
 * differences of the figures that it should move.
 */
import { expect } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Behaviour } from '../../../sim/city/model/behaviour.ts'
import { measureIndex } from '../../../sim/city/model/measures.ts'
import type { Horizon, Replication, WeeklySeries } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import type { LeverName } from '../../../sim/levers/levers.ts'
import { lever } from '../../../sim/levers/levers.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { pairedInterval } from '../../../sim/stats/interval.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'
import { simulate } from '../small-city.ts'

export interface LeverTrial {
  /** The lower value, or that of yes/no and words which is not the reform. As on the command line. */
  readonly from: string
  /** The higher one; of words, all the others. */
  readonly to: string | readonly string[]
  /** What the lever needs round it to matter; as on the command line. */
  readonly given?: readonly string[]
  /** Coefficients of this city, not held to their plausible range: to make one thing large or leave another out. */
  readonly behaviour?: Partial<Behaviour>
  /** The levers come with a reform on the first observed day; before, it costs no speed. */
  readonly switched?: true
  readonly horizon?: Horizon
}

/** One street of 5,000 residents with many cases and even days, so that a few weeks tell something. */
const CITY = ['city.streets=1', 'city.residentsPerStreet=5000', 'demand.issueRate=20', 'demand.dayEffectCv=0']
const WEEKS: Horizon = { warmUpDays: 10, days: 28 }
const REPLICATIONS = 6
/** A lever that does nothing to a figure would pass by chance once in two hundred times; seeds are fixed. */
const LEVEL = 0.99

const ROOT = loadScenario('prereform', LIBRARY)

/** The city with these assignments, one after the other: a later one replaces an earlier one. */
export function cityWith(...assignments: readonly string[]): Scenario {
  return [...CITY, ...assignments].reduce((scenario, one) => withAssignments(scenario, [one]), ROOT)
}

function settingOf({ setting }: Scenario, { behaviour, switched }: LeverTrial): Setting {
  const whole = { ...setting, behaviour: { ...setting.behaviour, ...behaviour } }
  if (!switched) return whole
  const before = { ...whole, street: { ...whole.street, transitionLoss: 0 } }
  return { ...before, switches: [{ from: 0, setting: whole }] }
}

/** Replications of the city with one more assignment; variants keep the anchor of the city as given. */
function replications(trial: LeverTrial, assignment: string): Replication[] {
  const { given = [], horizon = WEEKS } = trial
  const anchor = anchorOf(settingOf(cityWith(...given), trial))
  const setting = settingOf(cityWith(...given, assignment), trial)
  return Array.from({ length: REPLICATIONS }, (_, replication) => simulate({ setting, anchor }, horizon, replication))
}

function figureOf(figure: string, { measures, weekly }: Replication): number {
  if (!figure.startsWith('spread of weekly ')) return measures[measureIndex(figure)]
  const values = weekly[figure.slice('spread of weekly '.length) as WeeklySeries]
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const variance = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (values.length - 1)
  return Math.sqrt(variance) / mean
}

/** How far a figure goes from one set of replications to the other. */
function changeOf(figure: string, before: readonly Replication[], after: readonly Replication[]): MeanInterval {
  const values = (all: readonly Replication[]): number[] => all.map((one) => figureOf(figure, one))
  return pairedInterval(values(after), values(before), LEVEL)
}

/** Every figure that the lever should move moves, the way it should, by more than chance. */
export function expectAlive(name: LeverName, trial: LeverTrial): void {
  const before = replications(trial, `${name}=${trial.from}`)
  for (const to of [trial.to].flat()) {
    const after = replications(trial, `${name}=${to}`)
    for (const { figure, sign } of lever(name)!.moves) {
      const { mean, halfWidth, n } = changeOf(figure, before, after)
      const found = `${figure} changes by ${mean} ± ${halfWidth} from ${name}=${trial.from} to ${to}`
      expect(n, found).toBe(REPLICATIONS)
      expect(sign === 'differs' ? Math.abs(mean) : sign === 'up' ? mean : -mean, found).toBeGreaterThan(halfWidth!)
    }
  }
}

const FORTNIGHT: Horizon = { warmUpDays: 5, days: 14 }

/** Set to the value that it has, the lever leaves all of the result as it was, to the bit. */
export function expectPlacebo(name: LeverName, { given = [], from }: LeverTrial): void {
  const scenario = cityWith(...given, `${name}=${from}`)
  const again = withAssignments(scenario, [`${name}=${writtenValue(scenario.levers.get(name)!.value)}`])
  const [plain, placebo] = [scenario, again].map((one) =>
    simulate({ setting: one.setting, anchor: anchorOf(scenario.setting) }, FORTNIGHT),
  )
  expect(plain.cases).toBeGreaterThan(0)
  expect(placebo).toEqual(plain)
}
