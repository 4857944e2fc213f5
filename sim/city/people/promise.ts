/**
 * The promise (rule 11; E078): the reply on dispatch names a time, from what the street's cases have lately taken, and that is
 * what the resident of the case expects from then on, in the place of the class limit or of an older experience.
 */
import { limitOf } from './satisfaction.ts'
import type { World } from '../world.ts'

/** At the first dispatch: the street's pace, and the time that has passed since acceptance. */
export function promiseTime(world: World, row: number): void {
  if (!world.setting.district.promise) return
  const { cases, clock, streets } = world
  const passed = (clock.now - cases.accepted[row]) / limitOf(world, row)
  cases.promised[row] = streets[cases.street[row]].pace + passed
}

/** At every reply, promised or not: the pace moves a step towards the time from dispatch to now, as a multiple of the limit. */
export function paceLearns(world: World, row: number): void {
  const { cases, clock, setting, streets } = world
  const office = streets[cases.street[row]]
  const taken = (clock.now - cases.dispatched[row]) / limitOf(world, row)
  office.pace += setting.behaviour.promiseStep * (taken - office.pace)
}
