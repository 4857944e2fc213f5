/** What a disk refuses, in words, and what to do about it. */
import { InputError } from '../text/input-error.ts'

/** The disk did not take what was to be kept. The message says what is safe and what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not answer',
  ESTALE: 'the shared folder was taken away',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such place',
  ENOTDIR: 'a file stands where a folder should be',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** What is to be changed in what was given, where that would help. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'change its permissions, or name another',
  EPERM: 'change its permissions, or name another',
  EROFS: 'name a place that can be written',
  ENAMETOOLONG: 'name a shorter one',
  ENOENT: 'see whether it was moved or removed, or name another',
  ENOTDIR: 'name another',
  EISDIR: 'name a file',
  ELOOP: 'name the file or folder itself',
}

/** Why a disk refused, in words. */
export function reasonOf(error: unknown): string {
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

/** One sentence with place, reason and remedy. */
export function refusedText(error: SystemError): string {
  if (error.syscall === 'uv_cwd')
    return 'the current folder was removed; change to one that is there (cd), and give it again'
  const remedy = REMEDIES[error.code] ?? 'see to that, and give the command again'
  return `cannot use ${error.path ?? 'a file'}: ${reasonOf(error)}; ${remedy}`
}

/** A file or folder that was named and cannot be read. @returns an InputError, or, where the machine is at fault, a StorageError */
export function unreadable(path: string, error: unknown): Error {
  const message = `cannot read ${path}: ${reasonOf(error)}; ${REMEDIES[codeOf(error) ?? ''] ?? 'see to that, and give the command again'}`
  return isRefusal(error) ? new InputError(message) : new StorageError(message, { cause: error })
}
