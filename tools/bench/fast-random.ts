/**
 * A fast generator with a state of its own (sfc32, Chris Doty-Humphrey), for measurements only: the model draws by
 * address. What it costs more to draw by address is the difference between two lines of the bench.
 */
import { exponential } from '../../sim/random/exponential.ts'

export class FastRandom {
  private a: number
  private b = 0x9e3779b9 | 0
  private c = 0x243f6a88 | 0
  private counter = 1

  constructor(seed: number) {
    this.a = seed | 0
    for (let round = 0; round < 12; round++) this.word()
  }

  uniform(): number {
    return this.word() * 2.3283064365386963e-10 + 0.5 + ((this.word() >>> 12) + 0.5) * 2.220446049250313e-16
  }

  exponential(): number {
    return exponential(this.uniform())
  }

  private word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum
  }
}
