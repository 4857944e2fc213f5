/** What most models do: one stream of random numbers, from which whoever comes next takes the next. */
import { randomFromText } from '../../../sim/random/text-random.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'

/** The same seed and replication, the same stream; but whoever comes once more or once less moves all who come after. */
export class OneStream extends RandomStreams {
  private readonly next: () => number
  /** The model looks up some draws again, where others would have kept them. */
  private readonly taken = new Map<string, number>()

  constructor(seed: string, replication: number) {
    super(seed, replication)
    this.next = randomFromText(`${seed} ${replication}`)
  }

  override uniform(purpose: number, entity: number, index: number): number {
    const address = `${purpose} ${entity} ${index}`
    const known = this.taken.get(address)
    if (known !== undefined) return known
    let drawn = this.next()
    while (drawn === 0) drawn = this.next()
    this.taken.set(address, drawn)
    return drawn
  }
}
