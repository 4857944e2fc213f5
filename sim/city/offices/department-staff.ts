/**
 * Who sits where in the departments: officers in a department's own pool, and officers embedded at the streets of its
 * district. Seats are built for the most officers that any switch of the run will bring; a switch moves people.
 */
import { effortOf } from '../people/appraisal.ts'
import { Department } from '../state/department.ts'
import { departmentService } from '../steps/department-work.ts'
import { staffOfDistrict } from './dealing.ts'
import type { Staff } from './dealing.ts'
import { officePool } from './office-pool.ts'
import { outsideSeats } from '../people/outside-officers.ts'
import { occupy } from '../state/seats.ts'
import { phasesOf } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'

/** As many departments in each district as the setting says. */
export function buildDepartments(world: World): void {
  const { setting, streets } = world
  for (let district = 0; district < setting.city.districts; district++) {
    const offices = streets.filter((office) => office.district === district)
    const phases = phasesOf(setting).map((phase) => staffOfDistrict(phase, world.anchor, offices))
    for (let number = 0; number < setting.departments.count; number++) {
      const staff = phases.map((departments) => departments[number])
      buildDepartment(world, number, offices, staff)
    }
  }
}

/** @param phases where its officers are at the start and after each switch */
function buildDepartment(
  world: World,
  number: number,
  offices: readonly StreetOffice[],
  phases: readonly Staff[],
): void {
  const { departments, pools, setting, streets } = world
  const [first] = phases
  const residents = offices.reduce((sum, office) => sum + office.residents, 0)
  const seats = Math.max(...phases.map((staff) => staff.own))
  const index = departments.length
  const { district } = offices[0]
  const department = new Department({ index, number, district, residents, seats, effort: effortOf(setting) })
  ;(departments as Department[]).push(department)
  department.officers = atWork(first)
  department.pool = pools.add({
    ...officePool(world),
    seats: seats + outsideSeats(setting),
    present: first.own,
    service: departmentService(world, seats),
  })
  department.embedded.length = streets.length
  const service = departmentService(world)
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
  for (let district = 0; district < setting.city.districts; district++) {
    const offices = streets.filter((office) => office.district === district)
    const staffs = staffOfDistrict(setting, anchor, offices)
    for (const department of departments) {
      if (department.district !== district) continue
      const staff = staffs[department.number]
      const { pool } = department
      department.officers = atWork(staff)
      occupy(pool, 0, department.seats, staff.own)
      offices.forEach((office, place) => {
        const embedded = department.embedded[office.index]
        if (!embedded) return
        occupy(embedded, 0, embedded.seats, staff.embedded[place])
        if (staff.embedded[place] === 0) embedded.handOver(() => pool)
      })
    }
  }
}

/** Officers who do the department's own work, at home and at streets. */
function atWork({ own, embedded }: Staff): number {
  return embedded.reduce((sum, heads) => sum + heads, own)
}
