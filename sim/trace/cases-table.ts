/** The table of cases: one row for each case of a followed replication, written when nothing more happens to it, with what it was and what became of it. */
import { RECURRENCE_BLOCK } from '../city/model/purposes.ts'
import { FINDER_NAMES } from '../city/story/case-story.ts'
import { DUTY_NAMES } from '../city/story/seen-event.ts'
import { FIRST_TERMINAL, STAGE_NAMES, URGENCY_NAMES, limitOfClass } from '../city/state/cases.ts'
import type { World } from '../city/world.ts'
import { numberInCity } from '../city/world.ts'
import { KEYS } from '../run/replications-table.ts'
import type { TableColumn, TableRow } from '../run/table.ts'

/** A case of a city at a moment. */
export interface SettledCase {
  readonly world: World
  readonly row: number
  /** Number of the case, from 1 in order of acceptance, as in a trace. */
  readonly number: number
  /** Whether its resident was satisfied; undefined: nobody was reached after the last closing. */
  readonly satisfied: boolean | undefined
  /** Keys of the domains, as in the table of groups. */
  readonly domains: readonly string[]
}

interface CaseColumn extends TableColumn {
  readonly valueOf: (one: SettledCase) => string | number
}

type ValueOf = CaseColumn['valueOf']

const text = (id: string, definition: string, valueOf: ValueOf): CaseColumn => {
  return { id, kind: 'text', unit: '', definition, valueOf }
}

const whole = (id: string, definition: string, valueOf: ValueOf, missing?: string): CaseColumn => {
  return { id, kind: 'whole', unit: '', definition, valueOf, ...(missing !== undefined && { missing }) }
}

type Moment = 'onset' | 'discovered' | 'accepted' | 'dispatched' | 'contacted' | 'solved' | 'closed'

/** Hours from the beginning of the observed period; what lies in the warm-up is negative. */
const moment = (id: Moment, definition: string, missing?: string): CaseColumn => ({
  ...{ id, kind: 'number', unit: 'h', definition: `${definition}; hours from the start of the observed period` },
  ...(missing !== undefined && { missing }),
  valueOf: ({ world: { cases, outcome }, row }) => {
    const at = cases[id][row]
    return missing !== undefined && at < 0 ? NaN : at - outcome.from
  },
})

const truth = (holds: boolean): number => (holds ? 1 : 0)
const NOT_REACHED = 'nobody was reached after the last closing'
const NOT_REPLIED = 'it was never replied to'

const COLUMNS: readonly CaseColumn[] = [
  whole(
    'case',
    'number of the case, from 1 in order of acceptance, as whistlelab trace --case',
    ({ number }) => number,
  ),
  whole('street', 'number of the street, from 1', ({ world, row }) => numberInCity(world, world.cases.street[row]) + 1),
  whole('grid', 'number of the grid in the street, from 1', ({ world, row }) => world.cases.grid[row] + 1),
  whole('resident', 'number of the resident in the street, from 1', ({ world: { cases, residents }, row }) => {
    return cases.resident[row] - residents.firstOfStreet[cases.street[row]] + 1
  }),
  whole(
    'issue',
    'number of the issue in the street, from 1; the same for a matter that comes back',
    ({ world, row }) => {
      return world.cases.address[row] - world.streets[world.cases.street[row]].block + 1
    },
  ),
  whole('recurrence', 'how many times the matter had come back before', ({ world, row }) => {
    return world.cases.lot[row] / RECURRENCE_BLOCK
  }),
  text('domain', 'domain of the authority matrix, as in groups.csv', ({ world, row, domains }) => {
    return domains[world.cases.domain[row]]
  }),
  text('urgency', `class of its time limit: ${URGENCY_NAMES.join(', ')}`, ({ world, row }) => {
    return URGENCY_NAMES[world.cases.urgency[row]]
  }),
  text('duty', `whose duty it is: ${DUTY_NAMES.join(', ')}`, ({ world, row }) => DUTY_NAMES[world.cases.duty[row]]),
  {
    ...{ id: 'difficulty', kind: 'number', unit: '', definition: 'how hard it is, 0 to 1' },
    valueOf: ({ world, row }) => world.cases.difficulty[row],
  },
  text('foundBy', `who found it: ${FINDER_NAMES.join(', ')}`, ({ world, row }) => {
    return FINDER_NAMES[world.cases.finder[row]]
  }),
  whole('cohort', '1: accepted in the observed period and in scope, so that measures are of it', ({ world, row }) => {
    return world.cases.inCohort[row]
  }),
  moment('onset', 'when the issue arose'),
  moment('discovered', 'when it was found'),
  moment('accepted', 'when it became a case'),
  moment('dispatched', 'when it was first with an owner', 'it was never dispatched'),
  moment('contacted', 'when the right owner first took it up', 'nobody ever took it up'),
  moment('solved', 'when it was truly solved', 'it was not'),
  moment('closed', 'when it was last replied to', NOT_REPLIED),
  {
    ...{ id: 'ended', kind: 'number', unit: 'h', missing: 'it was open at the end of the run' },
    definition: 'when nothing more happened to it; hours from the start of the observed period',
    valueOf: ({ world: { cases, clock, outcome }, row }) => {
      return cases.stage[row] >= FIRST_TERMINAL ? clock.now - outcome.from : NaN
    },
  },
  text('stage', 'where in its life it was at its end, or at the end of the run', ({ world, row }) => {
    return STAGE_NAMES[world.cases.stage[row]]
  }),
  {
    ...{ id: 'limit', kind: 'number', unit: 'h', definition: 'limit of its class, from acceptance' },
    valueOf: ({ world: { cases, setting }, row }) => limitOfClass(setting, cases.urgency[row]),
  },
  whole(
    'claimed',
    '1: the last reply said that it was solved',
    ({ world, row }) => {
      return world.cases.closed[row] < 0 ? NaN : truth(world.cases.claimedSolved[row] === 1)
    },
    NOT_REPLIED,
  ),
  whole('onTime', '1: closed and claimed solved within the limit, by the last closing', ({ world, row }) => {
    return truth(world.outcome.isOnTime(world.cases, row))
  }),
  whole('reached', '1: a resident was reached by a call-back after the last closing', ({ satisfied }) => {
    return truth(satisfied !== undefined)
  }),
  whole(
    'satisfied',
    '1: and said to be satisfied',
    ({ satisfied }) => {
      return satisfied === undefined ? NaN : truth(satisfied)
    },
    NOT_REACHED,
  ),
  whole('returns', 'times that a wrong owner gave it back', ({ world, row }) => world.cases.hops[row]),
  whole('whistles', 'whistles blown for it', ({ world, row }) => world.cases.whistles[row]),
  whole('reopenings', 'times that it was opened again', ({ world, row }) => world.cases.reopenings[row]),
  whole('chasers', 'times that its resident chased it', ({ world, row }) => world.cases.chasers[row]),
]

/** What the table has beside scenario and replication. */
export const CASE_TABLE_COLUMNS: readonly TableColumn[] = COLUMNS

/** All its columns. */
export const CASES_TABLE: readonly TableColumn[] = [...KEYS, ...COLUMNS]

/** The row of a case. */
export function caseRow(scenario: string, replication: number, one: SettledCase): TableRow {
  return [scenario, replication, ...COLUMNS.map(({ valueOf }) => valueOf(one))]
}
