/** Four hundred spoilt studies: each loads with all its scenarios and formulas, or gets a clear error; no formula reaches beyond its numbers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, studyMutants, unclear } from './mutants.ts'

const HANGS = 10_000

test('each is a study or a clear error, and reads only what it may', { timeout: 240_000 }, async () => {
  const before = Reflect.ownKeys(Object.prototype)
  const globals = Reflect.ownKeys(globalThis).length
  let valid = 0
  const property = fc.asyncProperty(studyMutants(), async (mutant) => {
    const { checked, opened, milliseconds } = await judge(mutant)
    expect(milliseconds).toBeLessThan(HANGS)
    if (checked.kind !== 'wrong') valid++
    else
      for (const said of checked.said.map(String)) expect([unclear(said, mutant.text), said]).toEqual([undefined, said])
    const strayed = [...opened].filter((path) => !path.startsWith('my/mutant/') && !path.startsWith('scenarios/'))
    expect(strayed).toEqual([])
  })
  // The first one loads mathjs, whatever it is worth.
  await fc.assert(property, { numRuns: 400, seed: 12 })
  expect(valid).toBeGreaterThan(50)
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect(Reflect.ownKeys(globalThis)).toHaveLength(globals)
})
