/** How a matter looks, in one byte: its duty, how much of its time limit has passed, and what else can be seen of it. */

/** Within half of its limit, beyond half, late; not reported yet. */
export const AGE = { inTime: 0, beyondHalf: 1, late: 2, latent: 3 } as const

export const DUTY_BITS = 3
const AGE_SHIFT = 2
export const LIFE = 16
export const REOPENED = 32
/** Somebody works on it. */
export const IN_HAND = 64
export const WHISTLED = 128

export function lookWith(duty: number, age: number, flags: number): number {
  return duty | (age << AGE_SHIFT) | flags
}

export function dutyOf(look: number): number {
  return look & DUTY_BITS
}

export function ageOf(look: number): number {
  return (look >> AGE_SHIFT) & 3
}
