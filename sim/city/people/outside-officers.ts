/**
 * Outside capacity (rule 20; E041, E106, E114): heads bought from the funds of a district's streets, or lent where there is no fund, who come
 * day by day. They sit at the streets, each street's in a line of their own, or in the departments, on seats behind those of the officers.
 */
import { largestRemainder } from '../../arithmetic/largest-remainder.ts'
import { DAY } from '../../arithmetic/units.ts'
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Department } from '../state/department.ts'
import { backToPosts } from './back-to-posts.ts'
import { occupy } from '../state/seats.ts'
import type { Setting } from '../model/setting.ts'
import { phasesOf } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

type OutsidePlace = Setting['participation']['outsidePlace']

/** Heads of a district who will ever sit there: one department may get them all. */
export function mostOutside(setting: Setting, where: OutsidePlace): number {
  return Math.max(...phasesOf(setting).map((phase) => outsideAt(phase, where)))
}

function outsideAt({ participation }: Setting, where: OutsidePlace): number {
  return participation.outsidePlace === where ? participation.outsideCapacity : 0
}

/**
 * Each day on which offices open: as many come as the lever says and the funds can pay; whoever is not paid finishes the work in
 * hand and goes.
 */
export function outsideOfficersOfTheDay(world: World): void {
  const { clock, departments, hours, setting, streets } = world
  const hasSeats =
    streets.some(({ outside }) => outside !== undefined) || departments.some(({ pool, seats }) => pool.seats > seats)
  if (!hasSeats) return
  const openHours = hours.office.worked(clock.now + DAY) - hours.office.worked(clock.now)
  if (openHours === 0) return
  const seats = departments.map((department) => department.seats)
  const heads = headsPaid(world, openHours * setting.money.officerHour)
  const atStreets = setting.participation.outsidePlace === 'street'
  const ofDepartments = largestRemainder(atStreets ? 0 : heads, seats)
  const ofStreets = largestRemainder(
    atStreets ? heads : 0,
    streets.map((office) => office.residents),
  )
  departments.forEach((department, number) => seatFromOutside(department, ofDepartments[number]))
  for (const office of streets) {
    const { index, outside } = office
    office.outsideHeads = ofStreets[index]
    if (outside === undefined) continue
    occupy(outside, 0, outside.seats, ofStreets[index])
    backToPosts(world, office, outside)
  }
}

/** How many come today; their day is paid for. @param wage of one for the day (yuan) */
function headsPaid(world: World, wage: number): number {
  const { outcome, setting, streets } = world
  const wanted = setting.participation.outsideCapacity
  const bought = streets.some((office) => settingOf(world, office.index).street.fund > 0)
  const money = streets.reduce((sum, office) => sum + office.fund, 0)
  const heads = bought ? Math.min(wanted, Math.floor(money / wage)) : wanted
  if (bought) pay(streets, heads * wage)
  outcome.spends(heads * wage)
  return heads
}

/** In proportion to residents; what a street does not have, the others pay in proportion to what they have left. */
function pay(offices: readonly StreetOffice[], cost: number): void {
  const residents = offices.reduce((sum, office) => sum + office.residents, 0)
  let rest = cost
  for (const office of offices) {
    const paid = Math.min(office.fund, (cost * office.residents) / residents)
    office.fund -= paid
    rest -= paid
  }
  const left = offices.reduce((sum, office) => sum + office.fund, 0)
  if (rest <= 0 || left <= 0) return
  // Rounding may ask for a hair more than there is.
  const share = Math.min(1, rest / left)
  for (const office of offices) office.fund -= share * office.fund
}

function seatFromOutside(department: Department, heads: number): void {
  const { pool, seats } = department
  department.outside = heads
  occupy(pool, seats, pool.seats, heads)
}

/** Whether the head of a pool came from outside: paid by the day, not by the hour on cases. */
export function isOutside(department: Department, pool: ServerPool, head: number): boolean {
  return pool === department.pool && head >= department.seats
}
