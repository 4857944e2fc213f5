/** The seats of a pool: which are taken, with which job, who of those present is idle, and who goes when the job in hand is done. */
import { IdleServers } from './idle-servers.ts'

/** In the place of the job of a server that has none. */
const IDLE = -1
const ABSENT = -2

export class Seating {
  /** Servers present, those about to go included, and how many are about to go. */
  servers = 0
  going = 0
  /** The job of each server; negative: none. */
  readonly jobOf: Int32Array
  readonly idle: IdleServers
  private readonly pool: number
  private readonly leaving: Uint8Array

  /** @param pool its number, for errors; @param present so many of the first seats are taken */
  constructor(pool: number, seats: number, present: number) {
    if (!(Number.isInteger(seats) && present >= 0 && present <= seats)) {
      throw new Error(`pool ${pool} has ${seats} seats and ${present} servers; give whole seats, and no more servers`)
    }
    this.pool = pool
    this.jobOf = new Int32Array(seats).fill(ABSENT)
    this.leaving = new Uint8Array(seats)
    this.idle = new IdleServers(seats)
    for (let server = 0; server < present; server++) this.arrive(server)
  }

  isPresent(server: number): boolean {
    return this.jobOf[server] !== ABSENT
  }

  /** Present, and not about to go. */
  stays(server: number): boolean {
    return this.jobOf[server] !== ABSENT && this.leaving[server] === 0
  }

  /** Comes, or stays after all. */
  arrive(server: number): void {
    this.check(server)
    if (this.isPresent(server)) {
      this.going -= this.leaving[server]
      this.leaving[server] = 0
      return
    }
    this.servers++
    this.rest(server)
  }

  /** Goes at once when idle, else when the job in hand is done. */
  depart(server: number): void {
    this.check(server)
    if (this.jobOf[server] === IDLE) this.remove(server)
    else if (this.stays(server)) {
      this.leaving[server] = 1
      this.going++
    }
  }

  /** The job in hand is done. @returns whether the server goes now */
  free(server: number): boolean {
    if (this.leaving[server] === 0) {
      this.rest(server)
      return false
    }
    this.leaving[server] = 0
    this.going--
    this.jobOf[server] = ABSENT
    this.servers--
    return true
  }

  /** Has nothing to do. */
  rest(server: number): void {
    this.jobOf[server] = IDLE
    this.idle.add(server)
  }

  private check(server: number): void {
    if (server >= 0 && server < this.jobOf.length) return
    throw new Error(`pool ${this.pool} has no seat ${server}; give 0 to ${this.jobOf.length - 1}`)
  }

  private remove(server: number): void {
    this.jobOf[server] = ABSENT
    this.servers--
    this.idle.remove(server)
  }
}
