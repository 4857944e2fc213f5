/** The memory that a batch takes at its peak, and the processor time that store and merge take of it. */
import { readFileSync } from 'node:fs'
import type { Executor } from '../../sim/run/batch.ts'
import { runTask } from '../../sim/run/replication-task.ts'
import type { BatchOrder } from './batch-run.ts'
import { beginRun, mergeRun, workOff } from './batch-run.ts'
import { shortReplication } from './short-replication.ts'

export interface Peaks {
  /** Bytes, the most that the whole process has had in memory before there was a block, ... */
  readonly begun: number
  /** ... when all blocks were stored, ... */
  readonly stored: number
  /** ... and when they were merged. */
  readonly merged: number
  /** Processor seconds of all threads. */
  readonly toStore: number
  readonly toMerge: number
  /** Replications in the results. */
  readonly completed: number
}

export async function peaksOf(order: BatchOrder, executor: Executor): Promise<Peaks> {
  const run = beginRun(order)
  try {
    const [begun, start] = [peakMemory(), seconds()]
    await workOff(run, executor)
    const [stored, half] = [peakMemory(), seconds()]
    const { completed } = await mergeRun(run)
    return { begun, stored, merged: peakMemory(), toStore: half - start, toMerge: seconds() - half, completed }
  } finally {
    run.remove()
  }
}

/** An executor in this thread that makes the rows of one block and hands copies of them out as those of any: rows arrive without work. */
export function copying(width: number): Executor {
  let first: { readonly rows: Float64Array; readonly replications: number } | undefined
  return {
    width,
    run: async (task) => {
      const [{ from, to }] = task.scenarios
      const replications = to - from
      first ??= { rows: runTask(task, shortReplication).rows, replications }
      return { rows: first.rows.slice(0, (first.rows.length / first.replications) * replications), failures: [] }
    },
  }
}

/** Of this process, its threads included; Linux alone leaves out what a parent had, whose memory a new process shares for a moment. */
function peakMemory(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

function seconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
