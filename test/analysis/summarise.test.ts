import { describe, expect, it } from 'vitest'
import { curvesOf, summarise } from '../../sim/analysis/summarise.ts'
import type { Results } from '../../sim/analysis/summarise.ts'
import { MEASURES } from '../../sim/city/measures.ts'
import { inThisThread, runBatch } from '../../sim/experiment/batch.ts'
import { MISSING, fakePlan, fakeReplicate } from '../experiment-run/fake-city.ts'

async function resultsOf(staff: Record<string, number>): Promise<Results> {
  const plan = fakePlan(staff, 4)
  const { results } = await runBatch(plan, inThisThread(fakeReplicate))
  return { scenarios: Object.keys(staff), results }
}

describe('a summary', () => {
  it('has every measure of every scenario, null where it is missing', async () => {
    const summary = summarise(await resultsOf({ before: 11, after: 50 }))
    expect(summary.baseline).toBe('before')
    expect(summary.scenarios.map(({ name }) => name)).toEqual(['before', 'after'])
    for (const { measures } of summary.scenarios) {
      expect(Object.keys(measures)).toEqual(MEASURES.map(({ id }) => id))
      expect(measures[MISSING]).toBeNull()
      expect(measures['responseRate']).toMatchObject({ n: 4 })
    }
  })

  it('compares all others with the baseline, measure by measure', async () => {
    const { differences } = summarise(await resultsOf({ before: 11, between: 30, after: 50 }))
    expect(differences).toHaveLength(2 * MEASURES.length)
    const first = differences.find(({ scenario, measure }) => scenario === 'between' && measure === 'responseRate')!
    expect(first.mean).toBeCloseTo(19, 9)
    expect(first.verdict).toBe('better')
    expect(differences.find(({ scenario, measure }) => scenario === 'after' && measure === 'hops')!.verdict).toBe(
      'worse',
    )
  })

  it('finds a scenario equal to itself: every difference exactly 0, every verdict none', async () => {
    const { differences } = summarise(await resultsOf({ before: 11, again: 11 }))
    for (const { measure, mean, verdict, varianceReduction } of differences) {
      expect(mean).toBe(measure === MISSING ? null : 0)
      expect(verdict).toBe('none')
      expect(varianceReduction).toBeNull()
    }
  })

  it('survives JSON: nothing in it is NaN or infinite', async () => {
    const results = await resultsOf({ before: 11, after: 50 })
    for (const content of [summarise(results), curvesOf(results)]) {
      expect(JSON.parse(JSON.stringify(content))).toEqual(content)
    }
  })
})

describe('the curves', () => {
  it('have a point a day and a week, with a band, and a gap where the value is missing', async () => {
    const { scenarios } = curvesOf(await resultsOf({ before: 11, after: 50 }))
    const { name, survival, weekly } = scenarios[1]!
    expect(name).toBe('after')
    expect(survival.mean).toHaveLength(91)
    expect(survival.mean[1]).toBe(0.5)
    expect(survival.halfWidth[1]).toBe(0)
    expect(weekly.reportInRate.mean[0]).toBeNull()
    expect(weekly.reportInRate.halfWidth[0]).toBeNull()
    expect(weekly.backlog.mean).toHaveLength(3)
    expect(weekly.backlog.halfWidth[2]).toBeGreaterThan(0)
  })
})
