/**
 * The share of a channel's rows that share their minute with another one of the channel: high where the channel hands its requests over in batches.
 * Of very many minutes a part is watched, chosen by the minute alone.
 */

const MOST_WATCHED = 500_000

export interface SharedMinutes {
  readonly rows: number
  readonly share: number
}

export class MinuteWatch {
  private readonly counts = new Map<number, number>()
  private every = 1
  private readonly channels: number

  /** @param channels more than the greatest code of a channel */
  constructor(channels = 1 << 17) {
    this.channels = channels
  }

  see(minute: number, channel: number): void {
    if (scattered(minute) % this.every !== 0) return
    const key = minute * this.channels + channel
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    if (this.counts.size > MOST_WATCHED) this.thin()
  }

  /** By code of the channel. */
  shares(): Map<number, SharedMinutes> {
    const sums = new Map<number, { rows: number; shared: number }>()
    for (const [key, count] of this.counts) {
      const channel = key % this.channels
      const sum = sums.get(channel) ?? { rows: 0, shared: 0 }
      sum.rows += count
      if (count > 1) sum.shared += count
      sums.set(channel, sum)
    }
    return new Map([...sums].map(([channel, { rows, shared }]) => [channel, { rows, share: shared / rows }]))
  }

  private thin(): void {
    this.every *= 2
    for (const key of this.counts.keys())
      if (scattered(Math.floor(key / this.channels)) % this.every !== 0) this.counts.delete(key)
  }
}

function scattered(minute: number): number {
  const x = Math.imul(minute ^ (minute >>> 15), 0x2c1b3c6d)
  return (x ^ (x >>> 12)) >>> 0
}
