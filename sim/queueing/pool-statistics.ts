/** What a pool did so far: integrals over time of its busy servers, servers present, and jobs waiting. */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'
import type { Simulation } from '../kernel/simulation.ts'
import type { Timetable } from '../kernel/timetable.ts'

export interface PoolUsage {
  /** Server-hours worked and server-hours available, both within opening hours. */
  readonly busyHours: number
  readonly serverHours: number
  /** Job-hours waited, round the clock. */
  readonly waitingHours: number
}

export class PoolStatistics {
  private readonly simulation: Simulation
  private readonly timetable: Timetable
  private accruedAt: number
  private accruedWork: number
  private busyHours = REAL_ZERO
  private serverHours = REAL_ZERO
  private waitingHours = REAL_ZERO

  constructor(simulation: Simulation, timetable: Timetable) {
    this.simulation = simulation
    this.timetable = timetable
    this.accruedAt = simulation.now
    this.accruedWork = REAL_ZERO + timetable.worked(simulation.now)
  }

  /** Brings the integrals up to now; called before every change of what they integrate. */
  accrue(busy: number, servers: number, waiting: number): void {
    const { now } = this.simulation
    if (now === this.accruedAt) return
    const work = this.timetable.worked(now)
    const worked = work - this.accruedWork
    this.busyHours += busy * worked
    this.serverHours += servers * worked
    this.waitingHours += waiting * (now - this.accruedAt)
    this.accruedAt = now
    this.accruedWork = work
  }

  usage(): PoolUsage {
    return { busyHours: this.busyHours, serverHours: this.serverHours, waitingHours: this.waitingHours }
  }
}
