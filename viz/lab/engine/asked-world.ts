/** From what the page asks for to what the engine runs: the same plan as the command line makes of the same scenario, levers and seed. */
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { readyScenario } from '../../../sim/run/replication-task.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import type { Point } from '../../../sim/scenario/point.ts'
import { pointWith } from './lab-point.ts'
import { withLater } from './later.ts'
import type { WorldAsked } from './messages.ts'

/** @throws InputError for a scenario that is not there, and levers at odds */
export function readyWorld(texts: Readonly<Record<string, string>>, asked: WorldAsked): ReadyScenario {
  return readyScenario(planOf([pointOf(texts, asked)], asked), 0)
}

function pointOf(texts: Readonly<Record<string, string>>, { later = [], scenario, set }: WorldAsked): Point {
  return pointWith(withLater(loadScenario(scenario, memoryLibrary({ ...texts })), later), set)
}

function planOf(points: readonly Point[], { horizon, seed }: WorldAsked) {
  return planFor(points, { horizon, seed, replications: 1 }, { anchorOf })
}
