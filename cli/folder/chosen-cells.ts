/** Which replications of a run are meant: `0,3`, `0-4` or both, of some scenarios or of all. */
import { mostReplications, placeOf } from '../../sim/run/plan.ts'
import type { Cell, Plan } from '../../sim/run/plan.ts'
import { narrow } from '../../sim/text/narrow.ts'
import { shown } from '../../sim/text/place.ts'
import { numberIn } from '../terminal/option-kinds.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'

const MOST = 999_999

/** Numbers from a text such as `0,3,7-9`, in their order and each once. @throws InputError */
export function replicationNumbers(text: string, name: string): readonly number[] {
  const numbers = narrow(text)
    .split(/[,、]/)
    .flatMap((part) => {
      const ends = part.split(/[-~至]/).map((end) => numberIn(end) ?? NaN)
      const [from, to = from] = ends
      if (ends.length > 2 || !ends.every(Number.isInteger) || from < 0 || to < from || to > MOST)
        throw new InputError(say`--${name} is ${shown(text)}; give numbers from 0 and ranges, as in 0,3,7-9`)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/**
 * Scenario by scenario, replication by replication.
 * @param names of scenarios, or other names of them; none: all
 * @throws InputError for what the plan has not
 */
export function chosenCells(plan: Plan, replications: readonly number[], names: readonly string[]): Cell[] {
  const places = names.length === 0 ? plan.scenarios.map((_, place) => place) : names.map((name) => placeIn(plan, name))
  return [...new Set(places)].flatMap((scenario) => {
    const { name, replications: count } = plan.scenarios[scenario]
    const beyond = replications.find((replication) => replication >= count)
    if (beyond !== undefined) {
      throw new InputError(
        say`--replications asks for ${beyond}, but ${name} has replications 0 to ${count - 1} of ${mostReplications(plan)}; give numbers among these, or choose other scenarios with --scenario`,
      )
    }
    return replications.map((replication) => ({ scenario, replication }))
  })
}

const MOST_NAMES = 20

function placeIn(plan: Plan, name: string): number {
  const place = placeOf(plan, name)
  if (place >= 0) return place
  const names = listed(plan.scenarios.slice(0, MOST_NAMES).map((one) => one.name))
  const more = plan.scenarios.length - MOST_NAMES
  const all = more > 0 ? say`${names} and ${more} more` : names
  throw new InputError(say`the run has no scenario ${shown(name)}; give one of ${all}`)
}
