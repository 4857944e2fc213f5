/** The bits of numbers as a hash: equal hashes, equal numbers to the last bit. */
import { sha256 } from '../../sim/text/sha256.ts'

const view = new DataView(new ArrayBuffer(8))

/** SHA-256 over the 64 bits of each number, in order. NaN is one value, for its payload is free to differ between engines. */
export function hashOfBits(numbers: Iterable<number>): string {
  const words: string[] = []
  for (const number of numbers) {
    view.setFloat64(0, number)
    words.push(Number.isNaN(number) ? 'missing' : hex(view.getUint32(0)) + hex(view.getUint32(4)))
  }
  return sha256(words.join(' '))
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0')
}
