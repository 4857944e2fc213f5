/**
 * A replication in parts, each worked off by whoever is free: a big city goes district by district, so that one replication of it keeps all
 * threads busy. Who did which part, and when, decides nothing: parts are joined in their order.
 */
import type { Replication } from '../city/model/replication.ts'
import { districtsWith } from './plan.ts'
import { failureOf, readyIn, rowLengthIn, runTask } from './replication-task.ts'
import type { BlockResult, ReadyScenario, ReplicationTask } from './replication-task.ts'

/** Makes parts of replications, and replications of parts. Injected, as `Replicate` is. */
export interface ReplicationParts {
  /** @param part number of a district */
  make(scenario: ReadyScenario, replication: number, part: number): Float64Array
  /** @param parts of all districts, in their order */
  join(scenario: ReadyScenario, replication: number, parts: readonly Float64Array[]): Replication
}

/** A task of a single replication as tasks of its districts; any other as it is. */
export function partTasks(task: ReplicationTask): readonly ReplicationTask[] {
  const [{ base, set, from, to }] = task.scenarios
  const isOne = task.scenarios.length === 1 && to - from === 1
  const districts = isOne ? districtsWith(task.bases[base], set) : 1
  return districts > 1 ? Array.from({ length: districts }, (_, part) => ({ ...task, part })) : [task]
}

/** Works off one part of a replication; its row is the part itself. */
export function runPart(task: ReplicationTask, parts: ReplicationParts): BlockResult {
  const [one] = task.scenarios
  try {
    return { rows: parts.make(readyIn(task, one), (one.luck ?? 0) + one.from, task.part!), failures: [] }
  } catch (error) {
    return { rows: new Float64Array(0), failures: [failureOf(one, one.from, error)] }
  }
}

/** What the whole task yields; where several parts failed it is told of the first of them, whichever failed first. */
export function joinParts(
  task: ReplicationTask,
  results: readonly BlockResult[],
  parts: ReplicationParts,
): BlockResult {
  const failure = results.flatMap(({ failures }) => failures).at(0)
  if (failure !== undefined)
    return { rows: new Float64Array(rowLengthIn(task, task.scenarios[0])).fill(NaN), failures: [failure] }
  const rows = results.map((result) => result.rows)
  return runTask(task, (scenario, replication) => parts.join(scenario, replication, rows))
}
