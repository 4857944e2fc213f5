/**
 * What a batch costs beside its replications: a run of a small city - plan, folder, a pool of one thread, blocks on the disk - against the
 * same replications in a bare loop, by turns.
 */
import { replicateCity } from '../sim/experiment/city-replication.ts'
import type { Executor } from '../sim/experiment/batch.ts'
import { taskOf } from '../sim/experiment/plan.ts'
import type { Plan } from '../sim/experiment/plan.ts'
import { openPool } from '../sim/experiment/pool.ts'
import type { BatchOrder } from './batch-run.ts'
import { beginRun, cityOf, planned, workOff } from './batch-run.ts'
import type { Spread } from './measure.ts'
import { median, spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'

export const BATCHES = { title: 'Batches', head: ['what', 'found', 'aim', 'remark'] } as const

const CITY = { name: 'haigang-after', streets: 2, residents: 10_000 }
const HORIZON = { warmUpDays: 30, days: 180 }
/** Two whole blocks. */
const REPLICATIONS = 38
const WARM_UP = 2
/** A round: the overhead is small, and one turn says little of it. */
const TURNS = 3
/** Bytes; `whistle run` sets a limit to each thread, and to watch it takes time too. */
const MEMORY_LIMIT = 4e9

/** Seconds. */
interface Cost {
  readonly wall: number
  readonly cpu: number
}

export interface Overhead {
  /** By turns: what the batch took more than the mean of the bare loops before and after it, as a share of that. */
  readonly turns: readonly Cost[]
  /** Processor seconds of a replication in the bare loop. */
  readonly replication: number
}

export async function batchOverhead({ rounds }: Means): Promise<Sheet[]> {
  const order = {
    scenario: cityOf(CITY.name, CITY.streets, CITY.residents),
    horizon: HORIZON,
    replications: REPLICATIONS,
  }
  const start = performance.now()
  const pool = openPool({ workers: 1, memoryLimit: MEMORY_LIMIT })
  try {
    await answerOf(pool, order)
    const toStart = performance.now() - start
    await overheadOf(order, pool, WARM_UP)
    return [sheetOf(await overheadOf(order, pool, rounds * TURNS), toStart)]
  } finally {
    await pool.close()
  }
}

/**
 * Each batch is measured between two bare loops.
 * @param executor that is warm; so must this thread be
 */
export async function overheadOf(order: BatchOrder, executor: Executor, turns: number): Promise<Overhead> {
  const plan = planned(order)
  const found: Cost[] = []
  const bare = [await costOf(() => bareLoop(plan))]
  for (let turn = 0; turn < turns; turn++) {
    const batch = await costOf(() => batchOf(order, executor))
    const before = bare.at(-1)!
    const after = await costOf(() => bareLoop(plan))
    const more = (key: keyof Cost): number => (2 * batch[key]) / (before[key] + after[key]) - 1
    found.push({ wall: more('wall'), cpu: more('cpu') })
    bare.push(after)
  }
  return { turns: found, replication: median(bare.map(({ cpu }) => cpu)) / order.replications }
}

async function batchOf(order: BatchOrder, executor: Executor): Promise<void> {
  const run = beginRun(order)
  try {
    await workOff(run, executor)
  } finally {
    run.remove()
  }
}

async function bareLoop(plan: Plan): Promise<void> {
  const task = taskOf(plan, { scenario: 0, from: 0, to: plan.replications })
  for (let replication = 0; replication < task.to; replication++) replicateCity(task, replication)
}

/** An empty block: the thread has loaded what it needs when it answers. */
async function answerOf(executor: Executor, order: BatchOrder): Promise<void> {
  await executor.run(taskOf(planned(order), { scenario: 0, from: 0, to: 0 }), new AbortController().signal)
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 }
}

function sheetOf({ turns, replication }: Overhead, toStart: number): Sheet {
  const size = `${REPLICATIONS} replications of ${(replication * 1000).toFixed(0)} ms, ${CITY.name} in ${CITY.streets} small streets`
  const line = (what: string, key: keyof Cost, remark: string): string[] => {
    return [
      `store and pool over a bare loop, ${what}`,
      percent(spreadOf(turns.map((one) => one[key]))),
      'under 3 %',
      remark,
    ]
  }
  return {
    ...BATCHES,
    lines: [
      line('wall time', 'wall', size),
      line('processor time', 'cpu', 'of all threads'),
      ['start of a pool of one thread', `${toStart.toFixed(0)} ms`, '', 'once a run, and in none of the lines above'],
    ],
  }
}

function percent({ median, least, most }: Spread): string {
  const text = (share: number): string => (share * 100).toFixed(1)
  return `${text(median)} % (${text(least)} to ${text(most)})`
}
