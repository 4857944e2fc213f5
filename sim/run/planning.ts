/**
 * Planning: from points to a plan. Every point is put together once, so that what cannot be run is refused before anything is, and is let go of
 * again: the plan keeps what differs, and what is expected of it.
 */
import { sizedFor } from '../city/model/anchor.ts'
import type { Anchor, Horizon } from '../city/model/replication.ts'
import { memoryEstimate } from '../city/estimate/memory-estimate.ts'
import { replicationSeconds } from '../city/estimate/duration-estimate.ts'
import type { Setting } from '../city/model/setting.ts'
import { readAll } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { MOST_COMPARED, layoutAt } from './plan.ts'
import type { Plan, PlannedBase, PlannedScenario } from './plan.ts'
import { layoutOf, rowLength } from './result-row.ts'
import type { RowLayout } from './result-row.ts'
import { withoutOverlap } from './overlap.ts'
import { distinctPoints, settingAt, valuesOf } from '../scenario/point.ts'
import type { Base, Point } from '../scenario/point.ts'

/** How a scenario is sized up before it is run. */
export interface Estimates {
  /** What is worked out once from the setting that a scenario is anchored at. */
  anchorOf(anchorSetting: Setting): Anchor
  /** Processor seconds of one replication, by expectation; the city's own if not given. */
  replicationSeconds?(setting: Setting, anchor: Anchor, horizon: Horizon): number
  /** Bytes of one replication; the city's own if not given. */
  memoryEstimate?(setting: Setting, anchor: Anchor, horizon: Horizon): number
}

/** How long, how often and with which luck. */
export interface PlannedRun {
  readonly horizon: Horizon
  readonly replications: number
  readonly seed: string
  /** Replications are added by multiples of it: no block crosses one. Not given: they are not added. */
  readonly grid?: number
  /** Whether its points are those of an experiment. */
  readonly apart?: boolean
}

/** Seconds of work that a block holds at least: few enough files, and little lost when a block is cut off. */
const BLOCK_SECONDS = 1
/** Bytes of rows that a block holds at most, however short the replications are; a merge holds one block a scenario. */
const BLOCK_BYTES = 4e6

/**
 * The plan of a run: what equals another is computed once, and what cannot be run is refused before anything is.
 * @throws InputError for no scenario, two of the same name, levers at odds, or counts that are not whole numbers in range
 */
export function planFor<B extends Base>(given: readonly Point<B>[], run: PlannedRun, estimates: Estimates): Plan {
  const { horizon, seed } = run
  checkNames(given.map((point) => point.name))
  checkWhole(say`days`, horizon.days, 1)
  checkWhole(say`warm-up days`, horizon.warmUpDays, 0)
  checkWhole(say`replications`, run.replications, 1)
  const { points, aliases } = distinctPoints(given.map(withoutOverlap))
  const originals = [...new Set(points.map(({ base }) => base))]
  const bases = originals.map((base) => plannedBase(base, estimates.anchorOf(base.anchorSetting)))
  for (const base of bases) checkSwitches(base, horizon.days)
  const scenarios = readAll(points, (point) => {
    const base = originals.indexOf(point.base)
    return plannedScenario(point, base, bases[base], run, estimates)
  })
  const alone = {
    bases,
    scenarios,
    aliases,
    horizon,
    seed,
    scenariosPerBlock: 1,
    ...(run.apart && { apart: true as const }),
  }
  return scenarios.length <= MOST_COMPARED ? alone : sharingBlocks(alone)
}

function plannedBase(
  { name, hash, setting, anchorSetting, sizes, levers, coefficients, authority, switches }: Base,
  anchor: Anchor,
): PlannedBase {
  return { name, hash, setting, anchor, anchorSetting, sizes, levers, coefficients, authority, switches }
}

function plannedScenario(
  point: Point<Base>,
  base: number,
  ground: PlannedBase,
  { horizon, replications, grid }: PlannedRun,
  estimates: Estimates,
): PlannedScenario {
  const { name, title, settings } = point
  const setting = settingAt(point)
  const anchor = sizedFor(ground, setting)
  const seconds = (estimates.replicationSeconds ?? replicationSeconds)(setting, anchor, horizon)
  return {
    ...{
      name,
      title,
      base,
      set: valuesOf(settings),
      replications: grid === undefined ? (point.replications ?? replications) : replications,
    },
    ...(point.luck !== undefined && { luck: point.luck }),
    seconds: toThreeDigits(seconds),
    bytes: toThreeDigits((estimates.memoryEstimate ?? memoryEstimate)(setting, anchor, horizon)),
    blockSize: onGrid(blockSize(seconds, layoutOf(horizon, setting)), grid),
  }
}

/** An estimate is no more exact than that, and a manifest has ten thousand of them. */
function toThreeDigits(estimate: number): number {
  return Number(estimate.toPrecision(3))
}

/** As many scenarios a block as make a second of work by their mean, in rows that fit. */
function sharingBlocks(plan: Plan): Plan {
  const count = plan.scenarios.length
  const seconds = plan.scenarios.reduce((sum, one) => sum + one.seconds, 0) / count
  const longest = plan.scenarios.reduce((most, _, place) => Math.max(most, rowLength(layoutAt(plan, place))), 0)
  const most = Math.max(1, Math.floor(BLOCK_BYTES / (8 * longest)))
  const scenarios = plan.scenarios.map((one) => ({ ...one, blockSize: 1 }))
  return { ...plan, scenarios, scenariosPerBlock: Math.min(most, Math.max(1, Math.ceil(BLOCK_SECONDS / seconds))) }
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new InputError(say`there is no scenario to run; give at least one`)
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) {
      throw new InputError(
        say`two scenarios are called "${name}"; give one of them another name, as in again=... with the same scenario behind it`,
      )
    }
    seen.add(name)
  }
}

function checkSwitches({ name, setting }: PlannedBase, days: number): void {
  const late = setting.switches.find(({ from }) => from >= days)
  if (late === undefined) return
  throw new InputError(
    say`${name} switches at day ${late.from}, but ${days} days are observed; observe more than ${late.from} days (--days), or switch earlier`,
  )
}

function checkWhole(what: Message, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InputError(say`${what} is ${value}; give a whole number of at least ${least}`)
  }
}

/** By the plan alone: neither the machine nor the number of workers may decide what is in a block. */
function blockSize(seconds: number, layout: RowLayout): number {
  const most = Math.max(1, Math.floor(BLOCK_BYTES / (8 * rowLength(layout))))
  return Math.min(most, Math.max(1, Math.ceil(BLOCK_SECONDS / seconds)))
}

/** The grid itself, or one replication a block where so many are too much for one. */
function onGrid(size: number, grid?: number): number {
  if (grid === undefined) return size
  return size >= grid ? grid : 1
}
