/** What the source files of the city say themselves: in which file a handler stands, and what its comment tells of its event. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const CITY = 'sim/city'
const FOLDER = join(import.meta.dirname, '../../..', CITY)

export interface Handler {
  /** Path from the top of the repository. */
  readonly path: string
  /** What the comment says after `Event "...":`. */
  readonly does: string
}

const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => ({ path: `${CITY}/${name}`, text: readFileSync(join(FOLDER, name), 'utf8') }))

/** Path of the file of the city that has this name, in whichever room it stands. @throws Error where there is none */
export function pathOf(file: string): string {
  const found = SOURCES.find(({ path }) => basename(path) === file)
  if (!found) throw new Error(`there is no ${file} in ${CITY}/`)
  return found.path
}

/** The function that handles an event. @throws Error that says what to write, when no comment speaks of the event */
export function handlerOf(event: string): Handler {
  for (const { path, text } of SOURCES) {
    const found = new RegExp(`/\\*\\* Event "${event}": ([^*]+?) \\*/\\n(?:export )?function`).exec(text)
    if (found) return { path, does: found[1] }
  }
  throw new Error(
    `no comment in ${CITY}/ says what event "${event}" does; write /** Event "${event}": ... */ before its function`,
  )
}
