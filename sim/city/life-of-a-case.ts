/**
 * The table of contents of the model: every kind of event, in the order of the life of a case, with what happens at it.
 * Each handler is in the file named for its step.
 */
import type { Simulation } from '../kernel/simulation.ts'
import { chaser } from './people/chasers.ts'
import { conference } from './steps/conference.ts'
import { deadline } from './steps/deadline.ts'
import { clockRings, issueArises, recurs } from './steps/discovery.ts'
import { ownOrder } from './steps/department-work.ts'
import { gridWorkerDone } from './steps/grid.ts'
import { officerArrives, officerLeaves } from './steps/joint-work.ts'
import { patienceEnds } from './people/patience.ts'
import { consultation, dispatched, returned, toOwner } from './steps/platform.ts'
import { leversSwitch, transitionEnds } from './offices/reform.ts'
import { replied } from './steps/reply.ts'
import { dayBegins, postFilled } from './people/staffing.ts'
import { districtPays, supportEnds, task } from './steps/street-work.ts'
import { volunteersDone } from './steps/volunteers.ts'
import { visit } from './steps/whistle.ts'
import type { Kinds, World } from './world.ts'

/** What the number that comes with an event names; the event log turns it into words. */
export type About = 'case' | 'call' | 'street' | 'department' | 'post' | 'job' | 'pool' | 'city'

type Step = (world: World, entity: number) => void
type Row = readonly [name: string, about: About, step: Step]

/** The events of the model in the order of a life: name, what their number names, and the function that handles them. */
export const EVENTS = {
  issueArises: ['issue arises', 'street', issueArises],
  clockRings: ['clock rings', 'case', clockRings],
  recurs: ['recurs', 'case', recurs],
  gridWorkerDone: ['grid worker done', 'case', gridWorkerDone],
  volunteersDone: ['volunteers done', 'case', volunteersDone],
  dispatched: ['dispatched', 'case', dispatched],
  returned: ['returned', 'case', returned],
  supportEnds: ['support ends', 'case', supportEnds],
  districtPays: ['district pays', 'case', districtPays],
  visit: ['visit', 'case', visit],
  officerArrives: ['officer arrives', 'call', officerArrives],
  officerLeaves: ['officer leaves', 'call', officerLeaves],
  deadline: ['deadline', 'case', deadline],
  conference: ['conference', 'city', conference],
  replied: ['replied', 'case', replied],
  reopened: ['reopened', 'case', reopens],
  chaser: ['chaser', 'case', chaser],
  patienceEnds: ['patience ends', 'case', patienceEnds],
  consultation: ['consultation', 'street', consultation],
  task: ['task', 'street', task],
  ownOrder: ['own order', 'department', ownOrder],
  dayBegins: ['day begins', 'city', dayBegins],
  postFilled: ['post filled', 'post', postFilled],
  leversSwitch: ['levers switch', 'city', leversSwitch],
  transitionEnds: ['transition ends', 'city', transitionEnds],
} as const satisfies Record<string, Row>

/** Everything of the model comes after releases (lane 0) and openings (lane 1) of the same instant. */
const MODEL_LANE = 2

/** Event "reopened": back to the owner, with its age, for a new try, to which departments are called anew. */
function reopens(world: World, row: number): void {
  const { cases } = world
  cases.reopenings[row]++
  cases.whistles[row] = 0
  cases.departmentsNeeded[row] = 0
  toOwner(world, row)
}

/** Declares every event kind; `world` is asked for when an event is handled, so it may be built afterwards. */
export function declareEvents(clock: Simulation, world: () => World): Kinds {
  const kinds = {} as Record<keyof Kinds, number>
  for (const [key, [name, , step]] of Object.entries(EVENTS) as [keyof Kinds, Row][]) {
    kinds[key] = clock.declare(name, MODEL_LANE, (entity) => step(world(), entity))
  }
  return kinds
}

/** What each event kind is about, by name; the pools' own two kinds included. */
export const ABOUT: ReadonlyMap<string, About> = new Map<string, About>([
  ['work ends', 'job'],
  ['pool opens', 'pool'],
  ...Object.values(EVENTS).map(([name, about]) => [name, about] as const),
])
