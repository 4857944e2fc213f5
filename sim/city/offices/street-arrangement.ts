/**
 * How a street is arranged under the levers in force: posts in units, assistants in lines, grids and their workers. A switch
 * arranges it anew: work in hand and in line goes on where the new arrangement wants it.
 */
import { patrolPerDay } from '../model/anchor.ts'
import { NONE } from '../state/cases.ts'
import { officePool } from './office-pool.ts'
import type { Setting } from '../model/setting.ts'
import { perStreet } from '../model/setting.ts'
import { Assistants } from '../state/assistants.ts'
import type { StreetOffice } from '../state/street-office.ts'
import { streetService } from '../steps/street-work.ts'
import { workOf } from '../model/work.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Units that an office of a city without reform has: the breadth of merged units is measured against them. */
const UNREFORMED_UNITS = 29

export function postsOf({ city, street }: Setting, office: number): number {
  return perStreet(street.staff, city.streets)[office]
}

/** Pools in use: spare units are worn as second hats. */
export function unitsOf({ street }: Setting, posts: number): number {
  return Math.min(street.units, posts)
}

export function assistantsOf({ assistants }: Setting, posts: number, units: number): Assistants {
  return new Assistants(Math.round(assistants.ratio * posts), units, assistants.pooled)
}

/** Rule 2 and 3: working hours for one hour of work content, in a street with so many units. */
export function stretchOf({ street, assistants, behaviour }: Setting, units: number): number {
  const breadth = 1 - units / UNREFORMED_UNITS
  const supervised = assistants.pooled ? 0 : Math.max(0, (assistants.ratio - 1) / 0.5) * behaviour.supervisionLoss
  return (
    (1 + street.crossSkillLoss * Math.max(0, breadth)) /
    (street.caseworkShare * (1 - street.inspectionLoad) * (1 - supervised))
  )
}

/** A pool for each unit of the office; posts without a head are empty seats. */
export function seatUnits(world: World, office: StreetOffice): void {
  for (let unit = 0; unit < office.units; unit++) {
    const first = office.firstPostOfUnit(unit)
    const seats = office.firstPostOfUnit(unit + 1) - first
    const pool = world.pools.add({ ...officePool(world), seats, service: streetService(world, office, unit) })
    for (let head = 0; head < seats; head++) if (office.vacant[first + head] === 1) pool.depart(head)
    office.pools.push(pool)
  }
}

/** After a switch: every street as the levers in force want it. */
export function rearrangeStreets(world: World): void {
  for (const office of world.streets) {
    const setting = settingOf(world, office.index)
    const posts = postsOf(setting, office.index)
    const units = unitsOf(setting, posts)
    office.closeBooks(world.clock.now, world.hours.grid)
    if (posts !== office.posts || units !== office.units) moveIntoUnits(world, office, posts, units)
    stretchAnew(world, office)
    office.patrolPerDay = patrolPerDay(setting, posts, office.residents)
    const assistants = assistantsOf(setting, posts, units)
    if (!assistants.isLike(office.assistants)) regroupAssistants(world, office, assistants)
    office.grid = office.grid.regrouped(setting.grid.households, setting.grid.workers, world.clock.now)
  }
  placeCases(world)
}

/** Work takes as long as the arrangement in force makes it, and longer while a reform is new (rule 19). */
export function stretchAnew(world: World, office: StreetOffice): void {
  const setting = settingOf(world, office.index)
  const isNew = world.clock.now < office.transitionEnds
  office.stretch = stretchOf(setting, office.units) * (isNew ? 1 / (1 - setting.street.transitionLoss) : 1)
}

function moveIntoUnits(world: World, office: StreetOffice, posts: number, units: number): void {
  const before = office.pools
  const unitsBefore = office.units
  office.takePosts(posts, units, world.clock.now)
  office.pools = []
  seatUnits(world, office)
  before.forEach((pool, unit) => {
    const middle = (unit + 0.5) / unitsBefore
    pool.dissolve((job) => office.pools[office.unitAt(positionOf(world, job, middle))])
  })
  office.dissolved.push(...before)
}

/** Where a job belongs among the matters of all domains (0-1): that of its case; a task, or a call in vain, stays where its unit was. */
function positionOf({ cases, jobs }: World, job: number, otherwise: number): number {
  const row = jobs.subject[job]
  return workOf(jobs.kind[job]).subject === 'street' || row === NONE ? otherwise : cases.position[row]
}

/** Cases find their grids again. */
function placeCases(world: World): void {
  const { cases, residents, setting, streets } = world
  cases.forEachAlive((row) => {
    const street = cases.street[row]
    const office = streets[street]
    const within = cases.resident[row] - residents.firstOfStreet[street]
    cases.grid[row] = office.grid.ofHousehold(Math.floor(within / setting.behaviour.householdSize))
  })
}

/** Assistants in other lines, or more or fewer of them: who is at work goes on, and is of the line that the case belongs to now. */
function regroupAssistants({ cases, clock }: World, office: StreetOffice, assistants: Assistants): void {
  office.assistants = assistants
  cases.forEachAlive((row) => {
    if (cases.street[row] !== office.index || cases.supportEnds[row] <= clock.now) return
    assistants.take(assistants.lineOf(office.unitAt(cases.position[row])), cases.supportEnds[row])
  })
}
