/** A lesson file cut into its head and its blocks, each with its first line. `::: kind id (options)` begins a block, `:::` ends it. */
import { InputError } from '../../../sim/text/input-error.ts'
import { say } from '../../../sim/text/message.ts'

export interface RawBlock {
  readonly kind: string
  readonly id: string
  readonly options: string
  readonly lines: readonly string[]
  /** Of its first line, from 1. */
  readonly line: number
}

export interface RawLesson {
  /** Lines of the head, an empty one in the place of the first dashes, so that lines count as in the file. */
  readonly head: string
  readonly blocks: readonly RawBlock[]
}

const BEGIN = /^:::\s*([a-z]+)\s+([a-z][a-z0-9-]*)\s*(?:\((.*)\))?$/

/** @throws InputError with file and line */
export function cutLesson(text: string, file: string): RawLesson {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0)
    throw new InputError(say`${file}:1 has no head; begin it with --- and end the head with ---`)
  const blocks: RawBlock[] = []
  for (let at = end + 1; at < lines.length; at++) {
    const line = lines[at].trim()
    if (line === '') continue
    const found = BEGIN.exec(line)
    if (found === null) throw new InputError(say`${file}:${at + 1} stands in no block; begin one with ::: look NAME`)
    const close = lines.findIndex((one, index) => index > at && one.trim() === ':::')
    const next = lines.findIndex((one, index) => index > at && BEGIN.test(one.trim()))
    if (close < 0 || (next >= 0 && next < close))
      throw new InputError(say`${file}:${at + 1} begins a block that does not end; close it with a line :::`)
    const [, kind, id, options = ''] = found
    if (blocks.some((block) => block.id === id))
      throw new InputError(say`${file}:${at + 1} is a second block ${id}; give each a name of its own`)
    blocks.push({ kind, id, options, lines: lines.slice(at + 1, close), line: at + 1 })
    at = close
  }
  return { head: ['', ...lines.slice(1, end)].join('\n'), blocks }
}

/** The prose of some lines, without the line breaks that only the file has. */
export function proseOf(lines: readonly string[], chinese: boolean): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(chinese ? '' : ' ')
}
