/** The last step of `npm run build`: `dist/whistlelab-worker.mjs`, the worker of clusters in one file, of what the compiler left in `dist/`. */
import { join } from 'node:path'
import { bundleWorker } from './worker-file.ts'

const root = join(import.meta.dirname, '../..')
const bytes = await bundleWorker(root, join(root, 'dist'), join(root, 'dist', 'whistlelab-worker.mjs'))
console.log(`dist/whistlelab-worker.mjs: ${Math.round(bytes / 1000)} kB`)
