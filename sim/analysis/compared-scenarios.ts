/**
 * Which scenarios of a run are compared with its baseline in summary, curves, groups and report: all of them, but of a design of thousands only
 * those that were named one by one, and so of any experiment. The others are in the tables.
 */
import { MOST_COMPARED } from '../run/plan.ts'
import type { Plan } from '../run/plan.ts'

/** Places in the plan; the first is the baseline. */
export function comparedPlaces({
  scenarios,
  apart,
}: {
  readonly scenarios: readonly Pick<Plan['scenarios'][number], 'title'>[]
  readonly apart?: true
}): number[] {
  const places = scenarios.map((_, place) => place)
  if (places.length <= MOST_COMPARED && !apart) return places
  return places.filter((place) => place === 0 || scenarios[place].title !== null).slice(0, MOST_COMPARED)
}
