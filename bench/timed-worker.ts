/** The worker thread of `batch-overhead.ts`. */
import { replicateCity } from '../sim/experiment/city-replication.ts'
import { workWith } from '../sim/experiment/worker-shell.ts'
import { timed } from './timed-replication.ts'

export const work = workWith(timed(replicateCity))
