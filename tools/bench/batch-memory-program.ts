/** A process of its own for `batch-memory.ts`, which has nothing of the bench in memory: one batch, its blocks made by 2 threads or by none. */
import { openPool } from '../../sim/threads/pool.ts'
import { cityOf } from './batch-run.ts'
import { copying, peaksOf } from './batch-peaks.ts'

const [threads, replications] = process.argv.slice(2).map(Number) as [number, number]
const order = {
  // Rows of the usual length: a year in one street.
  ...{ scenario: cityOf('haigang-after', 1, 10_000), horizon: { warmUpDays: 90, days: 365 } },
  ...{ replications, seconds: 0.001 },
}
const worker = new URL('./short-worker.js', import.meta.url)
const pool = threads > 0 ? openPool({ workers: threads, worker }) : null
try {
  process.send!(await peaksOf(order, pool ?? copying(4)))
} finally {
  await pool?.close()
}
