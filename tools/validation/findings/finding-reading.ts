/** What the findings read off one replication: all measures, and what no measure counts. */
import { TEN_THOUSAND } from '../../../sim/arithmetic/units.ts'
import { OFFICE_HOURS_PER_DAY } from '../../../sim/city/model/officers.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { perStreet } from '../../../sim/city/model/setting.ts'
import { weeklyShape, streetsOf, weeklyValues } from '../../../sim/city/model/weekly.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { DUTY, STAGE } from '../../../sim/city/state/cases.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { FindingRun } from './finding-run.ts'
import { SEED, cityOf } from './finding-run.ts'

const QUARTER_WEEKS = 13

export type ReadingName =
  | MeasureId
  /** Mean time from onset to solution of joint matters (h). */
  | 'jointTime'
  /** Joint matters accepted, not solved and not ended, mean of the observed days, per 100,000 residents. */
  | 'openJoint'
  /** Staff-hours that posts were asked for over those of all posts, and the same less what assistants took over. */
  | 'offered'
  | 'offeredNet'
  /** Verified resolution less what was truly solved, of cases due. */
  | 'gap'
  /** Satisfaction less .26 + .74 x verified resolution. */
  | 'fromLine'
  /** Verified resolution of the cases accepted in the first, second, ... thirteen weeks; 0: in the last thirteen of the warm-up. */
  | `quarter${number}`

/** One replication; null = missing. */
export type Reading = Readonly<Partial<Record<ReadingName, number | null>>>

export function readFinding(one: FindingRun, replication: number): Reading {
  const { setting, anchor } = cityOf(one)
  const { city } = setting
  const people = perStreet(city.residentsPerStreet, city.streets).reduce((sum, each) => sum + each, 0)
  let seen!: Seen
  const random = new RandomStreams(SEED, replication)
  const result = simulateCity(setting, anchor, random, one.horizon, (world) => (seen = watch(world)))
  const measures = Object.fromEntries(MEASURES.map(({ id }, at) => [id, result.measures[at]]))
  const { satisfactionRate, trueResolutionRateDue, verifiedResolutionRate } = measures
  const hours = seen.posts * OFFICE_HOURS_PER_DAY * one.horizon.days
  const readings = {
    ...measures,
    jointTime: result.groups[jointTimeAt(setting)],
    openJoint: ((seen.openJoint / seen.days) * 10 * TEN_THOUSAND) / people,
    offered: seen.asked / hours,
    offeredNet: (seen.asked - seen.takenOver) / hours,
    gap: verifiedResolutionRate - trueResolutionRateDue,
    fromLine: satisfactionRate - 0.26 - 0.74 * verifiedResolutionRate,
    ...quarters(result, weeklyShape(one.horizon, setting)),
  }
  return Object.fromEntries(Object.entries(readings).map(([id, value]) => [id, Number.isNaN(value) ? null : value]))
}

function jointTimeAt(setting: Parameters<typeof groupsOf>[0]): number {
  const group = groupsOf(setting).findIndex(({ dimension, key }) => dimension === 'duty' && key === 'joint')
  return group * GROUP_MEASURES.length + GROUP_MEASURES.findIndex(({ id }) => id === 'resolutionTimeMean')
}

/** Quarter by quarter, of all streets together. */
function quarters({ weeklyCounts }: Replication, shape: ReturnType<typeof weeklyShape>): Record<string, number> {
  const found: Record<string, number> = {}
  const first = shape.warmUpWeeks < QUARTER_WEEKS ? 1 : 0
  for (let quarter = first; quarter * QUARTER_WEEKS <= shape.weeks; quarter++) {
    const weeks = Array.from({ length: QUARTER_WEEKS }, (_, week) =>
      weeklyValues(weeklyCounts, shape, streetsOf(shape), (quarter - 1) * QUARTER_WEEKS + week),
    )
    const sum = (count: 'verified' | 'sampled'): number => weeks.reduce((all, week) => all + week[count], 0)
    found[`quarter${quarter}`] = sum('verified') / sum('sampled')
  }
  return found
}

interface Seen {
  readonly posts: number
  days: number
  openJoint: number
  asked: number
  takenOver: number
}

/** Counts, in the observed period, joint matters that are open as a day begins and the hours that posts are asked for. */
function watch({ cases, clock, kinds, outcome, streets }: World): Seen {
  const posts = streets.reduce((sum, office) => sum + office.posts, 0)
  const seen: Seen = { posts, days: 0, openJoint: 0, asked: 0, takenOver: 0 }
  const isObserved = (time: number): boolean => time > outcome.from && time <= outcome.to
  clock.observe((time, kind) => {
    if (kind !== kinds.dayBegins || !isObserved(time)) return
    seen.days++
    cases.forEachAlive((row) => {
      const stage = cases.stage[row]
      if (cases.duty[row] !== DUTY.joint || cases.solved[row] >= 0) return
      if (stage >= STAGE.accepted && stage < STAGE.selfSolved) seen.openJoint++
    })
  })
  for (const { load } of streets) {
    const offer = load.offer.bind(load)
    load.offer = (hours) => {
      if (isObserved(clock.now)) seen[hours > 0 ? 'asked' : 'takenOver'] += Math.abs(hours)
      offer(hours)
    }
  }
  return seen
}
