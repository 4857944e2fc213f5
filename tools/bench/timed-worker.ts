/** The worker thread of `batch-overhead.ts`. */
import { replicateCity } from '../../sim/run/city-replication.ts'
import { workWith } from '../../sim/threads/worker-shell.ts'
import { timed } from './timed-replication.ts'

export const work = workWith(timed(replicateCity))
