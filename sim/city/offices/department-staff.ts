/**
 * Who sits where in the departments: officers in a department's own pool, embedded at the streets of its district, by themselves or in one team
 * a street, and gone there for good. Seats are built for the most officers that any switch of the run will bring; a switch moves people.
 */
import type { PoolOptions, ServerPool } from '../../queueing/server-pool.ts'
import { backToPosts } from '../people/back-to-posts.ts'
import { mostOutside } from '../people/outside-officers.ts'
import { Department } from '../state/department.ts'
import type { Seats } from '../state/department.ts'
import { MissedCalls } from '../state/missed-calls.ts'
import { departmentOfJob, departmentService } from '../steps/department-work.ts'
import { lineOf } from '../steps/lines.ts'
import { staffOfDistrict } from './dealing.ts'
import type { Staff } from './dealing.ts'
import { helpersService } from './street-helpers.ts'
import { headLeft, move } from './movers.ts'
import type { Place } from './movers.ts'
import { officePool } from './office-pool.ts'
import { phasesOf } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** As many departments in each district as the setting says, with their officers in their places. */
export function buildDepartments(world: World): void {
  const { anchor, setting, streets } = world
  const phases = phasesOf(setting).map((phase) => staffOfDistrict(phase, anchor, streets))
  const departments = phases[0].map((_, number) =>
    buildDepartment(
      world,
      number,
      phases.map((staff) => staff[number]),
    ),
  )
  for (const office of streets) {
    const most = (seats: 'inTeam' | 'helpers'): number[] =>
      departments.map((_, number) => Math.max(...phases.map((staff) => staff[number][seats][office.index])))
    buildTeam(world, office, most('inTeam'))
    buildHelpers(world, office, most('helpers'))
    buildOutside(world, office)
  }
  departments.forEach((department, number) => move(department, placesOf(department, phases[0][number], streets)))
}

/** After a switch: officers go where the levers in force want them, and what waits where nobody stays goes on elsewhere. */
export function moveOfficers(world: World): void {
  const { anchor, departments, setting, streets } = world
  const staff = staffOfDistrict(setting, anchor, streets)
  for (const department of departments) {
    department.officers = atWork(staff[department.number])
    move(department, placesOf(department, staff[department.number], streets))
  }
  for (const office of streets) leaveNothingBehind(world, office)
}

/** @param phases where its officers are at the start and after each switch */
function buildDepartment(world: World, number: number, phases: readonly Staff[]): Department {
  const { departments, district, pools, residents: people, setting, streets } = world
  const residents = people.count
  const seats = Math.max(...phases.map((staff) => staff.own))
  const address = district.number * setting.departments.count + number
  const missedCalls = new MissedCalls(setting.behaviour.missedDays)
  const department = new Department({ number, address, residents, seats, missedCalls })
  ;(departments as Department[]).push(department)
  department.officers = atWork(phases[0])
  department.pool = pools.add({
    ...emptyPool(world, seats + mostOutside(setting, 'departments')),
    service: departmentService(world, { hired: seats }),
    vacated: (seat) => {
      if (seat < seats) headLeft(department)
    },
  })
  for (const places of [department.embedded, department.inTeam, department.gone]) places.length = streets.length
  streets.forEach((office) => {
    const most = Math.max(...phases.map((staff) => staff.embedded[office.index]))
    if (most === 0) return
    department.embedded[office.index] = pools.add({
      ...emptyPool(world, most),
      service: departmentService(world),
      vacated: () => {
        headLeft(department)
        leaveNothingBehind(world, office)
      },
    })
  })
  return department
}

/** Officers of all departments embedded at a street as one: each does the work of all, and takes longer for it (E122, E134). */
function buildTeam(world: World, office: StreetOffice, most: readonly number[]): void {
  const slower = (): number => 1 + settingOf(world, office.index).street.crossSkillLoss
  const service = departmentService(world, { slower })
  office.team = sharedPool(world, office, most, { service }, 'inTeam')
}

function buildHelpers(world: World, office: StreetOffice, most: readonly number[]): void {
  const service = helpersService(world, office, () => office.helpers!, true)
  office.helpers = sharedPool(world, office, most, { service }, 'gone')
}

/** A pool at a street in which each department has seats of its own. */
function sharedPool(
  world: World,
  office: StreetOffice,
  most: readonly number[],
  options: Pick<PoolOptions, 'service'>,
  seatsOf: 'inTeam' | 'gone',
): ServerPool | undefined {
  const { departments } = world
  const seats = most.reduce((sum, one) => sum + one, 0)
  if (seats === 0) return undefined
  const whose = departments.flatMap((department, number) => new Array<Department>(most[number]).fill(department))
  const vacated = (seat: number): void => {
    headLeft(whose[seat])
    leaveNothingBehind(world, office)
  }
  const pool = world.pools.add({ ...emptyPool(world, seats), ...options, vacated })
  let from = 0
  departments.forEach((department, number) => {
    const to = from + most[number]
    if (to > from) department[seatsOf][office.index] = { pool, from, to }
    from = to
  })
  return pool
}

/** Seats for heads from outside: by largest remainders no street gets more than its share of the most, rounded up. */
function buildOutside(world: World, office: StreetOffice): void {
  const seats = Math.ceil((mostOutside(world.setting, 'street') * office.residents) / world.residents.count)
  if (seats === 0) return
  const service = helpersService(world, office, () => office.outside!, false)
  // Nobody is called away: whoever supports a post would leave it half done.
  office.outside = world.pools.add({ ...emptyPool(world, seats), service, preemptiveClasses: 0 })
}

function emptyPool(world: World, seats: number): Omit<PoolOptions, 'service'> {
  return { ...officePool(world), seats, present: 0 }
}

function placesOf(department: Department, staff: Staff, offices: readonly StreetOffice[]): Place[] {
  const places: Place[] = [{ seats: { pool: department.pool, from: 0, to: department.seats }, heads: staff.own }]
  const add = (seats: Seats | undefined, heads: number): void => {
    if (seats) places.push({ seats, heads })
  }
  offices.forEach(({ index }, place) => {
    const embedded = department.embedded[index]
    add(embedded && { pool: embedded, from: 0, to: embedded.seats }, staff.embedded[place])
    add(department.inTeam[index], staff.inTeam[place])
    add(department.gone[index], staff.helpers[place])
  })
  return places
}

/** What waits at a street where no officer stays goes to another line of its department, or back to the posts. */
function leaveNothingBehind(world: World, office: StreetOffice): void {
  const elsewhere = (job: number): ServerPool => lineOf(departmentOfJob(world, job), office.index)
  for (const { embedded } of world.departments) handOverIfLeft(embedded[office.index], elsewhere)
  handOverIfLeft(office.team, elsewhere)
  if (office.helpers) backToPosts(world, office, office.helpers)
}

function handOverIfLeft(pool: ServerPool | undefined, heirOf: (job: number) => ServerPool): void {
  if (pool && pool.staying === 0 && pool.waiting > 0) pool.handOver(heirOf)
}

/** Officers who do the department's own work, at home and at streets. */
function atWork({ own, embedded, inTeam }: Staff): number {
  return [...embedded, ...inTeam].reduce((sum, heads) => sum + heads, own)
}
