/**
 * A plan: which replications of which scenarios make a run, as plain data. Replications of all scenarios are interleaved, so that a run
 * that is interrupted has the same replications of every scenario and can still be compared pair by pair.
 */
import type { Anchor, Horizon } from '../city/replication.ts'
import type { Setting } from '../city/setting.ts'
import { InputError } from './input-error.ts'
import type { Block, ReplicationTask } from './replication-task.ts'
import type { RowLayout } from './result-row.ts'
import { layoutOf } from './result-row.ts'
import type { Scenario } from './scenario.ts'

export interface PlannedScenario {
  readonly name: string
  readonly hash: string
  readonly setting: Setting
  readonly anchor: Anchor
}

export interface Plan {
  /** The first is the baseline. Names are unique. */
  readonly scenarios: readonly PlannedScenario[]
  readonly horizon: Horizon
  readonly replications: number
  readonly seed: string
}

/**
 * @param anchorOf what is worked out once from the root of each scenario's `extends` chain
 * @throws InputError for no scenario, two of the same name, or counts that are not whole numbers in range
 */
export function planFor(
  scenarios: readonly Pick<Scenario, 'name' | 'hash' | 'setting' | 'rootSetting'>[],
  run: { readonly horizon: Horizon; readonly replications: number; readonly seed: string },
  anchorOf: (root: Setting) => Anchor,
): Plan {
  checkNames(scenarios.map((scenario) => scenario.name))
  checkWhole('days', run.horizon.days, 1)
  checkWhole('warm-up days', run.horizon.warmUpDays, 0)
  checkWhole('replications', run.replications, 1)
  for (const scenario of scenarios) checkSwitches(scenario, run.horizon.days)
  const planned = scenarios.map(({ name, hash, setting, rootSetting }) => {
    return { name, hash, setting, anchor: anchorOf(rootSetting) }
  })
  return { scenarios: planned, ...run }
}

function checkNames(names: readonly string[]): void {
  if (names.length === 0) throw new InputError('there is no scenario to run; give at least one')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new InputError(`two scenarios are called "${twice}"; give one of them another name, as in again=${twice}`)
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

/**
 * The blocks of a plan in the order in which they are begun: the first replications of every scenario, then the next.
 * @param size replications in a block. One is right for a city, whose replication takes seconds; tiny models do better with more.
 */
export function* blocksOf(plan: Plan, size = 1): Generator<Block> {
  for (let from = 0; from < plan.replications; from += size) {
    const to = Math.min(from + size, plan.replications)
    for (let scenario = 0; scenario < plan.scenarios.length; scenario++) yield { scenario, from, to }
  }
}

/** All that a worker needs to do a block. */
export function taskOf(plan: Plan, block: Block): ReplicationTask {
  const { name, setting, anchor } = plan.scenarios[block.scenario]!
  return { ...block, name, setting, anchor, horizon: plan.horizon, seed: plan.seed }
}

/** What the rows of a plan's scenarios look like, in their order. */
export function layoutsOf({ scenarios, horizon }: Plan): RowLayout[] {
  return scenarios.map(({ setting }) => layoutOf(horizon, setting))
}

/**
 * One line of text that is equal for two plans exactly when a replication of one is a replication of the other. The number of replications
 * is no part of it: rows of a shorter run serve a longer one.
 * @param engine what else decides a row's bits: the version or a fingerprint of the program
 */
export function identityOf(plan: Plan, engine: string): string {
  const scenarios = plan.scenarios.map(({ name, hash, anchor }) => ({ name, hash, anchor }))
  return JSON.stringify({ engine, seed: plan.seed, horizon: plan.horizon, scenarios })
}
