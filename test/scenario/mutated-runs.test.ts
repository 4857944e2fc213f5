/**
 * Spoilt scenario files that are still valid, run for thirty days at 20,000 residents: conservation holds, and measures are numbers.
 * `WHISTLE_MUTANTS=200` in the environment runs that many.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { simulateCity } from '../../sim/city/city.ts'
import { measureIndex } from '../../sim/city/model/measures.ts'
import { withAssignments } from '../../sim/scenario/assignment.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { MUTANT, libraryWith, scenarioMutants } from './mutants.ts'

const RUNS = Number(process.env['WHISTLE_MUTANTS'] ?? 25)
const RESIDENTS = 20_000
const HORIZON = { warmUpDays: 0, days: 30 }

/** The scenario in one street; of a list for streets, the first value. Undefined where a switch has such a list: it fits no other city. */
function small(scenario: Scenario): Scenario | undefined {
  const lists = LEVERS.filter(({ name, listAs }) => listAs === 'city.streets' && name !== 'city.residentsPerStreet')
  const first = lists.flatMap(({ name }) => {
    const value = scenario.levers.get(name)!.value
    return Array.isArray(value) ? [`${name}=${String(value[0])}`] : []
  })
  const city = ['city.streets=1', 'city.districts=1', `city.residentsPerStreet=${RESIDENTS}`]
  try {
    return withAssignments(scenario, [...city, ...first])
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** The first mutants that are valid and another scenario than the file they were made of. */
function validMutants(): { done: string; scenario: Scenario }[] {
  const hashes = new Set<string>()
  const found: { done: string; scenario: Scenario }[] = []
  for (const { text, done } of fc.sample(scenarioMutants(), { numRuns: 5000, seed: 200 })) {
    if (found.length === RUNS) break
    let scenario: Scenario | undefined
    try {
      scenario = small(loadScenario(MUTANT, libraryWith(text)))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
    if (scenario === undefined || hashes.has(scenario.hash)) continue
    hashes.add(scenario.hash)
    found.push({ done: done.join(', '), scenario })
  }
  return found
}

describe('valid mutants run', () => {
  test(`${RUNS} of them, for ${HORIZON.days} days at ${RESIDENTS} residents`, { timeout: 300_000 }, () => {
    const mutants = validMutants()
    expect(mutants).toHaveLength(RUNS)
    let busy = 0
    for (const { done, scenario } of mutants) {
      const { setting, anchorSetting } = scenario
      // Throws where conservation is broken.
      const { measures } = simulateCity(setting, anchorOf(anchorSetting), new RandomStreams('mutants', 0), HORIZON)
      expect([done, measures.some((value) => value === Infinity || value === -Infinity)]).toEqual([done, false])
      const demand = measures[measureIndex('demand')]
      expect([done, Number.isFinite(measures[measureIndex('cost')]), demand >= 0]).toEqual([done, true, true])
      if (demand > 0) busy++
    }
    // A few have no demand at all, or all of it healed or settled.
    expect(busy).toBeGreaterThan(RUNS * 0.9)
  })
})
