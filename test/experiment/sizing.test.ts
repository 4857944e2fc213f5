/** Sizing on queues whose answer a formula gives, and the constants of its rule. */
import { describe, expect, test } from 'vitest'
import { feasibilityConstants, replicationsToDecide, verdictOf } from '../../sim/experiment/feasibility.ts'
import type { Verdict } from '../../sim/experiment/feasibility.ts'
import { errorOfProbe, isUneven, nextStep, scanned } from '../../sim/experiment/sizing.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { readTarget, toleranceOf } from '../../sim/study/comparison.ts'

test('constants at error .05 / 7 and ten first replications: eta .785262, h2 14.134723', () => {
  const { eta, h2 } = feasibilityConstants(0.05 / 7)
  expect([eta.toFixed(6), h2.toFixed(6)]).toEqual(['0.785262', '14.134723'])
})

test('the error is shared by both ends and the halvings; in a scan by all values', () => {
  // 32 values: five halvings and two ends.
  expect(errorOfProbe(32, 0.95)).toBeCloseTo(0.05 / 7, 15)
  expect(errorOfProbe(33, 0.95)).toBeCloseTo(0.05 / 8, 15)
  expect(errorOfProbe(20, 0.9, true)).toBeCloseTo(0.1 / 20, 15)
})

test('a verdict needs ten values, comes at looks of five, and what comes after it changes nothing', () => {
  const rule = { target: 0, tolerance: 0.5, error: 0.01 }
  const far = Array.from({ length: 10 }, (_, r) => 50 + (r % 2))
  expect([verdictOf(far.slice(0, 9), rule), verdictOf(far, rule)]).toEqual(['open', 'holds'])
  expect(verdictOf([...far, ...Array.from({ length: 90 }, () => -1e6)], rule)).toBe('holds')
  expect(
    verdictOf(
      far.map((value) => -value),
      rule,
    ),
  ).toBe('fails')
  // No spread at all: decided by the mean; at the target it holds.
  expect(verdictOf(new Array<number>(10).fill(0), rule)).toBe('holds')
  expect(verdictOf(new Array<number>(10).fill(-1e-9), rule)).toBe('fails')
})

describe('a mean many standard errors away is decided, however small the tolerance', () => {
  /** Spread exactly 1 in ten values. */
  const around = (mean: number, count: number) =>
    Array.from({ length: count }, (_, r) => mean + (r % 2 === 0 ? 1 : -1) * Math.sqrt(0.9))
  const rule = { target: 0, tolerance: 1e-9, error: 0.05 }

  test('t(.9975; 9) is 3.690: beyond 1.167 after ten, not before; half of that chance after twenty', () => {
    expect([1.2, 1.1, -1.1, -1.2].map((mean) => verdictOf(around(mean, 10), rule))).toEqual([
      'holds',
      'open',
      'open',
      'fails',
    ])
    expect([verdictOf(around(1.1, 19), rule), verdictOf(around(1.1, 20), rule)]).toEqual(['open', 'holds'])
    expect(verdictOf(around(1.2, 10), { ...rule, tolerance: 0 })).toBe('holds')
    expect(replicationsToDecide(around(0, 10), { ...rule, tolerance: 0 })).toBe(Infinity)
  })

  test('at the target itself it is wrong less often than a tenth of what may be wrong', () => {
    const wrong = Array.from({ length: 2000 }, (_, run) => {
      const streams = new RandomStreams('far', run)
      const values = Array.from({ length: 160 }, (_v, r) => normalQuantile(streams.uniform(0, r, 0)))
      return verdictOf(values, { ...rule, error: 0.4 }) === 'fails'
    }).filter(Boolean).length
    // At most .04 (1/2 + 1/4 + 1/8 + 1/16 + 1/32) = .039 and three standard errors.
    expect(wrong).toBeLessThan(2000 * (0.039 + 3 * Math.sqrt((0.039 * 0.961) / 2000)))
    expect(wrong).toBeGreaterThan(20)
  })
})

test('a tolerance that is a share is one of the target, or of the least that was seen', () => {
  const { tolerance } = readTarget('cost <= 5 yuan', undefined)
  // Half of 2 %; at least half of 1,000 yuan.
  expect(tolerance).toEqual({ kind: 'relative', value: 0.01, atLeast: 500 })
  expect(toleranceOf({ value: 5, tolerance }, [])).toBe(500)
  expect(toleranceOf({ value: 5, tolerance }, [3e7, 2e7, NaN])).toBeCloseTo(2e5, 9)
  expect(toleranceOf({ value: 4e7, tolerance }, [3e7, 2e7])).toBeCloseTo(4e5, 9)
  const points = readTarget('onTimeRate >= 90 %', '0.4 pp')
  expect(toleranceOf(points, [0.2])).toBeCloseTo(0.004, 12)
})

/** Steps through a search whose verdicts are known. */
function search(values: number, holds: (place: number) => boolean) {
  const verdicts = new Map<number, Verdict>()
  for (;;) {
    const step = nextStep(values, verdicts)
    if (step.kind !== 'probe') return { step, looked: verdicts.size }
    for (const place of step.places) verdicts.set(place, holds(place) ? 'holds' : 'fails')
  }
}

test('bisection finds every first value, among 2 to 70 of them, within its number of looks', () => {
  for (let values = 2; values <= 70; values++) {
    const most = Math.ceil(Math.log2(values)) + 2
    for (let first = 1; first < values; first++) {
      const { step, looked } = search(values, (place) => place >= first)
      expect(step).toEqual({ kind: 'found', first })
      expect(looked).toBeLessThanOrEqual(most)
    }
  }
})

test('met at the lowest, nowhere, and up to a value where more makes it worse', () => {
  expect(search(9, () => true).step).toEqual({ kind: 'all' })
  expect(search(9, () => false).step).toEqual({ kind: 'none' })
  expect(search(9, (place) => place <= 5).step).toEqual({ kind: 'upTo', last: 5 })
})

test('a scan answers from which on all hold', () => {
  const verdicts = (...holds: boolean[]) =>
    new Map(holds.map((one, place) => [place, one ? 'holds' : 'fails'] as const))
  expect(scanned(5, verdicts(false, true, false, true, true))).toEqual({ kind: 'found', first: 3 })
  expect(scanned(2, verdicts(true, true))).toEqual({ kind: 'all' })
  expect(scanned(2, verdicts(true, false))).toEqual({ kind: 'none' })
  expect(scanned(3, verdicts(true))).toEqual({ kind: 'probe', places: [1, 2] })
})

test('values that go against each other are seen where the interval says so, not where it does not', () => {
  const noisy = (mean: number, spread: number) => Array.from({ length: 12 }, (_, r) => mean + spread * ((r % 3) - 1))
  const found = (first: number, last: number, spread: number) =>
    new Map([
      [0, noisy(first, 0)],
      [9, noisy(last, spread)],
    ])
  expect(isUneven(found(0.9, 0.7, 0.01), true, 0.02, 0.95)).toBe(true)
  expect(isUneven(found(0.9, 0.7, 0.01), false, 0.02, 0.95)).toBe(false)
  expect(isUneven(found(0.9, 0.87, 0.1), true, 0.02, 0.95)).toBe(false)
})

describe('how many servers: load 10, P(wait <= 0.2) >= 0.8, by Erlang C .698766 with 12 and .843440 with 13', () => {
  /** Share that waits at most so long in M/M/c (Erlang 1917), service time 1. */
  function shareWithin(servers: number, load: number, wait: number): number {
    let [term, sum] = [1, 1]
    for (let n = 1; n < servers; n++) sum += term *= load / n
    const last = (term * load) / servers / (1 - load / servers)
    return 1 - (last / (sum + last)) * Math.exp(-(servers - load) * wait)
  }

  test('a verdict is sure once the bounds of the sum meet: at nine tenths of the error h2 = 14.684, spread 1, tolerance a half: 58.7, so 60', () => {
    const values = Array.from({ length: 10 }, (_, r) => (r % 2 === 0 ? 1 : -1) * Math.sqrt(0.9))
    expect(replicationsToDecide(values, { tolerance: 0.5, error: 0.05 / 7 })).toBe(60)
  })

  test('the formula', () => {
    expect([12, 13].map((servers) => shareWithin(servers, 10, 0.2).toFixed(6))).toEqual(['0.698766', '0.843440'])
  })

  test('500 searches among 11 to 42 with noise of .08 and a tolerance of .02: wrong in less than 5 %', () => {
    const means = Array.from({ length: 32 }, (_, place) => shareWithin(11 + place, 10, 0.2))
    const error = errorOfProbe(32, 0.95)
    let [wrong, replications] = [0, 0]
    for (let run = 0; run < 500; run++) {
      const verdicts = new Map<number, Verdict>()
      for (let step = nextStep(32, verdicts); ; step = nextStep(32, verdicts)) {
        if (step.kind !== 'probe') {
          if (step.kind !== 'found' || step.first !== 2) wrong++
          break
        }
        for (const place of step.places) {
          const values: number[] = []
          let verdict: Verdict = 'open'
          while (verdict === 'open') {
            for (let more = values.length === 0 ? 10 : 5; more > 0; more--) {
              // Luck is shared by all values looked at, as in the model.
              const u = new RandomStreams(`erlang ${run}`, values.length).uniform(0, 0, 0)
              values.push(means[place] + 0.08 * normalQuantile(u))
            }
            verdict = verdictOf(values, { target: 0.8, tolerance: 0.02, error })
          }
          verdicts.set(place, verdict)
          replications += values.length
        }
      }
    }
    expect(wrong).toBeLessThanOrEqual(25)
    expect(replications / 500).toBeGreaterThan(100)
    expect(replications / 500).toBeLessThan(180)
  })
})
