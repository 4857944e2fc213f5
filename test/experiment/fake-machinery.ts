/** The machinery of a run on a made-up city: the real program but for the city and its estimates. */
import type { Machinery } from '../../cli/work/machinery.ts'
import { ownMachinery } from '../../cli/work/machinery.ts'
import { inThisThread } from '../../sim/run/batch.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'

export function machineryOn(city: Replicate, more: Partial<Machinery> = {}): Machinery {
  return {
    ...ownMachinery('1.2.3'),
    ...{ replicationSeconds: () => 0.4, memoryEstimate: () => 1e6, engine: 'engine' },
    openPool: () => ({ ...inThisThread(city), close: async () => {} }),
    report: async () => 'a report',
    ...more,
  }
}
