/** A street office: its posts in units, its assistants, its grid workers, its seats at the platform's desk, its money. State only. */
import type { ServerPool } from '../queueing/server-pool.ts'
import type { Demand } from './demand.ts'

/** Free assistants by line: one line for the whole street when they are pooled, else one a unit. */
export class Assistants {
  readonly heads: number
  private readonly pooled: boolean
  readonly free: Int32Array

  constructor(heads: number, units: number, pooled: boolean) {
    this.heads = heads
    this.pooled = pooled
    const lines = pooled ? 1 : units
    this.free = Int32Array.from(
      { length: lines },
      (_, line) => Math.floor(((line + 1) * heads) / lines) - Math.floor((line * heads) / lines),
    )
  }

  lineOf(unit: number): number {
    return this.pooled ? 0 : unit
  }
}

/** Grids are a partition of the households; with less than one worker a grid, a worker has several. */
export class GridForce {
  readonly grids: number
  readonly workers: number
  readonly busyUntil: Float64Array
  readonly absentUntil: Float64Array
  /** When each worker was hired (h); -Infinity for the old hands. */
  readonly since: Float64Array
  private readonly households: number

  constructor(households: number, householdsPerGrid: number, workersPerGrid: number) {
    this.households = householdsPerGrid
    this.grids = Math.max(1, Math.ceil(households / householdsPerGrid))
    this.workers = Math.max(1, Math.round(this.grids * workersPerGrid))
    this.busyUntil = new Float64Array(this.workers)
    this.absentUntil = new Float64Array(this.workers)
    this.since = new Float64Array(this.workers).fill(-Infinity)
  }

  ofHousehold(household: number): number {
    return Math.min(this.grids - 1, Math.floor(household / this.households))
  }

  firstWorker(grid: number): number {
    return Math.floor((grid * this.workers) / this.grids)
  }

  lastWorker(grid: number): number {
    return Math.max(this.firstWorker(grid), Math.ceil(((grid + 1) * this.workers) / this.grids) - 1)
  }
}

/** Work offered to the posts in the last days, so that overload can be told. */
export class OfferedLoad {
  private readonly days: Float64Array
  private today = 0
  private sum = 0
  private at = 0
  private filled = 0

  constructor(days: number) {
    this.days = new Float64Array(Math.max(1, Math.round(days)))
  }

  /** Staff-hours of posts asked for (negative: taken over by others). */
  offer(hours: number): void {
    this.today += hours
  }

  closeDay(): void {
    this.sum += this.today - this.days[this.at]!
    this.days[this.at] = this.today
    this.today = 0
    this.at = (this.at + 1) % this.days.length
    this.filled = Math.min(this.filled + 1, this.days.length)
  }

  /** Hours offered a day, over the window so far; 0 before the first day has ended. */
  get perDay(): number {
    return this.filled > 0 ? this.sum / this.filled : 0
  }
}

export interface StreetParts {
  readonly index: number
  readonly district: number
  readonly residents: number
  readonly posts: number
  readonly units: number
  readonly stretch: number
  readonly patrolPerDay: number
  readonly assistants: Assistants
  readonly grid: GridForce
  readonly demand: Demand
  readonly load: OfferedLoad
  readonly departments: number
  readonly belief: number
}

export class StreetOffice {
  readonly index: number
  readonly district: number
  readonly residents: number
  readonly posts: number
  /** Pools in use. */
  readonly units: number
  /** Working hours that one hour of a head's own work takes, inspections and department tasks' share of the day included. */
  readonly stretch: number
  readonly patrolPerDay: number
  readonly assistants: Assistants
  readonly grid: GridForce
  readonly demand: Demand
  readonly load: OfferedLoad
  /** Filled when the city is built: the units' pools, the duty post's, the desk's. */
  readonly pools: ServerPool[] = []
  duty!: ServerPool
  desk!: ServerPool
  /** When the head of each post was hired (h); -Infinity for the old hands. Absent: a vacancy. */
  readonly hired: Float64Array
  readonly vacant: Uint8Array
  /** What each department of its district believes: that a whistle of this street is justified (0-1). */
  readonly belief: Float64Array
  /** Counters of its own streams. */
  consultations = 0
  tasks = 0
  /** Yuan left in this year's fund. */
  fund = 0

  constructor(parts: StreetParts) {
    this.index = parts.index
    this.district = parts.district
    this.residents = parts.residents
    this.posts = parts.posts
    this.units = parts.units
    this.stretch = parts.stretch
    this.patrolPerDay = parts.patrolPerDay
    this.assistants = parts.assistants
    this.grid = parts.grid
    this.demand = parts.demand
    this.load = parts.load
    this.hired = new Float64Array(parts.posts).fill(-Infinity)
    this.vacant = new Uint8Array(parts.posts)
    this.belief = new Float64Array(parts.departments).fill(parts.belief)
  }

  /** Unit of a post: posts are dealt out evenly, and matters in proportion to posts. */
  unitOfPost(post: number): number {
    return Math.floor((post * this.units) / this.posts)
  }

  firstPostOfUnit(unit: number): number {
    return Math.ceil((unit * this.posts) / this.units)
  }

  /** The unit in charge of a matter at this position (0-1). A unit without a head is stood in for by its nearest neighbour that has one. */
  unitAt(position: number): number {
    const own = this.unitOfPost(Math.min(this.posts - 1, Math.floor(position * this.posts)))
    return this.pools[own]!.heads > 0 ? own : this.nearestWithHead(own)
  }

  /** The nearest unit that has a head, or the unit itself when none has. */
  nearestWithHead(unit: number): number {
    for (let step = 1; step < this.units; step++) {
      if (unit - step >= 0 && this.pools[unit - step]!.heads > 0) return unit - step
      if (unit + step < this.units && this.pools[unit + step]!.heads > 0) return unit + step
    }
    return unit
  }

  /** Posts with a head. */
  get filled(): number {
    let heads = 0
    for (const pool of this.pools) heads += pool.heads
    return heads
  }
}
