import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A guard against what hangs, far above what a loaded machine needs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // No test changes what another could see, so files of one process may share the modules they load, which saves a third of the time.
    isolate: false,
    // One more than there are cores: some tests wait for processes and networks most of the time.
    maxWorkers: availableParallelism() + 1,
    // What the tests of `npm test` see of the program in this process; what runs in threads, programs and browsers is not counted. Measured: 97, 88, 98.
    coverage: {
      include: ['{sim,cli,viz}/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'sim/**': { lines: 95, functions: 94, branches: 89 },
        'cli/**': { lines: 85, functions: 84, branches: 75 },
        'viz/{answer,charts,data,report}/**': { lines: 95, functions: 94, branches: 82 },
      },
    },
  },
})
