/**
 * A plan: which replications of which scenarios make a run, as plain data. Replications of all scenarios are interleaved, so that a run
 * that is interrupted has the same replications of every scenario and can still be compared pair by pair.
 */
import type { Anchor, Horizon } from '../city/model/replication.ts'
import { replicationSeconds } from '../city/estimate/duration-estimate.ts'
import type { Setting } from '../city/model/setting.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { InputError } from '../text/input-error.ts'
import type { Block, ReplicationTask } from './replication-task.ts'
import type { RowLayout } from './result-row.ts'
import { layoutOf, rowLength } from './result-row.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { sha256 } from '../text/sha256.ts'

export interface PlannedScenario {
  readonly name: string
  readonly hash: string
  readonly setting: Setting
  readonly anchor: Anchor
  /** Processor seconds that one replication is expected to take: what progress is measured by, and never asserted. */
  readonly seconds: number
  /** Replications in a block of this scenario. */
  readonly blockSize: number
}

export interface Plan {
  /** The first is the baseline. Names are unique. */
  readonly scenarios: readonly PlannedScenario[]
  readonly horizon: Horizon
  readonly replications: number
  readonly seed: string
}

/** A plan, and the hash that its blocks are marked with. */
export interface RunPlan {
  readonly run: string
  readonly plan: Plan
}

/** Seconds of work that a block holds at least: few enough files, and little lost when a block is cut off. */
const BLOCK_SECONDS = 1
/** Bytes of rows that a block holds at most, however short the replications are; a merge holds one block a scenario. */
const BLOCK_BYTES = 4e6

/**
 * @param anchorOf what is worked out once from the root of each scenario's `extends` chain
 * @param secondsOf processor seconds of one replication, by expectation; the city's own if not given
 * @throws InputError for no scenario, two of the same name, or counts that are not whole numbers in range
 */
export function planFor(
  scenarios: readonly Pick<Scenario, 'name' | 'hash' | 'setting' | 'rootSetting'>[],
  run: { readonly horizon: Horizon; readonly replications: number; readonly seed: string },
  anchorOf: (root: Setting) => Anchor,
  secondsOf: typeof replicationSeconds = replicationSeconds,
): Plan {
  checkNames(scenarios.map((scenario) => scenario.name))
  checkWhole('days', run.horizon.days, 1)
  checkWhole('warm-up days', run.horizon.warmUpDays, 0)
  checkWhole('replications', run.replications, 1)
  for (const scenario of scenarios) checkSwitches(scenario, run.horizon.days)
  const planned = scenarios.map(({ name, hash, setting, rootSetting }) => {
    const anchor = anchorOf(rootSetting)
    const seconds = secondsOf(setting, anchor, run.horizon)
    return { name, hash, setting, anchor, seconds, blockSize: blockSize(seconds, layoutOf(run.horizon, setting)) }
  })
  return { scenarios: planned, ...run }
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new InputError('there is no scenario to run; give at least one')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new InputError(
      `two scenarios are called "${twice}"; give one of them another name, as in again=... with the same scenario behind it`,
    )
  }
}

function checkSwitches({ name, setting }: Pick<Scenario, 'name' | 'setting'>, days: number): void {
  const late = setting.switches.find(({ from }) => from >= days)
  if (late === undefined) return
  throw new InputError(
    `${name} switches at day ${late.from}, but ${days} days are observed; observe more than ${late.from} days (--days), or switch earlier`,
  )
}

function checkWhole(what: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InputError(`${what} is ${value}; give a whole number of at least ${least}`)
  }
}

/** By the plan alone: neither the machine nor the number of workers may decide what is in a block. */
function blockSize(seconds: number, layout: RowLayout): number {
  const most = Math.max(1, Math.floor(BLOCK_BYTES / (8 * rowLength(layout))))
  return Math.min(most, Math.max(1, Math.ceil(BLOCK_SECONDS / seconds)))
}

/**
 * The blocks of a plan in the order in which they are begun: by first replication, then by scenario, so that scenarios advance side by side.
 */
export function blocksOf({ scenarios, replications }: Plan): Block[] {
  const blocks = scenarios.flatMap(({ blockSize: size }, scenario) =>
    Array.from({ length: Math.ceil(replications / size) }, (_, index) => {
      return { scenario, from: index * size, to: Math.min((index + 1) * size, replications) }
    }),
  )
  return blocks.sort((a, b) => a.from - b.from || a.scenario - b.scenario)
}

/** All that a worker needs to do a block. */
export function taskOf(plan: Plan, block: Block): ReplicationTask {
  const { name, setting, anchor } = plan.scenarios[block.scenario]
  return { ...block, name, setting, anchor, horizon: plan.horizon, seed: plan.seed }
}

/** What the rows of a plan's scenarios look like, in their order. */
export function layoutsOf({ scenarios, horizon }: Plan): RowLayout[] {
  return scenarios.map(({ setting }) => layoutOf(horizon, setting))
}

/**
 * The hash of a run: equal for two plans exactly when a block of one is a block of the other. The number of replications is no part of it:
 * blocks of a shorter run serve a longer one, but for its last, which may be cut short.
 * @param engine what else decides a row's bits: a fingerprint of the program
 * @returns 64 hexadecimal digits
 */
export function runHash({ scenarios, horizon, seed }: Plan, engine: string): string {
  const kept = scenarios.map(({ name, setting, anchor, blockSize }) => ({ name, setting, anchor, blockSize }))
  return sha256(canonicalJson({ engine, seed, horizon, scenarios: kept }))
}
