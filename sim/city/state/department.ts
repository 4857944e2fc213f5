/** A department of the district: officers in its own pool, officers at streets, and the calls that it has missed. State only. */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Stream } from '../demand/stream.ts'
import type { MissedCalls } from './missed-calls.ts'

/** The seats of a pool, from the first to before the last, on which officers of one department sit. */
export interface Seats {
  readonly pool: ServerPool
  readonly from: number
  readonly to: number
}

export class Department {
  /** Its number in its district, and its place among the departments of all districts: whom its draws concern. */
  readonly number: number
  readonly address: number
  /** Residents of its district. */
  readonly residents: number
  /** Seats of its own officers in its pool: 0 to seats - 1. */
  readonly seats: number
  /** Calls of the district's streets that it has not answered in time lately. */
  readonly missedCalls: MissedCalls
  /** All its officers under the levers in force, and those of them who do its work, at home and embedded. */
  heads = 0
  officers = 0
  /** After a switch: seats for which it has officers who are still at work elsewhere, and officers who go for good when they are done. */
  arrivals: Seats[] = []
  dismissed = 0
  /** Pools of officers embedded at each street; undefined where there are none. */
  readonly embedded: (ServerPool | undefined)[] = []
  /** Their seats in the team of each street, where all who are embedded there are one. */
  readonly inTeam: (Seats | undefined)[] = []
  /** Seats of those who have gone to streets for good (rule 10). */
  readonly gone: (Seats | undefined)[] = []
  pool!: ServerPool
  /** Officers from outside who are to come today, on the seats behind those of its own. */
  outside = 0
  /** Set when the streams are built. */
  orders!: Stream

  constructor(parts: Pick<Department, 'number' | 'address' | 'residents' | 'seats' | 'missedCalls'>) {
    this.number = parts.number
    this.address = parts.address
    this.residents = parts.residents
    this.seats = parts.seats
    this.missedCalls = parts.missedCalls
  }

  /** The pool in which its officers at a street are, if there are any now who stay. */
  poolAt(street: number): ServerPool | undefined {
    const own = this.embedded[street]
    if (own !== undefined && own.staying > 0) return own
    const team = this.inTeam[street]
    return team !== undefined && hasHead(team.pool, team.from, team.to) ? team.pool : undefined
  }

  /** Every seat on which one of its officers can sit. */
  get everySeat(): readonly Seats[] {
    const embedded = this.embedded.map((pool) => pool && { pool, from: 0, to: pool.seats })
    const away = [...embedded, ...this.inTeam, ...this.gone].filter((seats) => seats !== undefined)
    return [{ pool: this.pool, from: 0, to: this.seats }, ...away]
  }
}

/** Somebody who stays sits there. */
function hasHead(pool: ServerPool, from: number, to: number): boolean {
  for (let seat = from; seat < to; seat++) if (pool.stays(seat)) return true
  return false
}
