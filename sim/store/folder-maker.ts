/**
 * Folders made one by one, from the topmost that is missing. Node's own `recursive` never returns where a folder is there and yet none can be
 * made in it, as below /proc (Node 20 to 24), and nothing interrupts it.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes a folder and those above it, where they are missing. @throws Error of Node, with its code, for the first that cannot be made */
export function makeFolder(path: string): void {
  const missing: string[] = []
  let at = resolve(path)
  for (; !isFolder(at) && dirname(at) !== at; at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder)
    } catch (error) {
      // Another may have made it meanwhile.
      if (!isFolder(folder)) throw error
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
