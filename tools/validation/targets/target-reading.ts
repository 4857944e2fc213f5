/** What the targets read off one replication: measures, and what published figures count that no measure does. */
import { DAY } from '../../../sim/arithmetic/units.ts'
import { STAGE, URGENCY } from '../../../sim/city/state/cases.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { CityRun } from '../city-run.ts'
import { readyCity } from '../city-run.ts'
import { SEED } from './target-runs.ts'

const MONTH_DAYS = 30
/** Weeks at the beginning and the end of a long run that are compared. */
const QUARTER_WEEKS = 13

const MEASURES_READ = [
  'demand',
  'trueResolutionRate',
  'verifiedResolutionRate',
  'satisfactionRate',
  'onTimeRate',
  'repeatRate',
] as const

export type TargetReadingName =
  | (typeof MEASURES_READ)[number]
  /** Mean time from dispatch to closing of ordinary cases that were closed (d). */
  | 'ordinaryDays'
  /** Mean time from the last whistle to the solution of whistled cases that who came has solved, not a conference (d). */
  | 'whistleDays'
  /** Closed with a reply, of the cohort. */
  | 'closedShare'
  /** With a wrong owner or on the way from one at the end of a month, of the cases accepted in that month. */
  | 'circulatingShare'
  /** Verified resolution of the last quarter. */
  | 'lastQuarterVerified'
  /** Cases a day in the last four observed weeks, per 10,000 residents. */
  | 'lastMonthDemand'
  /** Cases and satisfaction in the last quarter of a year, over and less those of the first. */
  | 'growth'
  | 'satisfactionGain'

export type TargetReading = Readonly<Record<TargetReadingName, number | null>>

export function readTarget(run: CityRun, replication: number): TargetReading {
  const { setting, anchor, horizon } = readyCity(run)
  let closings!: Closings
  let circulating!: () => number
  const result = simulateCity(setting, anchor, new RandomStreams(SEED, replication), horizon, (world) => {
    closings = followClosings(world)
    circulating = followCirculation(world)
  })
  const { demand, satisfactionRate, verifiedResolutionRate } = result.weekly
  const { cohort, closed, ordinary, whistled } = closings
  return {
    ...(Object.fromEntries(MEASURES_READ.map((id) => [id, present(result.measures[indexOf(id)])])) as Record<
      (typeof MEASURES_READ)[number],
      number | null
    >),
    ordinaryDays: present(ordinary.hours / ordinary.count / DAY),
    whistleDays: present(whistled.hours / whistled.count / DAY),
    closedShare: present(closed / cohort),
    circulatingShare: present(circulating()),
    lastQuarterVerified: present(mean(verifiedResolutionRate.slice(-QUARTER_WEEKS))),
    lastMonthDemand: present(mean(demand.slice(-4))),
    growth: present(mean(demand.slice(-QUARTER_WEEKS)) / mean(demand.slice(4, 4 + QUARTER_WEEKS))),
    satisfactionGain: present(
      mean(satisfactionRate.slice(-QUARTER_WEEKS)) - mean(satisfactionRate.slice(4, 4 + QUARTER_WEEKS)),
    ),
  }
}

function indexOf(id: string): number {
  return MEASURES.findIndex((measure) => measure.id === id)
}

function present(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function mean(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

interface Times {
  hours: number
  count: number
}

interface Closings {
  cohort: number
  closed: number
  readonly ordinary: Times
  readonly whistled: Times
}

function followClosings({ outcome }: World): Closings {
  const closings: Closings = {
    cohort: 0,
    closed: 0,
    ordinary: { hours: 0, count: 0 },
    whistled: { hours: 0, count: 0 },
  }
  const record = outcome.record.bind(outcome)
  outcome.record = (cases, row) => {
    const { ordinary, whistled } = closings
    const [closed, dispatched, solved] = [cases.closed[row], cases.dispatched[row], cases.solved[row]]
    closings.cohort++
    if (cases.stage[row] === STAGE.closed || cases.stage[row] === STAGE.verifying) {
      closings.closed++
      if (cases.urgency[row] === URGENCY.ordinary) count(ordinary, closed - dispatched)
    }
    const byWhistle = cases.whistles[row] > 0 && cases.work[row] !== WORK.conference
    if (byWhistle && solved >= 0) count(whistled, solved - cases.whistledAt[row])
    record(cases, row)
  }
  return closings
}

function count(times: Times, hours: number): void {
  times.hours += hours
  times.count++
}

/** At the end of each observed month; a right owner has its case at once, so whatever rests as dispatched or returned is passed around. */
function followCirculation(world: World): () => number {
  const { cases, clock, kinds, outcome } = world
  let circulating = 0
  let accepted = 0
  clock.observe((time, kind) => {
    if (kind !== kinds.dayBegins || time <= outcome.from || time > outcome.to) return
    if (Math.round((time - outcome.from) / DAY) % MONTH_DAYS !== 0) return
    cases.forEachAlive((row) => {
      const stage = cases.stage[row]
      if (cases.dispatched[row] >= 0 && (stage === STAGE.dispatched || stage === STAGE.returned)) circulating++
    })
    accepted = outcome.accepted - before
  })
  let before = 0
  const opens = outcome.opens.bind(outcome)
  outcome.opens = (now, street) => {
    if (now <= outcome.from) before++
    opens(now, street)
  }
  return () => (accepted > 0 ? circulating / accepted : NaN)
}
