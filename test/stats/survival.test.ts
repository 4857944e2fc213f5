import { describe, expect, it } from 'vitest'
import { randomFromText } from '../../sim/random/text-random.ts'
import { restrictedMean, survivalAt, survivalCurve, survivalQuantile } from '../../sim/stats/survival.ts'

// Weeks of remission of leukaemia under 6-mercaptopurine (Freireich et al. 1963); a minus where it still lasted.
const weeks = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35]
const freireich = survivalCurve(
  weeks.map(Math.abs),
  weeks.map((w) => w > 0),
)

/** The estimator straight from its definition, for each time at which something was solved. */
function slowSurvival(times: readonly number[], solved: readonly boolean[], t: number): number {
  let survival = 1
  for (const event of [...new Set(times.filter((x, i) => solved[i] && x <= t))]) {
    const atRisk = times.filter((x) => x >= event).length
    const d = times.filter((x, i) => solved[i] && x === event).length
    survival *= 1 - d / atRisk
  }
  return survival
}

describe('survival curve', () => {
  it('gives the published curve of the 6-MP group', () => {
    expect([...freireich.times]).toEqual([6, 7, 10, 13, 16, 22, 23])
    expect([...freireich.atRisk]).toEqual([21, 17, 15, 12, 11, 7, 6])
    expect([...freireich.solved]).toEqual([3, 1, 1, 1, 1, 1, 1])
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]
    const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    published.forEach((s, i) => expect(freireich.survival[i]).toBeCloseTo(s, 3))
    errors.forEach((e, i) => expect(Math.sqrt(freireich.variance[i])).toBeCloseTo(e, 4))
  })

  it('gives the published median and restricted mean', () => {
    expect(survivalQuantile(freireich, 0.5)).toBe(23)
    expect(survivalQuantile(freireich, 0.25)).toBe(13)
    expect(survivalQuantile(freireich, 0.6)).toBeNaN()
    const { mean, standardError } = restrictedMean(freireich, 35)
    expect(mean).toBeCloseTo(23.29, 2)
    expect(standardError).toBeCloseTo(2.83, 2)
  })

  it('steps down at the time itself', () => {
    expect([0, 5.999, 6, 6.5, 7].map((t) => survivalAt(freireich, t))).toEqual([
      1,
      1,
      ...[0, 0, 1].map((i) => freireich.survival[i]),
    ])
    expect(survivalAt(freireich, 1000)).toBe(freireich.survival[6])
  })

  it('agrees with its definition on tied and censored times', () => {
    const next = randomFromText('survival')
    const times = Array.from({ length: 300 }, () => Math.floor(next() * 60))
    const solved = times.map(() => next() < 0.6)
    const curve = survivalCurve(times, solved)
    for (let t = -1; t <= 60; t++) expect(survivalAt(curve, t)).toBeCloseTo(slowSurvival(times, solved, t), 12)
    let area = 0
    for (let t = 0; t < 40; t++) area += slowSurvival(times, solved, t)
    expect(restrictedMean(curve, 40).mean).toBeCloseTo(area, 10)
  })

  it('without censoring is the plain share, mean and variance', () => {
    const times = [4, 1, 7, 7, 2, 9, 3, 3]
    const curve = survivalCurve(
      times,
      Uint8Array.from(times, () => 1),
    )
    for (const t of [1, 2.5, 3, 7]) {
      const share = times.filter((x) => x > t).length / times.length
      expect(survivalAt(curve, t)).toBeCloseTo(share, 14)
      const row = curve.times.findLastIndex((x) => x <= t)
      expect(curve.variance[row]).toBeCloseTo((share * (1 - share)) / times.length, 14)
    }
    const mean = times.reduce((a, b) => a + b) / times.length
    const squares = times.reduce((sum, x) => sum + (x - mean) ** 2, 0)
    const restricted = restrictedMean(curve, 20)
    expect(restricted.mean).toBeCloseTo(mean, 14)
    expect(restricted.standardError).toBeCloseTo(Math.sqrt(squares) / times.length, 14)
    expect([survivalQuantile(curve, 0.5), survivalQuantile(curve, 1)]).toEqual([3, 9])
    expect(curve.variance.at(-1)).toBe(0)
  })

  it('stops at the horizon', () => {
    expect(restrictedMean(freireich, 5)).toEqual({ mean: 5, standardError: 0 })
    expect(restrictedMean(freireich, 7).mean).toBeCloseTo(6 + 0.857142857, 8)
  })

  it('holds where nothing was solved, and where there is nothing', () => {
    const open = survivalCurve([3, 8], [false, false])
    expect([survivalAt(open, 9), restrictedMean(open, 5).mean, survivalQuantile(open, 0.1)]).toEqual([1, 5, NaN])
    const none = survivalCurve([], [])
    expect([survivalAt(none, 1), restrictedMean(none, 5).mean, survivalQuantile(none, 0.5)]).toEqual([NaN, NaN, NaN])
    expect(() => survivalCurve([1, 2], [true])).toThrow('2 times but 1 flags')
  })
})
