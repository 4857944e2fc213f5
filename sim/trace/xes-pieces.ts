/**
 * Pieces of work of one case as XES tells them: each has a number in its case (`concept:instance`), by which its beginning and its
 * end are found where several go on side by side, and an end of the standard's life cycle, also where nobody finishes it.
 */
import type { Step } from '../city/story/steps.ts'
import type { WorkName } from '../city/model/work.ts'
import { LAST_STEPS } from '../city/story/steps.ts'

/** Transitions of the standard life cycle (IEEE 1849-2016, section on the lifecycle extension) that occur. */
type Transition = 'schedule' | 'start' | 'complete' | 'withdraw' | 'ate_abort' | 'pi_abort'

export interface Move {
  readonly time: number
  readonly work: WorkName
  readonly instance: number
  readonly transition: Transition
  /** The step by which it was begun, which says who does it, where it ends without a word of its own. */
  readonly by: Step
}

interface Piece {
  readonly work: WorkName
  readonly instance: number
  readonly by: Step
  readonly started: boolean
}

export class Pieces {
  private last = 0
  private readonly open = new Map<string, Piece>()

  /** What a step of the case begins and ends, the ends first; empty for steps that are no piece of work. */
  movesOf(step: Step): Move[] {
    switch (step.step) {
      case 'triaged':
        return this.atOnce(step, 'triage', step.begun)
      case 'calledBack':
        return this.atOnce(step, 'callback', step.begun)
      case 'queued':
        return [...this.endAttempt(step), this.begin(step, step.work, 'schedule')]
      case 'takenUp':
        return [...this.endAttempt(step, step.work), this.begin(step, step.work, 'start')]
      case 'officerSent':
        return [...this.abort(step, [partOf(step.department!)]), this.begin(step, 'part', 'start')]
      case 'workDone':
        return [this.complete(step, step.work)]
      case 'officerLeaves':
        return this.abort(step, [partOf(step.department)])
      case 'deadlinePassed':
        return this.abort(step, step.sentBack.map(partOf))
      default:
        return LAST_STEPS.has(step.step) ? this.abort(step, [...this.open.keys()]) : []
    }
  }

  /** Its beginning is known only at its end. */
  private atOnce(step: Step, work: WorkName, begun: number): Move[] {
    const instance = ++this.last
    return [
      { time: begun, work, instance, transition: 'start', by: step },
      { time: step.time, work, instance, transition: 'complete', by: step },
    ]
  }

  private begin(step: Step, work: WorkName, transition: 'schedule' | 'start'): Move {
    const key = keyOf(step, work)
    const instance = this.open.get(key)?.instance ?? ++this.last
    this.open.set(key, { work, instance, by: step, started: transition === 'start' })
    return { time: step.time, work, instance, transition, by: step }
  }

  /** Answers to chasers and first calls are told only when they are done. */
  private complete(step: Step, work: WorkName): Move {
    const key = keyOf(step, work)
    const piece = this.open.get(key)
    const own = piece?.work === work ? piece : undefined
    if (own) this.open.delete(key)
    return { time: step.time, work, instance: own?.instance ?? ++this.last, transition: 'complete', by: step }
  }

  /** A case has one attempt at a time: another in its place ends it, unless it is the one that was in line. */
  private endAttempt(step: Step, next?: WorkName): Move[] {
    const piece = this.open.get(ATTEMPT)
    return piece === undefined || (piece.work === next && !piece.started) ? [] : this.abort(step, [ATTEMPT])
  }

  /** Who waits in line is taken out of it; who has begun stops; all of a case stop when its resident withdraws it. */
  private abort(step: Step, keys: readonly string[]): Move[] {
    return keys.flatMap((key) => {
      const piece = this.open.get(key)
      if (piece === undefined) return []
      this.open.delete(key)
      const { work, instance, by, started } = piece
      const transition = step.step === 'withdrawn' ? 'pi_abort' : started ? 'ate_abort' : 'withdraw'
      return [{ time: step.time, work, instance, transition, by }]
    })
  }
}

const ATTEMPT = 'attempt'

function partOf(department: number): string {
  return `part of department ${department}`
}

function keyOf(step: Step, work: WorkName): string {
  if (work !== 'part') return ATTEMPT
  return partOf((step as { readonly department?: number }).department!)
}
