/**
 * People: posts and grid workers quit, vacancies are filled, newcomers learn (rule 15). Reviewed once a day, one draw for
 * each person and day.
 */
import { DAY, DAYS_PER_WEEK, DAYS_PER_YEAR } from '../../arithmetic/units.ts'
import { exp } from '../../arithmetic/exp.ts'
import { effortOfTheDay } from './appraisal.ts'
import { outsideOfficersOfTheDay } from './outside-officers.ts'
import { pressureOfTheDay } from './pressure.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { StreetOffice } from '../state/street-office.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

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

/** Days of a month, for what is told once a month. */
const MONTH = 30

/** Event "day begins": loads are read, people quit, units without a head hand their work over, the year's fund comes. */
export function dayBegins(world: World): void {
  const { clock, kinds, streets } = world
  const day = Math.round(clock.now / DAY)
  effortOfTheDay(world)
  pressureOfTheDay(world)
  for (const office of streets) {
    if (day > 0) office.load.closeDay()
    if (day % DAYS_PER_YEAR === 0) office.fund = settingOf(world, office.index).street.fund * office.residents
    reviewPosts(world, office, day)
    reviewGrid(world, office, day)
    patrolOfTheDay(world, office)
    if (day > 0 && day % MONTH === 0) neighboursTell(world, office)
    handOverEmptyUnits(office)
  }
  outsideOfficersOfTheDay(world)
  if (clock.now + DAY < world.end) clock.after(DAY, kinds.dayBegins, 0)
}

function quitChance(world: World, office: StreetOffice, overload: number): number {
  return 1 - exp((-quitsPerYear(settingOf(world, office.index)) * (1 + overload)) / DAYS_PER_YEAR)
}

/** Quits of a head a year, where work is no more than can be done. */
export function quitsPerYear({ behaviour, street }: Setting): number {
  return (behaviour.quitsPerYear * behaviour.quitPayBase) / street.payRatio
}

/** Patrol is on the books alone: nobody is busy for it. */
function patrolOfTheDay(world: World, office: StreetOffice): void {
  const { clock, hours, outcome } = world
  const { behaviour, grid } = settingOf(world, office.index)
  const { absentUntil } = office.grid
  let inPost = 0
  for (const until of absentUntil) if (until <= clock.now) inPost++
  const aDay = (behaviour.patrolHours * grid.patrolCover) / behaviour.patrolCoverBase
  outcome.gridBooks.patrols(clock.now, inPost * Math.min(hours.grid.hoursPerWeek / DAYS_PER_WEEK, aDay))
}

/** Once a month all of a street hear how many of those judged were satisfied (rule 12). */
function neighboursTell({ residents, setting }: World, office: StreetOffice): void {
  const share = office.closeMonth()
  if (!Number.isNaN(share)) residents.hear(office.index, share, setting.behaviour.trustHearsStep)
}

function reviewPosts(world: World, office: StreetOffice, day: number): void {
  const { clock, kinds, random } = world
  const chance = quitChance(world, office, overloadOf(world, office))
  for (let post = 0; post < office.posts; post++) {
    if (office.vacant[post] === 1) continue
    if (random.uniform(PURPOSE.quit, office.block + post, day) >= chance) continue
    const unit = office.unitOfPost(post)
    office.vacant[post] = 1
    office.pools[unit].depart(post - office.firstPostOfUnit(unit))
    office.filledAt[post] = clock.now + settingOf(world, office.index).street.vacancyFill * DAY
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
  const { clock, random } = world
  const { grid } = office
  const chance = quitChance(world, office, 0)
  for (let worker = 0; worker < grid.workers; worker++) {
    if (grid.absentUntil[worker] > clock.now) continue
    if (random.uniform(PURPOSE.gridQuit, office.block + worker, day) >= chance) continue
    grid.absentUntil[worker] = clock.now + settingOf(world, office.index).street.vacancyFill * DAY
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
