/** Whose a folder is: the run that its manifest names, or that left blocks in it. A file or folder of the same name as one of ours makes no run. */
import { join } from 'node:path'
import { isBlockName, runOf } from './block-file.ts'
import { isTemporary } from './run-store-disk.ts'
import type { FileLayer } from './run-store-disk.ts'

export const MANIFEST_FILE = 'manifest.json'
export const BLOCK_FOLDER = 'blocks'

/** What the store has to know of a manifest that lies in a folder; all but its run is taken on trust by nobody. */
export interface OldManifest {
  readonly format: string
  readonly run: string
  /** Of the scenario that has most. */
  readonly replications?: unknown
  readonly scenarios?: unknown
}

/** The manifest of a run that lies in a folder, of whatever version; undefined where there is none that is whole, or another's of the same name. */
export function manifestOf(path: string, files: FileLayer): OldManifest | undefined {
  return parsed(files.read(join(path, MANIFEST_FILE)) ?? '')
}

function parsed(text: string): OldManifest | undefined {
  const found = jsonIn(text) as Partial<OldManifest> | null | undefined
  const ours = typeof found?.format === 'string' && /^whistlelab-run-\d+$/.test(found.format)
  return ours && typeof found.run === 'string' && /^[0-9a-f]{64}$/.test(found.run) ? (found as OldManifest) : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As the program writes it; asked for before every block, and a manifest of ten thousand scenarios is long. */
const HEAD = /^\{\s*"format":\s*"whistlelab-run-\d+",\s*"run":\s*"([0-9a-f]{64})"/

/** The run that a folder belongs to now; undefined where it has no manifest of one. */
export function ownerOf(path: string, files: FileLayer): string | undefined {
  const text = files.read(join(path, MANIFEST_FILE)) ?? ''
  return HEAD.exec(text)?.[1] ?? parsed(text)?.run
}

/** Files that are called like blocks. */
export function blockNames(path: string, files: FileLayer): string[] {
  const folder = join(path, BLOCK_FOLDER)
  return files.kind(folder) === 'folder' ? files.list(folder).filter(isBlockName) : []
}

/** The run that a file in the folder of blocks says it is of. */
export function blockOwner(path: string, name: string, files: FileLayer): string | undefined {
  return runOf(files.readBytes(join(path, BLOCK_FOLDER, name)) ?? new Uint8Array())
}

/**
 * Whether a folder without a manifest has blocks, and nothing that a run without results would not have. Beside blocks of this very run there may be
 * files, but no folders: its results, when its manifest was lost after them.
 */
export function keepsBlocks(path: string, run: string, files: FileLayer): boolean {
  const own = [BLOCK_FOLDER, MANIFEST_FILE]
  const beside = files.list(path).filter((name) => !isTemporary(name) && !own.includes(name))
  const folder = join(path, BLOCK_FOLDER)
  if (files.kind(folder) !== 'folder') return false
  const names = files.list(folder).filter((name) => !isTemporary(name))
  if (!names.every(isBlockName)) return false
  const owners = names.map((name) => blockOwner(path, name, files))
  if (beside.length === 0) return owners.some((owner) => owner !== undefined)
  return owners.includes(run) && beside.every((name) => files.kind(join(path, name)) === 'file')
}

/**
 * Empties a folder that was just given to a run: blocks of others, and what others were about to put in place. Who looked at the manifest before
 * it changed has written its temporary file before that, too, and finds it gone.
 */
export function clearOthers(path: string, run: string, files: FileLayer): void {
  const folder = join(path, BLOCK_FOLDER)
  for (const name of blockNames(path, files)) {
    if (blockOwner(path, name, files) !== run) files.remove(join(folder, name))
  }
  for (const where of [path, folder]) {
    if (files.kind(where) !== 'folder') continue
    for (const name of files.list(where)) if (isTemporary(name)) files.remove(join(where, name))
  }
}
