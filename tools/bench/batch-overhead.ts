/**
 * What a batch costs beside its replications: a run of a small city - plan, folder, a pool of one thread, blocks on the disk - whose
 * replications tell how long each of them took. What is left of the time is the batch's. (Against a loop without a batch the same city takes
 * a tenth more or less from one turn to the next, whatever is measured: far more than a batch costs.)
 */
import type { Executor } from '../../sim/run/batch.ts'
import { blocksOf, layoutAt } from '../../sim/run/plan.ts'
import { taskOf } from '../../sim/run/replication-task.ts'
import { openPool } from '../../sim/threads/pool.ts'
import { rowLength } from '../../sim/run/result-row.ts'
import type { BatchOrder } from './batch-run.ts'
import { beginRun, cityOf, planned, workOff } from './batch-run.ts'
import type { Spread } from './measure.ts'
import { median, spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'
import { secondsIn } from './timed-replication.ts'

export const BATCHES = { title: 'Batches', head: ['what', 'found', 'aim', 'remark'] } as const

const CITY = { name: 'haigang-after', streets: 2, residents: 10_000 }
const HORIZON = { warmUpDays: 30, days: 180 }
/** Four whole blocks. */
const REPLICATIONS = 76
const WARM_UP = 1
/** Bytes; `whistlelab run` sets a limit to each thread, and to watch it takes time too. */
const MEMORY_LIMIT = 4e9

/** Seconds. */
export interface Turn {
  /** From the plan to the last block on the disk. */
  readonly wall: number
  /** Within the replications. */
  readonly replications: number
}

export async function batchOverhead({ rounds }: Means): Promise<Sheet[]> {
  const order = {
    scenario: cityOf(CITY.name, CITY.streets, CITY.residents),
    horizon: HORIZON,
    replications: REPLICATIONS,
  }
  const start = performance.now()
  const pool = openPool({
    workers: 1,
    memoryLimit: MEMORY_LIMIT,
    worker: new URL('./timed-worker.js', import.meta.url),
  })
  try {
    await answerOf(pool, order)
    const toStart = performance.now() - start
    await turnsOf(order, pool, WARM_UP)
    return [sheetOf(await turnsOf(order, pool, rounds), toStart)]
  } finally {
    await pool.close()
  }
}

/** @param executor of one thread, whose replications are timed */
export async function turnsOf(order: BatchOrder, executor: Executor, turns: number): Promise<Turn[]> {
  const found: Turn[] = []
  for (let turn = 0; turn < turns; turn++) found.push(await turnOf(order, executor))
  return found
}

async function turnOf(order: BatchOrder, executor: Executor): Promise<Turn> {
  const start = performance.now()
  const run = beginRun(order)
  try {
    await workOff(run, executor)
    const wall = (performance.now() - start) / 1000
    const length = rowLength(layoutAt(run.plan, 0))
    const blocks = blocksOf(run.plan).map((block) => run.folder.blocks.read(block)!)
    return { wall, replications: blocks.reduce((sum, { rows }) => sum + secondsIn(rows, length), 0) }
  } finally {
    run.remove()
  }
}

/** An empty block: the thread has loaded what it needs when it answers. */
async function answerOf(executor: Executor, order: BatchOrder): Promise<void> {
  await executor.run(taskOf(planned(order), { scenario: 0, from: 0, to: 0 }), new AbortController().signal)
}

function sheetOf(turns: readonly Turn[], toStart: number): Sheet {
  const milliseconds = median(turns.map(({ replications }) => replications)) / REPLICATIONS / 1e-3
  const size = `${REPLICATIONS} replications of ${milliseconds.toFixed(0)} ms, ${CITY.name} in ${CITY.streets} small streets, one thread`
  return {
    ...BATCHES,
    lines: [
      [
        'store and pool, share of the time',
        percent(spreadOf(turns.map(({ wall, replications }) => 1 - replications / wall))),
        'under 3 %',
        size,
      ],
      ['start of a pool of one thread', `${toStart.toFixed(0)} ms`, '', 'once a run, and not in the line above'],
    ],
  }
}

function percent({ median, least, most }: Spread): string {
  const text = (share: number): string => (share * 100).toFixed(2)
  return `${text(median)} % (${text(least)} to ${text(most)})`
}
