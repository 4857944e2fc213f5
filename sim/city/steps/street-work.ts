/**
 * What a street's posts do: they solve lead matters, try joint ones alone, pass assist matters on, do the street's part
 * before a whistle, decide delegated matters, and lose time to department tasks and chasers.
 */
import { DAY } from '../../arithmetic/units.ts'
import type { Service } from '../../queueing/server-pool.ts'
import { DUTY, NONE, STAGE } from '../state/cases.ts'
import { answered } from '../people/chasers.ts'
import { contactBegins, contactDone } from '../people/first-contact.ts'
import { GATE, departmentsNeeded } from './gate.ts'
import { inForce } from '../people/in-force.ts'
import { forwardedArrives } from './left-lying.ts'
import { lineOfHelpers } from './lines.ts'
import { firstWorkOnTheSpot, patienceIsOver, takenUp, waits } from '../people/patience.ts'
import { PURPOSE } from '../model/purposes.ts'
import { reply } from './reply.ts'
import { skillAt } from '../people/staffing.ts'
import { workSucceeds } from './success.ts'
import { beginWhistling } from './whistle.ts'
import { AHEAD, SERVICE_CLASS, supportShare, WORK, workOf } from '../model/work.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { draw, newJob, settingOf } from '../world.ts'

/** Of a head from outside, on support work: that of a post (rule 20). */
const OUTSIDE_EFFECTIVENESS = 1

/** A case joins the line of the unit in charge, or of its helpers, for one piece of work. */
export function caseArrives(world: World, row: number, work: number): void {
  const { cases, jobs, streets } = world
  if (patienceIsOver(world, row)) return
  const office = streets[cases.street[row]]
  const attempt = cases.attempts[row]
  cases.attempts[row] = attempt + 1
  cases.work[row] = work
  cases.stage[row] = STAGE.waiting
  const u = draw(world, PURPOSE.work, row, attempt)
  const job = newJob(world, work, row, ageStamp(world, row, work), u)
  if (work === WORK.jointStreet) jobs.hours[job] += arrangingHours(world, row) * world.unitWork(u)
  cases.job[row] = job
  if (jobs.serviceClass[job] === SERVICE_CLASS.life && dutyTakes(world, office)) {
    office.duty.submit(job)
  } else {
    const unit = office.pools[office.unitAt(cases.position[row])]
    const helpers = lineOfHelpers(office, work, unit)
    if (helpers === undefined) office.load.offer(jobs.hours[job] * office.stretch)
    else if (work === WORK.delegated) jobs.age[job] -= AHEAD
    ;(helpers ?? unit).submit(job)
  }
  waits(world, row)
}

/** The street's part for a gate below it: the departments have been whistled for, and wait for it to be done. */
export function streetPartArrives(world: World, row: number, gate: number): void {
  world.cases.gate[row] = gate
  caseArrives(world, row, WORK.jointStreet)
}

/** What a gate below the street has whistled for goes before the other work of its class. */
function ageStamp({ cases }: World, row: number, work: number): number {
  const isFromBelow = work === WORK.jointStreet && cases.gate[row] < GATE.street
  return isFromBelow ? cases.accepted[row] - AHEAD : cases.accepted[row]
}

/** Life cases are the duty post's, round the clock; when it is busy in office hours, the unit's posts drop what they have in hand. */
function dutyTakes({ clock, hours }: World, office: StreetOffice): boolean {
  return office.duty.busy < office.duty.servers || !hours.office.isOpen(clock.now)
}

/** Departments that come one by one must be met one by one (E123). */
function arrangingHours(world: World, row: number): number {
  if (settingOf(world, world.cases.street[row]).whistle.form !== 'parallel') return 0
  return world.setting.behaviour.parallelHours * (departmentsNeeded(world, row).length - 1)
}

/** What the heads of one unit do with its jobs; the duty post has no unit of its own (-1) and no assistants. */
export function streetService(world: World, office: StreetOffice, unit: number): Service {
  const { cases, jobs } = world
  const firstPost = unit >= 0 ? office.firstPostOfUnit(unit) : -1
  return {
    take: (job, head) => {
      const skill = firstPost >= 0 ? skillAt(world, office.hired[firstPost + head]) : 1
      const kind = jobs.kind[job]
      if (kind === WORK.contact || kind === WORK.lifeVisit) contactBegins(world, job)
      if (kind === WORK.task && hasLapsed(world, job)) return 0
      if (!workOf(kind).attempt) return (jobs.hours[job] * office.stretch) / skill
      takenUp(world, jobs.subject[job])
      if (kind !== WORK.forward) firstWorkOnTheSpot(world, jobs.subject[job], world.clock.now)
      return hoursOfWork(world, office, unit, job, skill) * office.stretch
    },
    done: (job) => {
      const kind = jobs.kind[job]
      const row = jobs.subject[job]
      jobs.end(job)
      if (kind === WORK.chaser) answered(world, row)
      if (kind === WORK.contact || kind === WORK.lifeVisit) contactDone(world, row)
      if (!workOf(kind).attempt) return
      cases.job[row] = NONE
      handled(world, row)
    },
  }
}

/** Nobody asks any more for a task that has waited so long. */
function hasLapsed({ clock, jobs, setting }: World, job: number): boolean {
  return clock.now - jobs.age[job] > setting.behaviour.taskLapseDays * DAY
}

/**
 * Hours of a post of this skill for a piece of work. A free assistant of the unit, or else an idle head from outside, does the support part
 * beside the post; what is left of it when the post's own part is done, they do together, so that help is never slower than none.
 */
function hoursOfWork(world: World, office: StreetOffice, unit: number, job: number, skill: number): number {
  const { jobs } = world
  const setting = settingOf(world, office.index)
  const content = jobs.hours[job]
  const support = content * supportShare(setting, jobs.kind[job])
  const { effectiveness } = setting.assistants
  const line = unit >= 0 ? office.assistants.lineOf(unit) : 0
  const isAssisted = effectiveness > 0 && office.assistants.hasFree(line, world.clock.now)
  if (unit < 0 || support <= 0 || !(isAssisted || office.outside?.hasIdle)) return content / skill
  const speed = isAssisted ? effectiveness : OUTSIDE_EFFECTIVENESS
  const own = (content - support) / skill
  const alone = support / speed
  const hours = alone <= own ? own : content / (skill + speed)
  const helped = Math.min(alone, hours)
  if (isAssisted) takeAssistant(world, office, line, jobs.subject[job], helped)
  else takeOutsideHead(world, office, helped)
  office.load.offer(-helped * speed * office.stretch)
  return hours
}

/** A head from outside supports a post for so many hours (stretched like an assistant's); whether the case ends first is nothing to him. */
function takeOutsideHead({ clock, jobs }: World, office: StreetOffice, hours: number): void {
  office.outside!.submit(
    jobs.create(WORK.support, office.index, SERVICE_CLASS.other, clock.now, hours * office.stretch),
  )
}

/** An assistant of the line works on the case for so many hours (stretched like a post's). */
function takeAssistant(world: World, office: StreetOffice, line: number, row: number, hours: number): void {
  const { cases, clock } = world
  cases.supportEnds[row] = world.hours.office.after(clock.now, hours * office.stretch)
  office.assistants.take(line, cases.supportEnds[row])
}

/** One piece of the street's work on a case is complete; what follows depends on which. */
export function handled(world: World, row: number): void {
  const { cases, setting } = world
  const work = cases.work[row]
  if (work === WORK.forward) return forwardedArrives(world, row)
  if (work === WORK.jointStreet) return streetPartDone(world, row)
  const solved = workSucceeds(world, row)
  if (solved && work === WORK.lead && needsRepair(world, row) && !fundPays(world, row))
    world.clock.after(setting.behaviour.districtPaysDays * DAY, world.kinds.districtPays, row)
  else reply(world, row, solved, true)
}

/** Whoever holds the whistle calls the departments, unless whistles are no longer allowed: then the street has to do without. */
function streetPartDone(world: World, row: number): void {
  const { cases } = world
  if (settingOf(world, cases.street[row]).whistle.enabled) beginWhistling(world, row, cases.gate[row])
  else caseArrives(world, row, cases.duty[row] === DUTY.lead ? WORK.lead : WORK.lone)
}

function needsRepair(world: World, row: number): boolean {
  return draw(world, PURPOSE.facility, row, 0) < world.setting.behaviour.facilityShare
}

function fundPays(world: World, row: number): boolean {
  const { behaviour } = world.setting
  const office = world.streets[world.cases.street[row]]
  world.outcome.spends(behaviour.facilityCost)
  if (office.fund < behaviour.facilityCost) return false
  office.fund -= behaviour.facilityCost
  return true
}

/** Event "district pays": the repair is made with the district's money, late. */
export function districtPays(world: World, row: number): void {
  reply(world, row, true, true)
}

/** Event "task": a department hands a task down (E070); the entry gate refuses a share of those that are off the list. */
export function task(world: World, street: number): void {
  const { clock, jobs, random, streets } = world
  const office = streets[street]
  const number = office.tasks.arrive()
  if (isRefused(world, office, number, clock.now)) return
  const address = office.block + number
  const job = newJob(world, WORK.task, street, clock.now, random.uniform(PURPOSE.taskWork, address, 0))
  const unit = office.unitAt(random.uniform(PURPOSE.taskPosition, address, 0))
  office.load.offer(jobs.hours[job] * office.stretch)
  office.pools[unit].submit(job)
}

/** Whether the entry gate refuses the street's task of this number, handed down at this hour. */
export function isRefused(world: World, { block, index }: StreetOffice, number: number, at: number): boolean {
  const gate = inForce(world, index, 'entryGate', at)
  return gate > 0 && world.random.uniform(PURPOSE.taskGate, block + number, 0) < gate
}
