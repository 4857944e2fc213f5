/**
 * Volunteers (rule 17; E006, E074, E106): on volunteer days they settle visible minor matters that nobody has found yet or that wait in a line,
 * oldest first, as long as the hours last that they give that day. What is not used by the evening lapses.
 */
import { DAY, DAYS_PER_MONTH, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { NONE, SIGHT, STAGE } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { isMinor } from './grid.ts'
import { PURPOSE } from '../model/purposes.ts'
import { reply } from './reply.ts'
import { SmallMatters } from '../state/small-matters.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { Setting } from '../model/setting.ts'
import { settingAtStreet } from '../model/setting.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** The first volunteer day: weekend clean-ups (E074) are on Saturdays. */
const FIRST_SATURDAY = 5
/** Hour of the day at which they meet. */
const MEETS_AT = 8

/** Streets that have volunteers at some time of the run keep a list for them, and ask every morning from that time on. */
export function startVolunteers(world: World): void {
  const { clock, kinds, outcome, setting, streets, switches } = world
  for (const office of streets) {
    const has = (phase: Setting): boolean => settingAtStreet(phase, office.index).participation.volunteers > 0
    const first = has(setting) ? { from: 0 } : switches.find((one) => has(one.setting))
    if (first === undefined) continue
    office.smallMatters = new SmallMatters()
    const day = has(setting) ? 0 : Math.ceil((outcome.from + first.from * DAY - MEETS_AT) / DAY)
    if (day * DAY + MEETS_AT < world.end) clock.at(day * DAY + MEETS_AT, kinds.volunteersCome, office.index)
  }
}

/** A new matter, or one that is back: volunteers of its street will come upon it, if it is one for them. */
export function volunteersMayFind(world: World, row: number): void {
  const { cases, streets } = world
  const { smallMatters } = streets[cases.street[row]]
  if (smallMatters !== undefined && isForVolunteers(world, row)) smallMatters.add(cases, row)
}

/** Whether volunteers can settle it, if they ever come: then it must not be given up as never found. */
export function isForVolunteers(world: World, row: number): boolean {
  const { cases, streets } = world
  return (
    streets[cases.street[row]].smallMatters !== undefined && cases.sight[row] === SIGHT.visible && isMinor(world, row)
  )
}

/** Event "volunteers come": eight o'clock in a street that has volunteers at some time. */
export function volunteersCome(world: World, street: number): void {
  const { cases, clock, kinds, streets } = world
  const office = streets[street]
  if (clock.now + DAY < world.end) clock.after(DAY, kinds.volunteersCome, street)
  const setting = settingOf(world, street)
  if (setting.participation.volunteers <= 0 || !isVolunteerDay(setting, Math.floor(clock.now / DAY))) return
  office.volunteerHours = hoursOfTheDay(setting, office.residents)
  office.smallMatters!.offer(cases, (row) => !canBeTaken(world, row) || takes(world, office, row))
}

/** Nobody has found it yet, or it waits in a line: not what is on a desk or in somebody's hands. */
function canBeTaken({ cases, jobs, pools }: World, row: number): boolean {
  if (cases.stage[row] === STAGE.latent) return true
  const job = cases.job[row]
  return cases.stage[row] === STAGE.waiting && job !== NONE && jobs.subject[job] === row && pools.of(job).isWaiting(job)
}

/** @returns false when the hours of the day do not reach for it */
function takes(world: World, office: StreetOffice, row: number): boolean {
  const { cases, clock, hours, kinds, outcome } = world
  const { behaviour } = settingOf(world, office.index)
  // The same work as a grid worker's, at the speed of a newcomer.
  const needed = (behaviour.gridHours * world.unitWork(draw(world, PURPOSE.gridWork, row, 0))) / behaviour.newcomerSkill
  if (needed > office.volunteerHours) return false
  const untilEvening = hours.grid.worked((Math.floor(clock.now / DAY) + 1) * DAY) - hours.grid.worked(clock.now)
  if (needed > untilEvening) return true
  office.volunteerHours -= needed
  outcome.volunteersWork(needed, needed * behaviour.volunteerHourValue)
  if (cases.stage[row] === STAGE.latent) takeLatent(world, row)
  else takeOutOfLine(world, row)
  world.witness?.volunteersTake(row)
  clock.at(hours.grid.after(clock.now, needed), kinds.volunteersDone, row)
  return true
}

function takeLatent({ cases, clock, outcome }: World, row: number): void {
  if (cases.clockEvent[row] !== NONE) clock.cancel(cases.clockEvent[row])
  cases.clockEvent[row] = NONE
  cases.discovered[row] = clock.now
  cases.stage[row] = STAGE.withGrid
  outcome.latencyEnds(cases, row, clock.now)
}

function takeOutOfLine({ cases, clock, jobs, pools }: World, row: number): void {
  const job = cases.job[row]
  pools.of(job).withdraw(job)
  jobs.end(job)
  cases.job[row] = NONE
  if (cases.patienceEvent[row] !== NONE) clock.cancel(cases.patienceEvent[row])
  cases.patienceEvent[row] = NONE
  cases.stage[row] = STAGE.working
}

/** Event "volunteers done": the minor matter is settled; a case is replied to as solved, and needs nobody's signature. */
export function volunteersDone(world: World, row: number): void {
  const { cases } = world
  if (cases.stage[row] === STAGE.withGrid) endCase(world, row, STAGE.gridSolved)
  else reply(world, row, true, false)
}

/** Hours that the volunteers of a street give on a volunteer day: all that they owe since the one before. */
export function hoursOfTheDay({ behaviour, participation }: Setting, residents: number): number {
  const volunteers = (participation.volunteers * residents) / TEN_THOUSAND
  return (volunteers * behaviour.volunteerHours * intervalOf(participation.pulseDays)) / DAYS_PER_MONTH
}

/** Whether volunteers are out on this day (counted from the start of the run). */
export function isVolunteerDay({ participation }: Setting, day: number): boolean {
  const interval = intervalOf(participation.pulseDays)
  return Math.floor((day - FIRST_SATURDAY) / interval) > Math.floor((day - 1 - FIRST_SATURDAY) / interval)
}

function intervalOf(pulseDays: number): number {
  return Math.max(1, pulseDays)
}
