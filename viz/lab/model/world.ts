/** One world of the lab: a worker that runs it, and what it has told so far. */
import { DAILY, isSamePlace } from '../engine/messages.ts'
import type { Frame, FromEngine, LabPlace, MatterAddress, ToEngine, WorldAsked } from '../engine/messages.ts'
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
  /** It is run without what changes in the other of its name from some day on: what would have been. */
  readonly without: boolean
  ready: Ready | undefined
  frame: Frame | undefined
  story: Story | 'asked' | undefined
  failure: string | undefined
  /** The queue that is watched, and its days so far: QUEUE_ROW each. */
  place: LabPlace | undefined
  queue: number[] = []
  /** Runs towards an hour that it has not reached. */
  busy = false
  /** Day by day: DAILY for every street. */
  private days: number[] = []
  private readonly worker: WorkerLike
  private readonly changed: (world: LabWorld, what: FromEngine['tell']) => void

  constructor(
    { name, without = false }: { readonly name: 'A' | 'B'; readonly without?: boolean },
    worker: WorkerLike,
    changed: (world: LabWorld, what: FromEngine['tell']) => void,
  ) {
    this.name = name
    this.without = without
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
    look: Omit<Extract<ToEngine, { do: 'look' }>, 'do'>,
  ): void {
    this.frame = this.ready = this.story = this.failure = undefined
    this.days = []
    this.queue = []
    this.place = undefined
    this.busy = true
    this.worker.postMessage({ do: 'open', texts, world })
    this.worker.postMessage({ do: 'look', ...look })
    this.worker.postMessage({ do: 'run', until: hour })
  }

  runTo(hour: number): void {
    this.busy = true
    this.worker.postMessage({ do: 'run', until: hour })
  }

  look(look: Omit<Extract<ToEngine, { do: 'look' }>, 'do'>): void {
    this.worker.postMessage({ do: 'look', ...look })
  }

  follow(matter: MatterAddress): void {
    this.story = 'asked'
    this.worker.postMessage({ do: 'follow', matter })
  }

  /** Asks for what is new of a queue. */
  watch(place: LabPlace): void {
    if (this.place === undefined || !isSamePlace(this.place, place)) this.queue = []
    this.place = place
    this.worker.postMessage({ do: 'watch', place })
  }

  close(): void {
    this.worker.terminate()
  }

  /** A figure of every day so far, of some streets together. @param from the first of them @param to the one behind the last */
  daily(figure: (typeof DAILY)[number], from: number, to: number): number[] {
    const streets = this.ready?.streets.length ?? 0
    const length = streets * DAILY.length
    const place = DAILY.indexOf(figure)
    const series: number[] = []
    if (length === 0) return series
    for (let day = 0; day + length <= this.days.length; day += length) {
      let sum = 0
      for (let one = from; one < Math.min(to, streets); one++) sum += this.days[day + one * DAILY.length + place]
      series.push(sum)
    }
    return series
  }

  private hear(message: FromEngine): void {
    switch (message.tell) {
      case 'ready':
        this.ready = message
        break
      case 'places':
        if (this.ready !== undefined) this.ready = { ...this.ready, places: message.places }
        break
      case 'frame':
        this.frame = message
        for (const number of message.days) this.days.push(number)
        break
      case 'story':
        this.story = message
        break
      case 'queue':
        if (this.place !== undefined && isSamePlace(this.place, message.place))
          for (const number of message.days) this.queue.push(number)
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
