/**
 * The grid: its workers patrol, hear what the chat groups say, and settle small matters at once (E138). Workers are
 * columns of their street; with less than one a grid, a worker has several grids.
 */
import { DUTY, FINDER, STAGE } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { PURPOSE } from '../model/purposes.ts'
import { residentLearns } from '../people/satisfaction.ts'
import { skillAt } from '../people/staffing.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** A lead matter easy enough for a grid worker or for neighbours. */
export function isMinor(world: World, row: number): boolean {
  const { cases, setting } = world
  return cases.duty[row] === DUTY.lead && cases.difficulty[row] < setting.behaviour.minorBelow
}

/** Whether some worker of the case's grid is in post and not busy. */
export function workerFree(world: World, row: number): boolean {
  return freestWorker(world, row, true) >= 0
}

/** The worker of the grid who is free first, or -1 when none is in post (or, if asked, none is free now). */
function freestWorker(world: World, row: number, now: boolean): number {
  const { cases, clock, streets } = world
  const { grid } = streets[cases.street[row]]
  const { busyUntil, absentUntil } = grid
  const to = grid.lastWorker(cases.grid[row])
  let best = -1
  for (let worker = grid.firstWorker(cases.grid[row]); worker <= to; worker++) {
    if (absentUntil[worker] > clock.now) continue
    if (now && busyUntil[worker] > clock.now) continue
    if (best < 0 || busyUntil[worker] < busyUntil[best]) best = worker
  }
  return best
}

/** The grid hears of a matter first. True when its worker settles it; false when it must go up. */
export function gridHears(world: World, row: number): boolean {
  if (!isMinor(world, row)) return false
  if (world.cases.finder[row] === FINDER.chat && answersInChat(world, row)) return true
  const { behaviour, grid } = settingOf(world, world.cases.street[row])
  if (draw(world, PURPOSE.selfHandle, row, 0) >= grid.selfHandle) return false
  const worker = freestWorker(world, row, false)
  if (worker < 0) return false
  const skill = skillAt(world, world.streets[world.cases.street[row]].grid.since[worker])
  settles(world, row, worker, (behaviour.gridHours * world.unitWork(draw(world, PURPOSE.gridWork, row, 0))) / skill)
  return true
}

/** A small matter told in a chat group (E100): a worker who has time answers it on the spot. */
function answersInChat(world: World, row: number): boolean {
  const { behaviour } = settingOf(world, world.cases.street[row])
  if (draw(world, PURPOSE.chatAnswer, row, 0) >= behaviour.chatAnswer) return false
  const worker = freestWorker(world, row, true)
  if (worker < 0) return false
  settles(world, row, worker, behaviour.chatHours * world.unitWork(draw(world, PURPOSE.chatWork, row, 0)))
  return true
}

function settles(world: World, row: number, worker: number, hours: number): void {
  const { cases, clock, streets } = world
  const { grid } = streets[cases.street[row]]
  const begins = Math.max(clock.now, grid.busyUntil[worker])
  const ends = world.hours.grid.after(begins, hours)
  grid.busyUntil[worker] = ends
  world.outcome.gridBooks.worked(begins, ends, world.hours.grid)
  cases.stage[row] = STAGE.withGrid
  clock.at(ends, world.kinds.gridWorkerDone, row)
}

/** Event "grid worker done": the minor matter is settled, and its resident learns of it. */
export function gridWorkerDone(world: World, row: number): void {
  if (world.cases.hasComplainant(row)) residentLearns(world, row, true)
  endCase(world, row, STAGE.gridSolved)
}
