/**
 * The last row of each id, for millions of rows in a few bytes each: 64 bits of the id's hash with a key of this reading (FNV-1a, mixed as in
 * MurmurHash3), in one open table. Ids themselves are not kept.
 */

const FIRST_SLOTS = 1 << 12
const FULLEST = 0.6

export class LastOfId {
  /** Rows that repeat an id. */
  repeats = 0
  private readonly key: number
  private slots = FIRST_SLOTS
  private used = 0
  private high = new Uint32Array(FIRST_SLOTS)
  private low = new Uint32Array(FIRST_SLOTS)
  /** The row plus one; 0 in an empty slot. */
  private rows = new Uint32Array(FIRST_SLOTS)

  constructor(key: number) {
    this.key = key >>> 0
  }

  see(id: string, row: number): void {
    if (this.used > FULLEST * this.slots) this.grow()
    const [high, low] = this.hashOf(id)
    const slot = this.slotOf(high, low)
    if (this.rows[slot] === 0) this.used++
    else this.repeats++
    this.high[slot] = high
    this.low[slot] = low
    this.rows[slot] = row + 1
  }

  /** Whether no later row has the same id. */
  isLast(id: string, row: number): boolean {
    const [high, low] = this.hashOf(id)
    return this.rows[this.slotOf(high, low)] === row + 1
  }

  private slotOf(high: number, low: number): number {
    let slot = low & (this.slots - 1)
    while (this.rows[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low))
      slot = (slot + 1) & (this.slots - 1)
    return slot
  }

  private hashOf(id: string): [number, number] {
    let a = (this.key ^ 0x811c9dc5) >>> 0
    let b = mixed(this.key + 0x9e3779b9)
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15)
    }
    return [mixed(a), mixed(b ^ a)]
  }

  private grow(): void {
    const { high, low, rows } = this
    this.slots *= 2
    this.high = new Uint32Array(this.slots)
    this.low = new Uint32Array(this.slots)
    this.rows = new Uint32Array(this.slots)
    for (let at = 0; at < rows.length; at++) {
      if (rows[at] === 0) continue
      const slot = this.slotOf(high[at], low[at])
      this.high[slot] = high[at]
      this.low[slot] = low[at]
      this.rows[slot] = rows[at]
    }
  }
}

function mixed(value: number): number {
  let x = value >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
