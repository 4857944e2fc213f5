/** What the patterns read off one replication: some measures, quartiles of resolution, minor matters, first and last month, posts filled. */
import { DAY } from '../../../sim/arithmetic/units.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { FOLLOW_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { CityRun } from '../city-run.ts'
import { readyCity } from '../city-run.ts'
import { followMinorIssues } from './minor-issues.ts'

const MONTH_DAYS = 30
const QUARTER_WEEKS = 13
/** Verified resolution quarter by quarter, of three years. */
export const QUARTERS = Array.from({ length: 12 }, (_, index) => `verifiedQuarter${index + 1}` as const)

const MEASURES_READ = [
  'trueResolutionRate',
  'issueResolutionRate',
  'jointResolutionRate',
  'onTimeRate',
  'verifiedResolutionRate',
  'satisfactionRate',
  'hops',
  'discoveryDelayMedian',
  'latentStock',
  'demand',
] as const

export type ReadingName =
  | (typeof MEASURES_READ)[number]
  | (typeof QUARTERS)[number]
  /** On time, of joint and assist cases together. */
  | 'jointAndAssistOnTime'
  /** Cases per 10,000 residents and day in the last thirteen weeks. */
  | 'lastQuarterDemand'
  /** Days from onset until so many of all cases are truly solved. */
  | 'daysUntilHalfSolved'
  | 'daysUntilThreeQuartersSolved'
  /** Mean time that minor matters last, found or not, restricted to 90 days (d). */
  | 'minorDays'
  /** Truly solved within 90 days, of the cases accepted in the first and the last 30 observed days. */
  | 'firstMonthSolved'
  | 'lastMonthSolved'
  /** On time, of the cases accepted in the first and the last four observed weeks. */
  | 'firstMonthOnTime'
  | 'lastMonthOnTime'
  /** Posts with a head, of all streets, on average over the first and the last 30 observed days. */
  | 'firstMonthPosts'
  | 'lastMonthPosts'

/** Null is missing: an empty denominator. */
export type Reading = Readonly<Record<ReadingName, number | null>>

export function readCity(run: CityRun, seed: string, replication: number): Reading {
  const { setting, anchor, horizon } = readyCity(run)
  let solved!: Months
  let posts!: Months
  let minorDays!: () => number
  const result = simulateCity(setting, anchor, new RandomStreams(seed, replication), horizon, (world) => {
    solved = followSolved(world)
    const minor = followMinorIssues(world)
    const filled = followPosts(world)
    posts = filled.months
    minorDays = minor.days
    world.clock.observe((time, kind) => {
      minor.look()
      if (kind === world.kinds.dayBegins) filled.look(time)
    })
  })
  return {
    ...measuresOf(result),
    ...quartersOf(result),
    jointAndAssistOnTime: present(onTimeOf(['joint', 'assist'], setting, result)),
    lastQuarterDemand: present(meanOf(result.weekly.demand.slice(-QUARTER_WEEKS))),
    daysUntilHalfSolved: present(daysUntil(result.survival, 0.5)),
    daysUntilThreeQuartersSolved: present(daysUntil(result.survival, 0.75)),
    minorDays: present(minorDays()),
    firstMonthSolved: present(solved.first.mean),
    lastMonthSolved: present(solved.last.mean),
    firstMonthOnTime: present(meanOf(result.weekly.onTimeRate.slice(0, 4))),
    lastMonthOnTime: present(meanOf(result.weekly.onTimeRate.slice(-4))),
    firstMonthPosts: present(posts.first.mean),
    lastMonthPosts: present(posts.last.mean),
  }
}

function measuresOf(result: Replication) {
  const values = MEASURES_READ.map((id) => {
    const index = MEASURES.findIndex((measure) => measure.id === id)
    return [id, present(result.measures[index])] as const
  })
  return Object.fromEntries(values) as Record<(typeof MEASURES_READ)[number], number | null>
}

/** Missing where a run is shorter. */
function quartersOf({ weekly }: Replication) {
  const values = QUARTERS.map((name, quarter) => {
    const weeks = weekly.verifiedResolutionRate.slice(quarter * QUARTER_WEEKS, (quarter + 1) * QUARTER_WEEKS)
    return [name, weeks.length < QUARTER_WEEKS ? null : present(meanOf(weeks))] as const
  })
  return Object.fromEntries(values) as Record<(typeof QUARTERS)[number], number | null>
}

/** Share on time of the cases of some kinds of duty together. */
function onTimeOf(duties: readonly string[], setting: Setting, { groups }: Replication): number {
  let [cases, onTime] = [0, 0]
  groupsOf(setting).forEach(({ dimension, key }, group) => {
    if (dimension !== 'duty' || !duties.includes(key)) return
    const value = (id: string): number =>
      groups[group * GROUP_MEASURES.length + GROUP_MEASURES.findIndex((measure) => measure.id === id)]
    const count = value('cases')
    if (count === 0) return
    cases += count
    onTime += count * value('onTimeRate')
  })
  return cases > 0 ? onTime / cases : NaN
}

function present(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

/** Days until the share p is solved, in a straight line within the day; NaN when it never is. */
export function daysUntil(survival: Float64Array, p: number): number {
  const left = 1 - p
  // Rounding must not make a fifth more than a fifth.
  const day = survival.findIndex((unsolved) => unsolved <= left + 1e-12)
  if (day <= 0) return NaN
  const [before, after] = [survival[day - 1], survival[day]]
  return day - 1 + (before - left) / (before - after)
}

class Mean {
  private sum = 0
  private count = 0

  add(value: number): void {
    this.sum += value
    this.count++
  }

  get mean(): number {
    return this.count > 0 ? this.sum / this.count : NaN
  }
}

interface Months {
  readonly first: Mean
  readonly last: Mean
}

function meanOf(values: Float64Array): number {
  const mean = new Mean()
  for (const value of values) mean.add(value)
  return mean.mean
}

/** Adds a value to the months (of none, one or both) that a time lies in. */
function addAt({ first, last }: Months, { outcome }: World, time: number, value: number): void {
  if (time >= outcome.from && time < outcome.from + MONTH_DAYS * DAY) first.add(value)
  if (time >= outcome.to - MONTH_DAYS * DAY && time < outcome.to) last.add(value)
}

function followSolved(world: World): Months {
  const { outcome } = world
  const months = { first: new Mean(), last: new Mean() }
  const record = outcome.record.bind(outcome)
  outcome.record = (cases, row) => {
    const accepted = cases.accepted[row]
    const solved = cases.solved[row] >= 0 && cases.solved[row] - accepted <= FOLLOW_UP_DAYS * DAY
    addAt(months, world, accepted, solved ? 1 : 0)
    record(cases, row)
  }
  return months
}

/** To be asked to look at each beginning of a day. */
function followPosts(world: World): { months: Months; look: (time: number) => void } {
  const months = { first: new Mean(), last: new Mean() }
  const look = (time: number): void => {
    const filled = world.streets.reduce((sum, office) => sum + office.filled, 0)
    addAt(months, world, time, filled)
  }
  return { months, look }
}
