/**
 * People: posts and grid workers quit, vacancies are filled, newcomers learn (rule 15). Reviewed once a day, one draw for
 * each person and day.
 */
import { DAY, DAYS_PER_WEEK, DAYS_PER_YEAR } from '../../arithmetic/units.ts'
import { exp } from '../../arithmetic/exp.ts'
import { effortOfTheDay } from './appraisal.ts'
import { outsideOfficersOfTheDay } from './outside-officers.ts'
import { pressureOfTheDay } from './pressure.ts'
import { PURPOSE, STREET_BLOCK } from '../model/purposes.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'

/** Posts of all streets are numbered in one row, so that an event can name one. */
export const POSTS_PER_STREET = 1024

/** Speed of a head hired at `since` (h): newcomers start slow and learn in a straight line. */
export function skillAt({ clock, setting }: World, since: number): number {
  const { newcomerSkill, learningDays } = setting.behaviour
  const learned = (clock.now - since) / (learningDays * DAY)
  return learned >= 1 ? 1 : newcomerSkill + (1 - newcomerSkill) * learned
}

/** How far the work offered to the posts exceeds what they can do (0 = not at all), over the last days. */
export function overloadOf(world: World, office: StreetOffice): number {
  return Math.max(0, offeredLoad(world, office) - 1)
}

/** Work offered to the posts, net of what assistants took over, by the hours of the posts filled. */
function offeredLoad({ hours }: World, office: StreetOffice): number {
  return office.load.perDay / ((Math.max(1, office.filled) * hours.office.hoursPerWeek) / DAYS_PER_WEEK)
}

/** Event "day begins": loads are read, people quit, units without a head hand their work over, the year's fund comes. */
export function dayBegins(world: World): void {
  const { clock, kinds, setting, streets } = world
  const day = Math.round(clock.now / DAY)
  effortOfTheDay(world)
  pressureOfTheDay(world)
  for (const office of streets) {
    if (day > 0) office.load.closeDay()
    if (day % DAYS_PER_YEAR === 0) office.fund = setting.street.fund * office.residents
    reviewPosts(world, office, day)
    reviewGrid(world, office, day)
    handOverEmptyUnits(office)
  }
  outsideOfficersOfTheDay(world)
  if (clock.now + DAY < world.end) clock.after(DAY, kinds.dayBegins, 0)
}

function quitChance(world: World, overload: number): number {
  const { behaviour, street } = world.setting
  const perYear = ((behaviour.quitsPerYear * behaviour.quitPayBase) / street.payRatio) * (1 + overload)
  return 1 - exp(-perYear / DAYS_PER_YEAR)
}

function reviewPosts(world: World, office: StreetOffice, day: number): void {
  const { clock, kinds, random, setting } = world
  const chance = quitChance(world, overloadOf(world, office))
  for (let post = 0; post < office.posts; post++) {
    if (office.vacant[post] === 1) continue
    if (random.uniform(PURPOSE.quit, office.index * STREET_BLOCK + post, day) >= chance) continue
    const unit = office.unitOfPost(post)
    office.vacant[post] = 1
    office.pools[unit].depart(post - office.firstPostOfUnit(unit))
    office.filledAt[post] = clock.now + setting.street.vacancyFill * DAY
    if (office.filledAt[post] < world.end)
      clock.at(office.filledAt[post], kinds.postFilled, office.index * POSTS_PER_STREET + post)
  }
}

/** Event "post filled": a newcomer sits down at a vacant post. */
export function postFilled(world: World, numbered: number): void {
  const office = world.streets[Math.floor(numbered / POSTS_PER_STREET)]
  const post = numbered % POSTS_PER_STREET
  // A switch may have done away with the post meanwhile.
  if (office.vacant[post] !== 1 || office.filledAt[post] !== world.clock.now) return
  const unit = office.unitOfPost(post)
  office.vacant[post] = 0
  office.hired[post] = world.clock.now
  office.pools[unit].arrive(post - office.firstPostOfUnit(unit))
}

function reviewGrid(world: World, office: StreetOffice, day: number): void {
  const { clock, random, setting } = world
  const { grid } = office
  const chance = quitChance(world, 0)
  for (let worker = 0; worker < grid.workers; worker++) {
    if (grid.absentUntil[worker] > clock.now) continue
    if (random.uniform(PURPOSE.gridQuit, office.index * STREET_BLOCK + worker, day) >= chance) continue
    grid.absentUntil[worker] = clock.now + setting.street.vacancyFill * DAY
    grid.since[worker] = grid.absentUntil[worker]!
  }
}

function handOverEmptyUnits(office: StreetOffice): void {
  for (let unit = 0; unit < office.units; unit++) {
    const pool = office.pools[unit]
    if (pool.servers > 0 || pool.waiting === 0) continue
    const heir = office.nearestWithHead(unit)
    if (heir !== unit) pool.handOver(() => office.pools[heir])
  }
}
