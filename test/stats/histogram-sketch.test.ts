import { describe, expect, it } from 'vitest'
import { lognormalOf } from '../../sim/random/lognormal.ts'
import { randomFromText } from '../../sim/random/text-random.ts'
import { HistogramSketch } from '../../sim/stats/histogram-sketch.ts'

const SHARES = [0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]

function sketchOf(values: readonly number[], relativeError?: number): HistogramSketch {
  const sketch = new HistogramSketch(relativeError)
  for (const x of values) sketch.add(x)
  return sketch
}

/** The least value of which at least the share p is at or below: from the sorted array. */
function sortedQuantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]
}

function expectClose(sketch: HistogramSketch, values: readonly number[], relativeError: number): void {
  for (const p of SHARES) {
    const exact = sortedQuantile(values, p)
    // A hair more than promised, for rounding at the edge of a bin.
    expect(Math.abs(sketch.quantile(p) - exact)).toBeLessThanOrEqual(relativeError * exact * (1 + 1e-9))
  }
}

const next = randomFromText('sketch')
const heavy = Array.from({ length: 5000 }, () => lognormalOf(48, 3)(next()))

describe('histogram sketch', () => {
  it('keeps its relative error against the sorted array', () => {
    expectClose(sketchOf(heavy), heavy, 0.005)
    expectClose(sketchOf(heavy, 0.05), heavy, 0.05)
    const wide = heavy.map((_, i) => 10 ** (-8 + (20 * i) / heavy.length))
    expectClose(sketchOf(wide, 0.01), wide, 0.01)
    expectClose(sketchOf([...wide].reverse(), 0.01), wide, 0.01)
  })

  it('keeps zeros apart', () => {
    const values = [...new Array<number>(3000).fill(0), ...heavy, 1e-12]
    const sketch = sketchOf(values)
    expectClose(sketch, values, 0.005)
    expect(sketch.quantile(0.3)).toBe(0)
  })

  it('counts a value of weight w like w values', () => {
    const once = new HistogramSketch()
    const often = new HistogramSketch()
    heavy.slice(0, 200).forEach((x, i) => {
      once.add(x, (i % 5) + 1)
      for (let k = 0; k <= i % 5; k++) often.add(x)
    })
    expect(once.count).toBe(often.count)
    for (const p of SHARES) expect(once.quantile(p)).toBe(often.quantile(p))
  })

  it('merges without loss, in either order', () => {
    const whole = sketchOf([...heavy, 0])
    const low = heavy.filter((x) => x < 30)
    const high = [...heavy.filter((x) => x >= 30), 0]
    const a = sketchOf(low)
    a.merge(sketchOf(high))
    const b = sketchOf(high)
    b.merge(sketchOf(low))
    b.merge(new HistogramSketch())
    for (const p of SHARES) expect([a.quantile(p), b.quantile(p)]).toEqual([whole.quantile(p), whole.quantile(p)])
    expect([a.count, b.count]).toEqual([5001, 5001])
  })

  it('never leaves the range seen, and is exact for a single value', () => {
    const sketch = sketchOf(heavy)
    expect(sketch.quantile(0)).toBe(Math.min(...heavy))
    expect(sketch.quantile(1)).toBeLessThanOrEqual(Math.max(...heavy))
    expect(SHARES.map((p) => sketchOf([17.3]).quantile(p))).toEqual(SHARES.map(() => 17.3))
  })

  it('says NaN when empty and refuses what it cannot hold', () => {
    expect(new HistogramSketch().quantile(0.5)).toBeNaN()
    expect(sketchOf([1]).quantile(1.5)).toBeNaN()
    const sketch = new HistogramSketch()
    for (const x of [-1, NaN, Infinity])
      expect(() => sketch.add(x)).toThrow(`given ${x}; give finite values of at least 0`)
    expect(() => new HistogramSketch(0)).toThrow('give a share between 0 and 1')
    expect(() => sketch.merge(new HistogramSketch(0.01))).toThrow('cannot be merged')
    expect(sketch.count).toBe(0)
  })
})
