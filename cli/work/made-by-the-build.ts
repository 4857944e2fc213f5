/** What the build writes beside the program, so that `--help` and `list` need not load or read what they tell of. Without it all is worked out anew. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from '../../sim/store/scenario-folder.ts'

/** The overview of the commands, and the list of scenarios and studies. */
export const OVERVIEW_FILE = 'overview.txt'
export const LIST_FILE = 'list.json'

/** The text of such a file; undefined where the program runs from its sources, or was not built to the end. */
export function madeByTheBuild(name: string): string | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  const file = join(programFolder(), 'dist', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
