/** One street, a district and a whole city of districts: what a case costs in each, in events, time and memory. */
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../sim/city/city.ts'
import type { Horizon } from '../../sim/city/model/replication.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { median } from './measure.ts'
import type { Section } from './section.ts'

const SCENARIO = 'beijing-2019'
const RESIDENTS = 64000
const HORIZON = { warmUpDays: 0, days: 20 }
const MEGABYTE = 1024

const NOTE =
  `Processor time; ${SCENARIO} with ${RESIDENTS.toLocaleString('en')} residents in each street, ${HORIZON.days} days without warm-up and the 90 that follow. ` +
  'Memory: the most that the process had at once, with the program. A city of several districts is simulated district by district.'

interface Size {
  readonly streets: number
  readonly districts: number
  /** Replications that a round takes, so that it lasts. */
  readonly replications: number
}

const SIZES: readonly Size[] = [
  { streets: 1, districts: 1, replications: 10 },
  { streets: 22, districts: 1, replications: 1 },
  { streets: 343, districts: 16, replications: 1 },
]

/** A section each, for the memory of a process is the most that it ever had. */
export const CITY_SIZES: Readonly<Record<string, Section>> = Object.fromEntries(
  SIZES.map((size) => [`city-${size.streets}`, ({ rounds }) => [sheetOf(size, rounds)]]),
)

/** The scenario in so many streets of Beijing's mean size. */
export function cityOf({ streets, districts }: Pick<Size, 'streets' | 'districts'>, residents = RESIDENTS): Scenario {
  const city = [`city.streets=${streets}`, `city.districts=${districts}`, `city.residentsPerStreet=${residents}`]
  return withAssignments(loadScenario(SCENARIO, scenarioFolder()), city)
}

/** A scenario with some levers set, as replications of so many days: how many cases, events and processor seconds each takes. */
export function timedCity(name: string, sets: readonly string[], horizon: Horizon): (replication: number) => Timed {
  return timed(withAssignments(loadScenario(name, scenarioFolder()), sets), horizon)
}

interface Timed {
  readonly cases: number
  readonly events: number
  readonly seconds: number
}

function timed(scenario: Scenario, horizon: Horizon): (replication: number) => Timed {
  const anchor = anchorOfScenario(scenario)
  return (replication) => {
    const before = process.cpuUsage()
    const random = new RandomStreams('bench', replication)
    const { cases, events } = simulateCity(scenario.setting, anchor, random, horizon)
    const { user, system } = process.cpuUsage(before)
    return { cases, events, seconds: (user + system) / 1e6 }
  }
}

function sheetOf(size: Size, rounds: number) {
  const runs = Array.from({ length: rounds + 1 }, (_, round) => runOf(size, round)).slice(1)
  const [{ cases, events }] = runs
  const microseconds = median(runs.map((run) => (run.seconds * 1e6) / run.cases))
  const peak = process.resourceUsage().maxRSS / MEGABYTE
  const { districts, streets, replications } = size
  const what =
    `${streets} ${streets === 1 ? 'street' : 'streets'} in ${districts} ${districts === 1 ? 'district' : 'districts'}` +
    (replications > 1 ? `, ${replications} times` : '')
  return {
    title: 'Size of the city',
    head: ['what', 'cases', 'events a case', 'µs a case', 'peak memory (MB)'],
    lines: [[what, cases.toLocaleString('en'), (events / cases).toFixed(1), microseconds.toFixed(1), peak.toFixed(0)]],
    notes: size === SIZES[0] ? [NOTE] : [],
  }
}

function runOf(size: Size, round: number): Timed {
  const replicate = timed(cityOf(size), HORIZON)
  const runs = Array.from({ length: size.replications }, (_, one) => replicate(round * size.replications + one))
  const sum = (key: keyof Timed): number => runs.reduce((all, run) => all + run[key], 0)
  return { cases: sum('cases'), events: sum('events'), seconds: sum('seconds') }
}
