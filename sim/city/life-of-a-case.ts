/**
 * The table of contents of the model: what happens at every event, in the order of the life of a case. Each handler is in the
 * file named for its step; what an event is about stands in `model/events.ts`.
 */
import { nameColumns } from '../kernel/side-by-side.ts'
import type { Step } from '../kernel/simulation.ts'
import type { EventName } from './model/events.ts'
import { EVENT_NAMES, inWords } from './model/events.ts'
import { due } from './people/judgement.ts'
import { conference } from './steps/conference.ts'
import { deadline } from './steps/deadline.ts'
import { clockRings, issueArises, recurs } from './steps/discovery.ts'
import { ownOrder } from './steps/department-work.ts'
import { gridWorkerDone } from './steps/grid.ts'
import { officerArrives, officerLeaves } from './steps/joint-work.ts'
import { patienceEnds } from './people/patience.ts'
import { consultation, dispatched, returned } from './steps/platform.ts'
import { chaser, lyingEnds } from './steps/left-lying.ts'
import { leversSwitch, transitionEnds } from './offices/reform.ts'
import { reopened } from './steps/reopening.ts'
import { replied } from './steps/reply.ts'
import { dayBegins, postFilled } from './people/staffing.ts'
import { districtPays, task } from './steps/street-work.ts'
import { volunteersCome, volunteersDone } from './steps/volunteers.ts'
import { visit } from './steps/whistle.ts'
import type { World } from './world.ts'

const STEPS: Readonly<Record<EventName, Step<World>>> = {
  // An issue, until somebody finds it
  issueArises,
  clockRings,
  recurs,
  gridWorkerDone,
  volunteersCome,
  volunteersDone,
  // A case on its way to its owner, and at work
  dispatched,
  returned,
  districtPays,
  lyingEnds,
  // Departments, by whistle
  visit,
  officerArrives,
  officerLeaves,
  deadline,
  conference,
  // The reply, and what residents do
  replied,
  reopened,
  chaser,
  patienceEnds,
  due,
  // What else the offices have to do
  consultation,
  task,
  ownOrder,
  // The offices themselves
  dayBegins,
  postFilled,
  leversSwitch,
  transitionEnds,
}

/** What happens in all districts at once. */
const COMMON: readonly EventName[] = ['conference', 'dayBegins', 'leversSwitch']

/** Everything of the model comes after releases (lane 0) and openings (lane 1) of the same instant. */
const MODEL_LANE = 2

/** Declares every event of a world, and tells the world their numbers. */
export function declareEvents(world: World): void {
  const numbers = EVENT_NAMES.map((name) => {
    const step = COMMON.includes(name) ? counted(STEPS[name]) : STEPS[name]
    return world.clock.declareFor(world, inWords(name), MODEL_LANE, step)
  })
  nameColumns(world.kinds, EVENT_NAMES, numbers)
}

function counted(step: Step<World>): Step<World> {
  return (world, entity) => {
    world.commonEvents++
    step(world, entity)
  }
}
