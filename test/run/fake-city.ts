/** A city of a few lines: each measure is a plain function of seed, replication and one number of the scenario. */
import type { Anchor, Replication } from '../../sim/city/model/replication.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import { WEEKLY_COUNTS, citySeries, weeklyLength, weeklyPlace, weeklyShape } from '../../sim/city/model/weekly.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../sim/city/state/groups.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import type { ComparedScenario } from '../../sim/analysis/groups-accumulator.ts'
import type { WorthScenario } from '../../sim/analysis/worth/worth-accumulator.ts'
import { settingOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import type { Estimates } from '../../sim/run/planning.ts'
import type { ReadyScenario } from '../../sim/run/replication-task.ts'
import type { Base, Point } from '../../sim/scenario/point.ts'

/** Any plain data will do. */
export const ANCHOR = { fake: 0.125, issuesPerCase: 1 } as unknown as Anchor

/** A setting that says only how many posts there are, what its groups are - two streets if not said otherwise, and one domain -, and that all meet the same issues. */
export function posts(staff: number, streets = 2): Setting {
  const domains = [{ name: { en: 'Roads', zh: '道路' } }]
  const demand = { issueRate: 1, mix: {}, urgentShare: 0, dayEffectCv: 0, pulse: [] }
  const city = { streets, residentsPerStreet: 1000 }
  return { city, demand, grid: {}, participation: {}, street: { staff }, domains, switches: [] } as unknown as Setting
}

/** A scenario with no levers but its setting; variants of it cannot be made. */
export function fakePoint(name: string, setting: Setting, anchorSetting: Setting = posts(11)): Point<Base> {
  const ground = { levers: new Map(), coefficients: new Map(), authority: { domains: [] }, switches: [] }
  const base = { name, hash: `hash of ${name}`, setting, anchorSetting, ...ground } as unknown as Base
  return { name, title: { en: name, zh: name }, base, settings: [], replications: null }
}

/** Every replication takes a second and a megabyte. */
export const FAKE_ESTIMATES: Required<Estimates> = {
  anchorOf: () => ANCHOR,
  replicationSeconds: () => 1,
  memoryEstimate: () => 1e6,
}

/** Each has a root of its own, so that two with as many posts are two scenarios. */
export function fakePoints(staff: Readonly<Record<string, number>>): Point<Base>[] {
  return Object.entries(staff).map(([name, count]) => {
    return fakePoint(name, posts(count), { ...posts(11), of: name } as Setting)
  })
}

export function fakePlan(
  staff: Readonly<Record<string, number>>,
  replications: number,
  seed = 'seed',
  days = 21,
  secondsOf: () => number = () => 1,
): Plan {
  const run = { horizon: { warmUpDays: 7, days }, replications, seed }
  return planFor(fakePoints(staff), run, { ...FAKE_ESTIMATES, replicationSeconds: secondsOf })
}

/** The scenarios of a plan as they are compared. */
export function comparedIn(plan: Plan): (ComparedScenario & WorthScenario)[] {
  return plan.scenarios.map(({ name, base }, place) => {
    return { name, setting: settingOf(plan, place), anchor: plan.bases[base].anchor }
  })
}

/** A number in [0, 1) from whole numbers, by a multiplicative hash (Knuth). */
function scrambled(...parts: number[]): number {
  return parts.reduce((hash, part) => (Math.imul(hash ^ part, 0x9e3779b1) >>> 0) / 1, 0x12345678) / 2 ** 32
}

/** A measure that the fake city never has; so is the first week of the report-in rate, and satisfaction in every first group. */
export const MISSING = 'repeatRate'

export function fakeReplicate(scenario: ReadyScenario, replication: number): Replication {
  const seed = [...scenario.seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 65536
  const value = (index: number): number =>
    scrambled(seed, replication, index) + (scenario.setting.street.staff as number)
  const weeks = weeklyShape(scenario.horizon, scenario.setting)
  const weeklyCounts = Float64Array.from({ length: weeklyLength(weeks) }, (_, at) => Math.floor(10 * value(500 + at)))
  // Nobody is called in the first week of the observed period.
  for (let street = 0; street < weeks.residents.length; street++) {
    weeklyCounts[weeklyPlace(weeks, street, 0) + WEEKLY_COUNTS.calls] = 0
  }
  const weekly = citySeries(weeklyCounts, weeks)
  const measures = Float64Array.from(MEASURES, ({ id }, index) => (id === MISSING ? NaN : value(index)))
  const survival = Float64Array.from({ length: FOLLOW_UP_DAYS + 1 }, (_, day) => 1 / (1 + day))
  const groups = Float64Array.from({ length: groupsOf(scenario.setting).length * GROUP_MEASURES.length }, (_, at) =>
    GROUP_MEASURES[at]?.id === 'satisfactionRate' ? NaN : value(1000 + at),
  )
  return { measures, survival, weekly, weeklyCounts, groups, events: 1000 + replication, cases: 10 + replication }
}
