/** Where a trace goes: to standard output, or to a file that stands there whole or not at all. Written as it comes, in large pieces. */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { StorageError, reasonOf } from '../../sim/store/disk-errors.ts'
import { removeQuietly } from '../../sim/store/run-store-disk.ts'
import type { FileLayer, FileSink } from '../../sim/store/run-store-disk.ts'
import type { Message, Part } from '../../sim/text/message.ts'
import type { Terminal } from '../terminal/terminal.ts'

const PIECE = 65_536

export interface TraceOutput {
  /** Takes text that ends with the end of a line. */
  write(text: string): void
  /** Puts the file in place. @throws StorageError */
  finish(): void
  /** Leaves what was there before. */
  discard(): void
}

/**
 * @param path undefined: standard output
 * @param name of the option that gave the path, for messages
 * @throws InputError when the file cannot be written
 */
export function openTraceOutput(
  name: string,
  path: string | undefined,
  files: FileLayer,
  terminal: Terminal,
): TraceOutput {
  if (path === undefined) return inPieces((piece) => terminal.print(piece.slice(0, -1)), noOp, noOp)
  if (files.kind(path) === 'folder') throw new InputError(say`--${name} is ${path}, which is a folder; give a file`)
  const folder = dirname(path)
  if (files.kind(folder) !== 'folder') {
    throw new InputError(say`--${name} is ${path}, but there is no folder ${folder}; make it, or give another file`)
  }
  // A device or a pipe, such as /dev/null or /dev/fd/3, is written as it stands: a file renamed over it would take its place for everybody.
  const direct = isDevice(path)
  const temporary = direct ? path : `${path}.tmp`
  const sink = opened(temporary, files, (reason) => say`--${name}: cannot write ${path}: ${reason}; give another file`)
  const discard = (): void => {
    sink.abandon()
    if (!direct) removeQuietly(temporary, files)
  }
  const guarded = (action: () => void): void => {
    try {
      action()
    } catch (error) {
      discard()
      throw new StorageError(say`cannot write ${path}: ${reasonOf(error)}; nothing was put there`, { cause: error })
    }
  }
  return inPieces(
    (piece) => guarded(() => sink.write(piece)),
    () =>
      guarded(() => {
        sink.close()
        if (!direct) files.rename(temporary, path)
      }),
    discard,
  )
}

function noOp(): void {}

function isDevice(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** @throws InputError */
function opened(path: string, files: FileLayer, message: (reason: Part) => Message): FileSink {
  try {
    return files.create(path)
  } catch (error) {
    throw new InputError(message(reasonOf(error)))
  }
}

function inPieces(put: (piece: string) => void, finish: () => void, discard: () => void): TraceOutput {
  let waiting: string[] = []
  let length = 0
  const flush = (): void => {
    if (length > 0) put(waiting.join(''))
    waiting = []
    length = 0
  }
  return {
    write: (text) => {
      waiting.push(text)
      length += text.length
      if (length >= PIECE) flush()
    },
    finish: () => {
      flush()
      finish()
    },
    discard,
  }
}
