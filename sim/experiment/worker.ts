/** The worker thread of the city. */
import { replicateCity } from './city-replication.ts'
import { workWith } from './worker-shell.ts'

export const work = workWith(replicateCity)
