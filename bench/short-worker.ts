/** The worker thread of `batch-memory-program.ts`. */
import { workWith } from '../sim/experiment/worker-shell.ts'
import { shortReplication } from './short-replication.ts'

export const work = workWith(shortReplication)
