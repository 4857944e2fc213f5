/**
 * Results of the rows that are done, one line of JSON each, written as soon as the row is done. The first line says
 * whose they are: rows of a part with other terms are never mixed in, and never thrown away either.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../../sim/store/folder-maker.ts'
import type { Part } from './part.ts'
import { WrongRequest } from './wrong-request.ts'

export interface KeptRow {
  readonly row: number
  /** CPU seconds that it took. */
  readonly seconds: number
  /** The code that computed it. */
  readonly commit: string
  readonly result: unknown
}

export class KeptResults {
  readonly file: string
  readonly rows = new Map<number, KeptRow>()

  /** Opens the file, or begins it. @throws WrongRequest when it holds rows of a part with other terms */
  constructor(file: string, part: Part) {
    this.file = file
    const rows = part.piecewise ? 'any' : part.rows.length
    const header = JSON.stringify({ part: part.name, seed: part.seed, rows, terms: part.terms })
    if (existsSync(file)) this.takeOver(header, part)
    else {
      makeFolder(dirname(file))
      writeFileSync(file, `${header}\n`)
    }
  }

  add(row: KeptRow): void {
    appendFileSync(this.file, `${JSON.stringify(row)}\n`)
    this.rows.set(row.row, row)
  }

  private takeOver(header: string, part: Part): void {
    const text = readFileSync(this.file, 'utf8')
    const [first, ...lines] = text.split('\n')
    if (first !== header)
      throw new WrongRequest(
        `${this.file} holds rows of other terms (${differing(first, header)}); move it away to begin anew`,
      )
    // What follows the last end of line was cut off while it was written: that row is computed again.
    const torn = lines.pop()!
    for (const line of lines) {
      const row = JSON.parse(line) as KeptRow
      const at = part.piecewise ? part.piecewise.rowOf(row.result) : row.row
      if (at >= 0) this.rows.set(at, { ...row, row: at })
    }
    if (torn !== '') writeFileSync(this.file, text.slice(0, text.length - torn.length))
  }
}

/** Which of the terms differ: whole headers are pages long. */
function differing(kept: string, asked: string): string {
  const [before, now] = [kept, asked].map(termsOf)
  const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name))
  return `other in ${names.join(', ')}`
}

function termsOf(header: string): Map<string, string> {
  try {
    const { terms, ...rest } = JSON.parse(header) as Readonly<Record<string, unknown>>
    const all = Object.entries({ ...rest, ...(terms as object | undefined) })
    return new Map(all.map(([name, value]) => [name, JSON.stringify(value)]))
  } catch {
    return new Map([['its first line, which is no JSON', header]])
  }
}
