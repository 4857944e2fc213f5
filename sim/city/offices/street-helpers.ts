/**
 * Helpers at a street beside its posts: officers who have followed delegated work or been moved down (rule 10), and heads from outside
 * (rule 20). They do delegated and lead matters at a department's hours: no inspections, no second hat, no assistants.
 */
import type { Service, ServerPool } from '../../queueing/server-pool.ts'
import { NOWHERE } from '../../queueing/jobs.ts'
import { firstWorkOnTheSpot, takenUp } from '../people/patience.ts'
import { NONE } from '../state/cases.ts'
import type { StreetOffice } from '../state/street-office.ts'
import { handled } from '../steps/street-work.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'

/** @param line of the helpers; @param byHour whether their hours on cases cost anything, or their day is paid for */
export function helpersService(world: World, office: StreetOffice, line: () => ServerPool, byHour: boolean): Service {
  const { cases, clock, jobs, outcome } = world
  return {
    take: (job) => {
      if (jobs.kind[job] !== WORK.support) {
        takenUp(world, jobs.subject[job])
        firstWorkOnTheSpot(world, jobs.subject[job], clock.now)
      }
      return jobs.hours[job]
    },
    done: (job) => {
      const kind = jobs.kind[job]
      const row = jobs.subject[job]
      const hours = jobs.hours[job]
      jobs.end(job)
      if (kind === WORK.support) return
      cases.job[row] = NONE
      if (byHour) outcome.officersWorked(hours)
      handled(world, row)
    },
    idle: () => takesLeadMatter(world, office, line()),
  }
}

/** Whoever has nothing to do takes the lead matter that the posts would begin first. @returns whether there was one */
function takesLeadMatter(world: World, office: StreetOffice, line: ServerPool): boolean {
  const { jobs } = world
  let first = NOWHERE
  let unit = office.pools[0]
  for (const pool of office.pools) {
    const job = pool.firstWaiting((one) => jobs.kind[one] === WORK.lead)
    if (job === NOWHERE || (first !== NOWHERE && !isServedBefore(world, job, first))) continue
    first = job
    unit = pool
  }
  if (first === NOWHERE) return false
  unit.withdraw(first)
  office.load.offer(-jobs.hours[first] * office.stretch)
  line.submit(first)
  return true
}

function isServedBefore({ jobs }: World, job: number, than: number): boolean {
  const byClass = jobs.serviceClass[job] - jobs.serviceClass[than]
  return byClass < 0 || (byClass === 0 && jobs.age[job] < jobs.age[than])
}
