/**
 * The table of contents of the model: what happens at every event, in the order of the life of a case. Each handler is in the
 * file named for its step; what an event is about stands in `model/events.ts`.
 */
import type { Simulation } from '../kernel/simulation.ts'
import type { EventName, Kinds } from './model/events.ts'
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
import { districtPays, supportEnds, task } from './steps/street-work.ts'
import { volunteersCome, volunteersDone } from './steps/volunteers.ts'
import { visit } from './steps/whistle.ts'
import type { World } from './world.ts'

type Step = (world: World, entity: number) => void

const STEPS: Readonly<Record<EventName, Step>> = {
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
  supportEnds,
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

/** Declares every event; `world` is asked for when an event is handled, so it may be built afterwards. */
export function declareEvents(clock: Simulation, world: () => World): Kinds {
  const kinds = {} as Record<EventName, number>
  for (const name of EVENT_NAMES) {
    const step = COMMON.includes(name) ? counted(STEPS[name]) : STEPS[name]
    kinds[name] = clock.declare(inWords(name), MODEL_LANE, (entity) => step(world(), entity))
  }
  return kinds
}

function counted(step: Step): Step {
  return (world, entity) => {
    world.commonEvents++
    step(world, entity)
  }
}
