/** The machinery of a run on the fake city. */
import type { Machinery } from '../../../cli/work/machinery.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { diskFiles } from '../../../sim/store/run-store-disk.ts'
import { ANCHOR, fakeReplicate } from '../../run/fake-city.ts'

/** A machinery on the fake city, in this thread, with a report of one line. */
export function fakeMachinery(more: Partial<Machinery> = {}, replicate: Replicate = fakeReplicate): Machinery {
  return {
    anchorOf: () => ANCHOR,
    replicationSeconds: () => 1,
    openPool: () => ({ ...inThisThread(replicate), close: async () => {} }),
    replicate,
    report: async ({ manifest, summary, curves, groups }, language) =>
      [language, manifest.scenarios.length, summary.differences.length, curves.scenarios.length, groups.baseline].join(
        ' ',
      ),
    ...{ files: diskFiles, engine: 'engine', version: '1.2.3', node: 'v20.0.0' },
    ...{ machine: { memory: 8e9, cores: 2 }, memoryEstimate: () => 1e6 },
    ...more,
  }
}
