/** The worker thread of the city. */
import { cityInParts, replicateCity } from '../run/city-replication.ts'
import { workWith } from './worker-shell.ts'

export const work = workWith(replicateCity, cityInParts)
