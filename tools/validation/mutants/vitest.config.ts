/** The tests of one row of the mutation runs: those that `MUTANT_TESTS` names, a list in JSON. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTANT_TESTS ?? '[]') as string[],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
