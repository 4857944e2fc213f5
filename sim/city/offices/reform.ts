/**
 * Reforms inside the run: at a switch the levers change, and the city is arranged anew. What people believe, trust and can
 * do does not switch: it moves from where it was (rules 7, 11, 15, 19, 22, 23).
 */
import { DAY, DAYS_PER_YEAR } from '../../arithmetic/units.ts'
import { scheduleConference } from '../steps/conference.ts'
import { beginToLearn } from '../people/in-force.ts'
import { moveOfficers } from './department-staff.ts'
import { preventionChanges } from '../steps/prevention.ts'
import { setRates } from '../steps/streams.ts'
import { rearrangeStreets } from './street-arrangement.ts'
import { replanVisits } from '../steps/whistle.ts'
import type { World } from '../world.ts'

/** Schedules the switches of the setting, counted from the start of the observed period. */
export function scheduleSwitches(world: World): void {
  const { clock, end, kinds, outcome, setting } = world
  setting.switches.forEach(({ from }, number) => {
    const at = outcome.from + from * DAY
    if (at < end) clock.at(at, kinds.leversSwitch, number)
  })
}

/** Event "levers switch": the reform of this number takes effect. */
export function leversSwitch(world: World, number: number): void {
  const { clock, kinds, outcome, payroll, switches } = world
  const before = world.setting
  const { setting } = switches[number]
  payroll.accrue(world)
  beginToLearn(world, setting)
  world.setting = setting
  outcome.setting = setting
  const transition = setting.street.transitionDays * DAY
  if (setting.street.transitionLoss > 0 && transition > 0) {
    world.transitionEnds = clock.now + transition
    if (world.transitionEnds < world.end) clock.at(world.transitionEnds, kinds.transitionEnds, 0)
  }
  rearrangeStreets(world)
  moveOfficers(world)
  setRates(world)
  preventionChanges(world, before, setting)
  payIntoFunds(world, setting.street.fund - before.street.fund)
  if (setting.district.meetingInterval !== before.district.meetingInterval) {
    clock.cancel(world.conferenceEvent)
    scheduleConference(world)
  }
  if (setting.district.visitInterval !== before.district.visitInterval) replanVisits(world)
}

/** Event "transition ends": the new ways are learned (rule 19). */
export function transitionEnds(world: World): void {
  if (world.clock.now >= world.transitionEnds) rearrangeStreets(world)
}

/** What a higher fund gives for the rest of the year. */
function payIntoFunds({ clock, streets }: World, yuanPerResident: number): void {
  if (yuanPerResident <= 0) return
  const left = 1 - ((clock.now / DAY) % DAYS_PER_YEAR) / DAYS_PER_YEAR
  for (const office of streets) office.fund += yuanPerResident * office.residents * left
}
