/** What waits for helpers of whom nobody is left is the posts' again. */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'

/** @param line of helpers, or of heads from outside, of the street; only cases wait there */
export function backToPosts({ cases, jobs }: World, office: StreetOffice, line: ServerPool): void {
  if (line.staying > 0 || line.waiting === 0) return
  line.handOver((job) => {
    office.load.offer(jobs.hours[job] * office.stretch)
    return office.pools[office.unitAt(cases.position[jobs.subject[job]])]
  })
}
