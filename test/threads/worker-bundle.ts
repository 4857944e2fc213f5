/** A worker module for tests as one plain script: a thread on TypeScript sources loads a compiler first, which takes it most of a second. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** In the project, so that a script finds the packages it imports. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

export interface BundledWorker {
  readonly url: URL
  /** Removes the script. */
  remove(): void
}

/** @param source address of a TypeScript module that a pool may have for its worker */
export async function bundledWorker(source: URL): Promise<BundledWorker> {
  mkdirSync(CACHE, { recursive: true })
  // One for each process: others may be at the same tests.
  const folder = mkdtempSync(join(CACHE, 'whistlelab-worker-'))
  const file = join(folder, basename(source.pathname).replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  return { url: pathToFileURL(file), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
