/**
 * What becomes of a block whose thread dies. It is done again; if its thread dies again, its replications are done one by one, and one that
 * kills its thread twice is recorded as failed. So a replication that nothing can survive costs its own row and no other.
 */
import { rowLengthIn } from '../run/replication-task.ts'
import type { BlockResult, ReplicationTask } from '../run/replication-task.ts'

/** How a thread ended while it had a task in hand; the message completes "its worker thread died: ...". */
export class ThreadDeath extends Error {
  override readonly name = 'ThreadDeath'
}

type Run = (task: ReplicationTask) => Promise<BlockResult>

/** @param run rejects with a ThreadDeath when the thread dies; every other error is handed on */
export async function runDespiteDeaths(run: Run, task: ReplicationTask): Promise<BlockResult> {
  const outcome = await twice(run, task)
  if (!(outcome instanceof ThreadDeath)) return outcome
  const single = oneByOne(task)
  if (single.length === 1) return lost(task, outcome)
  const parts: BlockResult[] = []
  for (const one of single) parts.push(await runDespiteDeaths(run, one))
  return joined(parts)
}

/** The replications of a task as tasks of their own, in the order of its rows. */
function oneByOne(task: ReplicationTask): ReplicationTask[] {
  return task.scenarios.flatMap((one) =>
    Array.from({ length: one.to - one.from }, (_, index) => {
      const from = one.from + index
      return { ...task, scenarios: [{ ...one, from, to: from + 1 }] }
    }),
  )
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
  const [one] = task.scenarios
  const rows = new Float64Array(rowLengthIn(task, one)).fill(NaN)
  const message = `its worker thread died twice: ${death.message}`
  return { rows, failures: [{ scenario: one.place, replication: one.from, stage: 'worker', message }] }
}

function joined(parts: readonly BlockResult[]): BlockResult {
  const rows = new Float64Array(parts.reduce((sum, part) => sum + part.rows.length, 0))
  let at = 0
  for (const part of parts) {
    rows.set(part.rows, at)
    at += part.rows.length
  }
  return { rows, failures: parts.flatMap(({ failures }) => failures) }
}
