/**
 * A trace as XES, the event-log format of process mining (IEEE 1849-2016): one trace a case, written when the case ends, so that
 * only open ones are kept in memory.
 */
import { inWords } from '../city/model/events.ts'
import type { Life, Step, StepName, StepOf } from '../city/story/steps.ts'
import type { WorkName } from '../city/model/work.ts'
import { LAST_STEPS } from '../city/story/steps.ts'
import { calendarDay } from '../arithmetic/calendar-date.ts'
import { actorOf } from './trace-actor.ts'
import type { TraceNames } from './trace-names.ts'
import { officeOf } from './trace-office.ts'
import { boolean, date, number, text } from './xes-elements.ts'
import type { Move } from './xes-pieces.ts'
import { Pieces } from './xes-pieces.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export interface XesLog {
  /** Name of the log. */
  readonly name: string
  /** ISO date of the Monday on which the clock starts (`city.start`). */
  readonly start: string
  readonly names: TraceNames
  /** Only steps from this hour on, and before that one, are written. */
  readonly from: number
  readonly to: number
  write(text: string): void
}

export interface XesWriter {
  add(step: Step): void
  /** Writes the cases that are still open, in the order in which they arose, and ends the log. */
  end(): void
}

const EXTENSIONS = [
  ['Concept', 'concept', 'concept'],
  ['Time', 'time', 'time'],
  ['Lifecycle', 'lifecycle', 'lifecycle'],
  ['Organizational', 'org', 'org'],
] as const

/** Activities that are called otherwise than the step in words. */
const ACTIVITIES: Readonly<Partial<Record<StepName, string>>> = {
  arises: 'issue arises',
  passedBy: 'patrol passes by',
  recurs: 'issue recurs',
  awaitsMoney: 'repair awaits money',
  districtPaid: 'district pays',
  whistled: 'whistle',
  visit: 'visit day',
  deadlinePassed: 'whistle deadline',
  recognised: 'recognised as own matter',
  leftLying: 'left lying',
  escalated: 'escalated to conference',
  ordered: 'ordered by conference',
  reopening: 'not accepted by resident',
}

const WORKS: Readonly<Record<WorkName, string>> = {
  triage: 'triage',
  consultation: 'consultation',
  callback: 'call-back',
  lead: 'lead work',
  lone: 'lone attempt',
  forward: 'forwarding',
  jointStreet: 'street part of joint work',
  delegated: 'delegated work',
  task: 'department task',
  chaser: 'answer to chaser',
  assist: 'department work',
  part: 'department part of joint work',
  ownOrder: 'own order',
  conference: 'conference',
  support: 'support of a post',
  contact: 'first call',
  lifeVisit: 'visit of the duty post',
  vainCall: 'call in vain',
  called: 'department work by whistle',
}

/** Words of a step that are told elsewhere: in the activity, the resource, or the trace. */
const TOLD = new Set([
  'time',
  'step',
  'life',
  'street',
  'work',
  'begun',
  'domain',
  'resident',
  'grid',
  'urgency',
  'duty',
])

interface TimedEvent {
  readonly time: number
  readonly xml: string
}

interface Trace {
  readonly life: Life
  attributes: string
  readonly events: TimedEvent[]
  readonly pieces: Pieces
}

/** Writes steps as an event log for process mining (XES, IEEE 1849-2016): a trace a case, written when the case ends. */
export function xesWriter(log: XesLog): XesWriter {
  const open = new Map<Life, Trace>()
  log.write(head(log))
  const finish = (trace: Trace): void => {
    if (trace.life.case !== undefined && trace.events.length > 0) log.write(traceXml(trace))
  }
  return {
    add: (step) => {
      const { life } = step
      if (life === undefined) return
      const trace: Trace = open.get(life) ?? { life, attributes: '', events: [], pieces: new Pieces() }
      open.set(life, trace)
      if (step.step === 'accepted') trace.attributes = attributesOf(step, log.names)
      // What has begun before the window is known in it.
      const moves = trace.pieces.movesOf(step)
      if (step.time >= log.from && step.time < log.to) trace.events.push(...eventsOf(step, moves, log))
      if (!LAST_STEPS.has(step.step)) return
      open.delete(life)
      finish(trace)
    },
    end: () => {
      for (const trace of open.values()) finish(trace)
      open.clear()
      log.write('</log>\n')
    },
  }
}

function head(log: XesLog): string {
  const undefinedEvent =
    text('concept:name', '__INVALID__') +
    date('time:timestamp', momentOf(log, 0)) +
    text('lifecycle:transition', 'complete') +
    text('org:resource', '__INVALID__')
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    // The schema of the standard has no namespace.
    '<log xes.version="1849.2016" xes.features="">\n' +
    EXTENSIONS.map(
      ([name, prefix, file]) =>
        `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${file}.xesext"/>\n`,
    ).join('') +
    `  <global scope="trace">${text('concept:name', '__INVALID__')}</global>\n` +
    `  <global scope="event">${undefinedEvent}</global>\n` +
    '  <classifier name="Activity" scope="event" keys="concept:name"/>\n' +
    '  <classifier name="ActivityAndTransition" scope="event" keys="concept:name lifecycle:transition"/>\n' +
    '  <classifier name="Resource" scope="event" keys="org:resource"/>\n' +
    `  ${text('concept:name', log.name)}\n` +
    `  ${text('lifecycle:model', 'standard')}\n`
  )
}

function attributesOf(step: StepOf<'accepted'>, names: TraceNames): string {
  return (
    text('domain', names.domains[step.domain - 1].en) +
    text('duty', step.duty) +
    text('urgency', step.urgency) +
    number('difficulty', step.difficulty) +
    number('grid', step.grid) +
    number('resident', step.resident) +
    text('foundBy', step.by)
  )
}

function traceXml({ life, attributes, events }: Trace): string {
  // The beginning of a piece of desk work is known only at its end; sorting is stable.
  const inOrder = events.sort((a, b) => a.time - b.time)
  const who = `    ${text('concept:name', String(life.case))}${number('street', life.street)}${number('issue', life.issue)}`
  const whose = `${number('recurrence', life.recurrence)}${attributes}`
  return `  <trace>\n${who}${whose}\n${inOrder.map(({ xml }) => xml).join('')}  </trace>\n`
}

function eventsOf(step: Step, moves: readonly Move[], log: XesLog): TimedEvent[] {
  const own = moves.filter(({ by }) => by === step)
  const ended = moves.filter(({ by }) => by !== step).map((move) => pieceEvent(move, '', log))
  if (own.length > 0) {
    // What the step says belongs to its last move: of desk work the end.
    const told = own.map((move, at) => pieceEvent(move, at === own.length - 1 ? detailsOf(step) : '', log))
    return [...ended, ...told]
  }
  const activity = ACTIVITIES[step.step] ?? inWords(step.step)
  return [...ended, event(step, step.time, activity, 'complete', detailsOf(step), log)]
}

function pieceEvent({ by, time, work, instance, transition }: Move, more: string, log: XesLog): TimedEvent {
  return event(by, time, WORKS[work], transition, text('concept:instance', String(instance)) + more, log)
}

/** @param by the step that says who acts */
function event(by: Step, time: number, activity: string, transition: string, more: string, log: XesLog): TimedEvent {
  const { group, role } = officeOf(by)
  const office =
    (group === undefined ? '' : text('org:group', group)) + (role === undefined ? '' : text('org:role', role))
  const xml =
    `    <event>${text('concept:name', activity)}${date('time:timestamp', momentOf(log, time))}` +
    `${text('lifecycle:transition', transition)}${text('org:resource', actorOf(by))}${office}${more}</event>\n`
  return { time, xml }
}

/** What else the step says: one attribute a word; of lists, the departments. */
function detailsOf(step: Step): string {
  return Object.entries(step)
    .filter(([key]) => !TOLD.has(key))
    .map(([key, value]: [string, unknown]) => {
      if (typeof value === 'number') return number(key, value)
      if (typeof value === 'boolean') return boolean(key, value)
      return text(key, Array.isArray(value) ? value.map(itemText).join(' ') : String(value))
    })
    .join('')
}

function itemText(item: unknown): string {
  if (typeof item === 'number') return String(item)
  const { department, answer } = item as { department: number; answer: string }
  return `${department}:${answer}`
}

/** The city's clock is written as if it were UTC, so that tools show its own hours. */
function momentOf({ start }: XesLog, hours: number): string {
  const ms = calendarDay(start)! * DAY_MS + Math.round(hours * HOUR_MS)
  return new Date(ms).toISOString().replace('Z', '+00:00')
}
