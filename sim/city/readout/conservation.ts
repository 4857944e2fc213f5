/**
 * Conservation: issues created = latent + open + ended, a job is in one pool, an officer in one place with one job, and a call has one job.
 * Checked at the end of every run, and before every event in tests and over random settings: plain loops over columns, for that is often.
 * A breach is a defect of the model and stops the run.
 */
import { NOWHERE } from '../../queueing/jobs.ts'
import { WORK } from '../model/work.ts'
import { CASE_STEP } from '../state/case-columns.ts'
import { CALL, FIRST_TERMINAL, STAGE, firstCallOf } from '../state/cases.ts'
import type { Department, Seats } from '../state/department.ts'
import type { World } from '../world.ts'

/** @throws Error that names the count that does not add up */
export function checkConservation(world: World): void {
  new Conservation(world).check()
}

/** The check of one city, to be made again and again: seats of officers are counted when somebody has come or gone in their pool. */
export class Conservation {
  private readonly world: World
  /** By department; a city is built with every seat that it will ever have. */
  private readonly counts: readonly (readonly SeatCount[])[]

  constructor(world: World) {
    this.world = world
    this.counts = world.departments.map(({ everySeat }) => everySeat.map((seats) => new SeatCount(seats)))
  }

  /** @throws Error that names the count that does not add up */
  check(): void {
    const { departments, jobs, pools } = this.world
    checkCases(this.world)
    same('jobs', jobs.alive, pools.jobsHeld)
    for (let index = 0; index < departments.length; index++)
      if (!addsUp(departments[index], this.counts[index])) this.countAgain(index)
  }

  /** Two who changed places in one pool at one event are not seen in its numbers. @throws Error when the seats do not add up either */
  private countAgain(index: number): void {
    const department = this.world.departments[index]
    const { arrivals, dismissed, heads } = department
    const counts = this.counts[index]
    for (const one of counts) one.count(this.world)
    const sum = (of: 'present' | 'going'): number => counts.reduce((all, one) => all + one[of], 0)
    same(`officers of department ${index}`, sum('present'), heads + dismissed)
    same(`officers of department ${index} about to leave a seat`, sum('going'), arrivals.length + dismissed)
  }
}

/** Who has ended has given its row back: rows that nobody has keep the stage at which they ended. */
function checkCases(world: World): void {
  const { cases, outcome } = world
  const { accepted, stage } = cases
  const end = cases.usedUpTo()
  let [dormant, latent, open, acceptedNow] = [0, 0, 0, 0]
  for (let row = 0; row < end; row += CASE_STEP) {
    const its = stage[row]
    if (its >= FIRST_TERMINAL) continue
    if (its === STAGE.dormant) {
      dormant++
      continue
    }
    if (its === STAGE.latent) latent++
    else {
      open++
      checkCalls(world, row)
    }
    if (accepted[row] >= 0) acceptedNow++
  }
  same('rows of issues and cases that have not ended', dormant + latent + open, cases.alive)
  const latentOrNever = latent + outcome.neverFound
  same('issues created', cases.created, dormant + latentOrNever + open + terminalCount(outcome.ended))
  same('latent issues', latentOrNever, outcome.latent.value)
  same('open cases', acceptedNow, outcome.open.value)
}

/** A call that waits for an officer, or has one, has a job of its own. */
function checkCalls({ cases, jobs }: World, row: number): void {
  const first = firstCallOf(row)
  for (let call = first; call < first + cases.departmentsNeeded[row]; call++) {
    const state = cases.callState[call]
    if (state === CALL.absent || state === CALL.left || state === CALL.done) continue
    const job = cases.callJob[call]
    const isAJob = job >= 0 && jobs.pool[job] >= 0
    const kind = jobs.kind[job]
    if (!isAJob || jobs.subject[job] !== call || (kind !== WORK.part && kind !== WORK.called))
      throw new Error(`conservation: call ${call} in state ${state} has no job of its own`)
    if ((state === CALL.queued) !== (jobs.server[job] === NOWHERE) && state !== CALL.working)
      throw new Error(`conservation: call ${call} in state ${state} has server ${jobs.server[job]}`)
  }
}

/** An officer is in one place: on his seat, until he leaves it for another one or for good. */
function addsUp({ arrivals, dismissed, heads }: Department, counts: readonly SeatCount[]): boolean {
  let [present, going] = [0, 0]
  for (const one of counts) {
    if (!one.isUpToDate) return false
    present += one.present
    going += one.going
  }
  return present === heads + dismissed && going === arrivals.length + dismissed
}

/** Officers on the seats that one department has in a pool, and those of them who are about to leave. */
class SeatCount {
  present = 0
  going = 0
  private readonly seats: Seats
  /** The same of the whole pool, when they were counted. */
  private inPool = -1
  private leavingPool = -1

  constructor(seats: Seats) {
    this.seats = seats
  }

  get isUpToDate(): boolean {
    const { seating } = this.seats.pool
    return seating.servers === this.inPool && seating.going === this.leavingPool
  }

  /** @throws Error when what one of them has in hand is not his alone */
  count({ cases, jobs, pools }: World): void {
    const { from, pool, to } = this.seats
    this.present = this.going = 0
    for (let seat = from; seat < to; seat++) {
      if (!pool.isPresent(seat)) continue
      this.present++
      if (!pool.stays(seat)) this.going++
      const job = pool.seating.jobOf[seat]
      if (job < 0) continue
      if (jobs.server[job] !== seat || pools.of(job) !== pool)
        throw new Error(`conservation: the officer on seat ${seat} has job ${job}, which is not his`)
      if (jobs.kind[job] === WORK.part && cases.callJob[jobs.subject[job]] !== job)
        throw new Error(`conservation: the officer on seat ${seat} has job ${job}, of a call that has another`)
    }
    this.inPool = pool.seating.servers
    this.leavingPool = pool.seating.going
  }
}

/** Ends of issues and cases of every kind, over the whole run. */
function terminalCount(ended: Float64Array): number {
  let count = 0
  for (let stage = FIRST_TERMINAL; stage < ended.length; stage++) count += ended[stage]
  return count
}

function same(what: string, counted: number, expected: number): void {
  if (counted !== expected)
    throw new Error(`conservation: ${what} are ${counted} by one count and ${expected} by the other`)
}
