/** Discovery: an issue arises with all its marks, and the first of its clocks that rings decides who finds it, if anybody. */
import { DAY, WEEK } from '../../arithmetic/units.ts'
import { exponential } from '../../random/exponential.ts'
import { residentPropensity } from '../model/anchor.ts'
import { DUTY, FINDER, STAGE, URGENCY } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { gridHears, isMinor, workerFree } from './grid.ts'
import { accept } from './platform.ts'
import { isPrevented } from './prevention.ts'
import { PURPOSE, STREET_BLOCK } from '../model/purposes.ts'
import { volunteersSettle } from './volunteers.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'

/** Event "issue arises": the street's next issue begins its life, unless it is prevented, and the one after it is scheduled. */
export function issueArises(world: World, street: number): void {
  const { clock, cases, streets } = world
  const office = streets[street]
  const address = street * STREET_BLOCK + office.demand.issues - 1
  if (isPrevented(world, street, address)) {
    world.witness?.prevented(street, address)
    scheduleIssue(world, street)
    return
  }
  const row = cases.create(address, 0, street, clock.now)
  world.outcome.arises(clock.now)
  describe(world, row)
  startClocks(world, row)
  world.witness?.arises(row)
  scheduleIssue(world, street)
}

export function scheduleIssue(world: World, street: number): void {
  const at = world.streets[street].demand.next(world.clock.now, world.end)
  if (at < world.end) world.clock.at(at, world.kinds.issueArises, street)
}

/** What sort of issue it is: fixed by its address, the same in every scenario. */
function describe(world: World, row: number): void {
  const { cases, setting, streets, residents } = world
  const { mix, urgentShare } = setting.demand
  const { behaviour } = setting
  const street = cases.street[row]
  const office = streets[street]
  const within = Math.floor(draw(world, PURPOSE.resident, row, 0) * office.residents)
  cases.resident[row] = residents.firstOfStreet[street] + within
  cases.grid[row] = office.grid.ofHousehold(Math.floor(within / behaviour.householdSize))
  cases.readiness[row] = world.random.uniform(PURPOSE.propensity, street * STREET_BLOCK + within, 0)
  const domain = world.domains.at(draw(world, PURPOSE.domain, row, 0))
  cases.domain[row] = domain
  cases.position[row] =
    world.domains.start[domain] + draw(world, PURPOSE.position, row, 0) * setting.domains[domain].share
  const duty = draw(world, PURPOSE.duty, row, 0)
  cases.duty[row] = duty < mix.lead ? DUTY.lead : duty < mix.lead + mix.joint ? DUTY.joint : DUTY.assist
  cases.difficulty[row] = draw(world, PURPOSE.difficulty, row, 0)
  const urgency = draw(world, PURPOSE.urgency, row, 0)
  if (urgency < urgentShare * behaviour.lifeShareOfUrgent) cases.urgency[row] = URGENCY.life
  else if (urgency < urgentShare) cases.urgency[row] = URGENCY.utility
  else cases.urgency[row] = cases.duty[row] === DUTY.joint ? URGENCY.hard : URGENCY.ordinary
}

function startClocks(world: World, row: number): void {
  const { cases, clock, setting } = world
  const { behaviour, participation } = setting
  const byNeighbours = behaviour.insideShare * participation.coproduction * participation.channelReach
  if (isMinor(world, row) && draw(world, PURPOSE.neighbours, row, 0) < byNeighbours) {
    cases.finder[row] = FINDER.neighbours
    clock.after(behaviour.neighbourDays * DAY, world.kinds.clockRings, row)
    return
  }
  cases.healsAt[row] = clock.now + healingTime(world, row)
  cases.residentAt[row] = clock.now + reportTime(world, row)
  setClock(world, row)
}

function healingTime(world: World, row: number): number {
  const { behaviour } = world.setting
  if (draw(world, PURPOSE.selfHealing, row, 0) >= behaviour.selfHealingShare) return Infinity
  return exponential(draw(world, PURPOSE.selfHealingTime, row, 0)) * behaviour.selfHealingDays * DAY
}

/** Hours until the resident would report: by chat when the household is in a group, else by hotline or in person. */
function reportTime(world: World, row: number): number {
  const { cases, residents, setting } = world
  const { behaviour } = setting
  if (draw(world, PURPOSE.silence, row, 0) < behaviour.silentShare) return Infinity
  const reached = isReached(world, row)
  const propensity = propensityOf(world, row) * trustFactor(world, residents.trust(cases.resident[row]))
  const perDay =
    (propensity * (1 + harmOf(world, row)) * (1 + (reached ? behaviour.channelPull : 0))) / behaviour.reportDays
  return (exponential(draw(world, PURPOSE.reportTime, row, 0)) / perDay) * DAY
}

/** Reporting propensity of the issue's resident, before trust: fixed for life. */
function propensityOf({ cases, setting }: World, row: number): number {
  return residentPropensity(setting, cases.readiness[row])
}

function isReached(world: World, row: number): boolean {
  const { cases, random, residents, setting } = world
  const within = cases.resident[row] - residents.firstOfStreet[cases.street[row]]
  const household = Math.floor(within / setting.behaviour.householdSize)
  return (
    random.uniform(PURPOSE.reached, cases.street[row] * STREET_BLOCK + household, 0) <
    setting.participation.channelReach
  )
}

/** Demand answers service: trust raises or lowers reporting, within bounds. */
export function trustFactor({ setting }: World, trust: number): number {
  const { behaviour, demand } = setting
  const factor = 1 + demand.feedback * (trust - behaviour.trustStart) * 2
  return Math.min(behaviour.reportCeiling, Math.max(behaviour.reportFloor, factor))
}

function harmOf({ cases }: World, row: number): number {
  const urgency = cases.urgency[row]
  return urgency === URGENCY.life ? 1 : urgency === URGENCY.utility ? 0.5 : cases.difficulty[row]
}

/** Schedules the earliest of the clocks. The patrol's clock is drawn anew each time: it has no memory. */
function setClock(world: World, row: number): void {
  const { cases, clock } = world
  const patrolAt = nextPatrol(world, row)
  const residentAt = cases.residentAt[row]
  const healsAt = cases.healsAt[row]
  const first = Math.min(patrolAt, residentAt, healsAt)
  if (first > world.end) {
    staysUnfound(world, row)
    return
  }
  if (first === healsAt) cases.finder[row] = FINDER.nobody
  else if (first === patrolAt) cases.finder[row] = FINDER.patrol
  else cases.finder[row] = isReached(world, row) ? FINDER.chat : FINDER.resident
  clock.at(first, world.kinds.clockRings, row)
}

/**
 * Nobody will find it before the run ends: it stays latent, but only as a number, so that memory follows what can still
 * happen. As long as a switch is ahead, which may bring patrols, it keeps its row.
 */
function staysUnfound({ cases, clock, lastSwitch, outcome }: World, row: number): void {
  if (clock.now < lastSwitch) return
  outcome.neverFound++
  cases.end(row)
}

function nextPatrol(world: World, row: number): number {
  const { cases, clock, hours, streets } = world
  const perDay = streets[cases.street[row]].patrolPerDay
  if (perDay <= 0) return Infinity
  const rings = cases.rings[row]
  cases.rings[row] = rings + 1
  const days = exponential(draw(world, PURPOSE.patrolTime, row, rings)) / perDay
  // Patrol runs in the grid workers' hours, at a rate that keeps its cycle in calendar days.
  return hours.grid.after(clock.now, (days * DAY * hours.grid.hoursPerWeek) / WEEK)
}

/** Event "clock rings": neighbours or time have ended the issue, or somebody has found it. */
export function clockRings(world: World, row: number): void {
  const { cases, clock } = world
  const finder = cases.finder[row]
  if (finder === FINDER.neighbours || finder === FINDER.nobody) {
    world.outcome.latencyEnds(clock.now)
    if (finder === FINDER.neighbours) world.outcome.costsResidents(world.setting.behaviour.neighbourCost)
    endCase(world, row, STAGE.selfSolved)
    return
  }
  // A busy or absent grid worker does not patrol: the ring is void and the clock starts anew.
  if (finder === FINDER.patrol && !workerFree(world, row)) {
    setClock(world, row)
    return
  }
  cases.discovered[row] = clock.now
  world.outcome.latencyEnds(clock.now)
  if (finder !== FINDER.resident && (gridHears(world, row) || volunteersSettle(world, row))) return
  accept(world, row)
}

/** Event "recurs": a matter that was solved is back, and its resident reports it at once. */
export function recurs(world: World, row: number): void {
  const { cases, clock } = world
  cases.onset[row] = clock.now
  cases.discovered[row] = clock.now
  cases.finder[row] = isReached(world, row) ? FINDER.chat : FINDER.resident
  accept(world, row)
}
