/** Replications in the background: so many as were declared, world by world with the same luck, and what they say when they are all there. */
import { MEASURES, measureIndex } from '../../../sim/city/model/measures.ts'
import { MeasuresAccumulator } from '../../../sim/analysis/measures-accumulator.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { Summary } from '../../../sim/analysis/summary.ts'
import { withBeyond } from '../../../sim/analysis/beyond.ts'
import type { WorldAsked } from '../engine/messages.ts'
import type { WorkerLike } from './world.ts'

/** From so many runs on an interval is drawn, without a word. */
export const INTERVAL_FROM = 5

/** Replications of a world that a worker does before it looks for others. */
const PIECE = 2

export interface Replicated {
  readonly measures: Float64Array
  readonly groups: Float64Array
  readonly survival: Float64Array
  readonly weekly: Replication['weekly']
  readonly weeklyCounts: Float64Array
}

/** What is run: a world under its name. The first is the baseline. */
export interface RunArm {
  readonly name: string
  readonly world: WorldAsked
}

type Judged = Pick<Summary, 'scenarios' | 'differences'>

/** Background runs of some worlds. Workers are opened when it starts, and closed when all is done. */
export class Runs {
  readonly arms: readonly RunArm[]
  /** Declared before the first of them began; after a second look the number that was asked for then. */
  declared: number
  /** What was declared first, where more were asked for later. */
  first: number | undefined
  failure: string | undefined
  /** By arm, then by replication. */
  readonly rows: (Replicated | undefined)[][]
  private workers: WorkerLike[] = []
  private readonly changed: () => void

  constructor(arms: readonly RunArm[], declared: number, changed: () => void) {
    this.arms = arms
    this.declared = declared
    this.changed = changed
    this.rows = arms.map(() => [])
  }

  /** Replications that every arm has, from the first on without a gap. */
  get done(): number {
    for (let replication = 0; ; replication++)
      if (replication === this.declared || this.rows.some((rows) => rows[replication] === undefined)) return replication
  }

  get isComplete(): boolean {
    return this.done === this.declared
  }

  /** Each lane takes the next few replications of a world that nobody has begun: worlds advance side by side, whatever the number of lanes. */
  start(texts: Readonly<Record<string, string>>, makeWorker: () => WorkerLike, lanes: number): void {
    const waiting = this.pieces()
    for (let lane = 0; lane < Math.min(lanes, waiting.length); lane++) {
      const worker = makeWorker()
      this.workers.push(worker)
      let piece = waiting.shift()
      const begin = (): void => {
        if (piece === undefined) return worker.terminate()
        worker.postMessage({ do: 'open', texts, world: this.arms[piece.arm].world })
        worker.postMessage({ do: 'batch', from: piece.from, to: piece.to })
      }
      worker.addEventListener('message', ({ data }) => {
        if (data.tell === 'failure') return this.fail(data.message)
        if (data.tell !== 'replication' || piece === undefined) return
        const { groups, measures, survival, weekly, weeklyCounts } = data
        this.rows[piece.arm][data.replication] = { groups, measures, survival, weekly, weeklyCounts }
        if (data.replication === piece.to - 1) {
          piece = waiting.shift()
          begin()
        }
        this.changed()
      })
      begin()
    }
  }

  /** What is still to be done, by first replication and then by world. */
  private pieces(): { readonly arm: number; readonly from: number; readonly to: number }[] {
    const pieces = []
    for (let from = this.done; from < this.declared; from += PIECE)
      for (let arm = 0; arm < this.arms.length; arm++)
        pieces.push({ arm, from, to: Math.min(from + PIECE, this.declared) })
    return pieces
  }

  private fail(message: string): void {
    this.failure = message
    this.stop()
    this.changed()
  }

  /** Asks for twice as many; what is there stays. */
  lookAgain(): void {
    this.first ??= this.declared
    this.declared *= 2
  }

  stop(): void {
    for (const worker of this.workers) worker.terminate()
    this.workers = []
  }

  /** Values of a measure, replication by replication, as far as all arms have them. */
  valuesOf(arm: number, measure: string): number[] {
    const column = measureIndex(measure)
    return this.rows[arm].slice(0, this.done).map((row) => row!.measures[column])
  }

  /** Share not yet truly solved by day, replication by replication, as far as all arms have them. */
  survivalOf(arm: number): Float64Array[] {
    return this.rows[arm].slice(0, this.done).map((row) => row!.survival)
  }

  /** The estimates and paired differences of the command line, of two arms, over all runs so far. */
  summary(baseline = 0, option = 1): Judged {
    const names =
      option < this.arms.length ? [this.arms[baseline].name, this.arms[option].name] : [this.arms[baseline].name]
    const accumulator = new MeasuresAccumulator(names, MEASURES)
    const chosen = option < this.arms.length ? [baseline, option] : [baseline]
    for (let replication = 0; replication < this.done; replication++)
      accumulator.add(chosen.map((arm) => withBeyond(this.rows[arm][replication]!.measures)))
    return accumulator.finish()
  }
}

/** Workers in the background: the page and the worlds want two processors. */
export function lanes(): number {
  return Math.max(2, Math.min(4, navigator.hardwareConcurrency - 2))
}
