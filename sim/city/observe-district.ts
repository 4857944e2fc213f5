/**
 * One district as it is observed: warm-up, observed weeks, follow-up, and the books that are opened and closed between them. It goes on as far
 * as it is told to, in as many steps as anybody likes: where it rests changes no bit of what comes of it.
 */
import { checkConservation } from './readout/conservation.ts'
import { packAccount } from './state/account.ts'
import { STAGE } from './state/cases.ts'
import { usageBetween, usageUpToNow } from './state/usage.ts'
import type { World } from './world.ts'

/** What is done to the books when the clock has come to an hour. */
interface Mark {
  readonly at: number
  readonly then: () => void
}

type Usage = ReturnType<typeof usageUpToNow>

/** A district that is observed from its first moment on. */
export class DistrictObservation {
  readonly world: World
  private readonly marks: readonly Mark[]
  private next = 0
  private before: Usage | undefined
  private usage: Usage | undefined

  /** @param world at its first moment */
  constructor(world: World) {
    this.world = world
    this.marks = this.marksOf(world)
  }

  get isOver(): boolean {
    return this.next === this.marks.length
  }

  /** Lets the clock run up to and at this hour, at most to the end. */
  runTo(hour: number): void {
    const { clock } = this.world
    for (; this.next < this.marks.length && this.marks[this.next].at <= hour; this.next++) {
      clock.run(this.marks[this.next].at)
      this.marks[this.next].then()
    }
    if (!this.isOver) clock.run(hour)
    for (const { quietDesk } of this.world.streets) quietDesk?.catchUp()
  }

  /** What came of it as a row of numbers (`packAccount`); to be read once. @throws Error before the end, or when conservation is broken: a defect of the model */
  account(): Float64Array {
    const { world, usage } = this
    if (!this.isOver || usage === undefined) throw new Error(`the run is not over: it ends at ${world.end} h`)
    const { cases, clock, commonEvents, district, outcome, payroll, streets, unseenEvents } = world
    checkConservation(world)
    cases.forEachAlive((row) => {
      outcome.settles(cases, row)
      if (cases.stage[row] === STAGE.latent) outcome.issues.latent(cases, row, Infinity)
      outcome.issues.ends(cases, row, Infinity)
    })
    const events = clock.events + unseenEvents - (district.number > 0 ? commonEvents : 0)
    return packAccount({ outcome, usage, payroll, events }, streets.length)
  }

  /** In their order; at the end of each week what is open is kept. */
  private marksOf(world: World): Mark[] {
    const { outcome } = world
    const { weekly } = outcome
    const { warmUpWeeks, weeks } = weekly.shape
    const weekEnds = (from: number, to: number): Mark[] =>
      Array.from({ length: to - from }, (_, index) => ({
        at: weekly.endOf(from + index),
        then: () => weekly.closeWeek(from + index),
      }))
    return [
      ...weekEnds(-warmUpWeeks, 0),
      { at: outcome.from, then: () => this.begin() },
      ...weekEnds(0, weeks),
      { at: outcome.to, then: () => this.close() },
      { at: world.end, then: () => {} },
    ]
  }

  private begin(): void {
    const { outcome, payroll } = this.world
    outcome.observing = true
    this.before = usageUpToNow(this.world)
    payroll.open(this.world)
  }

  private close(): void {
    const { world } = this
    const { outcome, payroll } = world
    outcome.observing = false
    outcome.beforeConference = countEscalated(world)
    payroll.accrue(world)
    this.usage = usageBetween(this.before!, usageUpToNow(world))
  }
}

function countEscalated({ cases }: World): number {
  let count = 0
  cases.forEachAlive((row) => {
    if (cases.stage[row] === STAGE.escalated) count++
  })
  return count
}
