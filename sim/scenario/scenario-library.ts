/** Where scenarios come from: files on disk for the command line, plain text in memory for tests and browsers. */
import { folderOf, isPath, nameOf, tidy } from './scenario-path.ts'

/** Where scenario files are read from, by name or path. */
export interface ScenarioLibrary {
  /** Path and text of a scenario by name or path; `from` is the path of the file whose `extends` asks. Undefined if there is none. */
  read(reference: string, from?: string): { path: string; text: string } | undefined
  /** Names of all scenarios of the library, for lists and for did-you-mean. */
  names(): readonly string[]
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
