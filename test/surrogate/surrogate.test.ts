/** Surrogates of functions that are known, with chance of a size that is known. */
import { expect, test } from 'vitest'
import type { Axis } from '../../sim/design/axis.ts'
import { pointsOfDesign } from '../../sim/design/design.ts'
import type { Design } from '../../sim/design/design.ts'
import { randomFromText } from '../../sim/random/text-random.ts'
import { knownMeans } from '../../sim/surrogate/known-means.ts'
import { surrogateOf, withoutOrder } from '../../sim/surrogate/surrogate.ts'
import type { SurrogateMeasure } from '../../sim/surrogate/surrogate.ts'
import { trustIn } from '../../sim/surrogate/trust.ts'
import { surrogateTable } from '../../sim/surrogate/surrogate-table.ts'

const range = (name: string): Axis => ({ name, low: 0, high: 1, scale: 'linear', whole: false })

interface Chance {
  readonly points?: number
  readonly replications?: number
  /** Half the width of a uniform number that all points share, and of one of each point. */
  readonly shared?: number
  readonly own?: number
}

function designOf(axes: readonly Axis[], points: number): Design {
  return { kind: 'lhs', axes, constraints: [], points, key: 'k' }
}

function found(axes: readonly Axis[], truth: (at: readonly number[]) => number, chance: Chance = {}): SurrogateMeasure {
  const { points = 40, replications = 5, shared = 0, own = 0 } = chance
  const design = designOf(axes, points)
  const next = randomFromText('chance')
  const around = (width: number): number => width * (2 * next() - 1)
  const luck = Array.from({ length: replications }, () => around(shared))
  const values = new Map(
    pointsOfDesign(design).points.map(({ name, at }) => [name, luck.map((common) => truth(at) + common + around(own))]),
  )
  const measured = { replications, of: (_: number, name: string) => Float64Array.from(values.get(name)!) }
  return surrogateOf({ method: 'sweep', design, measures: ['onTimeRate'] }, measured, 3).measures[0]
}

const pair = [range('a.a'), range('a.b')]

test('3 a + b: nine tenths of the variance are those of a, alone and in all; curves go straight up by 3 and 1', () => {
  const { trust, indices, curves, lengths, shared } = found(pair, ([a, b]) => 3 * a + b, { shared: 1, own: 0.2 })
  expect(trust).toMatchObject({ distrust: null, points: 40 })
  expect(trust!.explained).toBeGreaterThan(0.9)
  expect(indices.map(({ lever }) => lever)).toEqual(['a.a', 'a.b'])
  for (const [i, share] of [0.9, 0.1].entries()) {
    expect(Math.abs(indices[i].main - share)).toBeLessThan(0.03)
    expect(Math.abs(indices[i].total - share)).toBeLessThan(0.03)
  }
  for (const [i, rise] of [3, 1].entries()) {
    const { stops } = curves[i]
    expect(stops).toHaveLength(11)
    expect(Math.abs(stops[10].mean - stops[0].mean - rise)).toBeLessThan(0.2)
    expect(stops[5].mean).toBeCloseTo((stops[0].mean + stops[10].mean) / 2, 1)
  }
  expect(lengths.every(({ length }) => length > 1)).toBe(true)
  // A uniform number of half-width 1 has variance 1/3; of five the mean has 1/15, and its root is 0.26.
  expect(Math.abs(shared! - 0.26)).toBeLessThan(0.15)
})

test('(a - 1/2)(b - 1/2): neither does anything alone, both all together', () => {
  const { trust, indices } = found(pair, ([a, b]) => (a - 0.5) * (b - 0.5), { own: 0.005 })
  expect(trust!.distrust).toBeNull()
  for (const { main, total } of indices) {
    expect(Math.abs(main)).toBeLessThan(0.05)
    expect(Math.abs(total - 1)).toBeLessThan(0.05)
  }
})

test('chance alone, and what swings faster than the points stand, are refused', () => {
  const chance = found(pair, () => 0.5, { own: 0.2 })
  expect(chance.trust!.distrust).toBe('noise')
  expect([chance.indices, chance.curves, chance.next]).toEqual([[], [], []])
  const swinging = found(pair, ([a, b]) => Math.sin(60 * a) + Math.cos(50 * b), { own: 0.01 })
  expect(swinging.trust!.distrust).toBe('poor')
})

test('what is the same everywhere, missing, or of one replication has none, for its reason', () => {
  expect(found(pair, () => 0.5).without).toBe('constant')
  expect(found(pair, ([a]) => (a > 0.5 ? NaN : a)).without).toBe('missing')
  expect(found(pair, ([a]) => a, { replications: 1, own: 0.1 }).without).toBe('fewReplications')
})

test('the next points lie in the gap, one after another, and not beyond what was run', () => {
  const levels: Axis = { name: 'a.a', levels: [0, 5, 10, 15, 20, 25, 30, 35, 40, 100] }
  const design: Design = { kind: 'full', axes: [levels], constraints: [], points: null, key: 'k' }
  const { points } = pointsOfDesign(design)
  const values = new Map(points.map(({ name, at: [a] }) => [name, [a + 0.01, a - 0.01, a]]))
  const measured = { replications: 3, of: (_: number, name: string) => Float64Array.from(values.get(name)!) }
  const { measures, axes } = surrogateOf({ method: 'sweep', design, measures: ['cost'] }, measured, 2)
  expect(axes[0]).toMatchObject({ low: 0, high: 100, whole: true })
  const [first, second] = measures[0].next.map(({ values: [value] }) => value as number)
  for (const value of [first, second]) expect(value > 41 && value < 100 && Number.isInteger(value)).toBe(true)
  expect(first).not.toBe(second)
})

test('the next points keep the constraints, within the least and the greatest value that was run', () => {
  // b >= a, and corners that no point of a Latin hypercube reaches, where the least is known.
  const constraints = [
    {
      text: 'a.a <= a.b',
      terms: [
        { axis: 0, factor: 1 },
        { axis: 1, factor: -1 },
      ],
      constant: 0,
      strict: false,
    },
  ]
  const design = { ...designOf(pair, 40), constraints }
  const { points } = pointsOfDesign(design)
  const values = new Map(points.map(({ name, at: [a, b] }) => [name, [a + b + 0.01, a + b - 0.01, a + b]]))
  const measured = { replications: 3, of: (_: number, name: string) => Float64Array.from(values.get(name)!) }
  const { next } = surrogateOf({ method: 'sweep', design, measures: ['cost'] }, measured, 20).measures[0]
  expect(next).toHaveLength(20)
  const ends = [0, 1].map((lever) => points.map(({ at }) => at[lever]).sort((x, y) => x - y))
  for (const { values: place } of next) {
    const [a, b] = place as number[]
    expect(a).toBeLessThanOrEqual(b)
    for (const [lever, value] of [a, b].entries()) {
      expect(value).toBeGreaterThanOrEqual(ends[lever][0])
      expect(value).toBeLessThanOrEqual(ends[lever].at(-1)!)
    }
  }
})

test('intervals of 95 % that hold 31 of 40 points, or 1,000 of 1,000, are not believed; 32 and all of 40 may be chance', () => {
  const distrust = (inside: number, points: number) => {
    const left = Array.from({ length: points }, (_, i) => ({ error: 0.01, variance: i < inside ? 1 : 1e-9 }))
    const means = Array.from({ length: points }, (_, i) => i)
    return trustIn({ leftOut: () => left }, { places: [], means, noise: means.map(() => 1e-6) }).distrust
  }
  // P(Bin(40, .9) <= 31) = .0155 and <= 32 .0419; .99^40 = .669, .99^1000 = .00004; rare is .025.
  expect([31, 32, 40].map((inside) => distrust(inside, 40))).toEqual(['wrongIntervals', null, null])
  expect(distrust(1000, 1000)).toBe('wrongIntervals')
})

test('luck that all share is told apart from that of each point', () => {
  const places = [[0], [0.5], [1]]
  // All move by 1 and -1 together; the second moves by 0.1 besides.
  const values = [
    [1, -1, 1, -1],
    [1.1, -1.1, 0.9, -0.9],
    [1, -1, 1, -1],
  ]
  const { means, shared, noise } = knownMeans(places, values)
  expect(Array.from(means)).toEqual([0, 0, 0])
  // The common part is (1 + 1/30, ...): its variance over three degrees of freedom, for the mean of four.
  const common = [1 + 0.1 / 3, -1 - 0.1 / 3, 1 - 0.1 / 3, -1 + 0.1 / 3]
  expect(shared).toBeCloseTo(common.reduce((sum, x) => sum + x * x, 0) / 3 / 4, 12)
  // What is left: 0.1/3 at the outer points, 0.2/3 in the middle, a half more for three points that share one luck; too few to lay a plane through.
  const own = [1, 2, 1].map((size) => (1.5 * 4 * ((size * 0.1) / 3) ** 2) / 3)
  for (const one of noise as number[]) expect(one).toBeCloseTo((own[0] + own[1] + own[2]) / 3 / 4, 12)
})

test('words have no surrogate, and numbers, yes and no have one', () => {
  const axes: Axis[] = [
    { name: 'a.gate', levels: ['street', 'grid', 'lane'] },
    { name: 'a.on', levels: [false, true] },
    { name: 'a.n', levels: [1, 2, 3] },
    range('a.r'),
  ]
  expect(withoutOrder(axes)).toEqual(['a.gate'])
})

test('the table has a row a stop', () => {
  const measure = found(pair, ([a, b]) => 3 * a + b, { own: 0.2 })
  const { file, rows, columns } = surrogateTable({
    ...{ format: 'whistlelab-surrogate-1', axes: pair, points: 40, replications: 5 },
    measures: [measure],
  })
  expect([file, rows.length, columns.length]).toEqual(['surrogate.csv', 22, 7])
  expect(rows[0].slice(0, 4)).toEqual(['onTimeRate', 'a.a', '0', 0])
})
