/** Officers of departments as diamonds: on the road along the arc of their call, waiting on site for the others (hollow), at work (filled). */
import { CALL } from '../../../sim/city/state/cases.ts'
import { ARRIVED } from '../engine/messages.ts'
import type { Frame } from '../engine/messages.ts'
import { DEPARTMENT, GROUND } from './colours.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** The arc of a call, from the street to the department that it calls. */
export interface Arc {
  readonly from: Place
  readonly bend: Place
  readonly to: Place
}

/** Where something is on an arc. @param share 0: at the street; 1: at the department */
export function pointOn({ bend, from, to }: Arc, share: number): Place {
  const rest = 1 - share
  const along = (one: number, two: number, three: number): number =>
    rest * rest * one + 2 * rest * share * two + share * share * three
  return { x: along(from.x, bend.x, to.x), y: along(from.y, bend.y, to.y) }
}

export interface Officers {
  /** What of the way each of those on the road has behind it, 0 to 1. */
  readonly ways: readonly number[]
  readonly waiting: number
  readonly working: number
}

/** Of the calls with these numbers. Work that each does alone begins with the way. */
export function officersOf({ callState, callWay }: Frame, calls: readonly number[]): Officers {
  const there = calls.filter((call) => callState[call] !== CALL.queued)
  const arrived = there.filter((call) => callWay[call] === ARRIVED || callState[call] === CALL.onSite)
  const waiting = arrived.filter((call) => callState[call] === CALL.onSite).length
  return {
    ways: there.filter((call) => !arrived.includes(call)).map((call) => callWay[call] / ARRIVED),
    waiting,
    working: arrived.length - waiting,
  }
}

const SIZE = 4
/** Diamonds side by side at a street at most: there is no more to be seen in more of them. */
const MOST_ON_SITE = 12

export function drawOnTheRoad(ctx: CanvasRenderingContext2D, arc: Arc, ways: readonly number[]): void {
  ctx.fillStyle = ctx.strokeStyle = DEPARTMENT
  for (const way of ways) diamond(ctx, pointOn(arc, 1 - way), true)
}

/** A row of those who have come, its middle at the street: first who works, then who waits. */
export function drawOnSite(ctx: CanvasRenderingContext2D, at: Place, { waiting, working }: Officers): void {
  const shown = Math.min(MOST_ON_SITE, waiting + working)
  ctx.strokeStyle = DEPARTMENT
  for (let officer = 0; officer < shown; officer++) {
    const isWorking = officer < Math.round((shown * working) / Math.max(1, waiting + working))
    ctx.fillStyle = isWorking ? DEPARTMENT : GROUND
    diamond(ctx, { x: at.x + (officer - (shown - 1) / 2) * (2 * SIZE + 1), y: at.y }, isWorking)
  }
}

function diamond(ctx: CanvasRenderingContext2D, { x, y }: Place, filled: boolean): void {
  ctx.lineWidth = 1.2
  ctx.beginPath()
  ctx.moveTo(x, y - SIZE)
  ctx.lineTo(x + SIZE, y)
  ctx.lineTo(x, y + SIZE)
  ctx.lineTo(x - SIZE, y)
  ctx.closePath()
  ctx.fill()
  if (!filled) ctx.stroke()
}
