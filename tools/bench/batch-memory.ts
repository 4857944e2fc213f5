/** A hundred thousand replications of a millisecond through store and merge: peak memory, and what each of them costs. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { BATCHES } from './batch-overhead.ts'
import type { Peaks } from './batch-peaks.ts'
import type { Sheet } from './sheet.ts'

const REPLICATIONS = 100_000
const AIM = 'under 300 MB'

export async function batchMemory(): Promise<Sheet[]> {
  const two = await inOwnProcess(2)
  const none = await inOwnProcess(0)
  const each = (seconds: number): string => `${((seconds / none.completed) * 1e6).toFixed(0)} µs`
  return [
    {
      ...BATCHES,
      lines: [
        ['peak memory, blocks of 2 threads', megabytes(two.merged), AIM, courseOf(two)],
        ['peak memory, blocks without work', megabytes(none.merged), AIM, courseOf(none)],
        [
          'store, each replication',
          each(none.toStore),
          '',
          `processor time; ${ofFifty(none)} of a replication of 50 ms`,
        ],
        ['merge, each replication', each(none.toMerge), '', 'processor time; CSV, Parquet, groups, sums'],
      ],
      notes: [
        'Share of the time: what is left when the seconds that replications took, by their own clock, are taken away; median (least to most), ' +
          'with a warm thread. ' +
          `Memory: the most that the process had at once (resident set; main thread and workers together), ` +
          `${two.completed} replications of about a millisecond, each a row of the usual length (a year, one street), ` +
          'blocks and results on the disk. "Without work" leaves the main thread alone: rows come as fast as it takes them.',
      ],
    },
  ]
}

function ofFifty({ toStore, completed }: Peaks): string {
  return `${((toStore / completed / 0.05) * 100).toFixed(2)} %`
}

function courseOf({ begun, stored, merged }: Peaks): string {
  return `${megabytes(begun)} at the first block, ${megabytes(stored)} at the last, ${megabytes(merged)} when merged`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function inOwnProcess(threads: number): Promise<Peaks> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'batch-memory-program.js'), [String(threads), String(REPLICATIONS)])
    let peaks: Peaks | undefined
    child.on('message', (message) => (peaks = message as Peaks))
    child.on('error', reject)
    child.on('exit', (code) =>
      peaks ? resolve(peaks) : reject(new Error(`the batch with ${threads} threads ended with code ${code}`)),
    )
  })
}
