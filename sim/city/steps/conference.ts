/**
 * The hard-case conference (rule 24): every so many days each district takes up the oldest matters that whistles did not solve,
 * as many as it has time for, and orders the departments to do their parts (E022).
 */
import { DAY } from '../../arithmetic/units.ts'
import { STAGE } from '../state/cases.ts'
import { forEachCall, releaseWorking } from './joint-work.ts'
import { lineOf } from './lines.ts'
import { patienceIsOver, stopsWaiting, waits } from '../people/patience.ts'
import { SERVICE_CLASS, WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { joinLine, nameDepartments } from './whistle.ts'

/** Fractions of a case that add up to a whole one are one. */
const ROUNDING = 1e-9

/** The matter is taken out of the hands of all who work on it, and waits for the conference, as long as its resident does. */
export function escalate(world: World, row: number): void {
  const { cases, escalated } = world
  releaseWorking(world, row)
  if (patienceIsOver(world, row)) return
  cases.stage[row] = STAGE.escalated
  escalated.push(row)
  waits(world, row)
}

/** Event "conference": the district decides its oldest cases; what it had time for beyond them lapses. */
export function conference(world: World): void {
  const { escalated, setting, streets } = world
  const time = world.conferenceTime + streets.length * setting.district.meetingCases
  const whole = Math.floor(time + ROUNDING)
  world.conferenceTime = time - whole
  for (const row of oldest(world, whole)) {
    escalated.splice(escalated.indexOf(row), 1)
    order(world, row)
  }
  scheduleConference(world)
}

/** By acceptance; of equals who has waited longest for the conference. */
function oldest({ cases, escalated }: World, most: number): readonly number[] {
  return [...escalated].sort((a, b) => cases.accepted[a] - cases.accepted[b]).slice(0, most)
}

/** Every department is to do its part, whether it is ready to or not; nobody has a deadline, and nobody waits for the others. */
function order(world: World, row: number): void {
  const { cases, departments } = world
  stopsWaiting(world, row)
  cases.stage[row] = STAGE.working
  cases.work[row] = WORK.conference
  cases.ordered[row] = 1
  cases.parallel[row] = 1
  nameDepartments(world, row)
  const street = cases.street[row]
  const serviceClass = Math.min(cases.serviceClass(row), SERVICE_CLASS.utility)
  forEachCall(world, row, (call) => {
    joinLine(world, call, lineOf(departments[cases.department[call]], street), serviceClass)
  })
}

/** The next one meets when offices open on or after the next multiple of the interval. */
export function scheduleConference(world: World): void {
  const { clock, hours, kinds, setting } = world
  const interval = setting.district.meetingInterval * DAY
  world.conferenceAt = hours.office.nextOpening(multipleAfter(clock.now, interval))
  world.conferenceEvent = clock.at(world.conferenceAt, kinds.conference, 0)
}

/** The first multiple of the interval that lies after a time: rounding must not give the time itself, for then the same conference would meet for ever. */
function multipleAfter(time: number, interval: number): number {
  const next = (Math.floor(time / interval) + 1) * interval
  return next > time ? next : next + interval
}
