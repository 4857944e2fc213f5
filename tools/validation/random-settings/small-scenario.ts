/** Random settings of cities so small that each run takes some tens of milliseconds: at most 5,000 issues are expected. */
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import type { Anchor, Horizon } from '../../../sim/city/model/replication.ts'
import { FOLLOW_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { phasesOf } from '../../../sim/city/model/setting.ts'
import { Conservation } from '../../../sim/city/readout/conservation.ts'
import type { Outcome } from '../../../sim/city/state/outcome.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Chance, City } from './any-scenario.ts'
import { anyScenario } from './any-scenario.ts'
import { faultsOf } from './sound-replication.ts'

export const SEED = 'random-settings'
export const MOST_ISSUES = 5000
/** No such city has more events: one that does hangs. */
const MOST_EVENTS = 5000000

function smallCity(chance: Chance): City {
  const streets = chance.whole(1, 4)
  const people = (): number => chance.whole(1000, 4000)
  return { streets, residents: chance.happens(0.5) ? people() : Array.from({ length: streets }, people) }
}

function shortHorizon(chance: Chance): Horizon {
  return { warmUpDays: chance.whole(0, 20), days: chance.whole(1, 40) }
}

/** The setting of a number, its anchor and horizon. */
export function smallSetting(index: number): { setting: Setting; anchor: Anchor; horizon: Horizon } {
  const { scenario, horizon } = anyScenario(`${SEED} ${index}`, smallCity, shortHorizon)
  const anchor = anchorOfScenario(scenario)
  const expected = expectedIssues(scenario.setting, anchor, horizon)
  const share = Math.min(1, MOST_ISSUES / expected)
  return { setting: withLess(scenario.setting, share), anchor, horizon }
}

/** Issues in the whole run, pulses included. */
function expectedIssues({ city, demand }: Setting, anchor: Anchor, horizon: Horizon): number {
  const days = horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS
  const { residentsPerStreet: residents, streets } = city
  const people = typeof residents === 'number' ? residents * streets : residents.reduce((sum, one) => sum + one, 0)
  const more = demand.pulse.reduce((sum, pulse) => sum + Math.max(0, pulse.factor - 1) * Math.min(days, pulse.days), 0)
  return ((demand.issueRate * people) / 10000) * anchor.issuesPerCase * (days + more)
}

/** The city cannot be smaller than its bounds allow, so what is still too much is taken off the rate. */
function withLess(setting: Setting, share: number): Setting {
  const less = (one: Setting): Setting => ({
    ...one,
    demand: { ...one.demand, issueRate: one.demand.issueRate * share },
  })
  return {
    ...less(setting),
    switches: setting.switches.map(({ from, setting: later }) => ({ from, setting: less(later) })),
  }
}

export interface SmallRun {
  /** Empty when all is well. */
  readonly faults: readonly string[]
  readonly events: number
  readonly cases: number
  readonly phases: number
}

/**
 * Runs the setting of a number, and looks before every event whether cases, calls, jobs and officers are conserved; the model looks at the end.
 * A breach, a crash or a hang is a fault like any other.
 * @param meddle for tests: is told of every event before it is checked
 */
export function runSmall(index: number, meddle?: (world: World, event: number) => void): SmallRun {
  const { setting, anchor, horizon } = smallSetting(index)
  const phases = phasesOf(setting).length
  const outcomes: Outcome[] = []
  let seen = 0
  let last = 'the start'
  try {
    const result = simulateCity(setting, anchor, new RandomStreams(SEED, index), horizon, (built) => {
      outcomes.push(built.outcome)
      const conservation = new Conservation(built)
      built.clock.observe((time, kind) => {
        if (++seen > MOST_EVENTS) throw new Error(`more than ${MOST_EVENTS} events by ${time} h`)
        meddle?.(built, seen)
        conservation.check()
        last = built.clock.names[kind]
      })
    })
    return { faults: faultsOf(result, outcomes), events: result.events, cases: result.cases, phases }
  } catch (error) {
    return { faults: [`after event ${seen - 1} (${last}): ${String(error)}`], events: seen, cases: 0, phases }
  }
}
