/** How a pool in office hours works: by service class, of which the first pre-empt (E099). */
import type { PoolOptions } from '../../queueing/server-pool.ts'
import { PREEMPTIVE_CLASSES, SERVICE_CLASSES } from '../model/work.ts'
import type { World } from '../world.ts'

export function officePool({ hours }: World): Pick<PoolOptions, 'timetable' | 'classes' | 'preemptiveClasses'> {
  return { timetable: hours.office, classes: SERVICE_CLASSES, preemptiveClasses: PREEMPTIVE_CLASSES }
}
