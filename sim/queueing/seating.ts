/** The seats of a pool: which are taken, with which job, who of those present is idle, and who goes when the job in hand is done. */
import { IdleServers } from './idle-servers.ts'

/** In the place of the job of a server that has none. */
const IDLE = -1
const ABSENT = -2

export class Seating {
  /** Servers present, those about to go included. */
  servers = 0
  /** The job of each server; negative: none. */
  readonly jobOf: Int32Array
  readonly idle: IdleServers
  private readonly leaving: Uint8Array

  /** @param present so many of the first seats are taken */
  constructor(seats: number, present: number) {
    this.jobOf = new Int32Array(seats).fill(ABSENT)
    this.leaving = new Uint8Array(seats)
    this.idle = new IdleServers(seats)
    for (let server = 0; server < present; server++) this.arrive(server)
  }

  isPresent(server: number): boolean {
    return this.jobOf[server] !== ABSENT
  }

  isIdle(server: number): boolean {
    return this.jobOf[server] === IDLE
  }

  /** Present, and not about to go. */
  stays(server: number): boolean {
    return this.jobOf[server] !== ABSENT && this.leaving[server] === 0
  }

  /** Comes, or stays after all. */
  arrive(server: number): void {
    if (this.isPresent(server)) {
      this.leaving[server] = 0
      return
    }
    this.servers++
    this.rest(server)
  }

  /** Goes at once when idle, else when the job in hand is done. */
  depart(server: number): void {
    if (this.jobOf[server] === IDLE) this.remove(server)
    else if (this.isPresent(server)) this.leaving[server] = 1
  }

  /** The job in hand is done. @returns whether the server goes now */
  free(server: number): boolean {
    if (this.leaving[server] === 0) {
      this.rest(server)
      return false
    }
    this.leaving[server] = 0
    this.jobOf[server] = ABSENT
    this.servers--
    return true
  }

  /** Has nothing to do. */
  rest(server: number): void {
    this.jobOf[server] = IDLE
    this.idle.add(server)
  }

  private remove(server: number): void {
    this.jobOf[server] = ABSENT
    this.servers--
    this.idle.remove(server)
  }
}
