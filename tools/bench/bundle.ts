/**
 * The bench and all that it measures as one plain script, and beside it what has threads and processes of its own: what is measured is JavaScript as the product
 * ships it, without the traces that a loader of TypeScript leaves, and in one file a line number alone says which function it is of
 * (profile.ts).
 */
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** @returns path of the script */
export function bundleBench(): string {
  const root = join(import.meta.dirname, '../..')
  const folder = join(root, 'node_modules', '.cache', 'whistlelab-bench')
  buildSync({
    absWorkingDir: root,
    entryPoints: {
      run: 'tools/bench/run.ts',
      worker: 'sim/threads/worker.ts',
      'batch-memory-program': 'tools/bench/batch-memory-program.ts',
      'short-worker': 'tools/bench/short-worker.ts',
      'timed-worker': 'tools/bench/timed-worker.ts',
    },
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  return join(folder, 'run.js')
}
