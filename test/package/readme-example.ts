/** The example of the README's chapter "From TypeScript", and what it is said to print. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function readmeExample(): { readonly code: string; readonly prints: string } {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const chapter = readme.slice(readme.indexOf('\n## From TypeScript\n')).split(/\n## (?!From TypeScript)/)[0]
  const [, code, prints] = /\n```ts\n(.*?)```\n\n```\n(.*?)```\n/s.exec(chapter) ?? []
  if (code === undefined || prints === undefined)
    throw new Error(
      'README.md has no example below "From TypeScript"; give it a block of ts and a block of what that prints',
    )
  return { code, prints }
}
