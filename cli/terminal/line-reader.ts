/** Reads a text file line by line without holding it: a record of a large run is longer than a string may be. */
import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const PIECE = 1 << 20

export interface LineReader {
  /** The next line without its end; undefined at the end of the file. A last line without an end is torn: `whole` is false then. */
  next(): string | undefined
  /** Number of the last line read, from 1. */
  readonly number: number
  /** Whether the last line read had its end. */
  readonly whole: boolean
  close(): void
}

/** @throws Error of Node when the file cannot be opened or read */
export function openLines(path: string): LineReader {
  const file = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const piece = Buffer.alloc(PIECE)
  let lines: string[] = []
  let at = 0
  let rest = ''
  let number = 0
  let whole = true
  let ended = false
  const fill = (): void => {
    const length = readSync(file, piece)
    ended = length === 0
    const text = rest + decoder.write(piece.subarray(0, length))
    lines = text.split('\n')
    rest = lines.pop()!
    at = 0
  }
  return {
    next: () => {
      while (at === lines.length && !ended) fill()
      if (at < lines.length) {
        number++
        return lines[at++]
      }
      if (rest === '') return undefined
      const torn = rest
      rest = ''
      whole = false
      number++
      return torn
    },
    get number() {
      return number
    },
    get whole() {
      return whole
    },
    close: () => closeSync(file),
  }
}
