/**
 * What becomes of a block whose thread dies. It is done again; if its thread dies again, its replications are done one by one, and one that
 * kills its thread twice is recorded as failed. So a replication that nothing can survive costs its own row and no other.
 */
import { layoutOf, rowLength } from '../run/result-row.ts'
import type { BlockResult, ReplicationFailure, ReplicationTask } from '../run/replication-task.ts'

/** How a thread ended while it had a task in hand; the message completes "its worker thread died: ...". */
export class ThreadDeath extends Error {
  override readonly name = 'ThreadDeath'
}

type Run = (task: ReplicationTask) => Promise<BlockResult>

/** @param run rejects with a ThreadDeath when the thread dies; every other error is handed on */
export async function runDespiteDeaths(run: Run, task: ReplicationTask): Promise<BlockResult> {
  const outcome = await twice(run, task)
  if (!(outcome instanceof ThreadDeath)) return outcome
  if (task.to - task.from === 1) return lost(task, outcome)
  const parts: BlockResult[] = []
  for (let replication = task.from; replication < task.to; replication++) {
    parts.push(await runDespiteDeaths(run, { ...task, from: replication, to: replication + 1 }))
  }
  return joined(task, parts)
}

async function twice(run: Run, task: ReplicationTask): Promise<BlockResult | ThreadDeath> {
  try {
    return await run(task)
  } catch (error) {
    if (!(error instanceof ThreadDeath)) throw error
  }
  try {
    return await run(task)
  } catch (error) {
    if (error instanceof ThreadDeath) return error
    throw error
  }
}

function lost(task: ReplicationTask, death: ThreadDeath): BlockResult {
  const message = `its worker thread died twice: ${death.message}`
  const failure: ReplicationFailure = { replication: task.from, stage: 'worker', message }
  return { rows: emptyRows(task), failures: [failure] }
}

function joined(task: ReplicationTask, parts: readonly BlockResult[]): BlockResult {
  const rows = emptyRows(task)
  parts.forEach((part, index) => rows.set(part.rows, index * part.rows.length))
  return { rows, failures: parts.flatMap(({ failures }) => failures) }
}

function emptyRows({ from, to, horizon, setting }: ReplicationTask): Float64Array {
  return new Float64Array((to - from) * rowLength(layoutOf(horizon, setting))).fill(NaN)
}
