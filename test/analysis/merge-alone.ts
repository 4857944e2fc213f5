/**
 * A program that merges 36,000 synthetic replications and prints, as JSON, how many live bytes there were on the way, counted after collecting
 * garbage (node --expose-gc). A process of its own, so that nothing else is counted.
 */
import { mergeRows } from '../../sim/analysis/merge.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { layoutAt } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { rowLength } from '../../sim/run/result-row.ts'
import type { Sink } from '../../sim/run/sink.ts'
import { FAKE_ESTIMATES, fakePoint, posts } from '../run/fake-city.ts'

const BLOCK = 512
/** A look at the memory whenever another row group of the table of replications is written, for then its buffers are empty. */
const EVERY = 8192

function live(): number {
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const run = { horizon: { warmUpDays: 7, days: 1 }, replications: 36_000, seed: 'seed' }
const base = planFor([fakePoint('one', posts(11, 1))], run, FAKE_ESTIMATES)
const plan = { ...base, scenarios: base.scenarios.map((one) => ({ ...one, blockSize: BLOCK })) }
const length = rowLength(layoutAt(plan, 0))
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
    return { rows, failures: [{ scenario: 0, replication: from + 7, stage: 'simulation', message: 'no' }] }
  },
}
const sink: Sink = { write: (piece) => void (written += piece.length) }

const { summary } = await mergeRows({
  ...{ plan, store, replications: run.replications, study: null, weekly: true },
  ...{ sink: () => sink, facts: {} },
  commandOf: (scenario, replication) => `redo ${scenario} ${replication}`,
})
const { completed, failed } = summary
console.log(JSON.stringify({ looks, written, completed, failed, n: summary.scenarios[0].measures['hops']!.n }))
