/** The worker thread of `batch-memory-program.ts`. */
import { workWith } from '../../sim/threads/worker-shell.ts'
import { shortReplication } from './short-replication.ts'

export const work = workWith(shortReplication)
