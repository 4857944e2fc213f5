/** How a pool in office hours works: three service classes, of which life pre-empts (E099). */
import type { PoolOptions } from '../../queueing/server-pool.ts'
import { SERVICE_CLASSES } from '../model/work.ts'
import type { World } from '../world.ts'

export function officePool({ hours }: World): Pick<PoolOptions, 'timetable' | 'classes' | 'preemptiveClasses'> {
  return { timetable: hours.office, classes: SERVICE_CLASSES, preemptiveClasses: 1 }
}
