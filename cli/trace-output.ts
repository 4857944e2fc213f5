/** Where a trace goes: to standard output, or to a file that stands there whole or not at all. Written as it comes, in large pieces. */
import { dirname } from 'node:path'
import { InputError } from '../sim/index.ts'
import { StorageError } from '../sim/node.ts'
import type { FileLayer } from '../sim/node.ts'
import type { Terminal } from './terminal.ts'

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
  if (files.kind(path) === 'folder') throw new InputError(`--${name} is ${path}, which is a folder; give a file`)
  const folder = dirname(path)
  if (files.kind(folder) !== 'folder') {
    throw new InputError(`--${name} is ${path}, but there is no folder ${folder}; make it, or give another file`)
  }
  const temporary = `${path}.tmp`
  try {
    files.write(temporary, '')
  } catch (error) {
    throw new InputError(`--${name}: cannot write ${path}: ${(error as Error).message}; give another file`)
  }
  const guarded = (action: () => void): void => {
    try {
      action()
    } catch (error) {
      remove(temporary, files)
      const reason = (error as Error).message
      throw new StorageError(`cannot write ${path}: ${reason}; nothing was put there`, { cause: error })
    }
  }
  return inPieces(
    (piece) => guarded(() => files.append(temporary, piece)),
    () => guarded(() => files.rename(temporary, path)),
    () => remove(temporary, files),
  )
}

function noOp(): void {}

function remove(path: string, files: FileLayer): void {
  try {
    files.remove(path)
  } catch {
    // A temporary file left behind does no harm; what made us remove it is the error to tell.
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
