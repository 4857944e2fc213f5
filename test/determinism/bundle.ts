/** The small job as one text for engines that know neither TypeScript nor this repository's modules. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A classic script that defines `job.smallJob`; the same for Node and browsers. */
export async function bundledJob(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./small-job.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'job',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  })
  return outputFiles[0].text
}
