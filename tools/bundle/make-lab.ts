/** A step of `npm run build`: `dist/lab.html`, the lab as one page that opens from disk and runs on any web space. */
import { join } from 'node:path'
import { bundleLab } from './lab-file.ts'

const root = join(import.meta.dirname, '../..')
const bytes = await bundleLab(root, join(root, 'dist', 'lab.html'))
console.log(`dist/lab.html: ${Math.round(bytes / 1000)} kB`)
