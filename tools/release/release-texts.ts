/** What a release writes: the version in package.json, its lock and CITATION.cff, and the CHANGELOG's unreleased part under its number and day. */

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/
const UNRELEASED = '## [Unreleased]'

/** @throws Error unless it is a version of three numbers above the present one */
export function checkVersion(wanted: string, present: string): void {
  const numbers = (text: string): number[] | undefined => VERSION.exec(text)?.slice(1).map(Number)
  const [next, now] = [numbers(wanted), numbers(present)]
  if (next === undefined) throw new Error(`${wanted} is not a version; give three numbers such as 0.3.0`)
  if (now === undefined) throw new Error(`package.json has the version ${present}; give it three numbers first`)
  const differing = next.findIndex((part, index) => part !== now[index])
  if (differing < 0 || next[differing] < now[differing])
    throw new Error(`${wanted} does not come after ${present}; give a higher version`)
}

/** The CHANGELOG with its unreleased part as that version, and an empty one above it. @throws Error when nothing is unreleased */
export function releasedChangelog(text: string, version: string, day: string): string {
  const begins = text.indexOf(`${UNRELEASED}\n`)
  if (begins < 0) throw new Error(`CHANGELOG.md has no "${UNRELEASED}"; write one above the last version`)
  const rest = text.slice(begins + UNRELEASED.length + 1)
  const next = rest.search(/^## /m)
  const changes = next < 0 ? rest : rest.slice(0, next)
  if (changes.trim() === '') throw new Error('CHANGELOG.md has nothing under Unreleased; say what has changed')
  return `${text.slice(0, begins)}${UNRELEASED}\n\n## [${version}] - ${day}\n${rest}`
}

/** A JSON file of npm with its version changed, the lock's two places included. */
export function withVersion(text: string, version: string): string {
  const file = JSON.parse(text) as { version: string; packages?: Record<string, { version?: string }> }
  file.version = version
  if (file.packages?.['']) file.packages[''].version = version
  return `${JSON.stringify(file, null, 2)}\n`
}

/** CITATION.cff with version and day. @throws Error where it lacks one of the two lines */
export function releasedCitation(text: string, version: string, day: string): string {
  const lines = [
    [/^version: .*$/m, `version: ${version}`],
    [/^date-released: .*$/m, `date-released: '${day}'`],
  ] as const
  return lines.reduce((made, [line, now]) => {
    if (!line.test(made)) throw new Error(`CITATION.cff lacks a line like "${now}"; write it`)
    return made.replace(line, now)
  }, text)
}
