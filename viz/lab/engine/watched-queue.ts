/** A queue that somebody looks at: the same world once more, watched, run as far as the one that is shown. */
import { DAY } from '../../../sim/arithmetic/units.ts'
import type { Observation } from '../../../sim/city/observation.ts'
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { openReplication } from '../../../sim/run/city-replication.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import type { FromEngine, LabPlace } from './messages.ts'
import { QueueWatch } from './queue-watch.ts'

export class WatchedQueue {
  readonly place: LabPlace
  readonly district: number
  private readonly city: Observation
  private watch!: QueueWatch

  /** @param district of the city in which the place is */
  constructor(ready: ReadyScenario, replication: number, place: LabPlace, district: number) {
    this.place = place
    this.district = district
    this.city = openReplication(ready, replication, (world) => {
      if (world.district.number === district) this.watch = new QueueWatch(world, () => poolAt(world, place))
    })
  }

  /** Whether it has come to an hour; if not, it goes a day on. */
  goOn(hour: number): boolean {
    const { world } = this.city
    this.city.runTo(Math.min(hour, world.clock.now + DAY))
    return this.city.isOver || world.clock.now >= hour
  }

  /** What has been seen since it was last told. */
  tell(): Extract<FromEngine, { tell: 'queue' }> {
    this.watch.goOn(this.city.world.clock.now)
    return { tell: 'queue', place: this.place, ...this.watch.takeNew() }
  }
}

/** The pool of a place as things stand; undefined where there is none any more. */
export function poolAt(
  { departments, district, streets }: World,
  { kind, number, street }: LabPlace,
): ServerPool | undefined {
  const own = street - district.firstStreet
  if (kind === 'department') return departments.at(number)?.pool
  if (kind === 'embedded') return departments.at(number)?.embedded[own]
  const office = streets.at(own)
  return kind === 'unit' ? office?.pools[number] : office?.[kind]
}
