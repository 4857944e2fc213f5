/** What a pool is told of the work it does: how many servers, when, in what order, and what happens at both ends of a job. */
import type { Timetable } from '../kernel/timetable.ts'

/** Answer of `take`: the server stays with the job until `serveHeld` or `letGo`. */
export const HELD = -1

/** What the model does when a server takes up a job and when the job is done. */
export interface Service {
  /** A server takes up the job: the working hours that it will need, or HELD. Not asked again after an interruption. */
  take(job: number, server: number): number
  /** The job is done and out of the pool; the server who did it is not yet free for others. */
  done(job: number, server: number): void
  /** A server has nothing to do while the pool is open and nobody waits: work for him may be submitted. @returns whether it was */
  idle?(): boolean
}

/** The event kinds, by number, that move the jobs of pools. */
export interface PoolEvents {
  readonly workEnds: number
  readonly poolOpens: number
}

export interface PoolOptions {
  readonly timetable: Timetable
  /** Seats: servers that can ever be present. All are present at first unless `present` says otherwise. */
  readonly seats: number
  readonly present?: number
  readonly classes?: number
  /** Each class below this number interrupts work of every class less urgent than itself. 0: nobody is interrupted. */
  readonly preemptiveClasses?: number
  readonly service: Service
  /** Whether the end of this job, due then, is seen to by the model, which calls `complete`: then it is no event. */
  readonly endsUnseen?: (job: number, due: number) => boolean
  /** Is told when a server who was to go after the job in hand has gone. */
  readonly vacated?: (server: number) => void
}
