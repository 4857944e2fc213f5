import { describe, expect, it } from 'vitest'
import { precisionStages } from '../../sim/compare/precision.ts'
import type { Quantity } from '../../sim/compare/precision.ts'

const RULE = { first: 10, cap: 200, exact: false }

/** 1, -1, 1, ...: after an even number n the mean is 0 and the half-width t / sqrt(n - 1). */
const SWINGING = Array.from({ length: 200 }, (_, r) => (r % 2 === 0 ? 1 : -1))

function asked(values: readonly number[], value: number, more: Partial<Quantity> = {}): Quantity {
  return { values, wanted: { kind: 'absolute', value }, together: 1, ...more }
}

describe('stages until all is known well enough', () => {
  it('grow by the worst half-width, then look ahead', () => {
    // n 10: 2.262 / 3 = .754; 1.1 x 10 x (.754 / .5)^2 = 25.02, but at most 20. n 20: 2.093 / sqrt 19 = .4802.
    const { stages, end } = precisionStages([asked(SWINGING, 0.5)], 200, RULE)
    expect(stages.map(({ replications, decision }) => [replications, decision])).toEqual([
      [10, 'grow'],
      [20, 'look ahead'],
      [25, 'met'],
    ])
    expect(stages[0].precision[0].halfWidth).toBeCloseTo(0.754052, 5)
    expect(stages[1].precision[0].halfWidth).toBeCloseTo(0.480168, 5)
    expect(end).toEqual({ kind: 'met', replications: 25, metAt: 20 })
  })

  it('are the same when they are decided one after the other', () => {
    const all = precisionStages([asked(SWINGING, 0.5)], 200, RULE)
    for (const [available, next] of [
      [9, 10],
      [10, 20],
      [20, 25],
    ]) {
      const { stages, end } = precisionStages([asked(SWINGING.slice(0, available), 0.5)], available, RULE)
      expect(end).toEqual({ kind: 'more', replications: next })
      expect(stages).toEqual(all.stages.slice(0, stages.length))
    }
  })

  it('say at the cap how many it would take', () => {
    // n 15: s^2 = (15 - 1/15) / 14, t = 2.1448: .5720; 15 (.5720 / .5)^2 = 19.63.
    const { end } = precisionStages([asked(SWINGING, 0.5)], 200, { ...RULE, cap: 15 })
    expect(end).toEqual({ kind: 'cap', replications: 15, wouldTake: 20 })
  })

  it('go on where a quiet beginning was luck', () => {
    // After 15, five are as wild as they will be: s^2 = 5 / 14, 2.145 x .598 / sqrt 15 = .331.
    const late = SWINGING.map((x, r) => (r < 10 ? x / 100 : x))
    const { stages, end } = precisionStages([asked(late, 0.3)], 200, RULE)
    expect(stages[0]).toMatchObject({ replications: 10, decision: 'look ahead' })
    expect(stages[1]).toMatchObject({ replications: 15, decision: 'grow' })
    expect(end).toMatchObject({ kind: 'met' })
    expect(end.replications).toBeGreaterThan(40)
  })

  it('wait for 25 times the squared skewness', () => {
    // One of ten is 1, the others 0: g = (.9 x .1^3 ... ) = .8 / .3 = 2.667, 25 g^2 = 177.8; small enough from the start.
    const seldom = Array.from({ length: 200 }, (_, r) => (r % 10 === 9 ? 1 : 0))
    const { stages, end } = precisionStages([asked(seldom, 5)], 200, RULE)
    expect(stages[0].precision[0].skewness).toBeCloseTo(0.8 / 0.3, 10)
    expect(stages.map(({ replications }) => replications)).toEqual([10, 20, 40, 80, 160, 180, 200])
    // At 189 there are still eighteen, and g = 2.757: 25 g^2 = 190.1. So it is not met at each number from 180 on.
    expect(end).toEqual({ kind: 'met', replications: 200, metAt: 200 })
  })

  it('take a share of the true mean, of the baseline where it is a difference, and of nothing that may be 0', () => {
    const relative = { wanted: { kind: 'relative', value: 0.25 } } as const
    const around = SWINGING.map((x) => x + 4)
    const first = (quantity: Quantity) => precisionStages([quantity], 10, RULE).stages[0].precision[0]
    expect(first(asked(around, 0, relative)).wanted).toBeCloseTo((4 * 0.25) / 1.25, 12)
    expect(first(asked(SWINGING, 0, { ...relative, shareOf: around })).wanted).toBeCloseTo(1, 12)
    expect(first(asked(SWINGING, 0, relative))).toMatchObject({ wanted: NaN, met: false })
    const gap = [NaN, ...SWINGING.slice(1)]
    expect(first(asked(gap, 100))).toMatchObject({ n: 9, wanted: NaN, met: false })
    const never = precisionStages([asked(SWINGING, 0, relative)], 200, { ...RULE, cap: 20 })
    expect(never.end).toEqual({ kind: 'cap', replications: 20, wouldTake: null })
  })

  it('are wider where several hold together', () => {
    const one = precisionStages([asked(SWINGING, 0.5, { together: 5 })], 10, RULE).stages[0].precision[0]
    // t(1 - .05 / 10; 9) = 3.2498.
    expect(one.halfWidth).toBeCloseTo(3.249836 / 3, 5)
  })

  it('are two where the level is to be exact, and the second has the spread of the first', () => {
    // S^2 = 10 / 9: (2.262157^2 x 10 / 9) / .25 = 22.74, on the grid 25; half-width 2.262157 sqrt(10 / 9 / 25).
    const { stages, end } = precisionStages([asked(SWINGING, 0.5)], 200, { ...RULE, exact: true })
    expect(end).toEqual({ kind: 'met', replications: 25, metAt: 25 })
    expect(stages[1].precision[0].halfWidth).toBeCloseTo(2.262157 * Math.sqrt(10 / 9 / 25), 5)
    expect(precisionStages([asked(SWINGING, 0.5)], 10, { ...RULE, exact: true }).end).toEqual({
      kind: 'more',
      replications: 25,
    })
    expect(precisionStages([asked(SWINGING, 0.5)], 200, { ...RULE, cap: 20, exact: true }).end).toEqual({
      kind: 'cap',
      replications: 20,
      wouldTake: 23,
    })
  })
})
