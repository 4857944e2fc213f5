/** Which office a pool belongs to, in words that a log can tell. */
import type { ServerPool } from '../../queueing/server-pool.ts'
import type { Place, Seat } from './steps.ts'
import type { World } from '../world.ts'
import { numberInCity } from '../world.ts'

interface Office {
  readonly street?: number
  readonly place: Place
  /** Number of its first post among those of the street; 0 where posts are not counted. */
  readonly firstPost: number
}

export class Places {
  private readonly offices = new Map<ServerPool, Office>()

  constructor(world: World) {
    const { streets, departments } = world
    for (const office of streets) {
      const street = numberInCity(world, office.index) + 1
      office.pools.forEach((pool, unit) => {
        this.offices.set(pool, { street, place: { unit: unit + 1 }, firstPost: office.firstPostOfUnit(unit) })
      })
      this.offices.set(office.duty, { street, place: { dutyPost: true }, firstPost: 0 })
      for (const line of ['team', 'helpers', 'outside'] as const) {
        const pool = office[line]
        if (pool) this.offices.set(pool, { street, place: { line }, firstPost: 0 })
      }
      this.offices.set(office.desk, { street, place: {}, firstPost: 0 })
    }
    for (const { number, pool, embedded } of departments) {
      const department = number + 1
      this.offices.set(pool, { place: { department }, firstPost: 0 })
      embedded.forEach((own, at) => {
        const street = numberInCity(world, at) + 1
        if (own) this.offices.set(own, { street, place: { department, embedded: true }, firstPost: 0 })
      })
    }
  }

  of(pool: ServerPool): Place {
    return this.offices.get(pool)!.place
  }

  streetOf(pool: ServerPool): number | undefined {
    return this.offices.get(pool)!.street
  }

  /** @param head counted from 0 in its pool */
  seat(pool: ServerPool, head: number): Seat {
    const { place, firstPost } = this.offices.get(pool)!
    if (place.unit !== undefined) return { ...place, post: firstPost + head + 1 }
    return place.department === undefined && place.line === undefined ? place : { ...place, officer: head + 1 }
  }
}
