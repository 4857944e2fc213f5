/** Whatever the text: a scenario or an InputError. Spoilt files are in mutated-scenarios.long.test.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadText } from './scenario-folder.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { LEVERS } from '../../sim/levers/levers.ts'

describe('whatever the text', () => {
  function survives(text: string): void {
    try {
      expect(loadText(text).hash).toMatch(/^[0-9a-f]{64}$/)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      for (const said of (error as InputError).said) expect(String(said).length).toBeLessThan(700)
    }
  }

  test('a random text is a scenario or an InputError', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), { numRuns: 500, seed: 3 })
  })

  test('random data under levers are a scenario or an InputError', () => {
    const entry = fc.tuple(
      fc.constantFrom(...LEVERS.map((each) => each.name), 'constructor'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(entry, ([name, value]) =>
        survives(`extends: prereform\nlevers: {"${name}": {"value": ${JSON.stringify(value)}, "source": "E001"}}`),
      ),
      { numRuns: 800, seed: 4 },
    )
  })
})
