/**
 * A city at its first moment, Monday 00:00, in which nothing happens by itself, so that its rules can be asked one at a time. Work takes its
 * mean. Whoever asks sets every lever and coefficient that the figure rests on, so that no new default changes a figure.
 */
import { openCity } from '../../../sim/city/city.ts'
import { PURPOSE } from '../../../sim/city/model/purposes.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { issueArises } from '../../../sim/city/steps/discovery.ts'
import { DUTY, FINDER, URGENCY } from '../../../sim/city/state/cases.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, trial } from '../small-city.ts'

export const RESIDENTS = 20000
/** The uniform at which an exponential variate of mean 1 is 1. */
export const MEAN = 1 - 1 / Math.E
/** A uniform at which nothing of a probability below it happens. */
export const NEVER = 1 - 1e-9

const AT_REST: Changes = {
  city: { streets: 1, residentsPerStreet: RESIDENTS },
  demand: { issueRate: 0, consultShare: 0, feedback: 0 },
  street: { staff: 14, units: 1, caseworkShare: 1, inspectionLoad: 0, crossSkillLoss: 0, signOffLayers: 1, fund: 0 },
  assistants: { ratio: 0, pooled: true },
  grid: { patrolCover: 0 },
  departments: { officers: 10, ownOrders: 0 },
  duties: { funnelRate: 0 },
  behaviour: { workCv: 0, quitsPerYear: 0, slack: 0, chaserDays: 1e9, patienceDays: 1e9 },
}

/** Nobody is away on the first day. */
const IN_POST = { startVacant: NEVER, gridStartVacant: NEVER }

export type Draws = Partial<Record<keyof typeof PURPOSE, number>>

const BASE = trial('prereform', AT_REST)

export function settingAtRest(changes: Changes = {}): Setting {
  return changed(BASE.setting, changes)
}

export function trialAtRest(changes: Changes = {}): Trial {
  return { setting: settingAtRest(changes), anchor: BASE.anchor }
}

/** @param draws purposes whose every draw is this number; all other draws are as they fall */
export function atRest(changes: Changes = {}, draws: Draws = {}, switches: Setting['switches'] = []): World {
  const setting = { ...settingAtRest(changes), switches }
  const horizon = { warmUpDays: 0, days: 30 }
  const [world] = openCity(setting, BASE.anchor, new RandomStreams('rules', 0), horizon, ({ random }) => {
    const fixed = new Map(
      Object.entries({ ...IN_POST, ...draws }).map(([name, u]) => [PURPOSE[name as keyof Draws], u]),
    )
    const uniform = random.uniform.bind(random)
    random.uniform = (purpose, entity, index) => fixed.get(purpose as never) ?? uniform(purpose, entity, index)
  })
  return world
}

interface Marks {
  readonly duty?: keyof typeof DUTY
  readonly urgency?: keyof typeof URGENCY
  readonly difficulty?: number
}

/** A case that a resident has reported just now. */
export function aCase({ cases, clock, outcome }: World, marks: Marks = {}): number {
  const row = cases.create(1, 0, 0, clock.now)
  cases.duty[row] = DUTY[marks.duty ?? 'lead']
  cases.urgency[row] = URGENCY[marks.urgency ?? 'ordinary']
  cases.difficulty[row] = marks.difficulty ?? 0.5
  cases.finder[row] = FINDER.resident
  cases.discovered[row] = clock.now
  cases.accepted[row] = clock.now
  cases.patienceEnds[row] = Infinity
  outcome.opens(clock.now, 0)
  return row
}

export interface Arisen {
  readonly world: World
  readonly row: number
}

/** An issue that has just arisen: a hard assist matter, seen by no patrol, in nobody's chat group, unless told otherwise. */
export function anIssue(changes: Changes, draws: Draws): Arisen {
  const plain: Draws = {
    duty: NEVER,
    urgency: NEVER,
    difficulty: 0.9,
    selfHealing: NEVER,
    reported: 0,
    sight: 0.4,
    reached: NEVER,
  }
  const world = atRest(changes, { ...plain, ...draws })
  issueArises(world, 0)
  let row = -1
  world.cases.forEachAlive((one) => (row = one))
  return { world, row }
}

/** The probability of something, seen from outside: the draw up to which it happens, to a millionth. */
export function chanceOf(happens: (u: number) => boolean): number {
  let [low, high] = [0, 1]
  while (high - low > 5e-7) {
    const middle = (low + high) / 2
    if (happens(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** When an event of this name comes first (h); Infinity: never. */
export function timeOf(world: World, event: string): number {
  const { clock } = world
  const kind = clock.names.indexOf(event)
  if (kind < 0) throw new Error(`there is no event "${event}" among ${clock.names.join(', ')}`)
  let first = Infinity
  clock.observe((time, one) => {
    if (one === kind) first = Math.min(first, time)
  })
  clock.run(world.end)
  return first
}

/** Work offered to the posts of the street so far (h). */
export function offered(world: World): number {
  const { load } = world.streets[0]
  load.closeDay()
  return load.perDay
}

/** The street's posts are asked for so many hours a day. */
export function overloaded(world: World, hoursPerDay: number): World {
  world.streets[0].load.offer(hoursPerDay)
  world.streets[0].load.closeDay()
  return world
}
