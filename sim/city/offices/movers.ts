/**
 * Officers on the move: each is in one place. Whoever is at work finishes first, on his old seat; a seat elsewhere is taken when somebody has
 * left, so nobody sits in two places. Officers whom a switch adds come at once; whom it takes away go when they are done.
 */
import type { Department, Seats } from '../state/department.ts'

/** How many officers of a department are to sit on these seats. */
export interface Place {
  readonly seats: Seats
  readonly heads: number
}

/** After a switch: the officers of a department go where the levers in force want them. */
export function move(department: Department, places: readonly Place[]): void {
  const asked = places.reduce((sum, { heads }) => sum + heads, 0)
  const before = count(places, isPresent)
  for (const place of places) keep(place)
  const there = count(places, isPresent)
  const missing = missingAt(places)
  // Idle ones have gone at once and are free to sit elsewhere, as are those whom the switch adds.
  const free = before - there + Math.max(0, asked - before)
  department.heads = asked
  department.arrivals = missing.slice(free)
  department.dismissed = there - count(places, stays) - department.arrivals.length
  for (const seats of missing.slice(0, free)) takeSeat(seats)
}

/** An officer has left a seat: he takes another, or is gone for good. */
export function headLeft(department: Department): void {
  const next = department.arrivals.shift()
  if (next === undefined) department.dismissed--
  else takeSeat(next)
}

function isPresent({ pool }: Seats, seat: number): boolean {
  return pool.isPresent(seat)
}

function stays({ pool }: Seats, seat: number): boolean {
  return pool.stays(seat)
}

function count(places: readonly Place[], holds: (seats: Seats, seat: number) => boolean): number {
  let heads = 0
  for (const { seats } of places) for (let seat = seats.from; seat < seats.to; seat++) if (holds(seats, seat)) heads++
  return heads
}

/** Of those who are there the first so many stay, and the others go. */
function keep({ seats: { pool, from, to }, heads }: Place): void {
  let left = heads
  for (let seat = from; seat < to; seat++) {
    if (!pool.isPresent(seat)) continue
    if (left-- <= 0) pool.depart(seat)
    else if (!pool.stays(seat)) pool.arrive(seat)
  }
}

/** Seats that lack somebody, one entry a head: the first everywhere, then the second, and so on. */
function missingAt(places: readonly Place[]): Seats[] {
  const lacking = places.map((place) => ({ seats: place.seats, heads: place.heads - count([place], isPresent) }))
  const missing: Seats[] = []
  for (let round = 0; lacking.some(({ heads }) => heads > round); round++)
    for (const { seats, heads } of lacking) if (heads > round) missing.push(seats)
  return missing
}

function takeSeat({ pool, from, to }: Seats): void {
  for (let seat = from; seat < to; seat++) if (!pool.isPresent(seat)) return pool.arrive(seat)
}
