/** Whatever the text: a scenario or an InputError, and never slow. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILES, loadText } from './scenario-folder.ts'
import { InputError } from '../../sim/experiment/input-error.ts'
import { LEVERS } from '../../sim/experiment/levers.ts'

describe('whatever the text', () => {
  const whole = Object.values(FILES)
  const spoilt = fc.tuple(
    fc.constantFrom(...whole),
    fc.array(
      fc.tuple(
        fc.nat(4000),
        fc.nat(40),
        fc.oneof(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ': ',
            '- ',
            '\n',
            '  ',
            '0',
            '-',
            '.',
            'e9',
            '&a ',
            '*a',
            '%',
            '"',
            "'",
            '#',
            '__proto__',
            'null',
            '~',
          ),
          fc.string({ maxLength: 4 }),
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )

  function survives(text: string): void {
    try {
      expect(loadText(text).hash).toMatch(/^[0-9a-f]{64}$/)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message.length).toBeLessThan(700)
    }
  }

  test('a spoilt file is a scenario or an InputError', () => {
    fc.assert(
      fc.property(spoilt, ([text, cuts]) =>
        survives(
          cuts.reduce((rest, [from, length, put]) => rest.slice(0, from) + put + rest.slice(from + length), text),
        ),
      ),
      { numRuns: 700, seed: 2 },
    )
  })

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
