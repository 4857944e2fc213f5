/** A fingerprint of the engine's code: rows of an interrupted run are gone on from only if the same code made them. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** SHA-256 (hex) of the names and texts of all modules below `sim/`, the ones that run now. */
export function engineFingerprint(folder = fileURLToPath(new URL('../../sim', import.meta.url))): string {
  const hash = createHash('sha256')
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  for (const name of modules)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0')
  return hash.digest('hex')
}
