/** Walks along imports: cycles, and what a file brings with it. */
import type { SourceFile } from './source-file.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** For each file the files of our own that it loads; imports of types alone load nothing. */
export function loads(sources: readonly SourceFile[]): Graph {
  return new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ own, typesOnly }) => own && !typesOnly).map(({ target }) => target),
    ]),
  )
}

/** For each file the files of our own that it imports, be it for types alone. */
export function everyImport(sources: readonly SourceFile[]): Graph {
  return new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ own }) => own).map(({ target }) => target)]),
  )
}

/** Every cycle found on one walk, as `a -> b -> a`. */
export function cycles(graph: Graph): string[] {
  const found: string[] = []
  const finished = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const since = trail.indexOf(path)
    if (since >= 0) found.push([...trail.slice(since), path].join(' -> '))
    if (since >= 0 || finished.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    finished.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}

/** A file and all that it loads, directly or not. */
export function reach(graph: Graph, from: string): Set<string> {
  const seen = new Set<string>()
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const next of graph.get(path) ?? []) walk(next)
  }
  walk(from)
  return seen
}
