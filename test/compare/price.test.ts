import { describe, expect, it } from 'vitest'
import { costFrontier } from '../../sim/compare/cost-frontier.ts'
import { priceOf } from '../../sim/compare/step-price.ts'
import { normal } from '../../sim/random/normal.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'

describe('the price of a step', () => {
  it('has two ends where the effect is shown', () => {
    const { ratio, g, set } = priceOf([4, 5, 6, 5.5, 4.5], [10, 12, 15, 13, 11])
    expect(ratio).toBeCloseTo(2.44, 12)
    expect(g).toBeCloseTo(0.038543, 6)
    expect(set).toMatchObject({ kind: 'interval' })
    const { low, high } = set as { low: number; high: number }
    expect([low, high].map((one) => one.toFixed(6))).toEqual(['2.361100', '2.522107'])
  })

  it('is no price where it is not', () => {
    const { g, set } = priceOf([1, -1, 2, 0.5, -0.5], [10, 9, 12, 11, 10])
    expect(g).toBeCloseTo(13.731, 3)
    const { kind, low, high } = set as { kind: string; low: number; high: number }
    expect([kind, low.toFixed(4), high.toFixed(4)]).toEqual(['outside', '-8.4635', '6.1576'])
    expect(priceOf([1, -1, 2, -2, 0.2], [0.5, -1, 1, -2, 1]).set).toEqual({ kind: 'all' })
  })

  it('has in its set exactly the prices r at which the mean of C - r E is within t standard errors of 0 (Fieller 1954), of whatever kind it is', () => {
    const kinds = new Set<string>()
    for (let study = 0; study < 300; study++) {
      const streams = new RandomStreams('fieller', study)
      const draw = (purpose: number, r: number): number => normal(streams.uniform(purpose, r, 0))
      const away = (study % 6) / 2
      const effects = Array.from({ length: 10 }, (_, r) => away + draw(0, r))
      const costs = effects.map((x, r) => (study % 4) + x / 2 + draw(1, r))
      const { set } = priceOf(effects, costs)
      kinds.add(set!.kind)
      for (let r = -6; r <= 6; r += 0.25) {
        const rest = costs.map((cost, i) => cost - r * effects[i])
        const mean = rest.reduce((sum, x) => sum + x, 0) / 10
        const variance = rest.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 9
        // t(.975; 9) = 2.262157.
        const distance = Math.abs(mean) / Math.sqrt(variance / 10) - 2.262157
        if (Math.abs(distance) < 1e-5) continue
        const { kind, low = 0, high = 0 } = set as { kind: string; low?: number; high?: number }
        const isIn = kind === 'all' || (kind === 'interval') === (r >= low && r <= high)
        expect([study, r, isIn]).toEqual([study, r, distance < 0])
      }
    }
    expect(kinds.size).toBe(3)
  })

  it('has no ends after one replication, and one end twice where nothing varies', () => {
    expect(priceOf([2], [6])).toEqual({ ratio: 3, g: null, set: null })
    expect(priceOf([2, 2], [6, 6])).toEqual({ ratio: 3, g: 0, set: { kind: 'interval', low: 3, high: 3 } })
    expect(priceOf([0, 0], [6, 6])).toEqual({ ratio: NaN, g: Infinity, set: { kind: 'all' } })
  })
})

/** An option whose five replications lie closely round its means. */
function near(name: string, cost: number, effect: number, spread = 0.001) {
  const round = [-1, 0.5, 0.2, 0.8, -0.5].map((one) => one * spread)
  return { name, cost: round.map((one) => cost + one), effect: round.toReversed().map((one) => effect + one) }
}

describe('the frontier of cost', () => {
  const options = [
    near('D', 136, 66),
    near('A', 0, 8),
    near('E', 130, 55),
    near('B', 2, 9),
    near('C', 122, 59),
    near('F', 60, 30),
  ]

  it('strikes what costs more and brings less, then what a mixture beats', () => {
    const { options: ranked, steps, n } = costFrontier(options)
    expect(n).toBe(5)
    expect(ranked.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
      'A worth',
      'B worth',
      'F extended',
      'C extended',
      'E dominated',
      'D worth',
    ])
    expect(ranked.find(({ name }) => name === 'E')).toMatchObject({ beatenBy: ['C'], byTheMean: false })
    expect(ranked.filter(({ byTheMean }) => byTheMean)).toEqual([])
    expect(steps.map(({ from, to, price }) => `${from}-${to} ${price.ratio.toFixed(3)}`)).toEqual([
      'A-B 2.000',
      'B-D 2.351',
    ])
    expect(steps[1].price.ratio).toBeCloseTo(2.350877, 3)
  })

  it('says which strikes the intervals leave open', () => {
    const wide = [near('A', 0, 8), near('B', 10, 20), near('C', 11, 19.9, 3), near('D', 12, 30)]
    const { options: ranked } = costFrontier(wide)
    expect(ranked.map(({ name, standing, byTheMean }) => [name, standing, byTheMean])).toEqual([
      ['A', 'worth', false],
      ['B', 'extended', false],
      ['C', 'dominated', true],
      ['D', 'worth', false],
    ])
  })

  it('marks a mixture by the mean where the bend is within chance', () => {
    const straight = [near('A', 0, 0), near('B', 10, 9.99, 2), near('C', 20, 20)]
    expect(costFrontier(straight).options[1]).toMatchObject({ standing: 'extended', byTheMean: true })
  })

  it('keeps the first of two that are equal, leaves out replications with a gap, and takes one replication by the mean', () => {
    const [a, b] = [near('A', 0, 8), near('B', 2, 9)]
    const gap = { ...b, effect: [NaN, ...b.effect.slice(1)] }
    expect(costFrontier([a, gap]).n).toBe(4)
    expect(costFrontier([a, { ...a, name: 'again' }]).options[1]).toMatchObject({
      standing: 'dominated',
      beatenBy: ['A'],
      byTheMean: false,
    })
    const single = [
      { name: 'A', cost: [1], effect: [5] },
      { name: 'B', cost: [2], effect: [4] },
    ]
    expect(costFrontier(single).options[1]).toMatchObject({ standing: 'dominated', byTheMean: true })
  })
})
