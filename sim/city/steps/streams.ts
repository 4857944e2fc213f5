/** The streams of arrivals beside the issues: consultations, department tasks and departments' own orders, each at its rate in force. */
import { DAY, MILLION, TEN_THOUSAND, WEEK } from '../../arithmetic/units.ts'
import { ROUND_THE_CLOCK } from '../../kernel/timetable.ts'
import { exponential } from '../../random/exponential.ts'
import { PURPOSE } from '../model/purposes.ts'
import { Stream } from '../demand/stream.ts'
import type { StreamParts } from '../demand/stream.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'
import { QuietDesk } from './quiet-desk.ts'
import { isRefused } from './street-work.ts'

const WORKING_HOURS_PER_DAY = 8

/** Builds the streams of every street and department and sets them going. Where nobody looks, what touches nothing else is no event. */
export function startStreams(world: World): void {
  const { clock, hours, kinds, random } = world
  const isQuiet = !clock.isObserved
  for (const office of world.streets) {
    const entity = office.index
    const gaps = (purpose: number) => (count: number) => exponential(random.uniform(purpose, office.block + count, 0))
    const kind = isQuiet ? undefined : kinds.consultation
    const gapOf = gaps(PURPOSE.consultationGap)
    office.consultations = stream(world, { kind, entity, timetable: ROUND_THE_CLOCK, gapOf })
    if (isQuiet) office.quietDesk = new QuietDesk(world, office)
    const isIdle = isQuiet ? refusedUnseen(world, office) : undefined
    const handedDown = { kind: kinds.task, entity, timetable: hours.office, gapOf: gaps(PURPOSE.taskGap) }
    office.tasks = stream(world, { ...handedDown, isIdle })
  }
  for (const department of world.departments) {
    const gapOf = (count: number): number => exponential(random.uniform(PURPOSE.orderGap, department.address, count))
    const entity = department.number
    department.orders = stream(world, { kind: kinds.ownOrder, entity, timetable: hours.office, gapOf })
  }
  setRates(world)
}

/** All parts in one order, for V8 is slower where objects differ in that. */
function stream({ clock, end }: World, parts: Omit<StreamParts, 'clock' | 'end'>): Stream {
  const { kind, entity, timetable, gapOf, isIdle } = parts
  return new Stream({ clock, kind, entity, timetable, gapOf, end, isIdle })
}

/** What the entry gate refuses leaves no trace but its number. What it will be by then is known when no switch is ahead. */
function refusedUnseen(world: World, office: StreetOffice): (count: number, at: number) => boolean {
  return (count, at) => {
    if (world.clock.now < world.lastSwitch || !isRefused(world, office, count, at)) return false
    world.unseenEvents++
    return true
  }
}

/** Every stream at the rate that the levers in force give it. */
export function setRates(world: World): void {
  const { departments, hours, setting, streets } = world
  const { issueRate, consultShare } = setting.demand
  const consultations = (issueRate * consultShare) / (1 - consultShare) / TEN_THOUSAND / DAY
  for (const office of streets) {
    office.consultations.setRate(consultations * office.residents)
    office.tasks.setRate(settingOf(world, office.index).duties.funnelRate / WORKING_HOURS_PER_DAY)
  }
  // Own orders come in office hours, as many as the lever says for each calendar day.
  const openShare = hours.office.hoursPerWeek / WEEK
  const orders = setting.departments.ownOrders / MILLION / DAY / openShare
  for (const department of departments) department.orders.setRate(orders * department.residents)
}
