/** A document of docs/ that is made from the model: written, or with `--check` only held against what it would be. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCS = join(import.meta.dirname, '../../..', 'docs')

/**
 * @param name of the file in docs/
 * @param command that writes it, for the message
 * @param words of the command line: `--check` or nothing
 * @returns the exit code: 0, 1 where the file is not what it would be, 2 for other words
 */
export function writeDocument(name: string, command: string, text: string, words: readonly string[]): number {
  const unknown = words.find((word) => word !== '--check')
  if (unknown !== undefined) {
    process.stderr.write(`${unknown} is not understood; give --check or nothing\n`)
    return 2
  }
  const file = join(DOCS, name)
  const isFresh = existsSync(file) && readFileSync(file, 'utf8') === text
  if (words.includes('--check')) {
    if (!isFresh) process.stderr.write(`docs/${name} is not what the model says; run: ${command}\n`)
    return isFresh ? 0 : 1
  }
  writeFileSync(file, text)
  process.stdout.write(isFresh ? `docs/${name} is as it was\n` : `docs/${name} is written\n`)
  return 0
}
