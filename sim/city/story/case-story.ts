/** What has been told of a run so far, and to whom the next step is told: lives by row, and the offices as they stood when last looked at. */
import { FINDER, URGENCY_NAMES } from '../state/cases.ts'
import { Places } from './places.ts'
import { RECURRENCE_BLOCK } from '../model/purposes.ts'
import { DUTY_NAMES } from './seen-event.ts'
import type { Details, Ending, FinderName, Life, Matter, Step, StepName } from './steps.ts'
import { LAST_STEPS } from './steps.ts'
import type { World } from '../world.ts'
import { numberInCity } from '../world.ts'

export const FINDER_NAMES = Object.keys(FINDER) as FinderName[]

/** What is remembered of a life while it lasts. */
export interface Memory extends Life {
  /** When it was last handed on to whom it is with (h), and when the work in hand began. */
  since: number
  begun: number
  /** When the work in hand is due to end; if it ends later, it was interrupted. */
  due: number
  /** Whistles blown for it, those before a reopening included. */
  whistles: number
}

export interface Judgement {
  readonly row: number
  readonly solved: boolean
  readonly satisfied: boolean
  readonly inSample: boolean
}

/** Shared by the stories of all districts. */
export interface Count {
  cases: number
}

export class CaseStory {
  readonly world: World
  places: Places
  /** Cases accepted so far, in the whole city. */
  readonly accepted: Count
  private readonly hear: (step: Step) => void
  private readonly lives: (Memory | undefined)[] = []
  /** Posts without a head, street by street, as of the last day. */
  vacant: readonly Uint8Array[]
  /** What a resident has judged during the event. */
  judgement: Judgement | undefined
  /** Heads from outside in each department and at each street, as of the last day. */
  readonly outside: Int32Array
  readonly outsideAtStreets: Int32Array

  constructor(world: World, hear: (step: Step) => void, accepted: Count) {
    this.world = world
    this.accepted = accepted
    this.hear = hear
    this.places = new Places(world)
    this.vacant = world.streets.map((office) => office.vacant.slice())
    this.outside = new Int32Array(world.departments.length)
    this.outsideAtStreets = new Int32Array(world.streets.length)
  }

  /** After a switch: the offices have moved. */
  lookAround(): void {
    this.places = new Places(this.world)
    this.vacant = this.world.streets.map((office) => office.vacant.slice())
  }

  /** Number of a street in the city, from 1. @param street counted from 0 in the district */
  streetNumber(street: number): number {
    return numberInCity(this.world, street) + 1
  }

  /** A new life in this row. */
  begin(row: number): Memory {
    const { cases, streets } = this.world
    const street = cases.street[row]
    const issue = cases.address[row] - streets[street].block + 1
    const recurrence = cases.lot[row] / RECURRENCE_BLOCK
    const life = { street: this.streetNumber(street), issue, recurrence, since: NaN, begun: NaN, due: NaN, whistles: 0 }
    this.lives[row] = life
    return life
  }

  life(row: number): Memory {
    return this.lives[row]!
  }

  isAlive(row: number): boolean {
    return this.lives[row] !== undefined
  }

  /** Tells a step of the life in a row; the last one ends it. */
  ofCase<Name extends StepName>(row: number, time: number, step: Name, details: Details[Name]): void {
    const life = this.lives[row]!
    this.hear({ time, step, life, street: life.street, ...details } as unknown as Step)
    if (LAST_STEPS.has(step)) this.lives[row] = undefined
  }

  /** Tells a step that is of no case. */
  around<Name extends StepName>(time: number, step: Name, street: number | undefined, details: Details[Name]): void {
    this.hear({ time, step, ...(street === undefined ? {} : { street }), ...details } as unknown as Step)
  }

  matter(row: number): Matter {
    const { cases, residents } = this.world
    return {
      domain: cases.domain[row] + 1,
      duty: DUTY_NAMES[cases.duty[row]],
      difficulty: cases.difficulty[row],
      urgency: URGENCY_NAMES[cases.urgency[row]],
      resident: cases.resident[row] - residents.firstOfStreet[cases.street[row]] + 1,
      grid: cases.grid[row] + 1,
    }
  }

  finder(row: number): FinderName {
    return FINDER_NAMES[this.world.cases.finder[row]]
  }

  ending(row: number): Ending {
    const { cases } = this.world
    return {
      onset: cases.onset[row],
      discovered: cases.discovered[row],
      accepted: cases.accepted[row],
      ...(cases.dispatched[row] >= 0 ? { dispatched: cases.dispatched[row] } : {}),
      ...(cases.solved[row] >= 0 ? { solvedAt: cases.solved[row] } : {}),
      returns: cases.hops[row],
      whistles: this.life(row).whistles,
      reopenings: cases.reopenings[row],
      chasers: cases.chasers[row],
      ...(cases.firstWork[row] >= 0 ? { firstWork: cases.firstWork[row] } : {}),
    }
  }
}
