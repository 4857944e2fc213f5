/** Test points that cover a range evenly without a generator: multiples of the golden ratio, modulo 1. */
export function spread(count: number, low: number, high: number): number[] {
  return Array.from({ length: count }, (_, i) => low + (high - low) * ((i * 0.6180339887498949 + 0.31) % 1))
}

/** Largest value of `error` over the points; fails loudly on NaN. */
export function worst(points: readonly number[], error: (x: number) => number): number {
  let most = 0
  for (const x of points) {
    const e = Math.abs(error(x))
    if (!(e <= most)) most = e
    if (Number.isNaN(e)) throw new Error(`error at ${x} is not a number`)
  }
  return most
}

export function relative(actual: number, expected: number): number {
  return actual === expected ? 0 : (actual - expected) / Math.abs(expected)
}
