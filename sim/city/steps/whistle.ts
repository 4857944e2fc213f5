/**
 * The whistle: whoever holds it calls the departments that a joint matter needs, at once or for their next visit day; some
 * come, some do not (E002, E077). What follows when the deadline has passed is in `deadline.ts`.
 */
import type { ServerPool } from '../../queueing/server-pool.ts'
import { readinessToReportIn } from '../people/readiness.ts'
import { CALL, NONE, STAGE, firstCallOf } from '../state/cases.ts'
import { GATE, departmentsNeeded, isNeedless } from './gate.ts'
import { callIndex, deadlineOf, forEachCall, rowOf } from './joint-work.ts'
import { lineOfCall } from './lines.ts'
import { PURPOSE } from '../model/purposes.ts'
import { nextVisit } from './visits.ts'
import { AHEAD, SERVICE_CLASS, WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob, settingOf } from '../world.ts'

/** The street has done its own part and whistles. */
export function streetWhistles(world: World, row: number): void {
  beginWhistling(world, row, GATE.street)
}

/** The first whistle since the case came to its owner; the form of joint work is settled with it. */
export function beginWhistling(world: World, row: number, gate: number): void {
  const { cases } = world
  cases.work[row] = WORK.jointStreet
  cases.gate[row] = gate
  cases.risen[row] = 0
  cases.parallel[row] = settingOf(world, cases.street[row]).whistle.form === 'parallel' ? 1 : 0
  blowWhistle(world, row)
}

/** One whistle: departments hear it at once, or on their next visit day. */
export function blowWhistle(world: World, row: number): void {
  const { cases, clock, hours, kinds, outcome, setting } = world
  if (cases.departmentsNeeded[row] === 0) nameDepartments(world, row)
  cases.stage[row] = STAGE.whistled
  cases.whistles[row]++
  const convenes = cases.whistledAt[row] === NONE && cases.departmentsNeeded[row] > 1
  cases.whistledAt[row] = clock.now
  outcome.whistled(clock.now, cases.street[row], isNeedless(world, row), convenes)
  const heard = nextVisit(hours.office, setting.district.visitInterval, clock.now)
  if (heard > clock.now) {
    cases.unheard[row] = 1
    cases.deadlineEvent[row] = clock.at(heard, kinds.visit, row)
  } else {
    callDepartments(world, row)
  }
}

/** Event "visit": the departments come out, and hear the whistles that have been blown since they last did. */
export function visit(world: World, row: number): void {
  world.cases.unheard[row] = 0
  callDepartments(world, row)
}

/** After a switch: whistles that wait are heard on the next visit day as it is now. */
export function replanVisits(world: World): void {
  const { cases, clock, hours, kinds, setting } = world
  const heard = nextVisit(hours.office, setting.district.visitInterval, clock.now)
  cases.forEachAlive((row) => {
    if (cases.unheard[row] === 0) return
    clock.cancel(cases.deadlineEvent[row])
    cases.deadlineEvent[row] = clock.at(heard, kinds.visit, row)
  })
}

/** Whoever is not at work on the matter already is called, and the time to report in begins. */
function callDepartments(world: World, row: number): void {
  const { cases, clock, kinds } = world
  cases.deadlineEvent[row] = clock.after(deadlineOf(world, row), kinds.deadline, row)
  forEachCall(world, row, (call) => {
    const state = cases.callState[call]
    if (state !== CALL.done && state !== CALL.working) summon(world, call)
  })
}

/** The departments that the matter needs; nobody has been called yet. */
export function nameDepartments(world: World, row: number): void {
  const { cases } = world
  const first = firstCallOf(row)
  const needed = departmentsNeeded(world, row)
  needed.forEach((department, slot) => {
    cases.department[first + slot] = department
    cases.callState[first + slot] = CALL.absent
    cases.callEvent[first + slot] = NONE
  })
  cases.departmentsNeeded[row] = needed.length
}

/** One call to one department: an officer at the street always comes; others if the department is ready to. */
function summon(world: World, call: number): void {
  const { cases, departments, outcome, setting, streets } = world
  const row = rowOf(call)
  const department = departments[cases.department[call]]
  const office = streets[cases.street[row]]
  const belief = office.belief[department.number]
  const ready =
    draw(world, PURPOSE.reportIn, row, callIndex(world, call)) <
    readinessToReportIn(world, office.index, department, cases.risen[row])
  const line = lineOfCall(department, office.index, ready)
  const justified = isNeedless(world, row) ? 0 : 1
  office.belief[department.number] = belief + setting.behaviour.beliefStep * (justified - belief)
  outcome.called(cases.whistledAt[row], office.index)
  if (line !== undefined) joinLine(world, call, line, classOfCall(world, row))
  else cases.callState[call] = CALL.absent
}

/** Under a deadline too short to finish what is in hand, officers leave it. */
function classOfCall(world: World, row: number): number {
  const own = world.cases.serviceClass(row)
  const isShort = deadlineOf(world, row) < world.setting.behaviour.hurryBelow
  return isShort ? Math.min(own, SERVICE_CLASS.called) : own
}

/** A part of joint work, or all of a matter to which its department is called alone, waits before other work of its class. */
export function joinLine(world: World, call: number, line: ServerPool, serviceClass: number): void {
  const { cases, jobs } = world
  const row = rowOf(call)
  const isAlone = cases.work[row] === WORK.called
  const u = isAlone
    ? draw(world, PURPOSE.work, row, cases.attempts[row] - 1)
    : draw(world, PURPOSE.partWork, row, callIndex(world, call))
  const job = newJob(world, isAlone ? WORK.called : WORK.part, call, cases.accepted[row] - AHEAD, u)
  jobs.serviceClass[job] = serviceClass
  cases.callJob[call] = job
  cases.callState[call] = CALL.queued
  line.submit(job)
}
