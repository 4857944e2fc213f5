/** What a disk refuses, in words, and what to do about it. */
import { InputError, ToldError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message, Part } from '../text/message.ts'

/** The disk did not take what was to be kept. The message says what is safe and what to do. */
export class StorageError extends ToldError {
  override readonly name = 'StorageError'
}

const REASONS: Readonly<Record<string, Message>> = {
  ENOSPC: say`the disk is full`,
  EDQUOT: say`the disk quota is used up`,
  EACCES: say`permission denied`,
  EPERM: say`permission denied`,
  EROFS: say`the disk is read-only`,
  EIO: say`the disk does not answer`,
  ESTALE: say`the shared folder was taken away`,
  ENAMETOOLONG: say`the name is too long`,
  ENOENT: say`there is no such place`,
  ENOTDIR: say`a file stands where a folder should be`,
  // Of a folder that is to be made: what is there is none.
  EEXIST: say`a file stands where a folder should be`,
  EISDIR: say`it is a folder`,
  ELOOP: say`symbolic links lead in a circle`,
  EMFILE: say`too many files are open`,
  ENFILE: say`too many files are open`,
}

/** What is to be changed in what was given, where that would help. */
const REMEDIES: Readonly<Record<string, Message>> = {
  EACCES: say`change its permissions, or name another`,
  EPERM: say`change its permissions, or name another`,
  EROFS: say`name a place that can be written`,
  ENAMETOOLONG: say`name a shorter one`,
  ENOENT: say`see whether it was moved or removed, or name another`,
  ENOTDIR: say`name another`,
  EEXIST: say`name another`,
  EISDIR: say`name a file`,
  ELOOP: say`name the file or folder itself`,
}

/** Why a disk refused, in words. */
export function reasonOf(error: unknown): Part {
  return REASONS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

export function isFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}

/** An error of the operating system. */
type SystemError = Error & { readonly code: string; readonly syscall: string; readonly path?: string }

/** Whether an error came from the operating system, not from the program. */
export function askedOfDisk(error: unknown): error is SystemError {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) && typeof syscall === 'string'
}

/** Whether what was given is at fault, and not the machine. */
export function isRefusal(error: unknown): boolean {
  return codeOf(error)! in REMEDIES
}

function remedyFor(error: unknown): Message {
  return REMEDIES[codeOf(error) ?? ''] ?? say`see to that, and give the command again`
}

/** One sentence with place, reason and remedy. */
export function refusedText(error: SystemError): Message {
  if (error.syscall === 'uv_cwd')
    return say`the current folder was removed; change to one that is there (cd), and give it again`
  return say`cannot use ${error.path ?? say`a file`}: ${reasonOf(error)}; ${remedyFor(error)}`
}

/** A file or folder that was named and cannot be read. @returns an InputError, or, where the machine is at fault, a StorageError */
export function unreadable(path: string, error: unknown): Error {
  const message = say`cannot read ${path}: ${reasonOf(error)}; ${remedyFor(error)}`
  return isRefusal(error) ? new InputError(message) : new StorageError(message, { cause: error })
}
