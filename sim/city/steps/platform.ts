/**
 * The platform: accepts and triages at the street's seats of its desk, dispatches across network boundaries to a right
 * or wrong owner, takes back what wrong owners return, answers consultations and calls residents back.
 */
import { DAY, MINUTES_PER_HOUR } from '../../arithmetic/units.ts'
import type { Service } from '../../queueing/server-pool.ts'
import { exponential } from '../../random/exponential.ts'
import { DUTY, STAGE, URGENCY } from '../state/cases.ts'
import { scheduleChaser } from '../people/chasers.ts'
import { endCase } from '../people/closing.ts'
import { assistArrives } from './department-work.ts'
import { isBlownBelowStreet, isForWhistle } from './gate.ts'
import { inForce } from '../people/in-force.ts'
import { fallsDue } from '../people/judgement.ts'
import { promiseTime } from '../people/promise.ts'
import { PURPOSE, STREET_BLOCK } from '../model/purposes.ts'
import { verified } from './reply.ts'
import { caseArrives } from './street-work.ts'
import { whistleFromBelow } from './whistle.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob } from '../world.ts'

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
  streets[cases.street[row]].desk.submit(job)
}

/** What the desk does with its jobs. */
export function deskService(world: World): Service {
  const { jobs } = world
  return {
    take: (job) => jobs.hours[job],
    done: (job) => {
      const kind = jobs.kind[job]
      const row = jobs.subject[job]
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
  const { platform, duties, behaviour } = world.setting
  const minutes =
    duties.directDispatch || world.cases.isUrgent(row) ? behaviour.urgentDispatchMinutes : platform.dispatchTime
  return minutes / MINUTES_PER_HOUR
}

function dispatch(world: World, row: number, hours: number): void {
  world.clock.after(hours + handoff(world, row), world.kinds.dispatched, row)
}

/** Each dispatch crosses a network boundary with probability 1 - 1 / networks. */
function handoff(world: World, row: number): number {
  const { platform, duties } = world.setting
  if (duties.directDispatch || world.cases.isUrgent(row)) return 0
  const crosses = draw(world, PURPOSE.boundary, row, world.cases.hops[row]) < 1 - 1 / platform.networks
  return crosses ? platform.handoffDelay : 0
}

/** Event "dispatched": the case is with an owner; a wrong one will give it back. */
export function dispatched(world: World, row: number): void {
  const { cases, clock, setting } = world
  if (cases.dispatched[row] < 0) {
    cases.dispatched[row] = clock.now
    promiseTime(world, row)
  }
  cases.stage[row] = STAGE.dispatched
  if (draw(world, PURPOSE.owner, row, cases.hops[row]) < inForce(world, cases.street[row], 'clarity'))
    toOwner(world, row)
  else clock.after(setting.behaviour.returnHours, world.kinds.returned, row)
}

/** Event "returned": a wrong owner gives the case back; after too many the street keeps it (territorial default, E055). */
export function returned(world: World, row: number): void {
  const { cases, setting } = world
  cases.stage[row] = STAGE.returned
  cases.hops[row]++
  if (cases.hops[row] >= setting.behaviour.maxReturns) caseArrives(world, row, WORK.lone)
  else dispatch(world, row, 0)
}

/** The right owner's line: streets get all but assist matters that have been forwarded and what is whistled for below them. */
export function toOwner(world: World, row: number): void {
  const { cases, setting } = world
  const duty = cases.duty[row]
  if (cases.hops[row] >= setting.behaviour.maxReturns) caseArrives(world, row, WORK.lone)
  else if (isBlownBelowStreet(world, row)) whistleFromBelow(world, row)
  else if (duty === DUTY.lead) caseArrives(world, row, WORK.lead)
  else if (duty === DUTY.joint) caseArrives(world, row, isForWhistle(world, row) ? WORK.jointStreet : WORK.lone)
  else if (isDelegated(world, row)) caseArrives(world, row, WORK.delegated)
  else if (cases.attempts[row] === 0) caseArrives(world, row, WORK.forward)
  else assistArrives(world, row)
}

function isDelegated(world: World, row: number): boolean {
  return draw(world, PURPOSE.delegated, row, 0) < world.setting.departments.delegatedShare
}

/** Event "consultation": a question is answered at the desk; it never becomes a case. */
export function consultation(world: World, street: number): void {
  const { clock, random, streets } = world
  const office = streets[street]
  const address = street * STREET_BLOCK + office.consultations.arrive()
  const u = random.uniform(PURPOSE.consultationWork, address, 0)
  office.desk.submit(newJob(world, WORK.consultation, street, clock.now, u))
}
