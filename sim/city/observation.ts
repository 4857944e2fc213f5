/** One replication as it is observed: its districts side by side, as far as they are told to go. `simulateCity` is the same, one district after another. */
import type { Replication } from './model/replication.ts'
import { DistrictObservation } from './observe-district.ts'
import type { World } from './world.ts'

/** A city that is observed from its first moment on. */
export class Observation {
  readonly worlds: readonly World[]
  private readonly districts: readonly DistrictObservation[]
  private readonly join: (accounts: readonly Float64Array[]) => Replication

  /** @param worlds of all districts, at their first moment; @param join makes the replication of their accounts */
  constructor(worlds: readonly World[], join: (accounts: readonly Float64Array[]) => Replication) {
    this.worlds = worlds
    this.districts = worlds.map((world) => new DistrictObservation(world))
    this.join = join
  }

  /** The first district: the city, where it has no other. */
  get world(): World {
    return this.worlds[0]
  }

  /** When it is over (h). */
  get end(): number {
    return this.world.end
  }

  get isOver(): boolean {
    return this.districts.every((district) => district.isOver)
  }

  /** Lets the clocks run up to and at this hour, at most to the end. */
  runTo(hour: number): void {
    for (const district of this.districts) district.runTo(hour)
  }

  /** What came of it; to be read once. @throws Error before the end, or when conservation is broken: a defect of the model */
  outcome(): Replication {
    return this.join(this.districts.map((district) => district.account()))
  }
}
