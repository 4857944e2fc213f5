/** 2. Entities, state variables and scales. */
import { DUTY, STAGE_NAMES, FIRST_TERMINAL, URGENCY } from '../../../../sim/city/state/cases.ts'
import { GATE_NAMES } from '../../../../sim/city/steps/gate.ts'
import { DIMENSIONS } from '../../../../sim/city/state/groups.ts'
import { FOLLOW_UP_DAYS } from '../../../../sim/city/model/replication.ts'
import { KINDS_OF_WORK, PREEMPTIVE_CLASSES, SERVICE_CLASS, WORK_NAMES } from '../../../../sim/city/model/work.ts'
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK } from '../../../../sim/kernel/timetable.ts'
import type { Timetable } from '../../../../sim/kernel/timetable.ts'
import { writtenValue } from '../../../../sim/scenario/lever-setting.ts'
import { LEVERS } from '../../../../sim/levers/levers.ts'
import { code, codes, list, paragraphs, table } from '../../markdown.ts'
import type { Described } from '../state.ts'
import {
  STATE_OF_ASSISTANTS,
  STATE_OF_CASES,
  STATE_OF_DEPARTMENTS,
  STATE_OF_GRIDS,
  STATE_OF_RESIDENTS,
  STATE_OF_STREETS,
  STATE_OF_THE_CITY,
} from '../state.ts'

export function entities(): string {
  return paragraphs(
    '## 2. Entities, state variables and scales',
    'Agents whose state drifts with what happens to them are residents, posts and grid workers, street offices, and departments. What moves between them are issues, which become cases once they are accepted.',
    ...Object.entries(ENTITIES).map(([title, state]) => stateOf(title, state)),
    '### Kinds and stages',
    list(kinds()),
    '### Kinds of work',
    work(),
    '### Scales',
    list(scales()),
    '### Levers',
    `What a city or a reform can set: the external drivers. ${LEVERS.length} of them; a star marks a default that is an assumption, with its plausible range. What each does is in section 7.`,
    levers(),
  )
}

const ENTITIES: Readonly<Record<string, Readonly<Record<string, Described>>>> = {
  'Resident (one row each)': STATE_OF_RESIDENTS,
  'Issue, then case (one row each, given back at its end)': STATE_OF_CASES,
  'Street office': STATE_OF_STREETS,
  'Assistants of a street': STATE_OF_ASSISTANTS,
  'Grids and grid workers of a street': STATE_OF_GRIDS,
  'Department of a district': STATE_OF_DEPARTMENTS,
  City: STATE_OF_THE_CITY,
}

function stateOf(title: string, state: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(state).map(([name, [unit, meaning]]) => [code(name), unit, meaning])
  return paragraphs(`### ${title}`, table(['variable', 'unit or values', 'meaning'], rows))
}

function kinds(): string[] {
  return [
    `Duties: ${codes(Object.keys(DUTY))}. Urgencies: ${codes(Object.keys(URGENCY))}. Holders of the whistle, from below: ${codes(GATE_NAMES)}.`,
    `Stages of an issue or case: ${codes(STAGE_NAMES.slice(0, FIRST_TERMINAL))}. Terminal: ${codes(STAGE_NAMES.slice(FIRST_TERMINAL))}.`,
    `Service classes, the most urgent first: ${codes(Object.keys(SERVICE_CLASS))}; the first ${PREEMPTIVE_CLASSES} interrupt those after them.`,
    `Groups by which results are told apart: ${codes(DIMENSIONS)}.`,
  ]
}

/** A job is of one of these; an attempt is what is being done to a case itself. */
function work(): string {
  const rows = WORK_NAMES.map((name) => {
    const { by, subject, urgency, attempt, hours, support, success } = KINDS_OF_WORK[name]
    const named = [hours, support, success].map((each) => (each === undefined ? '-' : code(each)))
    return [code(name), by, subject, attempt ? 'yes' : '-', urgency === 'case' ? 'of its case' : urgency, ...named]
  })
  return table(
    ['kind', 'by whom', 'about', 'attempt', 'service class', 'mean hours', 'support share', 'chance of success'],
    rows,
  )
}

function scales(): string[] {
  return [
    'Time is continuous, in hours, from a Monday at 00:00; nothing happens between events. People, vacancies and money are reviewed once a day.',
    `A run has a warm-up, an observed period, and a follow-up of ${FOLLOW_UP_DAYS} days, so that every case of the observed period is followed for as long.`,
    `Timetables: ${[OFFICE_HOURS, GRID_HOURS].map(openings).join('; ')}; emergency duty and the desk ${ROUND_THE_CLOCK.name}. Work begun before closing pauses and goes on at the next opening.`,
    'Space: city, district, street, grid, household. Distance plays no part.',
  ]
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const HOURS = 24

/** Such as `office Monday to Friday 9-17`: read off the hours of the week, each day open in one stretch. */
function openings(timetable: Timetable): string {
  const open = DAYS.map((_, day) => {
    const hours = Array.from({ length: HOURS }, (_, hour) => hour).filter((hour) =>
      timetable.isOpen(day * HOURS + hour),
    )
    return hours.length > 0 ? `${hours[0]}-${hours.at(-1)! + 1}` : ''
  })
  const days = DAYS.filter((_, day) => open[day] !== '')
  return `${timetable.name} ${days[0]} to ${days.at(-1)} ${[...new Set(open)].filter(Boolean).join(' and ')} (${timetable.hoursPerWeek} h a week)`
}

function levers(): string {
  const rows = LEVERS.map((lever) => [
    code(lever.name),
    lever.title.en,
    lever.unit,
    bounds(lever),
    code(writtenValue(lever.default)) + (lever.source === 'assumption' ? '*' : ''),
    [lever.source, lever.range ? `plausible ${lever.range.join(' to ')}` : '', lever.why ?? '']
      .filter(Boolean)
      .join('; '),
    lever.afterReform ?? '-',
  ])
  return table(['lever', 'what it is', 'unit', 'bounds', 'default', 'source', 'after the reform'], rows)
}

function bounds({ kind, low, high, choices, fields, listAs, wholeRun }: (typeof LEVERS)[number]): string {
  const parts = [
    low !== undefined ? `${low} to ${high}` : '',
    choices ? choices.join(', ') : '',
    fields ? fields.map((field) => `${field.name} ${field.low} to ${field.high} ${field.unit}`).join('; ') : '',
    kind === 'flag' ? 'yes, no' : '',
    kind === 'date' ? 'a Monday' : '',
    listAs ? `or a list, one for each of ${code(listAs)}` : '',
    wholeRun ? 'for the whole run' : '',
  ]
  return parts.filter(Boolean).join('; ')
}
