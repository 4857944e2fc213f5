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

interface Trace {
  readonly life: Life
  attributes: string
  readonly events: { readonly time: number; readonly xml: string }[]
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
      const trace: Trace = open.get(life) ?? { life, attributes: '', events: [] }
      open.set(life, trace)
      if (step.step === 'accepted') trace.attributes = attributesOf(step, log.names)
      if (step.time >= log.from && step.time < log.to) trace.events.push(...eventsOf(step, log))
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

function eventsOf(step: Step, log: XesLog): { time: number; xml: string }[] {
  const { time } = step
  const at = (moment: number, activity: string, transition: string, more: string): { time: number; xml: string } => ({
    time: moment,
    xml:
      `    <event>${text('concept:name', activity)}${date('time:timestamp', momentOf(log, moment))}` +
      `${text('lifecycle:transition', transition)}${text('org:resource', actorOf(step))}${more}</event>\n`,
  })
  switch (step.step) {
    case 'triaged':
    case 'calledBack': {
      const activity = step.step === 'triaged' ? WORKS.triage : WORKS.callback
      return [at(step.begun, activity, 'start', ''), at(time, activity, 'complete', detailsOf(step))]
    }
    case 'queued':
      return [at(time, WORKS[step.work], 'schedule', detailsOf(step))]
    case 'takenUp':
      return [at(time, WORKS[step.work], 'start', detailsOf(step))]
    case 'officerSent':
      return [at(time, WORKS.part, 'start', detailsOf(step))]
    case 'workDone':
      return [at(time, WORKS[step.work], 'complete', detailsOf(step))]
    default:
      return [at(time, ACTIVITIES[step.step] ?? inWords(step.step), 'complete', detailsOf(step))]
  }
}

/** What else the step says: one attribute a word; of lists, the departments. */
function detailsOf(step: Step): string {
  return Object.entries(step)
    .filter(([key]) => !TOLD.has(key))
    .map(([key, value]: [string, unknown]) => {
      if (typeof value === 'number') return number(key, value)
      if (typeof value === 'boolean') return `<boolean key="${key}" value="${value}"/>`
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

function text(key: string, value: string): string {
  return `<string key="${key}" value="${escaped(value)}"/>`
}

function date(key: string, value: string): string {
  return `<date key="${key}" value="${value}"/>`
}

function number(key: string, value: number): string {
  return Number.isSafeInteger(value) ? `<int key="${key}" value="${value}"/>` : `<float key="${key}" value="${value}"/>`
}

/** As it may stand in an attribute of XML 1.0: marks escaped, characters that XML cannot hold left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
