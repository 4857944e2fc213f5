/** The claims of the library against kept readings: what is paired with what, and by which margin it is judged. */
import { expect, test } from 'vitest'
import { claimsOf } from '../../../sim/claims/claim.ts'
import { readLayer } from '../../../sim/scenario/layer.ts'
import { everyClaim, readingOf, scenariosOf } from '../../../tools/validation/claims/claim-runs.ts'
import { figuresOf } from '../../../tools/validation/claims/claims.ts'
import type { ClaimFigures } from '../../../tools/validation/claims/claims.ts'
import { readRecord } from '../../../tools/validation/record.ts'

const claimIn = (text: string) =>
  claimsOf(readLayer('my/both.yaml', `extends: prereform\nclaims:\n  - {${text}, told: E143}\n`))[0]

test('a difference is taken replication by replication', () => {
  const claim = claimIn('measure: handlingTimeMean, direction: down, against: before')
  const hours: Readonly<Record<string, readonly number[]>> = { both: [90, 100, 80], before: [100, 111, 92] }
  const read = (name: string) => hours[name].map((handlingTimeMean) => ({ handlingTimeMean }))
  const { difference, margin, standing, levels } = figuresOf(claim, read)
  // -10, -11, -12: mean -11, half-width t(.975, 2) x 1 / sqrt(3) = 4.303 / 1.732
  expect(difference.mean).toBeCloseTo(-11, 12)
  expect(difference.halfWidth).toBeCloseTo(2.4841, 4)
  expect(levels.there.mean).toBeCloseTo(101, 12)
  // 5 % of the mean there
  expect(margin).toBeCloseTo(5.05, 12)
  expect(standing).toBe('holds')
})

test('a formula reads every scenario that it names', () => {
  const claim = claimIn(
    "measure: jointResolutionRate, formula: 'here - staff - power + before', with: {staff: s, power: p, before: b}, direction: not-down, margin: 5 pp",
  )
  const rates: Readonly<Record<string, readonly number[]>> = {
    both: [0.6, 0.62],
    s: [0.4, 0.41],
    p: [0.3, 0.31],
    b: [0.2, 0.2],
  }
  const { difference, standing } = figuresOf(claim, (name) =>
    rates[name].map((jointResolutionRate) => ({ jointResolutionRate })),
  )
  expect(difference.mean).toBeCloseTo(0.1, 12)
  expect(standing).toBe('holds')
})

test('a value that is missing leaves its replication out of nothing: the claim is undecided', () => {
  const claim = claimIn('measure: reportInRate, direction: down, against: before')
  const read = (name: string) => [{ reportInRate: 0.5 }, { reportInRate: name === 'both' ? null : 0.6 }]
  expect(figuresOf(claim, read).standing).toBe('undecided')
})

test('every claim of the library has its kept figure', () => {
  const kept = readRecord('claims').figures as readonly ClaimFigures[]
  const key = (one: Pick<ClaimFigures, 'scenario' | 'reading' | 'direction'>): string =>
    `${one.scenario}: ${one.reading} ${one.direction}`
  const claims = everyClaim()
  expect(claims.map((claim) => key({ ...claim, reading: readingOf(claim) }))).toEqual(kept.map(key))
  expect(scenariosOf(claims).length).toBeGreaterThan(30)
})
