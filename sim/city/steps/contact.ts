/**
 * The call for first contact, made by whoever a case is first dispatched to, right or wrong, and out of office hours by the duty
 * post of the street; where life is in danger the duty post goes there instead.
 */
import { URGENCY } from '../state/cases.ts'
import type { Department } from '../state/department.ts'
import { PURPOSE } from '../model/purposes.ts'
import { AHEAD, WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob } from '../world.ts'
import { lineOf } from './lines.ts'

/** @param department that has the case first; undefined: the street */
export function makeContact(world: World, row: number, department: Department | undefined): void {
  const { cases, clock, hours, streets } = world
  const office = streets[cases.street[row]]
  if (cases.urgency[row] === URGENCY.life) {
    office.duty.submit(firstJob(world, row, WORK.lifeVisit))
  } else if (!hours.office.isOpen(clock.now)) {
    office.duty.submit(firstJob(world, row, WORK.contact))
  } else if (department === undefined) {
    const job = firstJob(world, row, WORK.contact)
    office.load.offer(world.jobs.hours[job] * office.stretch)
    office.pools[office.unitAt(cases.position[row])].submit(job)
  } else {
    lineOf(department, office.index).submit(firstJob(world, row, WORK.contact))
  }
}

/** Before all other work of its class; the visit before everything. */
function firstJob(world: World, row: number, kind: number): number {
  const { cases } = world
  const u = draw(world, kind === WORK.lifeVisit ? PURPOSE.lifeVisitWork : PURPOSE.contactWork, row, 0)
  const job = newJob(world, kind, row, cases.accepted[row] - AHEAD, u)
  cases.contactJob[row] = job
  return job
}
