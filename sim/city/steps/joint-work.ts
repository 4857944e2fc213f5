/**
 * Joint work: the officers of the departments called come, meet and do their parts. Together: all on site at once, who
 * has come waits a while for the rest. In parallel: each does its part when it comes.
 */
import { HELD } from '../../queueing/server-pool.ts'
import { CALL, NONE, STAGE, caseOfCall, firstCallOf } from '../state/cases.ts'
import { callAnswered } from '../people/missed-calls.ts'
import { firstWorkOnTheSpot, inContact } from '../people/patience.ts'
import { GATE } from './gate.ts'
import { isOutside } from '../people/outside-officers.ts'
import { PURPOSE } from '../model/purposes.ts'
import { reply } from './reply.ts'
import { solvingChance, workSucceeds } from './success.ts'
import { CALLS_PER_CASE } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** Addresses of a call's draws: one block for each opening of the case, one row for each whistle, and one for the conference. */
export function callIndex(world: World, call: number): number {
  const { cases } = world
  const row = rowOf(call)
  const times = cases.whistles[row] + cases.ordered[row]
  return (cases.reopenings[row] * 16 + times) * CALLS_PER_CASE + (call % CALLS_PER_CASE)
}

export function rowOf(call: number): number {
  return caseOfCall(call)
}

/** An officer is taken for a part: the working hours it needs, or HELD until all have met. */
export function partTaken(world: World, job: number): number {
  const { cases, clock, hours, jobs, kinds } = world
  const call = jobs.subject[job]
  cases.callTaken[call] = clock.now
  world.witness?.partTaken(call)
  const row = rowOf(call)
  inContact(world, row)
  const travel = travelHours(world, call)
  if (cases.parallel[row] === 1) {
    cases.callState[call] = CALL.working
    if (cases.ordered[row] === 0) reportsIn(world, call)
    firstWorkOnTheSpot(world, row, hours.office.after(clock.now, travel))
    return travel + jobs.hours[job]
  }
  cases.callState[call] = CALL.onTheWay
  cases.callEvent[call] = clock.at(hours.office.after(clock.now, travel), kinds.officerArrives, call)
  return HELD
}

/** A call is answered in time. */
function reportsIn(world: World, call: number): void {
  const { cases, outcome } = world
  const row = rowOf(call)
  outcome.reportedIn(cases.whistledAt[row], cases.street[row])
  callAnswered(world, call)
}

/** Who is called under a deadline hurries; whom the conference sends does not. */
function travelHours(world: World, call: number): number {
  const row = rowOf(call)
  const way = wayOf(world, call)
  return world.cases.ordered[row] === 1
    ? way
    : Math.min(way, world.setting.behaviour.hurryShare * deadlineOf(world, row))
}

/** How much of its way the officer of a call has behind it, 0 to 1; looking changes nothing. */
export function shareOfWay(world: World, call: number): number {
  const travel = travelHours(world, call)
  return travel > 0 ? Math.min(1, workedSinceTaken(world, call) / travel) : 1
}

/** Working hours on the way to the matter, without haste. */
function wayOf(world: World, call: number): number {
  const { cases, departments, pools, setting } = world
  const row = rowOf(call)
  const { pool } = departments[cases.department[call]]
  if (pools.of(cases.callJob[call]) === pool) return setting.behaviour.travelHours
  return setting.behaviour.embeddedHours * draw(world, PURPOSE.travel, row, callIndex(world, call))
}

/** Calendar hours that the street of a case gives departments to report in. */
export function deadlineOf(world: World, row: number): number {
  return settingOf(world, world.cases.street[row]).whistle.reportDeadline
}

/** Event "officer arrives": on site; with all there, joint work begins. */
export function officerArrives(world: World, call: number): void {
  const { cases, clock, hours, kinds } = world
  const row = rowOf(call)
  cases.callState[call] = CALL.onSite
  reportsIn(world, call)
  firstWorkOnTheSpot(world, row, clock.now)
  if (countIn(world, row, CALL.onSite) === cases.departmentsNeeded[row]) {
    cases.callEvent[call] = NONE
    begin(world, row)
  } else {
    cases.callEvent[call] = clock.at(
      hours.office.after(clock.now, settingOf(world, cases.street[row]).whistle.assemblyPatience),
      kinds.officerLeaves,
      call,
    )
  }
}

/** Event "officer leaves": the rest did not come in time; the whistle's deadline will tell. */
export function officerLeaves(world: World, call: number): void {
  world.cases.callEvent[call] = NONE
  release(world, call)
  world.cases.callState[call] = CALL.left
}

function begin(world: World, row: number): void {
  const { cases, clock, jobs, outcome, pools } = world
  const { stayUntilDone } = settingOf(world, cases.street[row]).whistle
  cancelDeadline(world, row)
  outcome.assembled(cases.whistledAt[row])
  let longest = 0
  forEachCall(world, row, (call) => {
    longest = Math.max(longest, jobs.hours[cases.callJob[call]])
  })
  forEachCall(world, row, (call) => {
    const job = cases.callJob[call]
    if (cases.callEvent[call] !== NONE) clock.cancel(cases.callEvent[call])
    cases.callEvent[call] = NONE
    cases.callState[call] = CALL.working
    pools.of(job).serveHeld(job, stayUntilDone ? longest : jobs.hours[job])
  })
}

/** One department's part is done; the last one finishes the case. @param byHour whether the officer's hours cost anything */
export function partDone(world: World, call: number, byHour: boolean): void {
  const { cases, outcome } = world
  const row = rowOf(call)
  cases.callState[call] = CALL.done
  if (byHour) outcome.officersWorked(workedSinceTaken(world, call))
  if (countIn(world, row, CALL.done) < cases.departmentsNeeded[row]) return
  if (cases.ordered[row] === 1) return reply(world, row, conferenceSucceeds(world, row), false)
  if (cases.parallel[row] === 1) outcome.assembled(cases.whistledAt[row])
  cancelDeadline(world, row)
  cases.stage[row] = STAGE.working
  reply(world, row, workSucceeds(world, row), cases.gate[row] === GATE.street)
}

/** What the conference has ordered is done in earnest. */
function conferenceSucceeds(world: World, row: number): boolean {
  return draw(world, PURPOSE.conference, row, world.cases.reopenings[row]) < solvingChance(world, row)
}

/** Sends an officer back who was taken for a part and has not finished it. */
export function release(world: World, call: number): void {
  const { cases, clock, departments, jobs, outcome, pools } = world
  const job = cases.callJob[call]
  if (cases.callEvent[call] !== NONE) clock.cancel(cases.callEvent[call])
  cases.callEvent[call] = NONE
  const pool = pools.of(job)
  if (!isOutside(departments[cases.department[call]], pool, jobs.server[job]))
    outcome.officersWorked(workedSinceTaken(world, call))
  // A part that a life case has interrupted is back in line.
  if (pool.isWaiting(job)) pool.withdraw(job)
  else pool.letGo(job)
  jobs.end(job)
}

/** Officers who have begun their part of a matter leave it unfinished. */
export function releaseWorking(world: World, row: number): void {
  forEachCall(world, row, (call) => {
    if (world.cases.callState[call] !== CALL.working) return
    release(world, call)
    world.cases.callState[call] = CALL.absent
  })
}

/** Working hours since the officer of a call was taken. */
function workedSinceTaken({ cases, clock, hours }: World, call: number): number {
  return hours.office.worked(clock.now) - hours.office.worked(cases.callTaken[call])
}

export function forEachCall(world: World, row: number, visit: (call: number) => void): void {
  const first = firstCallOf(row)
  for (let slot = 0; slot < world.cases.departmentsNeeded[row]; slot++) visit(first + slot)
}

export function countIn(world: World, row: number, state: number): number {
  let count = 0
  forEachCall(world, row, (call) => {
    if (world.cases.callState[call] === state) count++
  })
  return count
}

export function cancelDeadline(world: World, row: number): void {
  const { cases, clock } = world
  if (cases.deadlineEvent[row] !== NONE) clock.cancel(cases.deadlineEvent[row])
  cases.deadlineEvent[row] = NONE
}
