/**
 * `npm run build`: the program in `dist/`, and what is made of it there. With `--types` the compiler checks it meanwhile, and writes the declarations that
 * the package ships; `npm start` does without.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { writeJavaScript } from './javascript.ts'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')
/** Makes what is made of the program: for the time of the build it is a part of it, and need not be compiled once more. */
const MAKER = join(DIST, 'tools')

async function program(): Promise<void> {
  await writeJavaScript(ROOT, ['sim', 'viz', 'cli', 'tools/bundle'], DIST)
  await node(join(MAKER, 'bundle', 'make-files.js'))
  rmSync(MAKER, { recursive: true })
}

async function declarations(): Promise<void> {
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  await node(join(compiler, 'bin', 'tsc'), '--project', join(ROOT, 'tsconfig.build.json'))
}

/** @throws Error when it ends badly; it has said why */
async function node(...words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...words], { cwd: ROOT, stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`node ${words.join(' ')} has ended with ${code}`)
}

rmSync(DIST, { recursive: true, force: true })
await Promise.all([program(), process.argv.includes('--types') ? declarations() : undefined])
