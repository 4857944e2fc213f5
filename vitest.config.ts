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
  },
})
