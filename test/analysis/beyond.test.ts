/** Times beyond the follow-up: no mean over the lucky replications, no verdict from lucky pairs, in no figure that a run gives. */
import { describe, expect, it } from 'vitest'
import { anyBeyond, withBeyond } from '../../sim/analysis/beyond.ts'
import { PairedTally } from '../../sim/analysis/compare.ts'
import { MeasureTally } from '../../sim/analysis/estimate.ts'
import { MeasuresAccumulator } from '../../sim/analysis/measures-accumulator.ts'
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'
import type { Measure } from '../../sim/city/model/measure.ts'

const TIME = { direction: 'less', margin: { kind: 'absolute', value: 0.1 } } as const

/** A row of ones, but for these. */
function row(changes: Readonly<Record<string, number>>): Float64Array {
  const values = new Float64Array(MEASURES.length).fill(1)
  for (const [id, value] of Object.entries(changes)) values[measureIndex(id)] = value
  return values
}

const P90 = measureIndex('handlingTimeP90')

describe('a quantile without a value', () => {
  it('lies beyond the follow-up where the mean of the same times has one, and is missing where there was nobody', () => {
    expect(withBeyond(row({ handlingTimeP90: NaN }))[P90]).toBe(Infinity)
    expect(withBeyond(row({ handlingTimeP90: NaN, handlingTimeMean: NaN }))[P90]).toBeNaN()
    expect(withBeyond(row({ repeatRate: NaN }))[measureIndex('repeatRate')]).toBeNaN()
    expect(withBeyond(row({}))).toEqual(row({}))
  })

  it('is one of four', () => {
    const none = new Float64Array(MEASURES.length).fill(NaN)
    for (const { restricted } of MEASURES as readonly Measure[])
      if (restricted !== undefined) none[measureIndex(restricted)] = 1
    const found = MEASURES.filter((_, column) => withBeyond(none)[column] === Infinity).map(({ id }) => id)
    expect(found).toEqual(['resolutionTimeMedian', 'resolutionTimeP90', 'handlingTimeMedian', 'handlingTimeP90'])
  })

  it('makes a formula that uses it beyond the follow-up as well', () => {
    const lacking = row({ handlingTimeP90: NaN })
    expect(anyBeyond(lacking, new Set([0, P90]))).toBe(true)
    // Behind the measures stand the facts of the scenario.
    expect(anyBeyond(lacking, new Set([0, MEASURES.length]))).toBe(false)
  })
})

/** Of twenty replications so many lie beyond. */
function tallyOf(beyond: number): MeasureTally {
  const tally = new MeasureTally()
  for (let one = 0; one < 20; one++) tally.add(one < beyond ? Infinity : 30)
  return tally
}

describe('the mean of a measure', () => {
  it('is given where two of twenty lie beyond, and not where three do', () => {
    expect(tallyOf(0).beyond).toBeNull()
    expect(tallyOf(2).estimate).toEqual({ mean: 30, halfWidth: 0, n: 18 })
    expect(tallyOf(2).beyond).toEqual({ replications: 2, of: 20 })
    expect(tallyOf(3).estimate).toBeNull()
    expect(tallyOf(18).estimate).toBeNull()
    expect(tallyOf(20).beyond).toEqual({ replications: 20, of: 20 })
  })

  it('leaves out what is missing for want of a denominator, however often', () => {
    const tally = new MeasureTally()
    for (let one = 0; one < 20; one++) tally.add(one < 15 ? NaN : 30)
    expect(tally.estimate).toEqual({ mean: 30, halfWidth: 0, n: 5 })
    expect(tally.beyond).toBeNull()
  })
})

/** Twenty pairs of which the option is a day quicker; in so many one of the two lies beyond. */
function pairsOf(beyond: number, ofOption: boolean): PairedTally {
  const pairs = new PairedTally()
  for (let one = 0; one < 20; one++) {
    const known = [10 + one, 11 + one] as const
    const lacking = ofOption ? ([Infinity, known[1]] as const) : ([known[0], Infinity] as const)
    pairs.add(...(one < beyond ? lacking : known))
  }
  return pairs
}

describe('a verdict', () => {
  it.each([true, false])('comes from no pair where one is beyond the follow-up (the option: %s)', (ofOption) => {
    expect(pairsOf(0, ofOption).compare(TIME)).toMatchObject({ mean: -1, verdict: 'better' })
    expect(pairsOf(2, ofOption).compare(TIME)).toMatchObject({ mean: -1, verdict: 'beyond' })
    expect(pairsOf(3, ofOption).compare(TIME)).toMatchObject({ mean: null, halfWidth: null, verdict: 'beyond' })
    // The two lucky pairs of edge case A2.
    expect(pairsOf(18, ofOption).compare(TIME)).toMatchObject({
      mean: null,
      varianceReduction: null,
      verdict: 'beyond',
    })
  })

  it('is not "identical" where both always lie beyond', () => {
    const pairs = new PairedTally()
    for (let one = 0; one < 5; one++) pairs.add(Infinity, Infinity)
    expect(pairs.compare(TIME)).toMatchObject({ mean: null, verdict: 'beyond' })
  })
})

it('stands so in what a run says of its scenarios', () => {
  const measures = [
    { id: 'time', ...TIME },
    { id: 'rate', ...TIME },
  ]
  const all = new MeasuresAccumulator(['before', 'after'], measures)
  for (let one = 0; one < 20; one++)
    all.add([
      [one < 18 ? Infinity : 40, NaN],
      [20, 0.5],
    ])
  expect(all.finish()).toEqual({
    scenarios: [
      { name: 'before', measures: { time: null, rate: null }, beyond: { time: { replications: 18, of: 20 } } },
      {
        name: 'after',
        measures: { time: { mean: 20, halfWidth: 0, n: 20 }, rate: { mean: 0.5, halfWidth: 0, n: 20 } },
      },
    ],
    differences: [
      { scenario: 'after', measure: 'time', mean: null, halfWidth: null, verdict: 'beyond', varianceReduction: null },
      {
        scenario: 'after',
        measure: 'rate',
        mean: null,
        halfWidth: null,
        verdict: 'undecided',
        varianceReduction: null,
      },
    ],
  })
})
