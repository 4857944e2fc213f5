/**
 * The event log: each event in words (when, what, in which street, by which department, about which issue), for traces and for
 * comparing two worlds. Observing changes nothing.
 */
import type { About } from '../model/events.ts'
import { KNOWN_EVENTS } from '../model/events.ts'
import { caseOfCall } from '../state/cases.ts'
import { RECURRENCE_BLOCK } from '../model/purposes.ts'
import { POSTS_PER_STREET } from '../people/staffing.ts'
import { WORK_NAMES, workOf } from '../model/work.ts'
import type { World } from '../world.ts'
import { numberInCity } from '../world.ts'

/** One event of the calendar in words. */
export interface LoggedEvent {
  /** Hours since the start. */
  readonly time: number
  readonly event: string
  /** For the end of a piece of work: which. */
  readonly work?: string
  readonly street?: number
  /** Number in its district, counted from 0; of an own order, the district too, as of what concerns all of a district where there are several. */
  readonly department?: number
  readonly district?: number
  /** Number of the issue in its street, and how often it has come back. */
  readonly issue?: number
  readonly recurrence?: number
}

/** Calls `record` for every event of the run, just before it is handled. Openings of pools are left out: they only let work begin. */
export function watchEvents(world: World, record: (event: LoggedEvent) => void): void {
  const { clock } = world
  clock.observe((time, kind, entity) => {
    const event = clock.names[kind]
    const about = KNOWN_EVENTS.get(event)?.about
    if (about === undefined || about === 'pool') return
    record({ time, event, ...(about === 'job' ? jobWords(world, entity) : wordsFor(world, about, entity)) })
  })
}

function wordsFor(world: World, about: About, entity: number): Partial<LoggedEvent> {
  if (about === 'case') return caseWords(world, entity)
  if (about === 'call') return callWords(world, entity)
  if (about === 'street') return { street: numberInCity(world, entity) }
  if (about === 'department') return departmentWords(world, entity)
  if (about === 'post') return { street: numberInCity(world, Math.floor(entity / POSTS_PER_STREET)) }
  return world.district.districts > 1 ? { district: world.district.number } : {}
}

function departmentWords({ district }: World, department: number): Partial<LoggedEvent> {
  return { department, district: district.number }
}

function caseWords(world: World, row: number): Partial<LoggedEvent> {
  const { cases, streets } = world
  const street = cases.street[row]
  const issue = cases.address[row] - streets[street].block
  return { street: numberInCity(world, street), issue, recurrence: cases.lot[row] / RECURRENCE_BLOCK }
}

function callWords(world: World, call: number): Partial<LoggedEvent> {
  return { ...caseWords(world, caseOfCall(call)), department: world.cases.department[call] }
}

function jobWords(world: World, job: number): Partial<LoggedEvent> {
  const { jobs } = world
  const kind = jobs.kind[job]
  const subject = jobs.subject[job]
  const work = WORK_NAMES[kind]
  return subject < 0 ? { work } : { work, ...wordsFor(world, workOf(kind).subject, subject) }
}
