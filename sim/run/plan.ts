/**
 * A plan: which replications of which scenarios make a run, as plain data. A few bases carry all values; a scenario of the plan is a base and
 * the values that differ, compiled where its block begins. Replications of all scenarios are interleaved, so that a run that is interrupted has
 * the same replications of every scenario and can still be compared pair by pair. Made by `planning.ts`.
 */
import type { Anchor, Horizon, Sizes } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import type { PeopledCity } from '../city/model/weekly.ts'
import type { GroupedCity } from '../city/state/groups.ts'
import type { RowLayout } from './result-row.ts'
import { layoutOf, rowLength } from './result-row.ts'
import { saysOfSome, settingWith, valuesOf } from '../scenario/point.ts'
import type { Alias, LeverGround, PointValues } from '../scenario/point.ts'
import { sha256 } from '../text/sha256.ts'

/** A scenario with every value, over which others are laid. */
export interface PlannedBase extends LeverGround {
  readonly name: string
  readonly hash: string
  readonly setting: Setting
  /** What is worked out from the setting that follows, for its own demand and mix. */
  readonly anchor: Anchor
  readonly anchorSetting: Setting
  readonly sizes: Sizes
}

/** A base and what differs from it. */
export interface PlannedScenario {
  readonly name: string
  /** Null: what it sets, in words (`titleOf`). */
  readonly title: Bilingual | null
  /** Its place among the bases. */
  readonly base: number
  readonly set: PointValues
  readonly replications: number
  /** The number of the replication of the seed that its first one has; absent = 0. */
  readonly luck?: number
  /** Processor seconds that one replication is expected to take: what progress is measured by, and never asserted. */
  readonly seconds: number
  /** Bytes of memory that one replication is expected to need. */
  readonly bytes: number
  /** Replications in a block of this scenario; 1 where several scenarios share a block. */
  readonly blockSize: number
}

/** Which replications of which scenarios make a run, as plain data; `planFor` makes it. */
export interface Plan {
  readonly bases: readonly PlannedBase[]
  /** The first is the baseline. Names are unique. */
  readonly scenarios: readonly PlannedScenario[]
  /** Other names of scenarios: what equals another is computed once. */
  readonly aliases: readonly Alias[]
  readonly horizon: Horizon
  readonly seed: string
  /** How many scenarios, one after another in the plan, share a block; 1 = none. */
  readonly scenariosPerBlock: number
  /** Its points are those of an experiment: what has no title of its own is not compared with the baseline. */
  readonly apart?: true
}

/**
 * Replications `from` (included) to `to` (excluded) of the scenario at this place of the plan, and of those after it that share its blocks. What
 * a scenario has not so many replications of is left out.
 */
export interface Block {
  readonly scenario: number
  readonly from: number
  readonly to: number
}

/** A plan, and the hash that its blocks are marked with. */
export interface RunPlan {
  readonly run: string
  readonly plan: Plan
}

/** More scenarios than that are not compared one with another, and share their blocks: else a merge would hold a block of each. */
export const MOST_COMPARED = 200

/** The most replications that any scenario has. */
export function mostReplications({ scenarios }: Plan): number {
  return scenarios.reduce((most, { replications }) => Math.max(most, replications), 0)
}

/** Replications of all scenarios together. */
export function allReplications({ scenarios }: Plan): number {
  return scenarios.reduce((sum, { replications }) => sum + replications, 0)
}

/** The place of the scenario of this name, or of the one that has it for an alias; -1 where there is none. */
export function placeOf({ scenarios, aliases }: Plan, name: string): number {
  const own = aliases.find((alias) => alias.name === name)?.of ?? name
  return scenarios.findIndex((one) => one.name === own)
}

/** The setting of a scenario of the plan, put together anew. */
export function settingOf({ bases, scenarios }: Pick<Plan, 'bases' | 'scenarios'>, place: number): Setting {
  const { base, set } = scenarios[place]
  return compiled(bases[base], set)
}

/** A base with other values; the base itself where there are none. @throws InputError where levers are at odds */
export function compiled(base: PlannedBase, set: PointValues): Setting {
  return Object.keys(set).length === 0 ? base.setting : settingWith(base, set)
}

/** Of a setting the size of the city, its domains, and whether streets differ: all that decides what its rows look like. */
export interface CityOutline extends GroupedCity, PeopledCity {
  readonly city: PeopledCity['city']
}

/** The outline of a scenario of the plan, which is not put together for it. */
export function outlineAt({ bases, scenarios }: Pick<Plan, 'bases' | 'scenarios'>, place: number): CityOutline {
  const { base, set } = scenarios[place]
  return outlineWith(bases[base], set)
}

export function outlineWith(base: PlannedBase, set: PointValues): CityOutline {
  // Whether streets differ in the end, only the whole setting tells; the base has its own at hand.
  if (Object.keys(set).length === 0 || saysOfSome(base, Object.keys(set))) return compiled(base, set)
  const { city, domains } = base.setting
  const {
    'city.streets': streets = city.streets,
    'city.residentsPerStreet': residentsPerStreet = city.residentsPerStreet,
  } = set
  return { city: { streets, residentsPerStreet } as CityOutline['city'], domains }
}

/** Districts of a scenario of the plan, which is not put together for it. */
export function districtsWith(base: PlannedBase, set: PointValues): number {
  return (set['city.districts'] ?? base.setting.city.districts) as number
}

/** What the rows of a scenario look like. */
export function layoutAt(plan: Plan, place: number): RowLayout {
  return layoutOf(plan.horizon, outlineAt(plan, place))
}

/**
 * The blocks of a plan in the order in which they are begun: by first replication, then by scenario, so that scenarios advance side by side.
 */
export function blocksOf({ scenarios, scenariosPerBlock }: Plan): Block[] {
  const blocks: Block[] = []
  for (let scenario = 0; scenario < scenarios.length; scenario += scenariosPerBlock) {
    const sharing = scenarios.slice(scenario, scenario + scenariosPerBlock)
    const most = Math.max(...sharing.map(({ replications }) => replications))
    const size = sharing[0].blockSize
    for (let from = 0; from < most; from += size) blocks.push({ scenario, from, to: Math.min(from + size, most) })
  }
  return blocks.sort((a, b) => a.from - b.from || a.scenario - b.scenario)
}

/** One replication of one scenario: a row. */
export interface Cell {
  /** Place of the scenario in the plan. */
  readonly scenario: number
  readonly replication: number
}

/** The rows of a block, in their order. */
export function cellsOf({ scenarios, scenariosPerBlock }: Plan, { scenario, from, to }: Block): Cell[] {
  const cells: Cell[] = []
  for (let place = scenario; place < Math.min(scenario + scenariosPerBlock, scenarios.length); place++) {
    const end = Math.min(to, scenarios[place].replications)
    for (let replication = from; replication < end; replication++) cells.push({ scenario: place, replication })
  }
  return cells
}

/** A block of the row of one cell alone, in a plan whose blocks are of one scenario each. */
export function blockOf({ scenario, replication }: Cell): Block {
  return { scenario, from: replication, to: replication + 1 }
}

/** Numbers in all rows of a block. */
export function numbersIn(plan: Plan, block: Block): number {
  return cellsOf(plan, block).reduce((sum, { scenario }) => sum + rowLength(layoutAt(plan, scenario)), 0)
}

/**
 * The hash of a run: equal for two plans exactly when a block of one is a block of the other. The numbers of replications are no part of it:
 * blocks of a shorter run serve a longer one, but for those that the shorter one cut short.
 * @param engine what else decides a row's bits: a fingerprint of the program
 * @returns 64 hexadecimal digits
 */
export function runHash({ bases, scenarios, horizon, seed, scenariosPerBlock }: Plan, engine: string): string {
  const grounds = bases.map(({ setting, anchor, anchorSetting, sizes, authority, ...base }) => ({
    ...{
      setting,
      anchor,
      anchorSetting,
      sizes,
      domains: authority.domains,
      set: valuesOf([...base.levers.values(), ...base.coefficients.values()]),
    },
    switches: base.switches.map(({ from, levers }) => ({ from, set: valuesOf(levers) })),
  }))
  const kept = scenarios.map(({ name, base, set, blockSize, luck }) => ({ name, base, set, blockSize, luck }))
  return sha256(canonicalJson({ engine, seed, horizon, bases: grounds, scenarios: kept, scenariosPerBlock }))
}
