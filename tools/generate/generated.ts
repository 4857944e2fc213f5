/** What is made from the model and kept in the repository: whether it stands there as it would be made now, and how it is put right. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../sim/store/folder-maker.ts'
import { replaceFile } from '../../sim/store/run-store-disk.ts'

/** The text of each file, by its path from the top of the repository. */
export type Documents = ReadonlyMap<string, string>

export interface Generated {
  /** One word, by which it is asked for. */
  readonly name: string
  readonly make: () => Documents | Promise<Documents>
  /** A folder of which every other file is left from what is no more, but for those that are kept. */
  readonly folder?: { readonly path: string; readonly keeps: readonly string[] }
}

/** Paths from the top of the repository: files that are not what they would be made now, and files that nothing makes any more. */
export interface Unlike {
  readonly stale: readonly string[]
  readonly left: readonly string[]
}

export function unlike({ folder }: Pick<Generated, 'folder'>, documents: Documents, root: string): Unlike {
  const stale = [...documents].filter(([path, text]) => textAt(join(root, path)) !== text).map(([path]) => path)
  if (folder === undefined || !existsSync(join(root, folder.path))) return { stale, left: [] }
  const there = readdirSync(join(root, folder.path)).filter((name) => !folder.keeps.includes(name))
  const paths = there.map((name) => `${folder.path}/${name}`)
  return { stale, left: paths.filter((path) => !documents.has(path)).sort() }
}

function textAt(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Writes what is stale and removes what is left. */
export function putRight(documents: Documents, { stale, left }: Unlike, root: string): void {
  for (const path of stale) {
    makeFolder(dirname(join(root, path)))
    replaceFile(join(root, path), documents.get(path)!)
  }
  for (const path of left) rmSync(join(root, path), { recursive: true })
}
