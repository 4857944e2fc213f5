/** The streams of arrivals beside the issues: consultations, department tasks and departments' own orders, each at its rate in force. */
import { DAY, MILLION, TEN_THOUSAND, WEEK } from '../../arithmetic/units.ts'
import { ROUND_THE_CLOCK } from '../../kernel/timetable.ts'
import type { Timetable } from '../../kernel/timetable.ts'
import { exponential } from '../../random/exponential.ts'
import { PURPOSE } from '../model/purposes.ts'
import { Stream } from '../demand/stream.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

const WORKING_HOURS_PER_DAY = 8

/** Builds the streams of every street and department and sets them going. */
export function startStreams(world: World): void {
  const { hours, kinds, random } = world
  for (const office of world.streets) {
    const gaps = (purpose: number) => (count: number) => exponential(random.uniform(purpose, office.block + count, 0))
    office.consultations = stream(
      world,
      kinds.consultation,
      office.index,
      ROUND_THE_CLOCK,
      gaps(PURPOSE.consultationGap),
    )
    office.tasks = stream(world, kinds.task, office.index, hours.office, gaps(PURPOSE.taskGap))
  }
  for (const department of world.departments) {
    const gapOf = (count: number): number => exponential(random.uniform(PURPOSE.orderGap, department.address, count))
    department.orders = stream(world, kinds.ownOrder, department.number, hours.office, gapOf)
  }
  setRates(world)
}

function stream(
  { clock, end }: World,
  kind: number,
  entity: number,
  timetable: Timetable,
  gapOf: (count: number) => number,
): Stream {
  return new Stream({ clock, kind, entity, timetable, gapOf, end })
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
