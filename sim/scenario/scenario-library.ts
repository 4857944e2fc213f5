/** Where scenarios come from: files on disk for the command line, plain text in memory for tests and browsers; and what may have been meant by a name that is not there. */
import { didYouMean, thoseThereAre } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { named } from '../text/place.ts'
import { folderOf, isAbsolute, isBelow, isPath, nameOf, tidy } from './scenario-path.ts'

/** Where scenario files are read from, by name or path. */
export interface ScenarioLibrary {
  /** Path and text of a scenario by name or path; `from` is the path of the file whose `extends` asks. Undefined if there is none. */
  read(reference: string, from?: string): { path: string; text: string } | undefined
  /** Names of all scenarios of the library, for lists and for did-you-mean. */
  names(): readonly string[]
  /** Names of scenarios that are found as those are, but are too large to be gone through with them: whole cities, to measure by. */
  atScale?(): readonly string[]
  /** The project of a file: a folder within which it may name others; absent: its own folder. */
  project?(file: string): Project
  /** What to do about a name that is one of something else, such as of a study where a scenario is due. */
  elsewhere?(name: string): Message | undefined
}

/** A folder whose files may name one another, and no others. */
export interface Project {
  /** As messages call it. */
  readonly folder: string
  /** Whether a path that the file writes stays within, as far as the text says. */
  holds(reference: string): boolean
}

/** What a file may name beside scenarios of the library; an absolute path would be another one elsewhere. */
export function projectOf(file: string, library: ScenarioLibrary): Project {
  const { folder, holds } = library.project?.(file) ?? ownFolder(file)
  return { folder, holds: (reference) => !isAbsolute(reference) && holds(reference) }
}

function ownFolder(file: string): Project {
  const folder = folderOf(file)
  return { folder: folder || './', holds: (reference) => isBelow(tidy(folder + reference), folder) }
}

/** A library of texts by path (or by name alone). Of two files with the same base name the first is found by name. */
export function memoryLibrary(files: Record<string, string>): ScenarioLibrary {
  const byPath = new Map(Object.entries(files).map(([path, text]) => [tidy(path), text]))
  const pathOf = (reference: string, from?: string) => {
    if (isPath(reference)) return tidy(from === undefined ? reference : folderOf(from) + reference)
    return [...byPath.keys()].find((path) => nameOf(path) === reference)
  }
  return {
    read(reference, from) {
      const path = pathOf(reference, from)
      const text = path === undefined ? undefined : byPath.get(path)
      return path === undefined || text === undefined ? undefined : { path, text }
    },
    names: () => [...byPath.keys()].map(nameOf).sort(),
  }
}

/** All that can be asked for by name. */
export function namesIn(library: ScenarioLibrary): string[] {
  return [...library.names(), ...(library.atScale?.() ?? [])]
}

interface Asked {
  readonly reference: string
  readonly kind: 'file' | 'scenario' | 'study'
  /** Where a file names it, such as `, which a.yaml:1:1 extends`; absent where the line does. */
  readonly by?: Message
}

const KINDS = { file: say`file`, scenario: say`scenario`, study: say`study` }

/** Says what to do instead: another ending, a file without its folder, two names in one word. */
export function notFound({ reference, kind, by }: Asked, library: ScenarioLibrary): InputError {
  // What a file names is looked for no further: it may come from elsewhere.
  const advice = (by === undefined ? onTheLine(reference, library) : undefined) ?? library.elsewhere?.(reference)
  const [what, place] = [KINDS[kind], by ?? '']
  if (advice !== undefined) return new InputError(say`no ${what} ${named(reference)}${place}; ${advice}`)
  const names = namesIn(library)
  const all = thoseThereAre(names, say`the library is empty`, 'whistlelab list')
  return new InputError(say`no ${what} ${named(reference)}${place}${didYouMean(nameOf(reference), names, all)}`)
}

function onTheLine(reference: string, library: ScenarioLibrary): Message | undefined {
  const parts = reference.split(/[,，、;；]/).map((part) => part.trim())
  const known = (part: string): boolean => isPath(part) || namesIn(library).includes(part)
  if (parts.length > 1 && parts.every(known)) return say`put spaces between: ${parts.join(' ')}`
  const other = reference.replace(/\.ya?ml$/, (ending) => (ending === '.yml' ? '.yaml' : '.yml'))
  if (other !== reference && isThere(other, library)) return say`there is ${named(other)}: name that`
  if (!isPath(reference) && isThere(`./${reference}`, library))
    return say`there is a file of that name: write ./${reference}`
  return undefined
}

/** A folder is no file. */
function isThere(path: string, library: ScenarioLibrary): boolean {
  try {
    return library.read(path) !== undefined
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
