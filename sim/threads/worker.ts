/** The worker thread of the city. */
import { replicateCity } from '../run/city-replication.ts'
import { workWith } from './worker-shell.ts'

export const work = workWith(replicateCity)
