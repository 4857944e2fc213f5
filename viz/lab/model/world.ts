/** One world of the lab: a worker that runs it, and what it has told so far. */
import { DAILY } from '../engine/messages.ts'
import type { Frame, FromEngine, MatterAddress, ToEngine, WorldAsked } from '../engine/messages.ts'
import type { Ready } from '../picture/view.ts'

export type Story = Extract<FromEngine, { tell: 'story' }>

/** As much of a Worker as is used: a test has one of its own. */
export interface WorkerLike {
  postMessage(message: ToEngine): void
  addEventListener(type: 'message', heard: (event: { readonly data: FromEngine }) => void): void
  terminate(): void
}

export class LabWorld {
  readonly name: 'A' | 'B'
  ready: Ready | undefined
  frame: Frame | undefined
  story: Story | 'asked' | undefined
  failure: string | undefined
  /** Runs towards an hour that it has not reached. */
  busy = false
  /** Day by day: DAILY for every street. */
  private days: number[] = []
  private readonly worker: WorkerLike
  private readonly changed: (world: LabWorld, what: FromEngine['tell']) => void

  constructor(name: 'A' | 'B', worker: WorkerLike, changed: (world: LabWorld, what: FromEngine['tell']) => void) {
    this.name = name
    this.worker = worker
    this.changed = changed
    worker.addEventListener('message', ({ data }) => this.hear(data))
  }

  /** Hours from the start. */
  get time(): number {
    return this.frame?.time ?? 0
  }

  /** @param hour to run to at once */
  open(
    texts: Readonly<Record<string, string>>,
    world: WorldAsked,
    hour: number,
    look: { street: number | null; latent: boolean },
  ): void {
    this.frame = this.ready = this.story = this.failure = undefined
    this.days = []
    this.busy = true
    this.worker.postMessage({ do: 'open', texts, world })
    this.worker.postMessage({ do: 'look', ...look })
    this.worker.postMessage({ do: 'run', until: hour })
  }

  runTo(hour: number): void {
    this.busy = true
    this.worker.postMessage({ do: 'run', until: hour })
  }

  look(street: number | null, latent: boolean): void {
    this.worker.postMessage({ do: 'look', street, latent })
  }

  follow(matter: MatterAddress): void {
    this.story = 'asked'
    this.worker.postMessage({ do: 'follow', matter })
  }

  close(): void {
    this.worker.terminate()
  }

  /** A figure of every day so far. @param street null: of all together */
  daily(figure: (typeof DAILY)[number], street: number | null): number[] {
    const streets = this.ready?.streets.length ?? 0
    const length = streets * DAILY.length
    const place = DAILY.indexOf(figure)
    const series: number[] = []
    if (length === 0) return series
    for (let day = 0; day + length <= this.days.length; day += length) {
      let sum = 0
      for (let one = 0; one < streets; one++)
        if (street === null || street === one) sum += this.days[day + one * DAILY.length + place]
      series.push(sum)
    }
    return series
  }

  private hear(message: FromEngine): void {
    switch (message.tell) {
      case 'ready':
        this.ready = message
        break
      case 'frame':
        this.frame = message
        for (const number of message.days) this.days.push(number)
        break
      case 'story':
        this.story = message
        break
      case 'failure':
        this.failure = message.message
        this.busy = false
        break
      case 'arrived':
        this.busy = false
        break
      default:
    }
    this.changed(this, message.tell)
  }
}
