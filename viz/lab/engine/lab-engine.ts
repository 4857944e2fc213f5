/**
 * The engine of the lab: one city that runs as far as the page asks, in slices between which it listens. It is the engine of the command line,
 * opened at its first moment and run through the same replication.
 */
import { plannedPerDay, loadsOfStreets } from '../../../sim/city/estimate/planned-loads.ts'
import type { Observation } from '../../../sim/city/observation.ts'
import { DAY } from '../../../sim/arithmetic/units.ts'
import { openReplication } from '../../../sim/run/city-replication.ts'
import type { ReadyScenario } from '../../../sim/run/replication-task.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { say } from '../../../sim/text/message.ts'
import { followSteps } from '../../../sim/trace/trace-run.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import { readyWorld } from './asked-world.ts'
import { buffersOf, frameOf, lateByStreet } from './city-frame.ts'
import type { Looking } from './city-frame.ts'
import { cityPlaces } from './city-places.ts'
import type { CityPlaces } from './city-places.ts'
import { DailyBooks } from './daily-books.ts'
import type { FromEngine, MatterAddress, ToEngine } from './messages.ts'

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
  private books: DailyBooks | undefined
  private looking: Looking = { street: null, latent: false }
  private target = 0
  private driving = false
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
        this.looking = { street: message.street, latent: message.latent }
        if (!this.driving) this.show()
        return
      case 'follow':
        return this.tellStory(message.matter)
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
    const ready = readyWorld(texts, asked)
    const { districts } = ready.setting.city
    if (districts > 1)
      throw new InputError(say`the lab shows one district, and this city has ${districts}; set city.districts to 1`)
    this.ready = ready
    this.replication = asked.replication
    const city = openReplication(ready, asked.replication, (world) => {
      this.books = new DailyBooks(world, ready.setting.city.streets)
      world.register = this.books
    })
    this.city = city
    this.places = cityPlaces(city.world)
    const { world } = city
    const loads = loadsOfStreets(ready.setting, ready.anchor, plannedPerDay(ready.setting))
    this.around.post(
      {
        ...{ tell: 'ready', places: this.places.places, departments: ready.setting.departments.count },
        streets: world.streets.map(({ residents }, street) => ({ residents, load: loads[street] })),
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
        this.books.closeDay(lateByStreet(city.world))
    } while (!city.isOver && clock.now < target() && this.around.now() - began < SLICE)
  }

  private show(): void {
    const { city, books } = this
    if (city === undefined || books === undefined || this.places === undefined) return
    if (this.places.pools.length !== city.world.pools.size) this.places = cityPlaces(city.world)
    const frame = frameOf(city.world, this.places, books, this.looking, city.isOver)
    this.around.post(frame, buffersOf(frame))
  }

  private postMeasures(replication: number, city: Observation): void {
    const { measures, groups } = city.outcome()
    this.around.post({ tell: 'replication', replication, measures, groups }, [
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
