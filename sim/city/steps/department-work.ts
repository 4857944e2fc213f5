/**
 * What a department's officers do: assist matters that streets pass on, their own orders, and, when whistled for and
 * willing, their part of joint work. The same officers do all of it: nothing is free (rule 8).
 */
import type { ServerPool, Service } from '../../queueing/server-pool.ts'
import { NONE, STAGE } from '../state/cases.ts'
import type { Department } from '../state/department.ts'
import { partDone, partTaken, rowOf } from './joint-work.ts'
import { lineOf } from './lines.ts'
import { calledTaken } from './departmental.ts'
import { contactBegins, contactDone } from '../people/first-contact.ts'
import { departmentInCharge } from './gate.ts'
import { firstWorkOnTheSpot, patienceIsOver, takenUp, waits } from '../people/patience.ts'
import { PURPOSE } from '../model/purposes.ts'
import { reply } from './reply.ts'
import { workSucceeds } from './success.ts'
import { WORK, workOf } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob } from '../world.ts'

/** An assist matter joins the line of the department that holds the power. */
export function assistArrives(world: World, row: number): void {
  const { cases, departments } = world
  if (patienceIsOver(world, row)) return
  const attempt = cases.attempts[row]
  cases.attempts[row] = attempt + 1
  cases.work[row] = WORK.assist
  cases.stage[row] = STAGE.waiting
  const job = newJob(world, WORK.assist, row, cases.accepted[row], draw(world, PURPOSE.work, row, attempt))
  cases.job[row] = job
  lineOf(departments[departmentInCharge(world, row)], cases.street[row]).submit(job)
  waits(world, row)
}

/** The department whose job this is; a first call may be made by any that the matter could concern. */
export function departmentOfJob(world: World, job: number): Department {
  const { cases, departments, jobs } = world
  const subject = jobs.subject[job]
  const { subject: what } = workOf(jobs.kind[job])
  if (what === 'department') return departments[subject]
  if (what === 'call') return departments[cases.department[subject]]
  return departments[departmentInCharge(world, subject)]
}

/** What is particular to a pool of officers. */
interface Officers {
  /** First seat of those who are paid by the day and not by the hour on cases. */
  readonly hired?: number
  /** How much longer they take for everything, now. */
  readonly slower?: () => number
}

/** What the officers of a pool (a department's own, or embedded at a street) do with its jobs. */
export function departmentService(world: World, { hired = Infinity, slower }: Officers = {}): Service {
  const { clock, jobs, outcome } = world
  return {
    take: (job) => {
      const kind = jobs.kind[job]
      if (slower) jobs.hours[job] *= slower()
      if (kind === WORK.contact) {
        contactBegins(world, job)
        return jobs.hours[job]
      }
      if (kind === WORK.assist) {
        takenUp(world, jobs.subject[job])
        firstWorkOnTheSpot(world, jobs.subject[job], clock.now)
        return jobs.hours[job]
      }
      if (kind === WORK.called) return calledTaken(world, job)
      if (kind === WORK.part) return partTaken(world, job)
      // Its age stamp is when it came; it may have changed lines since.
      outcome.orderDelayed(clock.now - jobs.age[job])
      return jobs.hours[job]
    },
    done: (job, head) => {
      const kind = jobs.kind[job]
      const subject = jobs.subject[job]
      const hours = jobs.hours[job]
      jobs.end(job)
      if (kind === WORK.contact) contactDone(world, subject)
      else if (kind === WORK.assist) assistDone(world, subject, head < hired ? hours : 0)
      else if (kind === WORK.called) assistDone(world, rowOf(subject), head < hired ? hours : 0)
      else if (kind === WORK.part) partDone(world, subject, head < hired)
    },
  }
}

function assistDone(world: World, row: number, hours: number): void {
  world.cases.job[row] = NONE
  world.outcome.officersWorked(hours)
  reply(world, row, workSucceeds(world, row), false)
}

/** Event "own order": the department's own business, which whistles displace; a part falls on streets where its officers may do it. */
export function ownOrder(world: World, number: number): void {
  const { clock, departments, random } = world
  const department = departments[number]
  const order = department.orders.arrive()
  const u = random.uniform(PURPOSE.orderWork, department.address, order)
  const job = newJob(world, WORK.ownOrder, number, clock.now, u)
  lineOfOrder(world, department, order).submit(job)
}

/** An order falls on a street by residents; officers there may do it, if it is one of those that need not be done at home. */
function lineOfOrder(world: World, department: Department, order: number): ServerPool {
  const { random, setting } = world
  const mayBeDoneThere =
    random.uniform(PURPOSE.orderEmbedded, department.address, order) < setting.departments.embedOwnOrders
  if (!mayBeDoneThere) return department.pool
  return lineOf(
    department,
    streetOfOrder(world, department, random.uniform(PURPOSE.orderStreet, department.address, order)),
  )
}

/** The street at this place among the residents. @param u 0-1 */
function streetOfOrder({ streets }: World, department: Department, u: number): number {
  let left = u * department.residents
  let last = 0
  for (const office of streets) {
    last = office.index
    left -= office.residents
    if (left < 0) break
  }
  return last
}
