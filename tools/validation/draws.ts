/** Draws of one case: known by seed and number, so that a case can be made again alone. */
import { RandomStreams } from '../../sim/random/random-streams.ts'

export class Draws {
  private readonly streams: RandomStreams
  private count = 0

  constructor(seed: string, number: number) {
    this.streams = new RandomStreams(seed, number)
  }

  private next(): number {
    return this.streams.uniform(0, 0, this.count++)
  }

  /** 0 to `below` - 1. */
  whole(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(list.length)]
  }

  some<T>(list: readonly T[], most: number): T[] {
    return Array.from({ length: this.whole(most + 1) }, () => this.one(list))
  }
}
