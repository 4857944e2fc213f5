/**
 * People at the start (rule 15): posts and grid workers as a city has them that has gone on for long, some vacant, most hired some time ago. With
 * everybody in post on the first day a loaded city would drift for a year.
 */
import { DAY, DAYS_PER_YEAR } from '../../arithmetic/units.ts'
import { exponential } from '../../random/exponential.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { Setting } from '../model/setting.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'
import { POSTS_PER_STREET, quitsPerYear } from './staffing.ts'

/** What a place is asked: whether it is vacant, and when it will be filled or was. */
interface Purposes {
  readonly vacant: number
  readonly tenure: number
  readonly refill: number
}

const POSTS: Purposes = { vacant: PURPOSE.startVacant, tenure: PURPOSE.startTenure, refill: PURPOSE.startRefill }
const GRID: Purposes = {
  vacant: PURPOSE.gridStartVacant,
  tenure: PURPOSE.gridStartTenure,
  refill: PURPOSE.gridStartRefill,
}

/** Share of places vacant in the long run (renewal: q t / (1 + q t)). */
export function vacantShare(setting: Setting): number {
  const away = (quitsPerYear(setting) * setting.street.vacancyFill) / DAYS_PER_YEAR
  return away / (1 + away)
}

/** Before anything else happens. */
export function startPeople(world: World, office: StreetOffice): void {
  const { clock, end, kinds } = world
  for (let post = 0; post < office.posts; post++) {
    const { filledAt, hired } = startOf(world, office, POSTS, post)
    office.hired[post] = hired
    if (filledAt === 0) continue
    const unit = office.unitOfPost(post)
    office.vacant[post] = 1
    office.pools[unit].depart(post - office.firstPostOfUnit(unit))
    office.filledAt[post] = filledAt
    if (filledAt < end) clock.at(filledAt, kinds.postFilled, office.index * POSTS_PER_STREET + post)
  }
  const { grid } = office
  for (let worker = 0; worker < grid.workers; worker++) {
    const { filledAt, hired } = startOf(world, office, GRID, worker)
    grid.absentUntil[worker] = filledAt
    grid.since[worker] = filledAt > 0 ? filledAt : hired
  }
}

/** When a vacant place will be filled (h; 0: it is not vacant), and when the head of another was hired. */
function startOf(world: World, office: StreetOffice, purposes: Purposes, place: number) {
  const { random } = world
  const setting = settingOf(world, office.index)
  const entity = office.block + place
  const quits = quitsPerYear(setting)
  if (random.uniform(purposes.vacant, entity, 0) < vacantShare(setting))
    return { filledAt: random.uniform(purposes.refill, entity, 0) * setting.street.vacancyFill * DAY, hired: 0 }
  const years = quits > 0 ? exponential(random.uniform(purposes.tenure, entity, 0)) / quits : Infinity
  return { filledAt: 0, hired: -years * DAYS_PER_YEAR * DAY }
}
