/**
 * Who sits where in the departments: officers in a department's own pool, and officers embedded at the streets of its
 * district. Seats are built for the most officers that any switch of the run will bring; a switch moves people.
 */
import { officersOf } from '../model/officers.ts'
import { effortOf } from '../people/appraisal.ts'
import { Department } from '../state/department.ts'
import { departmentService } from '../steps/department-work.ts'
import { officePool } from './office-pool.ts'
import { outsideSeats } from '../people/outside-officers.ts'
import type { Anchor } from '../model/replication.ts'
import { occupy } from '../state/seats.ts'
import type { Setting } from '../model/setting.ts'
import { phasesOf } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'

/** Officers in a department's own pool, and at each street of its district. */
interface Staff {
  readonly own: number
  readonly embedded: readonly number[]
}

/** As many departments in each district as the setting says. */
export function buildDepartments(world: World): void {
  const { setting, streets } = world
  for (let district = 0; district < setting.city.districts; district++) {
    const offices = streets.filter((office) => office.district === district)
    for (let number = 0; number < setting.departments.count; number++) buildDepartment(world, number, district, offices)
  }
}

function buildDepartment(world: World, number: number, district: number, offices: readonly StreetOffice[]): void {
  const { anchor, departments, pools, setting, streets } = world
  const residents = offices.reduce((sum, office) => sum + office.residents, 0)
  const phases = phasesOf(setting).map((phase) => staffOf(phase, anchor, number, residents, offices.length))
  const first = phases[0]
  const seats = Math.max(...phases.map((staff) => staff.own))
  const index = departments.length
  const department = new Department({ index, number, district, residents, seats, effort: effortOf(setting) })
  ;(departments as Department[]).push(department)
  const service = departmentService(world, department)
  department.pool = pools.add({
    ...officePool(world),
    seats: seats + outsideSeats(setting),
    present: first.own,
    service: departmentService(world, department, seats),
  })
  department.embedded.length = streets.length
  offices.forEach((office, place) => {
    const most = Math.max(...phases.map((staff) => staff.embedded[place]))
    if (most === 0) return
    const present = first.embedded[place]
    department.embedded[office.index] = pools.add({ ...officePool(world), seats: most, present, service })
  })
}

/** After a switch: officers take the seats that the levers in force give them; who is at work finishes first. */
export function moveOfficers(world: World): void {
  const { anchor, departments, setting, streets } = world
  for (const department of departments) {
    const { number, pool, residents } = department
    const offices = streets.filter((office) => office.district === department.district)
    const staff = staffOf(setting, anchor, number, residents, offices.length)
    occupy(pool, 0, department.seats, staff.own)
    offices.forEach((office, place) => {
      const embedded = department.embedded[office.index]
      if (!embedded) return
      occupy(embedded, 0, embedded.seats, staff.embedded[place])
      if (staff.embedded[place] === 0) embedded.handOver(() => pool)
    })
  }
}

function staffOf(setting: Setting, anchor: Anchor, number: number, residents: number, streets: number): Staff {
  const officers = officersLeft(setting, anchor, number, residents)
  const embedded = Math.min(officers - 1, Math.round(officers * setting.departments.embedShare))
  const atStreet = (place: number): number =>
    Math.floor(((place + 1) * embedded) / streets) - Math.floor((place * embedded) / streets)
  return { own: officers - embedded, embedded: Array.from({ length: streets }, (_, place) => atStreet(place)) }
}

/** Officers left to a department after those moved down to streets; at least one. */
function officersLeft(setting: Setting, anchor: Anchor, number: number, residents: number): number {
  const given = officersOf(setting, anchor, number, residents)
  return Math.max(1, Math.round(given * (1 - setting.departments.officersMoved)))
}
