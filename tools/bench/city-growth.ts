/** What a case costs as a city grows: in residents, in what is left undone, and in days. */
import type { Horizon } from '../../sim/city/model/replication.ts'
import { timedCity } from './city-sizes.ts'
import { median } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'

interface Grown {
  readonly what: string
  readonly scenario: string
  readonly sets: readonly string[]
  readonly horizon: Horizon
}

const SHORT = { warmUpDays: 0, days: 20 }
const STREET = 'city.residentsPerStreet='

/** In prereform eleven posts of a street of 100,000 fall behind from the first day; fifty do not. */
const GROWN: readonly Grown[] = [
  ...[16_000, 64_000, 256_000].map((residents) => ({
    what: `one street of ${residents.toLocaleString('en')} residents, ${SHORT.days} days`,
    scenario: 'beijing-2019',
    sets: ['city.streets=1', `${STREET}${residents}`],
    horizon: SHORT,
  })),
  ...[50, 11].map((posts) => ({
    what: `ten streets of 100,000 with ${posts} posts, 180 days`,
    scenario: 'prereform',
    sets: ['city.streets=10', `${STREET}100000`, `street.staff=${posts}`],
    horizon: { warmUpDays: 0, days: 180 },
  })),
  ...[90, 365, 730].map((days) => ({
    what: `two streets of 80,000 in Haigang after its reform, ${days} days`,
    scenario: 'haigang-after',
    sets: ['city.streets=2', `${STREET}80000`],
    horizon: { warmUpDays: 0, days },
  })),
]

export function cityGrowth({ rounds }: Means): Sheet[] {
  const lines = GROWN.map(({ what, scenario, sets, horizon }) => {
    const replicate = timedCity(scenario, sets, horizon)
    const runs = Array.from({ length: rounds + 1 }, (_, round) => replicate(round)).slice(1)
    const [{ cases, events }] = runs
    const microseconds = median(runs.map((run) => (run.seconds * 1e6) / run.cases))
    return [what, cases.toLocaleString('en'), (events / cases).toFixed(1), microseconds.toFixed(1)]
  })
  const notes = ['Processor time, without warm-up and with the 90 days that follow.']
  return [{ title: 'Growth', head: ['what', 'cases', 'events a case', 'µs a case'], lines, notes }]
}
