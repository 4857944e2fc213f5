/** A worker thread that makes of a district the digests of its streets, instead of its account. */
import { replicateCity } from '../../../sim/run/city-replication.ts'
import type { ReplicationParts } from '../../../sim/run/replication-parts.ts'
import { workWith } from '../../../sim/threads/worker-shell.ts'
import { districtAlone } from './street-logs.ts'

const logs: ReplicationParts = {
  make: (city, _, district) => Float64Array.from(districtAlone(city, district)),
  join: () => {
    throw new Error('digests are not joined')
  },
}

export const work = workWith(replicateCity, logs)
