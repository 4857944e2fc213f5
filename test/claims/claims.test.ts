/** Claims of the sources: how files make them, what is refused, and what an interval says to them. */
import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../sim/claims/claim.ts'
import { standingOf } from '../../sim/claims/standing.ts'
import { readLayer } from '../../sim/scenario/layer.ts'
import type { ToldDirection } from '../../sim/scenario/layer.ts'
import { messageOf } from '../scenario/scenario-folder.ts'

function claimsIn(...lines: string[]) {
  return claimsOf(
    readLayer('my/pilot.yaml', `extends: prereform\nclaims:\n${lines.map((line) => `  - ${line}\n`).join('')}`),
  )
}

describe('a claim', () => {
  test('holds a measure against another scenario, by the margin of the measure', () => {
    const [claim] = claimsIn(
      '{measure: trueResolutionRate, direction: not-down, against: prereform, told: [E007, E010]}',
    )
    expect(claim).toMatchObject({
      scenario: 'pilot',
      measure: { id: 'trueResolutionRate' },
      group: null,
      direction: 'not-down',
      formula: 'here - there',
      terms: { here: 'pilot', there: 'prereform' },
      margin: { kind: 'absolute', value: 0.01 },
      told: ['E007', 'E010'],
    })
  })

  test('is of a group, of several scenarios, with a margin of its own, and told outside the sources', () => {
    const [group, several] = claimsIn(
      "{measure: resolutionTimeMean, group: 'duty:joint', direction: down, against: prereform, margin: 6 h, told: 'outside: a paper'}",
      "{measure: jointResolutionRate, formula: 'here - a + b', with: {a: prereform, b: prereform}, direction: up, margin: 5 pp, told: E143}",
    )
    expect(group).toMatchObject({
      group: 'duty:joint',
      margin: { kind: 'absolute', value: 6 },
      told: ['outside: a paper'],
    })
    expect(several).toMatchObject({
      formula: 'here - a + b',
      terms: { here: 'pilot', a: 'prereform', b: 'prereform' },
      margin: { kind: 'absolute', value: 0.05 },
    })
  })

  const good = { measure: 'hops', direction: 'down', against: 'prereform', told: 'E048' }
  const REFUSED: readonly (readonly [Record<string, string | undefined>, string])[] = [
    [{ measure: 'hop' }, '"hop" in my/pilot.yaml:3:15 is not a measure; did you mean hops?'],
    [
      { direction: 'less' },
      'direction of a claim is "less" in my/pilot.yaml:3:32; give one of up, down, not-down, same',
    ],
    [{ told: 'E999' }, 'told is "E999" in my/pilot.yaml:3:64, which is in no table'],
    [{ told: undefined }, 'a claim lacks told in my/pilot.yaml:3:5'],
    [{ group: 'joint' }, 'group of a claim is "joint"'],
    [{ formula: 'here', with: undefined }, 'has half a formula'],
    [{ told: '[]' }, 'told is an empty list in my/pilot.yaml:3:64'],
    [{ against: 'pilot' }, 'a claim of pilot in my/pilot.yaml:3:47 is held against itself'],
    [{ against: undefined, formula: 'here - a', with: '{a: prereform}' }, 'has a margin that is a share'],
    [{ against: undefined, formula: 'here', with: '{here: prereform}' }, 'cannot stand for a scenario in a formula'],
    [{ against: undefined, formula: 'here', with: '{max: prereform}' }, 'cannot stand for a scenario in a formula'],
  ]
  test.each(REFUSED)('is refused with %o', (changes, message) => {
    const parts = Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined)
    const refusal = messageOf(() => claimsIn(`{${parts.map(([key, value]) => `${key}: ${value}`).join(', ')}}`))
    expect(refusal.replaceAll('hop in', '"hop" in')).toContain(message)
  })
})

describe('what the model says to it, by mean and half-width with a margin of 1', () => {
  const CASES: readonly (readonly [mean: number, halfWidth: number, told: Record<ToldDirection, string>])[] = [
    [3, 1, { up: 'holds', down: 'reversed', 'not-down': 'holds', same: 'reversed' }],
    [-3, 1, { up: 'reversed', down: 'holds', 'not-down': 'reversed', same: 'reversed' }],
    [0, 0.5, { up: 'flat', down: 'flat', 'not-down': 'holds', same: 'holds' }],
    [0, 0, { up: 'flat', down: 'flat', 'not-down': 'holds', same: 'holds' }],
    [0.8, 0.1, { up: 'holds', down: 'flat', 'not-down': 'holds', same: 'holds' }],
    [0, 2, { up: 'undecided', down: 'undecided', 'not-down': 'undecided', same: 'undecided' }],
    [NaN, 1, { up: 'undecided', down: 'undecided', 'not-down': 'undecided', same: 'undecided' }],
  ]
  test.each(CASES)('%d ± %d', (mean, halfWidth, expected) => {
    for (const [direction, standing] of Object.entries(expected))
      expect(standingOf({ mean, halfWidth, n: 9 }, direction as ToldDirection, 1), direction).toBe(standing)
  })

  test('nothing, where a single replication leaves no interval', () => {
    expect(standingOf({ mean: 3, halfWidth: null, n: 1 }, 'up', 1)).toBe('undecided')
  })
})
