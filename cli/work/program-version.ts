/** The version of this program, as its package says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../../sim/store/scenario-folder.ts'

export function programVersion(): string {
  const text = readFileSync(join(programFolder(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
