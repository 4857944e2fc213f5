/**
 * What follows when a call to a department is answered in time, or missed at its deadline: the department is scored for it, the
 * street has more or less confidence in it, and a call in vain has cost the street time (rule 7).
 */
import { DAY } from '../../arithmetic/units.ts'
import { PURPOSE } from '../model/purposes.ts'
import { WORK } from '../model/work.ts'
import { caseOfCall } from '../state/cases.ts'
import type { World } from '../world.ts'
import { draw, newJob } from '../world.ts'
import { confidenceLearns } from './confidence.ts'

/** The officer is on site, or, where officers do not meet, has taken up the work. */
export function callAnswered(world: World, call: number): void {
  callResolved(world, call, true)
}

/** The deadline has passed. @param index of the call's draws */
export function callMissed(world: World, call: number, index: number): void {
  callResolved(world, call, false)
  const { cases, clock, jobs, streets } = world
  const row = caseOfCall(call)
  const office = streets[cases.street[row]]
  const u = draw(world, PURPOSE.vainCallWork, row, index)
  const job = newJob(world, WORK.vainCall, office.index, clock.now, u)
  office.load.offer(jobs.hours[job] * office.stretch)
  office.pools[office.unitAt(cases.position[row])].submit(job)
}

function callResolved(world: World, call: number, came: boolean): void {
  const { cases, clock, departments } = world
  const street = cases.street[caseOfCall(call)]
  const department = cases.department[call]
  departments[department].missedCalls.add(Math.floor(clock.now / DAY), !came)
  confidenceLearns(world, street, department, came)
}
