/**
 * The platform: accepts and triages at the street's seats of its desk, dispatches across network boundaries to a right
 * or wrong owner, takes back what wrong owners return, answers consultations and calls residents back.
 */
import { DAY, MINUTES_PER_HOUR } from '../../arithmetic/units.ts'
import type { Service } from '../../queueing/server-pool.ts'
import { exponential } from '../../random/exponential.ts'
import { DUTY, FINDER, STAGE, URGENCY } from '../state/cases.ts'
import { scheduleChaser } from '../people/chasers.ts'
import { endCase } from '../people/closing.ts'
import { assistArrives } from './department-work.ts'
import { makeContact } from './contact.ts'
import { isCalledFromBelow, callDepartment } from './departmental.ts'
import { GATE, departmentInCharge, isBlownBelowStreet, isForWhistle } from './gate.ts'
import { inForce } from '../people/in-force.ts'
import { fallsDue } from '../people/judgement.ts'
import { promiseTime } from '../people/promise.ts'
import { PURPOSE } from '../model/purposes.ts'
import { verified } from './reply.ts'
import { forwardedArrives } from './left-lying.ts'
import { joinsDesk } from './lines.ts'
import { caseArrives, streetPartArrives } from './street-work.ts'
import { WORK } from '../model/work.ts'
import type { Department } from '../state/department.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { draw, newJob, settingOf } from '../world.ts'

/** An issue becomes a case: it joins the desk's line, and its clocks of patience and chasers start. */
export function accept(world: World, row: number): void {
  const { cases, clock, setting, streets } = world
  cases.stage[row] = STAGE.accepted
  cases.accepted[row] = clock.now
  world.outcome.opens(clock.now, cases.street[row])
  world.register?.accepted(row)
  const patience = exponential(draw(world, PURPOSE.patience, row, 0)) * setting.behaviour.patienceDays * DAY
  cases.patienceEnds[row] = cases.urgency[row] === URGENCY.life ? Infinity : clock.now + patience
  if (cases.hasComplainant(row)) scheduleChaser(world, row)
  const job = newJob(world, WORK.triage, row, clock.now, draw(world, PURPOSE.triageWork, row, 0))
  joinsDesk(streets[cases.street[row]], job)
}

/** What the desk does with its jobs. */
export function deskService(world: World): Service {
  const { cases, jobs, streets } = world
  return {
    take: (job) => jobs.hours[job],
    done: (job) => {
      const kind = jobs.kind[job]
      const row = jobs.subject[job]
      if (kind !== WORK.consultation) streets[cases.street[row]].quietDesk?.catchUp()
      jobs.end(job)
      if (kind === WORK.triage) triaged(world, row)
      else if (kind === WORK.callback) verified(world, row)
    },
  }
}

function triaged(world: World, row: number): void {
  const { cases, setting } = world
  if (draw(world, PURPOSE.outOfScope, row, 0) < setting.behaviour.outOfScopeShare) {
    endCase(world, row, STAGE.outOfScope)
    return
  }
  world.outcome.enters(cases, row)
  fallsDue(world, row)
  dispatch(world, row, firstDispatchHours(world, row))
}

/** Hours from triage to the owner, without crossing a boundary. */
export function firstDispatchHours(world: World, row: number): number {
  const { platform, duties, behaviour } = settingOf(world, world.cases.street[row])
  const minutes =
    duties.directDispatch || world.cases.isUrgent(row) ? behaviour.urgentDispatchMinutes : platform.dispatchTime
  return minutes / MINUTES_PER_HOUR
}

function dispatch(world: World, row: number, hours: number): void {
  world.clock.after(hours + handoff(world, row), world.kinds.dispatched, row)
}

/** Each dispatch crosses a network boundary with probability 1 - 1 / networks. */
function handoff(world: World, row: number): number {
  const { platform, duties } = settingOf(world, world.cases.street[row])
  if (duties.directDispatch || world.cases.isUrgent(row)) return 0
  const crosses = draw(world, PURPOSE.boundary, row, world.cases.hops[row]) < 1 - 1 / platform.networks
  return crosses ? platform.handoffDelay : 0
}

/** Event "dispatched": the case is with an owner; a wrong one will give it back. */
export function dispatched(world: World, row: number): void {
  const { cases, clock } = world
  const isRight = draw(world, PURPOSE.owner, row, cases.hops[row]) < clarityFor(world, row)
  const isFirst = cases.dispatched[row] < 0
  if (isFirst) {
    cases.dispatched[row] = clock.now
    promiseTime(world, row)
    makeContact(world, row, firstReceiver(world, row, isRight))
  }
  cases.stage[row] = STAGE.dispatched
  if (isRight) toOwner(world, row)
  else clock.after(returnHours(world, row), world.kinds.returned, row)
}

/** Probability that the next owner is the right one; a person named in the chat group avoids part of the first mistakes. */
function clarityFor(world: World, row: number): number {
  const { cases, setting } = world
  const clarity = inForce(world, cases.street[row], 'clarity')
  const hasNamedPerson = cases.finder[row] === FINDER.chat && cases.hops[row] === 0
  return hasNamedPerson ? 1 - (1 - clarity) * (1 - setting.behaviour.namedPerson) : clarity
}

/** The department to which the case is dispatched, rightly or wrongly; undefined: it is the street. */
function firstReceiver(world: World, row: number, isRight: boolean): Department | undefined {
  const { cases, departments, domains } = world
  if (goesToDepartment(world, row)) return isRight ? departments[departmentInCharge(world, row)] : undefined
  if (isRight) return undefined
  const u = draw(world, PURPOSE.wrongDepartment, row, cases.hops[row])
  return departments[domains.departmentAt(cases.domain[row], u)]
}

function returnHours({ cases, setting }: World, row: number): number {
  return cases.isUrgent(row) ? setting.behaviour.urgentReturnHours : setting.behaviour.returnHours
}

/** Event "returned": a wrong owner gives the case back; after too many the street keeps it (territorial default, E055). */
export function returned(world: World, row: number): void {
  const { cases, setting } = world
  cases.stage[row] = STAGE.returned
  cases.hops[row]++
  if (cases.hops[row] >= setting.behaviour.maxReturns) caseArrives(world, row, WORK.lone)
  else dispatch(world, row, 0)
}

/** The right owner's line: streets get all but the assist matters that the duty list sends to their department. */
export function toOwner(world: World, row: number): void {
  const { cases, setting } = world
  const duty = cases.duty[row]
  if (cases.hops[row] >= setting.behaviour.maxReturns) caseArrives(world, row, WORK.lone)
  else if (duty === DUTY.assist) assistToOwner(world, row)
  else if (isBlownBelowStreet(world, row))
    streetPartArrives(world, row, GATE[settingOf(world, cases.street[row]).whistle.gate])
  else if (duty === DUTY.lead) caseArrives(world, row, WORK.lead)
  else if (isForWhistle(world, row)) streetPartArrives(world, row, GATE.street)
  else caseArrives(world, row, WORK.lone)
}

/** An assist matter is decided by the street, or goes to its department, or passes the street, which forwards it once. */
function assistToOwner(world: World, row: number): void {
  if (isDelegated(world, row)) caseArrives(world, row, WORK.delegated)
  else if (goesToDepartment(world, row)) assistArrives(world, row)
  else if (isCalledFromBelow(world, row)) callDepartment(world, row)
  else if (world.cases.attempts[row] === 0) caseArrives(world, row, WORK.forward)
  else forwardedArrives(world, row)
}

function isDelegated(world: World, row: number): boolean {
  const { delegatedShare } = settingOf(world, world.cases.street[row]).departments
  return draw(world, PURPOSE.delegated, row, 0) < delegatedShare
}

/** The duty list names the department (E048), and the street has not been given the power. */
function goesToDepartment(world: World, row: number): boolean {
  const { cases } = world
  if (cases.duty[row] !== DUTY.assist || isDelegated(world, row)) return false
  return draw(world, PURPOSE.direct, row, 0) < inForce(world, cases.street[row], 'assistDirect')
}

/** Event "consultation": a question is answered at the desk; it never becomes a case. Where nobody looks: one may be done for which a case waits. */
export function consultation(world: World, street: number): void {
  const office = world.streets[street]
  if (office.quietDesk) office.quietDesk.look()
  else isAsked(world, office)
}

/** Somebody has a question. */
export function isAsked(world: World, office: StreetOffice): void {
  const { clock, random } = world
  const address = office.block + office.consultations.arrive()
  const u = random.uniform(PURPOSE.consultationWork, address, 0)
  office.desk.submit(newJob(world, WORK.consultation, office.index, clock.now, u))
}
