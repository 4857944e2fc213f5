/** A street office: its posts in units, its assistants, its grid workers, its seats at the platform's desk, its money. State only. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { Share } from '../model/share.ts'
import type { Assistants } from './assistants.ts'
import { PreventionInForce } from './prevention-in-force.ts'
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Timetable } from '../../kernel/timetable.ts'
import type { Demand } from '../demand/demand.ts'
import type { Stream } from '../demand/stream.ts'
import type { SmallMatters } from './small-matters.ts'

/** Grids are a partition of the households; with less than one worker a grid, a worker has several. */
export class GridForce {
  readonly grids: number
  readonly workers: number
  readonly busyUntil: Float64Array
  readonly absentUntil: Float64Array
  /** When each worker was hired (h); -Infinity for the old hands. */
  readonly since: Float64Array
  /** Of the street, and of a grid. */
  private readonly households: number
  private readonly householdsPerGrid: number
  private readonly workersPerGrid: number

  constructor(households: number, householdsPerGrid: number, workersPerGrid: number) {
    this.households = households
    this.householdsPerGrid = householdsPerGrid
    this.workersPerGrid = workersPerGrid
    this.grids = Math.max(1, Math.ceil(households / householdsPerGrid))
    this.workers = Math.max(1, Math.round(this.grids * workersPerGrid))
    this.busyUntil = new Float64Array(this.workers)
    this.absentUntil = new Float64Array(this.workers)
    this.since = new Float64Array(this.workers).fill(-Infinity)
  }

  ofHousehold(household: number): number {
    return Math.min(this.grids - 1, Math.floor(household / this.householdsPerGrid))
  }

  firstWorker(grid: number): number {
    return Math.floor((grid * this.workers) / this.grids)
  }

  lastWorker(grid: number): number {
    return Math.max(this.firstWorker(grid), Math.ceil(((grid + 1) * this.workers) / this.grids) - 1)
  }

  /** The same households in other grids: workers stay near where they were with what they have in hand, others are new (h). */
  regrouped(householdsPerGrid: number, workersPerGrid: number, now: number): GridForce {
    if (householdsPerGrid === this.householdsPerGrid && workersPerGrid === this.workersPerGrid) return this
    const next = new GridForce(this.households, householdsPerGrid, workersPerGrid)
    next.since.fill(now)
    next.absentUntil.fill(Infinity)
    for (let worker = 0; worker < this.workers; worker++) {
      const place = Math.floor(((worker + 0.5) * next.workers) / this.workers)
      next.busyUntil[place] = Math.max(next.busyUntil[place], this.busyUntil[worker])
      next.absentUntil[place] = Math.min(next.absentUntil[place], this.absentUntil[worker])
      next.since[place] = Math.min(next.since[place], this.since[worker])
    }
    for (let worker = 0; worker < next.workers; worker++)
      if (next.absentUntil[worker] === Infinity) next.absentUntil[worker] = 0
    return next
  }
}

/** Work offered to the posts in the last days, so that overload can be told. */
export class OfferedLoad {
  private readonly days: Float64Array
  private today = REAL_ZERO
  private sum = REAL_ZERO
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
    this.sum += this.today - this.days[this.at]
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

/** Answers consultations at a desk that nobody looks at (`steps/quiet-desk.ts`). */
export interface DeskKeeper {
  /** Whatever was to happen at the desk up to now has happened. */
  catchUp(): void
  /** A job is in hand until then. @returns whether its end is no event, for the keeper will see to it */
  keeps(job: number, due: number): boolean
  /** A case may wait since now. */
  watch(): void
  /** The event for which a case has waited. */
  look(): void
}

export interface Ramp {
  readonly from: number
  readonly since: number
}

export interface StreetParts {
  readonly index: number
  readonly block: number
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
  readonly confidence: number
  readonly effort: number
}

export class StreetOffice {
  /** Its number in its district, and where the addresses of its draws begin. */
  readonly index: number
  readonly block: number
  readonly residents: number
  posts: number
  /** Pools in use. */
  units: number
  /** Working hours that one hour of a head's own work takes, inspections and department tasks' share of the day included. */
  stretch: number
  patrolPerDay: number
  assistants: Assistants
  grid: GridForce
  readonly demand: Demand
  readonly load: OfferedLoad
  /** Filled when the city is built: the units' pools, the duty post's, the desk's. */
  pools: ServerPool[] = []
  /** Pools of units that a switch has done away with: they keep their books. */
  readonly dissolved: ServerPool[] = []
  /** Beside the posts: the team of all who are embedded here, officers who have come for good, heads from outside; undefined: none ever. */
  team: ServerPool | undefined
  helpers: ServerPool | undefined
  outside: ServerPool | undefined
  /** Heads from outside who are to come today. */
  outsideHeads = 0
  duty!: ServerPool
  desk!: ServerPool
  /** When the head of each post was hired (h); -Infinity for the old hands. Absent: a vacancy. */
  hired: Float64Array
  vacant: Uint8Array
  /** When a vacant post will be filled (h). */
  filledAt: Float64Array
  /** What each department of its district believes: that a whistle of this street is justified (0-1). */
  readonly belief: Float64Array
  /** Its confidence that each of them comes when called (0-1), as it was after the last call, and when that was (h). */
  readonly confidence: Float64Array
  readonly calledAt: Float64Array
  /** Sum of the incentives that departments have to answer it (logit), as far as they have taken effect. */
  effort: number
  /** Set when the streams are built. */
  consultations!: Stream
  quietDesk: DeskKeeper | undefined
  tasks!: Stream
  readonly prevention = new PreventionInForce()
  /** Until when the last reform is new (h). */
  transitionEnds = REAL_ZERO
  /** Yuan left in this year's fund. */
  fund = REAL_ZERO
  /** Hours that volunteers have left of their last day. */
  volunteerHours = REAL_ZERO
  /** How far being ranked presses (0-1); set when the city is built. */
  pressure = REAL_ZERO
  /** Levers that its people have begun to learn anew: from which value, and when (h). */
  readonly ramps = new Map<string, Ramp>()
  /** What volunteers look through; undefined in a street that never has any. */
  smallMatters: SmallMatters | undefined
  /** Matters judged this month, and those that satisfied (rule 12). */
  private satisfiedThisMonth = new Share()
  /** Recent handling time of its cases, as a multiple of the class limit. */
  pace = REAL_ZERO + 1
  /** Hours of posts and of grid workers before the last change of their number, and when that was. */
  private pastPostHours = REAL_ZERO
  private pastGridHours = REAL_ZERO
  private booksFrom = REAL_ZERO

  constructor(parts: StreetParts) {
    this.index = parts.index
    this.block = parts.block
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
    this.filledAt = new Float64Array(parts.posts)
    this.belief = new Float64Array(parts.departments).fill(parts.belief)
    this.confidence = new Float64Array(parts.departments).fill(parts.confidence)
    this.calledAt = new Float64Array(parts.departments)
    this.effort = parts.effort
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
    return this.pools[own].servers > 0 ? own : this.nearestWithHead(own)
  }

  /** The nearest unit that has a head, or the unit itself when none has. */
  nearestWithHead(unit: number): number {
    for (let step = 1; step < this.units; step++) {
      if (unit - step >= 0 && this.pools[unit - step].servers > 0) return unit - step
      if (unit + step < this.units && this.pools[unit + step].servers > 0) return unit + step
    }
    return unit
  }

  /** Posts with a head. */
  get filled(): number {
    let heads = 0
    for (const pool of this.pools) heads += pool.servers
    return heads
  }

  /** A complainant of the street has judged. */
  monthJudged(satisfied: boolean): void {
    this.satisfiedThisMonth.add(satisfied)
  }

  /** The month is over. @returns the share satisfied of what was judged in it; NaN where nothing was */
  closeMonth(): number {
    const { value } = this.satisfiedThisMonth
    this.satisfiedThisMonth = new Share()
    return value
  }

  /** A switch gives it other posts or units: who is there stays, new posts are taken at once by newcomers. */
  takePosts(posts: number, units: number, now: number): void {
    const kept = Math.min(posts, this.posts)
    const hired = new Float64Array(posts).fill(now)
    const vacant = new Uint8Array(posts)
    const filledAt = new Float64Array(posts)
    hired.set(this.hired.subarray(0, kept))
    vacant.set(this.vacant.subarray(0, kept))
    filledAt.set(this.filledAt.subarray(0, kept))
    Object.assign(this, { posts, units, hired, vacant, filledAt })
  }

  /** Before the number of posts or grid workers changes: what they have been there for. */
  closeBooks(now: number, gridHours: Timetable): void {
    this.pastPostHours = this.postHours(now)
    this.pastGridHours = this.gridHours(now, gridHours)
    this.booksFrom = now
  }

  /** Hours of posts up to now, filled or vacant. */
  postHours(now: number): number {
    return this.pastPostHours + this.posts * (now - this.booksFrom)
  }

  /** Hours of grid workers in their opening hours up to now. */
  gridHours(now: number, timetable: Timetable): number {
    return this.pastGridHours + this.grid.workers * (timetable.worked(now) - timetable.worked(this.booksFrom))
  }
}
