/**
 * The whistle: whoever holds it calls the departments that a joint matter needs, at once or for their next visit day; some
 * come, some do not (E002, E077). What follows when the deadline has passed is in `deadline.ts`.
 */
import { readinessToReportIn } from '../people/readiness.ts'
import { CALL, NONE, STAGE, firstCallOf } from '../state/cases.ts'
import { GATE, isNeedless } from './gate.ts'
import { callIndex, forEachCall, rowOf } from './joint-work.ts'
import { lineOfCall } from './lines.ts'
import { PURPOSE } from '../model/purposes.ts'
import { nextVisit } from './visits.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { departmentOf, draw, newJob } from '../world.ts'

/** The street has done its own part and whistles. */
export function streetWhistles(world: World, row: number): void {
  beginWhistling(world, row, GATE.street)
}

/** The holder of a gate below the street whistles at once: no part of the street comes before it. */
export function whistleFromBelow(world: World, row: number): void {
  world.cases.attempts[row]++
  beginWhistling(world, row, GATE[world.setting.whistle.gate])
}

/** The first whistle since the case came to its owner; the form of joint work is settled with it. */
function beginWhistling(world: World, row: number, gate: number): void {
  const { cases, setting } = world
  cases.work[row] = WORK.jointStreet
  cases.gate[row] = gate
  cases.risen[row] = 0
  cases.parallel[row] = setting.whistle.form === 'parallel' ? 1 : 0
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
  const { cases, clock, kinds, setting } = world
  cases.deadlineEvent[row] = clock.after(setting.whistle.reportDeadline, kinds.deadline, row)
  forEachCall(world, row, (call) => {
    const state = cases.callState[call]
    if (state !== CALL.done && state !== CALL.working) summon(world, call)
  })
}

/** Two to four departments, drawn without repetition from the domain's row of the authority matrix. */
function nameDepartments(world: World, row: number): void {
  const { cases, domains, setting } = world
  const { threeDepartments, fourDepartments } = setting.behaviour
  const weights = domains.weights[cases.domain[row]]
  const u = draw(world, PURPOSE.departments, row, 1)
  const wanted = u < fourDepartments ? 4 : u < fourDepartments + threeDepartments ? 3 : 2
  const needed = Math.min(wanted, weights.filter((weight) => weight > 0).length)
  const first = firstCallOf(row)
  const named = (department: number, before: number): boolean => {
    for (let slot = 0; slot < before; slot++) if (cases.department[first + slot] === department) return true
    return false
  }
  for (let slot = 0; slot < needed; slot++) {
    const open = weights.map((weight, department) => (named(department, slot) ? 0 : weight))
    let left = draw(world, PURPOSE.departments, row, 2 + slot) * open.reduce((sum, weight) => sum + weight, 0)
    let department = -1
    for (let one = 0; one < open.length; one++) {
      if (open[one] <= 0) continue
      department = one
      left -= open[one]
      if (left < 0) break
    }
    cases.department[first + slot] = department
    cases.callState[first + slot] = CALL.absent
    cases.callEvent[first + slot] = NONE
  }
  cases.departmentsNeeded[row] = needed
}

/** One call to one department: an officer at the street always comes; others if the department is ready to. */
function summon(world: World, call: number): void {
  const { cases, outcome, setting, streets } = world
  const row = rowOf(call)
  const department = departmentOf(world, cases.street[row], cases.department[call])
  const office = streets[cases.street[row]]
  const belief = office.belief[department.number]
  const ready =
    draw(world, PURPOSE.reportIn, row, callIndex(world, call)) <
    readinessToReportIn(world, office.index, department, cases.risen[row])
  const line = lineOfCall(department, office.index, ready)
  const justified = isNeedless(world, row) ? 0 : 1
  office.belief[department.number] = belief + setting.behaviour.beliefStep * (justified - belief)
  outcome.called(cases.whistledAt[row], office.index)
  if (line === undefined) {
    cases.callState[call] = CALL.absent
    return
  }
  const part = draw(world, PURPOSE.partWork, row, callIndex(world, call))
  const job = newJob(world, WORK.part, call, cases.accepted[row], part)
  cases.callJob[call] = job
  cases.callState[call] = CALL.queued
  line.submit(job)
}
