/** Makes the worker of clusters: one file of all that it needs, with the fingerprint of the program that it is made of. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { engineFingerprint } from '../../cli/work/engine-fingerprint.ts'

/**
 * @param root folder of the program
 * @param made folder that has `sim/` and `cli/`: what the compiler made, or the sources themselves
 * @param file to write
 * @returns its bytes
 */
export async function bundleWorker(root: string, made: string, file: string): Promise<number> {
  const entry = ['js', 'ts']
    .map((end) => join(made, 'cli', 'cluster', `bundled-worker.${end}`))
    .find((path) => existsSync(path))
  if (entry === undefined) throw new Error(`${made} has no cli/cluster/bundled-worker; compile first`)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: {
      // A bundle has no folder sim/ to take it of; it must be that of the program that writes plans.
      BUNDLED_ENGINE: JSON.stringify(engineFingerprint(join(made, 'sim'))),
      BUNDLED_VERSION: JSON.stringify(version),
    },
    // Some packages are written for require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return statSync(file).size
}
