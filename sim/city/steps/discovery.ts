/** Discovery: an issue arises with all its marks, and the first of its clocks that rings decides who finds it, if anybody. */
import { DAY, WEEK } from '../../arithmetic/units.ts'
import { exponential } from '../../random/exponential.ts'
import { HARM, insideShareOf, reportChance, reportHours, residentPropensity } from '../model/reporting.ts'
import type { Reported } from '../model/reporting.ts'
import { DUTY, FINDER, NONE, SIGHT, STAGE, URGENCY } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { gridHears, isMinor, workerFree } from './grid.ts'
import { accept } from './platform.ts'
import { isPrevented } from './prevention.ts'
import { PURPOSE } from '../model/purposes.ts'
import { isForVolunteers, volunteersMayFind } from './volunteers.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** Event "issue arises": the street's next issue begins its life, unless it is prevented, and the one after it is scheduled. */
export function issueArises(world: World, street: number): void {
  const { clock, cases, streets } = world
  const office = streets[street]
  const address = office.block + office.demand.issues - 1
  const row = cases.create(address, 0, street, clock.now)
  describe(world, row)
  if (isPrevented(world, street, address)) {
    world.witness?.prevented(street, address)
    if (counts(world, row)) world.outcome.issues.prevented(cases, row)
    cases.discard(row)
    scheduleIssue(world, street)
    return
  }
  world.outcome.arises(clock.now)
  cases.counted[row] = counts(world, row) ? 1 : 0
  startClocks(world, row)
  volunteersMayFind(world, row)
  world.witness?.arises(row)
  scheduleIssue(world, street)
}

export function scheduleIssue(world: World, street: number): void {
  const at = world.streets[street].demand.next(world.clock.now, world.end)
  if (at < world.end) world.clock.at(at, world.kinds.issueArises, street)
}

/** Whether measures over issues count it: in scope, not bound to vanish, with its onset in the observed period. Its address decides, in every scenario. */
function counts(world: World, row: number): boolean {
  const { behaviour } = world.setting
  return (
    world.outcome.observes(world.cases.onset[row]) &&
    draw(world, PURPOSE.outOfScope, row, 0) >= behaviour.outOfScopeShare &&
    draw(world, PURPOSE.selfHealing, row, 0) >= behaviour.selfHealingShare
  )
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
  cases.readiness[row] = world.random.uniform(PURPOSE.propensity, office.block + within, 0)
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
  cases.sight[row] = sightOf(settingOf(world, street), draw(world, PURPOSE.sight, row, 0))
}

/** Visible from below, inside from above: a larger share of visible issues only adds to them. */
function sightOf(setting: Setting, u: number): number {
  if (u < setting.grid.visibleShare) return SIGHT.visible
  return u >= 1 - insideShareOf(setting) ? SIGHT.inside : SIGHT.neither
}

function startClocks(world: World, row: number): void {
  const { cases, clock } = world
  const { behaviour, participation } = settingOf(world, cases.street[row])
  const byNeighbours = participation.coproduction * participation.channelReach
  const canSettle = cases.sight[row] === SIGHT.inside && isMinor(world, row)
  if (canSettle && draw(world, PURPOSE.neighbours, row, 0) < byNeighbours) {
    cases.finder[row] = FINDER.neighbours
    cases.clockEvent[row] = clock.after(behaviour.neighbourDays * DAY, world.kinds.clockRings, row)
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

/** Hours until the resident reports, in a chat group where one reaches the household; whether at all is judged once, now. */
function reportTime(world: World, row: number): number {
  const { cases, residents } = world
  const street = cases.street[row]
  const setting = settingOf(world, street)
  const reported = howReported(world, row)
  const trust = trustFactor(setting, residents.trust(cases.resident[row], street))
  const propensity = residentPropensity(setting, cases.readiness[row]) * trust
  if (draw(world, PURPOSE.reported, row, 0) >= reportChance(setting, reported, propensity)) return Infinity
  return exponential(draw(world, PURPOSE.reportTime, row, 0)) * reportHours(setting, reported)
}

function howReported(world: World, row: number): Reported {
  const { cases } = world
  const reached = isReached(world, row)
  if (cases.urgency[row] === URGENCY.life) return { kind: 'life', harm: HARM.life, reached }
  if (cases.urgency[row] === URGENCY.utility) return { kind: 'utility', harm: HARM.utility, reached }
  return { kind: 'other', harm: cases.difficulty[row], reached }
}

function isReached(world: World, row: number): boolean {
  const { cases, random, residents, streets } = world
  const street = cases.street[row]
  const { behaviour, participation } = settingOf(world, street)
  const household = Math.floor((cases.resident[row] - residents.firstOfStreet[street]) / behaviour.householdSize)
  return random.uniform(PURPOSE.reached, streets[street].block + household, 0) < participation.channelReach
}

/** Demand answers service: trust raises or lowers reporting, within bounds. */
export function trustFactor({ behaviour, demand }: Setting, trust: number): number {
  const factor = 1 + demand.feedback * (trust - behaviour.trustStart) * 2
  return Math.min(behaviour.reportCeiling, Math.max(behaviour.reportFloor, factor))
}

/** Schedules the earliest of the clocks. The patrol's clock is drawn anew each time: it has no memory. */
function setClock(world: World, row: number): void {
  const { cases, clock } = world
  const patrolAt = cases.sight[row] === SIGHT.visible ? nextPatrol(world, row) : Infinity
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
  cases.clockEvent[row] = clock.at(first, world.kinds.clockRings, row)
}

/**
 * Nobody will find it before the run ends: it stays latent, but only as a number, so that memory follows what can still
 * happen. As long as a switch is ahead, which may bring patrols, or volunteers may come upon it, it keeps its row.
 */
function staysUnfound(world: World, row: number): void {
  const { cases, clock, lastSwitch, outcome } = world
  if (clock.now < lastSwitch || isForVolunteers(world, row)) return
  outcome.neverFound++
  outcome.issues.latent(cases, row, Infinity)
  outcome.issues.ends(cases, row, Infinity)
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
  cases.clockEvent[row] = NONE
  if (finder === FINDER.neighbours || finder === FINDER.nobody) {
    world.outcome.latencyEnds(cases, row, clock.now)
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
  world.outcome.latencyEnds(cases, row, clock.now)
  if (finder === FINDER.patrol) world.outcome.gridBooks.patrols(clock.now, world.setting.behaviour.findHours)
  if (finder !== FINDER.resident && gridHears(world, row)) return
  accept(world, row)
}

/** Event "recurs": a matter that was solved is back, and its resident reports it at once. */
export function recurs(world: World, row: number): void {
  const { cases, clock } = world
  cases.onset[row] = clock.now
  cases.discovered[row] = clock.now
  cases.finder[row] = isReached(world, row) ? FINDER.chat : FINDER.resident
  volunteersMayFind(world, row)
  accept(world, row)
}
