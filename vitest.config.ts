import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // No test changes what another could see, so files of one process may share the modules they load, which saves a third of the time.
    isolate: false,
    // By default one core would stay idle: half of all, where there are two.
    maxWorkers: '100%',
  },
})
