/** `npm run odd`: writes docs/ODD.md from the model. `--check` writes nothing and ends with 1 when the file is not what it would write. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oddDocument } from './document.ts'

const FILE = join(import.meta.dirname, '..', 'docs', 'ODD.md')

function main(words: readonly string[]): number {
  const unknown = words.find((word) => word !== '--check')
  if (unknown !== undefined) {
    process.stderr.write(`${unknown} is not understood; give --check or nothing\n`)
    return 2
  }
  const text = oddDocument()
  const isFresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === text
  if (words.includes('--check')) {
    if (!isFresh) process.stderr.write('docs/ODD.md is not what the model says; run: npm run odd\n')
    return isFresh ? 0 : 1
  }
  writeFileSync(FILE, text)
  process.stdout.write(isFresh ? 'docs/ODD.md is as it was\n' : 'docs/ODD.md is written\n')
  return 0
}

process.exitCode = main(process.argv.slice(2))
