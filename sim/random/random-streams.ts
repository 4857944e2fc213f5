/**
 * The random streams of one replication: every draw is a pure function of its address (seed, replication, purpose, entity,
 * index), so the order of draws does not matter and two scenarios share their luck. The scenario is never part of the
 * address.
 */
import { randomFromText } from './text-random.ts'
import { threefry } from './threefry.ts'

const TWO_32 = 4294967296
const PER_WORD = 2.3283064365386963e-10
const PER_GRAIN = 2.220446049250313e-16
/** Second counter word of the keys; any constant does. */
const KEY_COUNTER = 0x6b657973

const words = new Int32Array(2)

/** The luck of one replication: a draw depends on its address alone, so the order of draws does not matter, and scenarios share it. */
export class RandomStreams {
  private readonly key0: number
  private readonly key1: number

  /**
   * @param seed any text
   * @param replication whole number, 0 to 2^32 - 1. For one seed no two replications share a key, because threefry is
   * one-to-one in its counter.
   */
  constructor(seed: string, replication: number) {
    const next = randomFromText(seed)
    threefry((next() * TWO_32) | 0, (next() * TWO_32) | 0, replication | 0, KEY_COUNTER, words)
    this.key0 = words[0]
    this.key1 = words[1]
  }

  /**
   * The uniform number at an address, strictly inside (0, 1): an odd multiple of 2^-53, so that 1 - u is exact.
   * @param purpose what the draw is for, 0 to 255
   * @param entity whom it concerns, 0 to 2^32 - 1
   * @param index which draw of this purpose and entity, 0 to 2^24 - 1
   */
  uniform(purpose: number, entity: number, index: number): number {
    threefry(this.key0, this.key1, entity | 0, (purpose << 24) | index, words)
    return words[0] * PER_WORD + 0.5 + ((words[1] >>> 12) + 0.5) * PER_GRAIN
  }
}
