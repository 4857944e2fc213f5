/** Every pool of a district as a place that a picture can show. A switch may bring pools that were not there before: they are looked up anew. */
import { numberInCity } from '../../../sim/city/world.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import type { LabPlace } from './messages.ts'

export interface CityPlaces {
  /** By number of the pool in the district; streets by their number in the city. */
  readonly places: readonly LabPlace[]
  readonly pools: readonly ServerPool[]
}

/** A pool that has been dissolved has no row of its own any more: nobody is there. */
const GONE: LabPlace = { kind: 'desk', street: -1, number: 0 }

export function cityPlaces(world: World): CityPlaces {
  const known = new Map<ServerPool, LabPlace>()
  for (const office of world.streets) {
    const street = numberInCity(world, office.index)
    office.pools.forEach((pool, number) => known.set(pool, { kind: 'unit', street, number }))
    known.set(office.duty, { kind: 'duty', street, number: 0 })
    known.set(office.desk, { kind: 'desk', street, number: 0 })
    for (const kind of ['team', 'helpers', 'outside'] as const) {
      const pool = office[kind]
      if (pool) known.set(pool, { kind, street, number: 0 })
    }
  }
  for (const { number, pool, embedded } of world.departments) {
    known.set(pool, { kind: 'department', street: -1, number })
    embedded.forEach((own, at) => {
      if (own) known.set(own, { kind: 'embedded', street: numberInCity(world, at), number })
    })
  }
  const pools = Array.from({ length: world.pools.size }, (_, number) => world.pools.at(number))
  return { pools, places: pools.map((pool) => known.get(pool) ?? GONE) }
}
