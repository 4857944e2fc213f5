/** Findings: plans agree with paper, differences are paired, each table has its words, and a sample comes out again to the last bit. */
import { describe, expect, test } from 'vitest'
import { isBeyond } from '../../../tools/validation/findings/drift.ts'
import { contrast, levels } from '../../../tools/validation/findings/finding.ts'
import { readFinding } from '../../../tools/validation/findings/finding-reading.ts'
import { nameOf, run } from '../../../tools/validation/findings/finding-run.ts'
import { FINDINGS, RUNS, findings } from '../../../tools/validation/findings/findings.ts'
import type { FindingsFigures } from '../../../tools/validation/findings/findings.ts'
import { STREETS, loads, plannedLoad } from '../../../tools/validation/findings/loads.ts'
import { WORDS } from '../../../tools/validation/findings/words.ts'
import { readRecord } from '../../../tools/validation/record.ts'

test('the plan asks of each street what is worked out on paper', () => {
  expect(STREETS).toHaveLength(11)
  for (const { title, run: one, hand } of STREETS)
    expect([title, plannedLoad(one).toFixed(3)]).toEqual([title, hand.toFixed(3)])
})

test('a run that two findings read is computed once', () => {
  expect(new Set(RUNS.map(nameOf)).size).toBe(RUNS.length)
  expect(findings.rows).toHaveLength(RUNS.length)
  for (const one of FINDINGS.flatMap(({ runs }) => runs)) expect(findings.rows).toContain(nameOf(one))
})

test('a contrast is taken replication by replication, and a missing value leaves its replication out', () => {
  const rates = (...values: (number | null)[]) => values.map((backlog) => ({ backlog }))
  const difference = contrast('backlog', [1, rates(11, 22, 33, null)], [-1, rates(10, 20, 30, 40)])
  expect(difference.mean).toBeCloseTo(2, 12)
  expect(difference.n).toBe(3)
  // 1, 2, 3: half-width t(.975, 2) x 1 / sqrt(3) = 4.303 / 1.732
  expect(difference.halfWidth).toBeCloseTo(2.4841, 4)
  expect(levels(rates(1, 3), ['backlog']).backlog.mean).toBe(2)
})

test('a measure drifts where its whole interval lies beyond the margin', () => {
  const beyond = (mean: number, halfWidth: number | null) => isBeyond({ change: { mean, halfWidth, n: 6 }, margin: 1 })
  expect([beyond(3, 1.5), beyond(-3, 1.5), beyond(2, 1.5), beyond(3, null), beyond(NaN, NaN)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('what is read holds together in a small city', () => {
  const set = ['city.streets=1', 'city.residentsPerStreet=20000', 'street.staff=15', 'duties.funnelRate=20']
  const small = { ...run('beijing-2018', ...set), horizon: { warmUpDays: 91, days: 182 } }
  const reading = readFinding(small, 0)
  const value = (name: keyof typeof reading): number => reading[name] ?? NaN
  expect(value('fromLine')).toBeCloseTo(value('satisfactionRate') - 0.26 - 0.74 * value('verifiedResolutionRate'), 12)
  expect(value('gap')).toBeCloseTo(value('verifiedResolutionRate') - value('trueResolutionRateDue'), 12)
  expect(value('offered')).toBeGreaterThan(value('offeredNet'))
  // Posts do in half a year what they were asked for, but for a few vacancies and what is open at either end.
  expect(Math.abs(value('offeredNet') / value('streetUtilisation') - 1)).toBeLessThan(0.15)
  expect(value('openJoint')).toBeGreaterThan(0)
  // The quarter before the observed period, and the two in it.
  for (const name of ['quarter0', 'quarter1', 'quarter2'] as const) {
    expect(value(name)).toBeGreaterThan(0)
    expect(value(name)).toBeLessThanOrEqual(1)
  }
  expect(reading).not.toHaveProperty('quarter3')
})

describe('what is committed', () => {
  test('is of the runs that the code has, and each finding has its words', () => {
    expect(readRecord('findings').terms).toEqual(JSON.parse(JSON.stringify(findings.terms)))
    expect(Object.keys(WORDS).sort()).toEqual(FINDINGS.map(({ name }) => name).sort())
  })

  test('comes out again to the last bit, in a sample', () => {
    const { sample } = readRecord('findings').figures as FindingsFigures
    const chosen = loads.runs.filter((_, index) => index % 4 === 0)
    for (const one of chosen) expect([nameOf(one), readFinding(one, 0)]).toEqual([nameOf(one), sample[nameOf(one)]])
    expect(chosen.length).toBeGreaterThan(2)
  }, 60000)
})
