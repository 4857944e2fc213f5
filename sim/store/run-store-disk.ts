/** The disk as a run store sees it: the few things that it asks for, so that a test can fill it, break it or count them. */
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readdirSync } from 'node:fs'
import { readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './disk-errors.ts'
import { makeFolder } from './folder-maker.ts'

/** A file that is being written, piece by piece. */
export interface FileSink {
  write(chunk: string | Uint8Array): void
  /** Returns when all is on the disk. */
  close(): void
  /** Lets the file go as it is, whatever state it is in; never throws. */
  abandon(): void
}

/** What a run folder asks of a disk. */
export interface FileLayer {
  kind(path: string): 'file' | 'folder' | undefined
  list(folder: string): string[]
  makeFolder(path: string): void
  /** The text of a file; undefined where there is none. */
  read(path: string): string | undefined
  /** The bytes of a file; undefined where there is none. */
  readBytes(path: string): Uint8Array | undefined
  /** SHA-256 (hex) of a file of any size; undefined where there is none. */
  digest(path: string): string | undefined
  /** A new, empty file; one of that name is lost. */
  create(path: string): FileSink
  rename(from: string, to: string): void
  /** Gives a file one more name; fails where something has it. */
  link(from: string, to: string): void
  /** Returns when the names in a folder are on the disk. */
  syncFolder(path: string): void
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): void
}

/** Synchronous on purpose: the main thread has nothing else to do, and blocks cannot overtake one another. */
export const diskFiles: FileLayer = {
  kind: (path) => {
    // Below a file there is nothing, either.
    const stat = orAbsent(path, () => statSync(path))
    return stat && (stat.isDirectory() ? 'folder' : 'file')
  },
  list: (folder) => readdirSync(folder),
  makeFolder,
  read: (path) => orAbsent(path, () => readFileSync(path, 'utf8')),
  readBytes: (path) => orAbsent(path, () => readFileSync(path)),
  digest: (path) => orAbsent(path, () => digestOf(openSync(path, 'r'))),
  create: (path) => sinkOf(openSync(path, 'w')),
  rename: (from, to) => renameSync(from, to),
  link: (from, to) => linkSync(from, to),
  syncFolder: (path) => {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } catch (error) {
      // Some shared folders cannot sync names; they have their own way of keeping them.
      if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error) ?? '')) throw error
    } finally {
      closeSync(folder)
    }
  },
  remove: (path) => rmSync(path, { force: true }),
}

function orAbsent<T>(path: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    // Node does not say which file it was when it fails at an open one, as at a folder in place of a file.
    throw Object.assign(error as Error, { path })
  }
}

const PIECE = 1 << 20

function digestOf(file: number): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(PIECE)
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function sinkOf(file: number): FileSink {
  let closed = false
  return {
    write: (chunk) => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      // A disk that is nearly full, or far away, may take less than it is given.
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    },
    close: () => {
      syncFile(file)
      closed = true
      closeSync(file)
    },
    abandon: () => {
      // Closed once only: its number may belong to another file by now.
      if (closed) return
      closed = true
      try {
        closeSync(file)
      } catch {
        return
      }
    },
  }
}

function syncFile(file: number): void {
  try {
    fsyncSync(file)
  } catch (error) {
    // A pipe or a device keeps nothing.
    if (codeOf(error) !== 'EINVAL') throw error
  }
}

/** A name beside `path` that no other process, here or on another machine, can have at the same time. */
export function temporaryName(path: string): string {
  const mark = `${hostname()}.${process.pid}.${randomBytes(4).toString('hex')}`
  return join(dirname(path), `.${basename(path)}.${mark}.tmp`)
}

/** Whether a name is one that `temporaryName` gives. */
export function isTemporary(name: string): boolean {
  return /^\..+\.[0-9a-f]{8}\.tmp$/.test(name)
}

/** Whether a name is that of a temporary file whose process, on this machine, has died. Of other machines nothing is known. */
export function isLeftBehind(name: string): boolean {
  const [, id] = /\.(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name) ?? []
  return id !== undefined && isTemporary(name) && name.includes(`.${hostname()}.${id}.`) && !isAlive(Number(id))
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // One that may not be asked lives.
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Writes a file so that at every moment the old or the new one is there, whole, and the new one when this returns.
 * @param before asked when the new one is whole and not yet in place; what it throws leaves the old one
 */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  files: FileLayer = diskFiles,
  before: () => void = () => {},
): void {
  withTemporary(path, content, files, (temporary) => {
    before()
    files.rename(temporary, path)
  })
}

/** Writes a file where there is none, whole or not at all. @returns false where there is one by now, which is left as it is */
export function createFile(path: string, content: string | Uint8Array, files: FileLayer): boolean {
  let made = false
  withTemporary(path, content, files, (temporary) => {
    made = linked(temporary, path, files)
    removeQuietly(temporary, files)
  })
  return made
}

/** Disks that know no second names of files. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** A link fails where something is there already, whoever put it there a moment ago; a renaming would write over it. */
function linked(from: string, to: string, files: FileLayer): boolean {
  try {
    files.link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!NO_LINKS.includes(codeOf(error) ?? '')) throw error
    if (files.kind(to) !== undefined) return false
    files.rename(from, to)
    return true
  }
}

function withTemporary(
  path: string,
  content: string | Uint8Array,
  files: FileLayer,
  place: (temporary: string) => void,
): void {
  const temporary = temporaryName(path)
  try {
    const sink = files.create(temporary)
    try {
      sink.write(content)
      sink.close()
    } catch (error) {
      sink.abandon()
      throw error
    }
    place(temporary)
    files.syncFolder(dirname(path))
  } catch (error) {
    removeQuietly(temporary, files)
    throw error
  }
}

/** What made us clean up is the error to tell; a temporary file left behind does no harm. */
export function removeQuietly(path: string, files: FileLayer): void {
  try {
    files.remove(path)
  } catch {
    return
  }
}
