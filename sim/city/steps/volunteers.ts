/**
 * Volunteers (rule 17; E006, E074, E106): on volunteer days they settle minor matters that the grid hears of and its worker
 * leaves, as long as the hours last that they give that day. What is not used by the evening lapses.
 */
import { DAY, DAYS_PER_MONTH, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { STAGE } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { isMinor } from './grid.ts'
import { PURPOSE } from '../model/purposes.ts'
import { residentLearns } from '../people/satisfaction.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'

/** The first volunteer day: weekend clean-ups (E074) are on Saturdays. */
const FIRST_SATURDAY = 5

/** True when volunteers settle the matter today; false when it must go up. */
export function volunteersSettle(world: World, row: number): boolean {
  const { behaviour, participation } = world.setting
  if (participation.volunteers <= 0 || !isMinor(world, row)) return false
  const { cases, clock, hours, kinds, outcome, streets } = world
  const today = Math.floor(clock.now / DAY)
  if (!isVolunteerDay(world, today)) return false
  const office = streets[cases.street[row]]
  meet(world, office, today)
  // The same work as a grid worker's, at the speed of a newcomer.
  const needed = (behaviour.gridHours * world.unitWork(draw(world, PURPOSE.gridWork, row, 0))) / behaviour.newcomerSkill
  const untilEvening = hours.grid.worked((today + 1) * DAY) - hours.grid.worked(clock.now)
  if (needed > office.volunteerHours || needed > untilEvening) return false
  office.volunteerHours -= needed
  outcome.volunteersWork(needed, needed * behaviour.volunteerHourValue)
  cases.stage[row] = STAGE.withGrid
  clock.at(hours.grid.after(clock.now, needed), kinds.volunteersDone, row)
  return true
}

/** Event "volunteers done": the minor matter is settled, and its resident learns of it. */
export function volunteersDone(world: World, row: number): void {
  if (world.cases.hasComplainant(row)) residentLearns(world, row, true)
  endCase(world, row, STAGE.gridSolved)
}

/** Hours that the volunteers of a street give on a volunteer day: all that they owe since the one before. */
export function hoursOfTheDay({ setting }: World, office: StreetOffice): number {
  const { behaviour, participation } = setting
  const volunteers = (participation.volunteers * office.residents) / TEN_THOUSAND
  return (volunteers * behaviour.volunteerHours * intervalOf(participation.pulseDays)) / DAYS_PER_MONTH
}

/** Whether volunteers are out on this day (counted from the start of the run). */
export function isVolunteerDay({ setting }: World, day: number): boolean {
  const interval = intervalOf(setting.participation.pulseDays)
  return Math.floor((day - FIRST_SATURDAY) / interval) > Math.floor((day - 1 - FIRST_SATURDAY) / interval)
}

function intervalOf(pulseDays: number): number {
  return Math.max(1, pulseDays)
}

/** The first matter of the day finds the hours of that day, and none that are left of another. */
function meet(world: World, office: StreetOffice, today: number): void {
  if (office.volunteerDay === today) return
  office.volunteerDay = today
  office.volunteerHours = hoursOfTheDay(world, office)
}
