/** The claims that the scenario files of the program make: each reads, and can be held against what the scenarios it names compute. */
import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../sim/claims/claim.ts'
import { readLayer } from '../../sim/scenario/layer.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { FILES, LIBRARY } from '../scenario/scenario-folder.ts'

const CLAIMS = Object.entries(FILES).flatMap(([path, text]) => claimsOf(readLayer(path, text)))

describe('the claims of the library', () => {
  test('are all read: one for each line that makes one', () => {
    const written = Object.values(FILES).flatMap((text) => text.match(/^ {2}- \{.*\bdirection: /gm) ?? [])
    expect(CLAIMS).toHaveLength(written.length)
    expect(CLAIMS.length).toBeGreaterThan(40)
  })

  test.each(CLAIMS.map((claim, at) => [`${claim.scenario} ${claim.measure.id} ${at}`, claim] as const))(
    '%s speaks of scenarios that exist, and of more than itself',
    (_, { scenario, terms, formula, told }) => {
      const others = Object.values(terms).filter((one) => one !== scenario)
      expect(others.length).toBeGreaterThan(0)
      for (const one of others) expect(loadScenario(one, LIBRARY).name).toBe(one)
      for (const term of Object.keys(terms)) expect(formula).toMatch(new RegExp(`\\b${term}\\b`))
      expect(told.length).toBeGreaterThan(0)
    },
  )
})
