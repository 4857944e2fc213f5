/**
 * The engine of the lab: one city that runs as far as the page asks, in slices between which it listens. It is the engine of the command line,
 * opened at its first moment and run through the same replication.
 */
import { plannedPerDay, loadsOfStreets } from '../../../sim/city/estimate/planned-loads.ts'
import type { Observation } from '../../../sim/city/observation.ts'
import { DAY } from '../../../sim/arithmetic/units.ts'
import { districtsOf } from '../../../sim/city/model/district.ts'
import type { World } from '../../../sim/city/world.ts'
import { openReplication } from '../../../sim/run/city-replication.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { followSteps } from '../../../sim/trace/trace-run.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { readyWorld } from './asked-world.ts'
import { buffersOf, frameOf, lateByStreet } from './city-frame.ts'
import type { Looking } from './city-frame.ts'
import { cityPlaces } from './city-places.ts'
import type { CityPlaces } from './city-places.ts'
import { CityBooks } from './daily-books.ts'
import { isSamePlace } from './messages.ts'
import type { FromEngine, LabPlace, MatterAddress, ToEngine } from './messages.ts'
import { WatchedQueue } from './watched-queue.ts'

/** Where the engine runs: a worker of a browser, or a test. */
export interface Surroundings {
  post(message: FromEngine, transfer: ArrayBuffer[]): void
  /** Lets waiting messages be heard. */
  turn(): Promise<void>
  /** Milliseconds. */
  now(): number
}

/** What a slice takes at most (ms): a page draws a frame in twice that time. */
const SLICE = 8

export class LabEngine {
  private readonly around: Surroundings
  private ready: ReadyScenario | undefined
  private replication = 0
  private city: Observation | undefined
  private places: CityPlaces | undefined
  private books: CityBooks | undefined
  private looking: Looking = { district: 0, street: null, latent: false }
  private target = 0
  private driving = false
  private watched: WatchedQueue | undefined
  /** Counts what was opened, so that what is under way for a world before stops. */
  private generation = 0
  /** The last of them whose figures have been told. */
  private told = -1

  constructor(around: Surroundings) {
    this.around = around
  }

  /** Never rejects: what goes wrong is told as a failure. */
  async hear(message: ToEngine): Promise<void> {
    try {
      await this.answer(message)
    } catch (error) {
      this.driving = false
      const text = error instanceof InputError ? error.message : `the engine failed: ${String(error)}`
      this.around.post({ tell: 'failure', message: text }, [])
    }
  }

  private async answer(message: ToEngine): Promise<void> {
    switch (message.do) {
      case 'open':
        return this.open(message)
      case 'run':
        this.target = message.until
        return this.drive()
      case 'step':
        this.target = this.city === undefined ? 0 : this.city.world.clock.now + message.hours
        return this.drive()
      case 'pause':
        this.target = 0
        return
      case 'look':
        return this.look(message)
      case 'follow':
        return this.tellStory(message.matter)
      case 'watch':
        return this.watch(message.place)
      case 'batch':
        return this.batch(message.from, message.to)
      case 'close':
        this.generation++
        this.city = undefined
    }
  }

  private open({ texts, world: asked }: Extract<ToEngine, { do: 'open' }>): void {
    this.generation++
    this.target = 0
    this.watched = undefined
    const ready = readyWorld(texts, asked)
    this.ready = ready
    this.replication = asked.replication
    const books = new CityBooks()
    const city = openReplication(ready, asked.replication, (world) => books.open(world))
    this.books = books
    this.city = city
    this.looking = { ...this.looking, district: within(this.looking.district, city) }
    const { world } = city
    const places = cityPlaces(this.district(city))
    this.places = places
    const loads = loadsOfStreets(ready.setting, ready.anchor, plannedPerDay(ready.setting))
    this.around.post(
      {
        ...{ tell: 'ready', places: places.places, departments: ready.setting.departments.count },
        districts: districtsOf(ready.setting).map(({ firstStreet, streets }) => ({ firstStreet, streets })),
        streets: city.worlds
          .flatMap(({ streets }) => streets)
          .map(({ residents }, street) => ({ residents, load: loads[street] })),
        ...{ end: city.end, from: world.outcome.from, to: world.outcome.to },
      },
      [],
    )
    this.show()
  }

  /** Runs to the target in slices; a message that is heard between two of them may move it. */
  private async drive(): Promise<void> {
    if (this.driving) return
    this.driving = true
    const generation = this.generation
    while (generation === this.generation && this.city !== undefined && this.isBehind(this.city)) {
      this.slice(this.city, () => this.target)
      await this.around.turn()
    }
    this.driving = false
    if (generation !== this.generation) return this.target > 0 ? this.drive() : undefined
    this.show()
    this.around.post({ tell: 'arrived' }, [])
    if (this.city?.isOver && this.told !== generation) {
      this.told = generation
      this.postMeasures(this.replication, this.city)
    }
  }

  private isBehind(city: Observation): boolean {
    return !city.isOver && city.world.clock.now < this.target
  }

  /** An hour at a time, until the time of a slice is up; days are closed on the way. */
  private slice(city: Observation, target: () => number): void {
    const { clock } = city.world
    const began = this.around.now()
    do {
      const hour = Math.floor(clock.now) + 1
      city.runTo(Math.min(hour, target(), city.end))
      if (clock.now % DAY === 0 && this.books !== undefined && this.books.count < clock.now / DAY)
        this.books.closeDay((district) => lateByStreet(city.worlds[district]))
    } while (!city.isOver && clock.now < target() && this.around.now() - began < SLICE)
  }

  /** Another district has other places. */
  private look({ district, latent, street }: Extract<ToEngine, { do: 'look' }>): void {
    const { city } = this
    const before = this.looking
    this.looking = { district: city === undefined ? district : within(district, city), street, latent }
    if (city === undefined) return
    if (district !== before.district) this.tellPlaces()
    if (!this.driving) this.show()
  }

  private tellPlaces(): void {
    if (this.city === undefined) return
    this.places = cityPlaces(this.district(this.city))
    this.around.post({ tell: 'places', places: this.places.places }, [])
  }

  /** The one that is looked at; the first where all are. */
  private district({ worlds }: Observation): World {
    return worlds[this.looking.district ?? 0]
  }

  private show(): void {
    const { city, books } = this
    if (city === undefined || books === undefined || this.places === undefined) return
    // A switch may bring other pools.
    if (this.places.pools.length !== this.district(city).pools.size) this.tellPlaces()
    const frame = frameOf(city, this.places, books, this.looking)
    this.around.post(frame, buffersOf(frame))
  }

  private postMeasures(replication: number, city: Observation): void {
    const { measures, groups, survival, weekly, weeklyCounts } = city.outcome()
    this.around.post({ tell: 'replication', replication, measures, groups, survival, weekly, weeklyCounts }, [
      measures.buffer as ArrayBuffer,
      groups.buffer as ArrayBuffer,
    ])
  }

  /** The same world once more, followed this time, up to where it stands now. */
  private async tellStory(matter: MatterAddress): Promise<void> {
    const { ready, city, generation } = this
    if (ready === undefined || city === undefined) return
    const until = city.world.clock.now
    const steps: Step[] = []
    const followed = followSteps(ready, this.replication, (step) => {
      const { life } = step
      if (life?.street === matter.street && life.issue === matter.issue && life.recurrence === matter.recurrence)
        steps.push(step)
    })
    for (let hour = DAY; hour < until && generation === this.generation; hour += DAY) {
      followed.runTo(hour)
      await this.around.turn()
    }
    if (generation !== this.generation) return
    followed.runTo(until)
    this.around.post({ tell: 'story', matter, until, steps }, [])
  }

  /** What is new of the queue of a place; a look at another place, or another world, puts an end to it. */
  private async watch(place: LabPlace): Promise<void> {
    const { city, generation, ready } = this
    if (ready === undefined || city === undefined) return
    const { number } = this.district(city).district
    const known = this.watched !== undefined && this.watched.district === number
    if (!known || !isSamePlace(this.watched!.place, place))
      this.watched = new WatchedQueue(ready, this.replication, place, number)
    const watched = this.watched!
    const until = city.world.clock.now
    while (!watched.goOn(until)) {
      await this.around.turn()
      if (generation !== this.generation || this.watched !== watched) return
    }
    this.around.post(watched.tell(), [])
  }

  /** Whole replications in the background, each in slices. */
  private async batch(from: number, to: number): Promise<void> {
    const { ready, generation } = this
    for (let replication = from; replication < to && ready !== undefined; replication++) {
      const city = openReplication(ready, replication)
      while (!city.isOver) {
        const began = this.around.now()
        do city.runTo(city.world.clock.now + DAY)
        while (!city.isOver && this.around.now() - began < SLICE)
        const share = city.world.clock.now / city.end
        this.around.post({ tell: 'progress', replication, share }, [])
        await this.around.turn()
        if (generation !== this.generation) return
      }
      this.postMeasures(replication, city)
    }
  }
}

/** A link may tell of a district that there is not. */
function within(district: number | null, { worlds }: Observation): number | null {
  return district === null || district < worlds.length ? district : 0
}
