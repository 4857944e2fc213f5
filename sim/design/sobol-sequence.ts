/**
 * The Sobol sequence (Sobol 1967) with the direction numbers of Joe and Kuo (2008), in Gray-code order from its first point on: a sequence without
 * it, or cut at anything but a power of two, loses its balance. A digital shift by key moves all points alike and keeps that balance.
 */
import { randomFromText } from '../random/text-random.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { DIMENSIONS, JOE_KUO } from './joe-kuo.ts'

const BITS = 32
const TWO_32 = 4294967296

/** Direction numbers by dimension, made when they are first asked for. */
let directions: readonly Int32Array[] | undefined

function directionsOf(): readonly Int32Array[] {
  directions ??= [firstDimension(), ...JOE_KUO.trim().split(/;\s*/).map(laterDimension)]
  return directions
}

function firstDimension(): Int32Array {
  return Int32Array.from({ length: BITS }, (_, bit) => 1 << (BITS - 1 - bit))
}

/** By the recurrence of the primitive polynomial. */
function laterDimension(row: string): Int32Array {
  const [degree, inner, ...first] = row.split(' ').map(Number)
  const numbers = new Int32Array(BITS)
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = first[bit] << (BITS - 1 - bit)
      continue
    }
    let next = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree)
    for (let k = 1; k < degree; k++) if ((inner >> (degree - 1 - k)) & 1) next ^= numbers[bit - k]
    numbers[bit] = next
  }
  return numbers
}

/**
 * Points `from` (included) to `to` (excluded) of the sequence, each coordinate inside (0, 1) with a shift and in [0, 1) without one.
 * @param shift any text: the key of the digital shift; null leaves the sequence as it is
 * @throws InputError for more dimensions than the table has
 */
export function sobolPoints(from: number, to: number, dimensions: number, shift: string | null): number[][] {
  if (dimensions > DIMENSIONS)
    throw new InputError(
      say`the Sobol sequence is asked for ${dimensions} dimensions; it has ${DIMENSIONS}: vary fewer levers, or screen them first (--method morris)`,
    )
  const numbers = directionsOf()
  const moves = shiftsOf(dimensions, shift)
  const half = shift === null ? 0 : 0.5
  return Array.from({ length: to - from }, (_, index) => {
    const gray = (from + index) ^ ((from + index) >>> 1)
    return Array.from({ length: dimensions }, (_, dimension) => {
      let word = moves[dimension]
      for (let bit = 0; gray >>> bit !== 0; bit++) if ((gray >>> bit) & 1) word ^= numbers[dimension][bit]
      return ((word >>> 0) + half) / TWO_32
    })
  })
}

function shiftsOf(dimensions: number, shift: string | null): Int32Array {
  const moves = new Int32Array(dimensions)
  if (shift === null) return moves
  const next = randomFromText(`${shift} digital shift`)
  return moves.map(() => (next() * TWO_32) | 0)
}

/** Whether a number of points keeps the balance of the sequence. */
export function isPowerOfTwo(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1 && count < TWO_32 && (count & (count - 1)) === 0
}
