/**
 * A program that merges 100,000 synthetic replications and prints, as JSON, how many live bytes there were on the way, counted after collecting
 * garbage (node --expose-gc). A process of its own, so that nothing else is counted.
 */
import { mergeRows } from '../../sim/analysis/merge.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { layoutsOf } from '../../sim/run/plan.ts'
import { rowLength } from '../../sim/run/result-row.ts'
import type { Sink } from '../../sim/run/sink.ts'
import { fakePlan, posts } from '../run/fake-city.ts'

const BLOCK = 512
/** A look at the memory whenever two more row groups of the Parquet file are written, for then its buffers are empty. */
const EVERY = 2 * 8192

function live(): number {
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const base = fakePlan({ one: 11 }, 100_000, 'seed', 1)
const scenarios = base.scenarios.map((one) => ({ ...one, setting: posts(11, 1), blockSize: BLOCK }))
const plan = { ...base, scenarios }
const length = rowLength(layoutsOf(plan)[0])
const looks: [merged: number, bytes: number][] = []
let written = 0

/** Small whole numbers; the first measure is another in every replication, and the eighth replication after each look has failed. */
const template = Float64Array.from({ length: BLOCK * length }, (_, at) => at % 90)
const store: Pick<BlockStore, 'read'> = {
  read: ({ from, to }) => {
    const rows = template.slice(0, (to - from) * length)
    for (let replication = from; replication < to; replication++) rows[(replication - from) * length] = replication
    if (from % EVERY !== 0) return { rows, failures: [] }
    looks.push([from, live()])
    rows.fill(NaN, 7 * length, 8 * length)
    return { rows, failures: [{ replication: from + 7, stage: 'simulation', message: 'no' }] }
  },
}
const sink: Sink = { write: (piece) => void (written += piece.length) }

const { summary } = await mergeRows({
  ...{ plan, store, replications: plan.replications, study: null },
  sinks: { 'replications.csv': sink, 'replications.parquet': sink, 'groups.csv': sink, 'failures.csv': sink },
  commandOf: (scenario, replication) => `redo ${scenario} ${replication}`,
})
const { completed, failed } = summary
console.log(JSON.stringify({ looks, written, completed, failed, n: summary.scenarios[0].measures['hops']!.n }))
