/** An event as it looks just before it is handled: what it is about, and what is about to change and would be forgotten. */
import type { FINDER } from '../state/cases.ts'
import { DUTY, STAGE, STAGE_NAMES, caseOfCall, firstCallOf } from '../state/cases.ts'
import type { KnownEvent } from '../model/events.ts'
import type { Places } from './places.ts'
import { PURPOSE } from '../model/purposes.ts'
import { satisfactionChance } from '../people/satisfaction.ts'
import type { DutyName, Seat } from './steps.ts'
import type { WorkName } from '../model/work.ts'
import { WORK_NAMES, workOf } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'

export const DUTY_NAMES = Object.keys(DUTY) as DutyName[]

const NOBODY = -1
const NONE_OF_THEM: readonly number[] = []

export interface SeenEvent {
  readonly time: number
  readonly event: KnownEvent['name']
  readonly entity: number
  /** The case that it is about, and the call; -1 for none. */
  readonly row: number
  readonly call: number
  readonly stage: (typeof STAGE_NAMES)[number] | undefined
  readonly finder: (typeof FINDER)[keyof typeof FINDER]
  readonly attempts: number
  readonly whistles: number
  /** States of the case's calls. */
  readonly calls: readonly number[]
  /** Of a resident who is about to hear that the grid has settled the matter. */
  readonly satisfied: boolean | undefined
  readonly job: SeenJob | undefined
  readonly jobsAlive: number
  /** By row, where several cases may be decided at once. */
  readonly escalated: readonly number[]
}

/** A job about to be done. */
export interface SeenJob {
  readonly work: WorkName
  readonly street: number | undefined
  readonly seat: Seat
  /** When it began, if it was never interrupted (h); only round-the-clock work is told so. */
  readonly begun: number
  readonly partBegun: number
}

export function see(world: World, places: Places, time: number, known: KnownEvent, entity: number): SeenEvent {
  const { cases, jobs } = world
  const { about, name: event } = known
  const job = about === 'job' ? entity : NOBODY
  const call = about === 'call' ? entity : subjectOfJob(world, job, 'call')
  const row = about === 'case' ? entity : call >= 0 ? caseOfCall(call) : subjectOfJob(world, job, 'case')
  const isOfCase = row >= 0
  return {
    time,
    event,
    entity,
    row,
    call,
    stage: isOfCase ? STAGE_NAMES[cases.stage[row]] : undefined,
    finder: (isOfCase ? cases.finder[row] : 0) as SeenEvent['finder'],
    attempts: isOfCase ? cases.attempts[row] : 0,
    whistles: isOfCase ? cases.whistles[row] : 0,
    calls: isOfCase ? callStates(world, row) : NONE_OF_THEM,
    satisfied: isOfCase ? contentment(world, row, time) : undefined,
    job: job >= 0 ? seeJob(world, places, job, call) : undefined,
    jobsAlive: jobs.alive,
    escalated: event === 'conference' ? [...world.escalated] : NONE_OF_THEM,
  }
}

/** Whom a job concerns, if that is a case or a call, as asked. */
function subjectOfJob({ jobs }: World, job: number, about: 'case' | 'call'): number {
  return job >= 0 && workOf(jobs.kind[job]).subject === about ? jobs.subject[job] : NOBODY
}

function seeJob(world: World, places: Places, job: number, call: number): SeenJob {
  const { cases, clock, jobs, pools } = world
  const pool = pools.of(job)
  return {
    work: WORK_NAMES[jobs.kind[job]],
    street: places.streetOf(pool),
    seat: places.seat(pool, jobs.server[job]),
    // Rounding must not let it begin before it came.
    begun: Math.max(jobs.since[job], clock.now - jobs.hours[job]),
    partBegun: call >= 0 ? cases.callTaken[call] : NaN,
  }
}

function callStates({ cases }: World, row: number): readonly number[] {
  const first = firstCallOf(row)
  if (cases.departmentsNeeded[row] === 0) return NONE_OF_THEM
  return Array.from({ length: cases.departmentsNeeded[row] }, (_, slot) => cases.callState[first + slot])
}

/** What a resident who hears the result now would feel; the draw is the model's own, and drawing it again changes nothing. */
function contentment(world: World, row: number, time: number): boolean | undefined {
  const { cases } = world
  if (cases.stage[row] !== STAGE.withGrid || !cases.hasComplainant(row)) return undefined
  return draw(world, PURPOSE.satisfied, row, 0) < satisfactionChance(world, row, true, time - cases.discovered[row])
}
