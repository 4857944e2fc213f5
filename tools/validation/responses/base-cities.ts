/**
 * The cities in which every lever is tried over its whole range: two streets of a Beijing city with more joint matters, so that whistles have
 * something to do, and with so many department tasks that street posts are loaded to nine tenths.
 */
import { plannedPerDay, streetLoad } from '../../../sim/city/estimate/planned-loads.ts'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'

export interface BaseCity {
  /** One word: names the city in tables. */
  readonly name: string
  readonly what: string
  /** A scenario of the repository. */
  readonly scenario: string
  /** What is changed in it, as on the command line. */
  readonly given: readonly string[]
}

/** Planned load of street posts, tasks included; vacancies and newcomers come on top, lapsed tasks and what is withdrawn go off. */
export const LOAD = 0.95

const SMALL = [
  'city.streets=2',
  'city.residentsPerStreet=20000',
  'demand.issueRate=3.3',
  'demand.mix={lead: 0.45, joint: 0.15, assist: 0.4}',
  'departments.count=5',
  'departments.ownOrders=150',
]

export const BASE_CITIES: readonly BaseCity[] = [
  {
    name: 'reform',
    what: 'after the plan of 2018: whistles, scores by streets, a duty list, officers embedded at streets',
    scenario: 'beijing-2018',
    given: [...SMALL, 'street.staff=10'],
  },
  {
    name: 'before',
    what: 'before the reform: nobody may whistle, duties are unclear, four networks',
    scenario: 'beijing-before',
    given: [...SMALL, 'street.staff=16'],
  },
  {
    name: 'busy',
    what: 'after the plan, with departments planned at a load of .95, nobody embedded, and no say in appointments',
    scenario: 'beijing-2018',
    given: [
      ...SMALL,
      'street.staff=10',
      'departments.officers={load: 0.95}',
      'departments.embedShare=0',
      'appraisal.personnelSay=no',
    ],
  },
]

const library = scenarioFolder()

/** The city with these assignments, one after the other: a later one replaces an earlier one. */
export function withEach(scenario: Scenario, assignments: readonly string[]): Scenario {
  return assignments.reduce((before, one) => withAssignments(before, [one]), scenario)
}

/**
 * The city with what a lever needs round it, and with tasks up to the load.
 * @throws Error where first attempts alone are more than that
 */
export function loadedCity({ name, scenario, given }: BaseCity, around: readonly string[]): Scenario {
  const city = withEach(loadScenario(scenario, library), [...given, ...around])
  const [none, some] = [0, 10].map((tasks) => plannedLoad(withEach(city, [`duties.funnelRate=${tasks}`])))
  const tasks = Math.round((100 * (LOAD - none)) / (some - none)) / 10
  if (!(tasks > 0)) throw new Error(`city ${name} with ${around.join(', ')} has a load of ${none} without tasks`)
  return withEach(city, [`duties.funnelRate=${tasks}`])
}

/** Planned load of street posts. */
export function plannedLoad({ setting }: Scenario): number {
  return streetLoad(setting, anchorOf(setting), plannedPerDay(setting))
}
