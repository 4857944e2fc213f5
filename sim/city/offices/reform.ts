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
import { rearrangeStreets, stretchAnew } from './street-arrangement.ts'
import { confidenceReconsiders } from '../people/confidence.ts'
import { replanVisits } from '../steps/whistle.ts'
import { saysTheSame, settingAtStreet } from '../model/setting.ts'
import type { Setting } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

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
  const { clock, outcome, payroll, switches } = world
  const before = world.setting
  const { setting } = switches[number]
  for (const { quietDesk } of world.streets) quietDesk?.catchUp()
  payroll.accrue(world)
  beginToLearn(world, setting)
  world.setting = setting
  outcome.setting = setting
  for (const office of world.streets) {
    const old = settingAtStreet(before, office.index)
    if (!saysTheSame(old, settingOf(world, office.index))) beginTransition(world, office)
    confidenceReconsiders(world, office.index, old, settingOf(world, office.index))
  }
  rearrangeStreets(world)
  moveOfficers(world)
  setRates(world)
  for (const office of world.streets) {
    preventionChanges(world, office, settingAtStreet(before, office.index), settingOf(world, office.index))
    payIntoFund(world, office, before)
  }
  if (setting.district.meetingInterval !== before.district.meetingInterval) {
    clock.cancel(world.conferenceEvent)
    scheduleConference(world)
  }
  if (setting.district.visitInterval !== before.district.visitInterval) replanVisits(world)
}

/** Where a reform costs speed while it is new, it is new from now on: at a street that nothing changes it is no reform. */
function beginTransition(world: World, office: StreetOffice): void {
  const { clock, end, kinds } = world
  const { transitionDays, transitionLoss } = settingOf(world, office.index).street
  if (transitionLoss <= 0 || transitionDays <= 0) return
  office.transitionEnds = clock.now + transitionDays * DAY
  if (office.transitionEnds < end) clock.at(office.transitionEnds, kinds.transitionEnds, office.index)
}

/** Event "transition ends": the new ways are learned in a street (rule 19). */
export function transitionEnds(world: World, street: number): void {
  const office = world.streets[street]
  if (world.clock.now >= office.transitionEnds) stretchAnew(world, office)
}

/** What a higher fund gives to a street for the rest of the year. */
function payIntoFund(world: World, office: StreetOffice, before: Setting): void {
  const more = settingOf(world, office.index).street.fund - settingAtStreet(before, office.index).street.fund
  if (more <= 0) return
  const left = 1 - ((world.clock.now / DAY) % DAYS_PER_YEAR) / DAYS_PER_YEAR
  office.fund += more * office.residents * left
}
