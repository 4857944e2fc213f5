/**
 * The story of a run: every step in the life of every issue and case, with actors and reasons, worked out by looking at the
 * city before and after each event. Following a run changes nothing in it.
 */
import type { KnownEvent } from '../model/events.ts'
import { KNOWN_EVENTS } from '../model/events.ts'
import type { Witness, World } from '../world.ts'
import { CaseStory } from './case-story.ts'
import type { Count } from './case-story.ts'
import type { SeenEvent } from './seen-event.ts'
import { see } from './seen-event.ts'
import type { Step } from './steps.ts'
import { explain, partTaken, takenUp, volunteersTake } from './story-of-events.ts'

export interface Following {
  /** Tells what the last event did; to be called when the clock rests. */
  catchUp(): void
  /** Cases accepted so far. */
  readonly cases: number
}

/**
 * Calls `tell` for every step of the run, in order, from now on; the district must not have begun.
 * @param accepted counts the cases of all districts that are followed together
 */
export function followCases(world: World, tell: (step: Step) => void, accepted: Count = { cases: 0 }): Following {
  const follower = new Follower(world, tell, accepted)
  world.witness = follower
  const { names } = world.clock
  world.clock.observe((time, kind, entity) => follower.next(time, KNOWN_EVENTS.get(names[kind])!, entity))
  return follower
}

class Follower implements Witness, Following {
  private readonly world: World
  private readonly story: CaseStory
  private last: SeenEvent | undefined
  /** Told by the model while the last event was handled; the event itself comes first. */
  private told: (() => void)[] = []

  constructor(world: World, tell: (step: Step) => void, accepted: Count) {
    this.world = world
    this.story = new CaseStory(world, tell, accepted)
  }

  get cases(): number {
    return this.story.accepted.cases
  }

  next(time: number, event: KnownEvent, entity: number): void {
    this.catchUp()
    this.last = see(this.world, this.story.places, time, event, entity)
  }

  catchUp(): void {
    const { last, told } = this
    if (last === undefined) return
    this.last = undefined
    this.told = []
    explain(this.story, last)
    for (const tell of told) tell()
  }

  arises(row: number): void {
    const { story } = this
    this.told.push(() => {
      story.begin(row)
      story.ofCase(row, this.world.cases.onset[row], 'arises', story.matter(row))
    })
  }

  prevented(street: number, address: number): void {
    const now = this.world.clock.now
    const issue = address - this.world.streets[street].block + 1
    this.told.push(() => this.story.around(now, 'prevented', this.story.streetNumber(street), { issue }))
  }

  volunteersTake(row: number): void {
    const now = this.world.clock.now
    this.told.push(() => volunteersTake(this.story, row, now))
  }

  takenUp(row: number): void {
    const now = this.world.clock.now
    this.told.push(() => takenUp(this.story, row, now))
  }

  judges(row: number, solved: boolean, satisfied: boolean, inSample: boolean): void {
    this.story.judgement = { row, solved, satisfied, inSample }
  }

  partTaken(call: number): void {
    const now = this.world.clock.now
    this.told.push(() => partTaken(this.story, call, now))
  }
}
