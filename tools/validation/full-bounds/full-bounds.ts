/**
 * Full bounds: settings drawn from the whole range of every lever, cities of up to 22 million residents and 400 streets
 * among them. Each runs to its end with nothing amiss, or is refused before it begins because the memory estimate says so.
 */
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import { memoryEstimate } from '../../../sim/city/estimate/memory-estimate.ts'
import type { Outcome } from '../../../sim/city/state/outcome.ts'
import type { World } from '../../../sim/city/world.ts'
import { columnBytes } from '../../../sim/kernel/column-bytes.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Part } from '../part.ts'
import type { Chance, City } from '../random-settings/any-scenario.ts'
import { anyScenario } from '../random-settings/any-scenario.ts'
import { faultsOf } from '../random-settings/sound-replication.ts'

const SEED = 'full-bounds'
const SETTINGS = 50
/** Memory granted to a replication (bytes), the same wherever this is computed. */
const GRANTED = 2e9
/** The shortest run: its follow-up of 90 days is always simulated. */
const HORIZON = { warmUpDays: 0, days: 1 }
const MOST_RESIDENTS = 22000000
const MOST_EVENTS = 2e9

function anyCity(chance: Chance): City {
  const streets = chance.whole(1, 400)
  const most = Math.min(500000, Math.floor(MOST_RESIDENTS / streets))
  return { streets, residents: chance.whole(1000, most) }
}

export interface FullRun {
  readonly residents: number
  readonly streets: number
  /** Bytes. */
  readonly estimate: number
  /** Bytes of the columns at the end, of the district with most and of what the others have left; null where the run was refused. */
  readonly used: number | null
  readonly events: number
  readonly faults: readonly string[]
}

/** The setting of a number, run to its end or refused. */
export function runFull(index: number): FullRun {
  const { scenario } = anyScenario(`${SEED} ${index}`, anyCity, () => HORIZON)
  const { setting } = scenario
  const anchor = anchorOfScenario(scenario)
  const estimate = memoryEstimate(setting, anchor, HORIZON)
  const { streets, residentsPerStreet } = setting.city
  const about = { residents: streets * (residentsPerStreet as number), streets, estimate }
  if (estimate > GRANTED) return { ...about, used: null, events: 0, faults: [] }
  const memory = new Memory()
  let seen = 0
  try {
    const result = simulateCity(setting, anchor, new RandomStreams(SEED, index), HORIZON, (built) => {
      memory.begins(built)
      built.clock.observe((time) => {
        if (++seen > MOST_EVENTS) throw new Error(`more than ${MOST_EVENTS} events by ${time} h`)
      })
    })
    return { ...about, used: memory.most, events: result.events, faults: faultsOf(result, memory.outcomes) }
  } catch (error) {
    return { ...about, used: null, events: seen, faults: [String(error)] }
  }
}

/** The most that the districts take, one after another. */
class Memory {
  readonly outcomes: Outcome[] = []
  private world: World | undefined
  private before = 0

  begins(world: World): void {
    this.before = this.most
    this.world = world
    this.outcomes.push(world.outcome)
  }

  /** With the times of finished cases, which the city keeps of every district. */
  get most(): number {
    if (this.world === undefined) return 0
    const earlier = this.outcomes.slice(0, -1).map(timesOf)
    return Math.max(this.before, columnBytes(this.world) + columnBytes(earlier))
  }
}

function timesOf({ discovery, handling, resolution }: Outcome): readonly object[] {
  return [discovery, handling, resolution].map(({ all }) => all.slice())
}

export const fullBounds: Part<FullRun, readonly FullRun[]> = {
  name: 'full-bounds',
  question: `whether ${SETTINGS} settings at the full bounds of all levers are completed, or refused by the memory estimate`,
  seed: SEED,
  terms: { settings: SETTINGS, granted: GRANTED, horizon: HORIZON },
  rows: Array.from({ length: SETTINGS }, (_, index) => `setting ${index}`),
  compute: runFull,
  figures: (results) => results,
  section(all) {
    const refused = all.filter(({ estimate }) => estimate > GRANTED)
    const completed = all.filter(({ used }) => used !== null)
    const faults = all.flatMap(({ faults }, index) => faults.map((fault) => `* setting ${index}: ${fault}`))
    return `Of ${all.length} settings drawn from the full bounds of all levers (1 to 400 streets, up to ${MOST_RESIDENTS.toLocaleString('en')} residents, the ends more often), with one day
observed and ${inGigabytes(GRANTED)} granted to a replication, ${completed.length} were completed and ${refused.length} refused by the memory estimate before they began (the largest of these
would need about ${inGigabytes(most(refused.map(({ estimate }) => estimate)))}). ${describe(completed)}
${faults.length === 0 ? 'Nothing is amiss in any of them.' : `This is amiss:\n\n${faults.join('\n')}`}`
  },
}

function describe(completed: readonly FullRun[]): string {
  const ratios = completed.map(({ estimate, used }) => estimate / used!)
  const largest = most(completed.map(({ residents }) => residents))
  const events = completed.reduce((sum, one) => sum + one.events, 0)
  return (
    `Completed: cities of up to ${largest.toLocaleString('en')} residents, ${events.toLocaleString('en')} events; the estimate is ${Math.min(...ratios).toFixed(2)} to ` +
    `${most(ratios).toFixed(2)} times what the columns took.`
  )
}

function most(values: readonly number[]): number {
  return values.length > 0 ? Math.max(...values) : NaN
}

function inGigabytes(bytes: number): string {
  return `${Number((bytes / 1e9).toPrecision(2))} GB`
}
