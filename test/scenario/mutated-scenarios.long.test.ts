/**
 * Spoilt scenario files, checked and compiled in this process: each is a valid scenario or gets a clear error, soon; none reads a
 * file that it may not, and none changes the program. `WHISTLE_MUTANTS=2000` in the environment looks at that many of each seed:
 * twenty thousand in two to three minutes, for a change of what reads files.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { MUTANT, judge, scenarioMutants, unclear } from './mutants.ts'

/** Seeds of as many parts, and mutants of each. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const EACH = Number(process.env['WHISTLE_MUTANTS'] ?? 50)

/** A mutant takes a few milliseconds. Only one that hangs may fail, not one that meets a busy machine. */
const HANGS = 10_000

const seen = { valid: 0, wrong: 0, slowest: 0, slowestText: '' }
const before = { properties: Reflect.ownKeys(Object.prototype), arrays: Reflect.ownKeys(Array.prototype) }

describe('spoilt scenario files', () => {
  test.each(SEEDS)(
    'part %i: each is a scenario or a clear error, and reads only what it may',
    { timeout: 240_000 },
    async (seed) => {
      const property = fc.asyncProperty(scenarioMutants(), async (mutant) => {
        const { checked, opened, milliseconds } = await judge(mutant)
        if (milliseconds > seen.slowest)
          Object.assign(seen, { slowest: milliseconds, slowestText: mutant.done.join(', ') })
        expect(milliseconds).toBeLessThan(HANGS)
        seen[checked.kind === 'wrong' ? 'wrong' : 'valid']++
        for (const said of checked.kind === 'wrong' ? checked.said.map(String) : [])
          expect([unclear(said, mutant.text), said]).toEqual([undefined, said])
        // Its own folder and those below, and what the program has by that path.
        const strayed = [...opened].filter((path) => !path.startsWith('my/mutant/') && !path.startsWith('scenarios/'))
        expect(strayed).toEqual([])
      })
      await fc.assert(property, { numRuns: EACH, seed })
    },
  )

  test('some of them were valid, and nothing else is changed', () => {
    expect(seen.valid + seen.wrong).toBe(SEEDS.length * EACH)
    expect(seen.valid).toBeGreaterThan(0.05 * SEEDS.length * EACH)
    expect(seen.wrong).toBeGreaterThan(0.5 * SEEDS.length * EACH)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before.properties)
    expect(Reflect.ownKeys(Array.prototype)).toEqual(before.arrays)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  // A mutant is 32,000 characters at most and nothing of it is kept: a gigabyte means that something is.
  test('memory stays bounded', () => expect(process.memoryUsage().heapUsed).toBeLessThan(1_000_000_000))

  afterAll(() => {
    const { valid, wrong, slowest, slowestText } = seen
    console.log(
      `${MUTANT}: ${valid} valid, ${wrong} wrong; the slowest took ${Math.round(slowest)} ms (${slowestText})`,
    )
  })
})
