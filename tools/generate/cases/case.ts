/**
 * A case and its natural baseline: the scenario that its file extends, in the city of the case. Both have the same streets, residents and
 * demand, so that they meet the same matters and common random numbers pair; what is left between them are the measures of the case.
 */
import { differences, loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import type { LeverDifference } from '../../../sim/scenario/scenario-file.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import type { LeverSetting, Scenario } from '../../../sim/scenario/scenario.ts'
import type { ScenarioLibrary } from '../../../sim/scenario/scenario-library.ts'

export interface Baseline {
  readonly scenario: Scenario
  /** How the command line says it: `haigang-before`, or `prereform-here=prereform,city.streets=10`. */
  readonly argument: string
  /** What was moved to the city of the case, and the levers of the case that did it; null where the baseline is a scenario of the library. */
  readonly moved: { readonly from: Scenario; readonly levers: readonly LeverSetting[] } | null
}

export interface Case {
  readonly scenario: Scenario
  /** The scenario that the file extends; null for a root. */
  readonly parent: Scenario | null
  /** Null where there is none: for a root, for an anchor of its own, and for a file that says of another place, or of another city, what its parent says. */
  readonly baseline: Baseline | null
}

/** Posts and tasks of a street go with its size: where the city is another one, they are no reform either. */
const OF_A_STREET = ['street.staff', 'duties.funnelRate']

/** Of what differs from the parent, what says which city it is and what is asked of it. */
function ofThePlace(found: readonly LeverDifference[]): LeverDifference[] {
  const moves = found.some(({ lever }) => lever.startsWith('city.'))
  return found.filter(({ lever }) => /^(city|demand)\./.test(lever) || (moves && OF_A_STREET.includes(lever)))
}

/** All cases, by name. @throws InputError where a scenario of the library is wrong */
export function casesOf(library: ScenarioLibrary): Case[] {
  const names = [...library.names()].sort()
  const scenarios = new Map(names.map((name) => [name, loadScenario(name, library)]))
  return names.map((name) => caseOf(scenarios.get(name)!, scenarios))
}

function caseOf(scenario: Scenario, library: ReadonlyMap<string, Scenario>): Case {
  const parent = scenario.parent === null ? null : library.get(scenario.parent)!
  return { scenario, parent, baseline: parent && baselineOf(scenario, parent, library) }
}

function baselineOf(scenario: Scenario, parent: Scenario, library: ReadonlyMap<string, Scenario>): Baseline | null {
  // An anchor meets issues of its own.
  if (parent.hash === scenario.hash || scenario.anchoredAt === scenario.name) return null
  const place = ofThePlace(differences(parent, scenario))
  if (place.length === 0) return asItStands(parent)
  const assignments = place.map(({ lever, b }) => `${lever}=${writtenValue(b.value)}`)
  const name = `${parent.name}-here`
  const moved = withAssignments(parent, assignments, { name })
  if (moved.hash === scenario.hash) return null
  const known = [...library.values()].find(({ hash }) => hash === moved.hash)
  if (known !== undefined) return asItStands(known)
  return {
    scenario: moved,
    argument: [`${name}=${parent.name}`, ...assignments].join(','),
    moved: { from: parent, levers: place.map(({ b }) => b) },
  }
}

function asItStands(scenario: Scenario): Baseline {
  return { scenario, argument: scenario.name, moved: null }
}
