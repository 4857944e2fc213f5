/**
 * The run store: one folder a run. While the run goes on, each row is appended to a file of kept rows; at the end the results are written
 * under temporary names and only then put in place, so that a full disk or a power cut leaves the old files or the new ones, never half of one.
 */
import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { PlacedRow } from './batch.ts'
import { InputError } from './input-error.ts'
import { isKeptRows, keptHeader, keptLine, readKept, rowsOfAnother } from './kept-rows.ts'
import type { Plan } from './plan.ts'

export const MANIFEST_FILE = 'manifest.json'
export const KEPT_ROWS_FILE = 'replications.partial.jsonl'
const RUN_FORMAT = 'whistlelab-run-1'

/** The disk did not take what was to be kept. The message says what is safe and what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/** The few things a run store asks of a disk; injected, so that a test can fill it. */
export interface FileLayer {
  kind(path: string): 'file' | 'folder' | undefined
  list(folder: string): string[]
  makeFolder(path: string): void
  /** The text of a file; undefined where there is none. */
  read(path: string): string | undefined
  /** Writes a whole file and returns when it is on the disk. */
  write(path: string, content: string | Uint8Array): void
  append(path: string, text: string): void
  rename(from: string, to: string): void
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): void
}

/** Synchronous on purpose: the main thread has nothing else to do, and rows cannot overtake one another. */
export const diskFiles: FileLayer = {
  kind: (path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat && (stat.isDirectory() ? 'folder' : 'file')
  },
  list: (folder) => readdirSync(folder),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  read: (path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  },
  write: (path, content) => {
    const file = openSync(path, 'w')
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
  append: (path, text) => appendFileSync(path, text),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
}

export interface RunFolder {
  readonly path: string
  /** Rows that an earlier, interrupted run of the same plan left here. */
  readonly known: readonly PlacedRow[]
  /** Keeps one more row safe. @throws StorageError */
  keep(placed: PlacedRow): void
  /**
   * Puts the results in place, all or none.
   * @param files content by name
   * @param complete whether the whole plan is done; if not, the kept rows stay, so that the same command goes on from them
   * @throws StorageError
   */
  finish(files: Readonly<Record<string, string | Uint8Array>>, complete: boolean): void
}

/**
 * Opens the folder of a run, and makes it where there is none.
 * @param identity of the plan (`plan.ts`): a folder that keeps rows of another is refused
 * @throws InputError when the folder cannot be one: below a regular file, not writable, or holding something else than this run
 * @throws StorageError when the disk is full
 */
export function openRunFolder(folder: string, plan: Plan, identity: string, files: FileLayer = diskFiles): RunFolder {
  const path = resolve(folder)
  refuseBelowFile(folder, path, files)
  refuseForeign(folder, path, files)
  const keptFile = join(path, KEPT_ROWS_FILE)
  const left = files.read(keptFile) ?? ''
  refuseToLose(folder, rowsOfAnother(left, identity))
  const known = readKept(left, plan, identity)
  let safe = 0
  try {
    files.makeFolder(path)
    const lines = known.map((placed) => keptLine(plan, placed))
    replaceFile(keptFile, keptHeader(identity) + lines.join(''), files)
    safe = known.length
  } catch (error) {
    throw refusal(folder, error)
  }
  const guarded = (target: string, action: () => void): void => {
    try {
      action()
    } catch (error) {
      throw storageError(join(folder, target), error, safe, join(folder, KEPT_ROWS_FILE))
    }
  }
  return {
    path: folder,
    known,
    keep: (placed) => {
      guarded(KEPT_ROWS_FILE, () => files.append(keptFile, keptLine(plan, placed)))
      safe++
    },
    finish: (contents, complete) => {
      for (const [name, content] of Object.entries(contents)) {
        guarded(name, () => writeTemporary(path, name, content, Object.keys(contents), files))
      }
      for (const name of Object.keys(contents)) {
        guarded(name, () => files.rename(temporary(join(path, name)), join(path, name)))
      }
      if (complete) files.remove(keptFile)
    },
  }
}

/** Writes a file so that at every moment the old or the new one is there, whole. */
export function replaceFile(path: string, content: string | Uint8Array, files: FileLayer = diskFiles): void {
  try {
    files.write(temporary(path), content)
    files.rename(temporary(path), path)
  } catch (error) {
    removeQuietly([temporary(path)], files)
    throw error
  }
}

function temporary(path: string): string {
  return `${path}.tmp`
}

/** Writes one of several files under its temporary name; if it cannot, none of them is left. */
function writeTemporary(
  folder: string,
  name: string,
  content: string | Uint8Array,
  all: string[],
  files: FileLayer,
): void {
  try {
    files.write(temporary(join(folder, name)), content)
  } catch (error) {
    removeQuietly(
      all.map((one) => temporary(join(folder, one))),
      files,
    )
    throw error
  }
}

function removeQuietly(paths: readonly string[], files: FileLayer): void {
  for (const path of paths) {
    try {
      files.remove(path)
    } catch {
      // What made us clean up is the error to tell; a temporary file left behind does no harm.
    }
  }
}

function refuseBelowFile(folder: string, path: string, files: FileLayer): void {
  let above = path
  while (kindOf(above, files) === undefined && dirname(above) !== above) above = dirname(above)
  if (kindOf(above, files) !== 'file') return
  const problem = above === path ? 'is a regular file' : `lies below ${above}, which is a regular file`
  throw new InputError(`the output folder ${folder} ${problem}; give --out a folder, or a path where one can be made`)
}

function kindOf(path: string, files: FileLayer): 'file' | 'folder' | undefined {
  try {
    return files.kind(path)
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw refusal(path, error)
  }
}

function refuseForeign(folder: string, path: string, files: FileLayer): void {
  if (files.kind(path) === undefined || files.list(path).length === 0) return
  if (isRunFolder(path, files)) return
  throw new InputError(
    `the output folder ${folder} holds something else than a run of whistle; give --out a new or an empty folder`,
  )
}

/** What an interrupted run has kept is not thrown away for another run: other levers, days, seed, or another version. */
function refuseToLose(folder: string, rows: number): void {
  if (rows === 0) return
  const kept = join(folder, KEPT_ROWS_FILE)
  throw new InputError(
    `the output folder ${folder} keeps ${rows} replication${rows === 1 ? '' : 's'} of another run that was interrupted; ` +
      `give --out another folder, or remove ${kept} to lose ${rows === 1 ? 'it' : 'them'}`,
  )
}

/** Whether a folder holds a run, finished or not. */
function isRunFolder(path: string, files: FileLayer = diskFiles): boolean {
  const manifest = files.read(join(path, MANIFEST_FILE))
  if (manifest?.includes(`"${RUN_FORMAT}"`)) return true
  return isKeptRows(files.read(join(path, KEPT_ROWS_FILE)) ?? '')
}

function refusal(folder: string, error: unknown): Error {
  if (isFull(error)) return new StorageError(`cannot begin in ${folder}: ${reasonOf(error)}; nothing was run`)
  return new InputError(`cannot use the output folder ${folder}: ${reasonOf(error)}; give --out another one`)
}

function storageError(target: string, error: unknown, safe: number, keptFile: string): StorageError {
  const kept =
    safe === 0
      ? 'no replication was kept'
      : `${safe} replication${safe === 1 ? ' is' : 's are'} safe in ${keptFile}; make room and give the same command again, and it goes on from there`
  return new StorageError(`cannot write ${target}: ${reasonOf(error)}; ${kept}`, { cause: error })
}

function isFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
}

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}
