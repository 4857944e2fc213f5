/** A notebook as a file (nbformat 4.5): its cells in order, and what each of them has shown. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Lines of a text with their ends, as notebooks keep them; or the text as one. */
export type Lines = string | readonly string[]

export interface Output {
  readonly output_type: 'stream' | 'display_data' | 'execute_result'
  readonly name?: 'stdout' | 'stderr'
  readonly text?: Lines
  readonly data?: Readonly<Record<string, unknown>>
  readonly metadata?: object
  readonly execution_count?: number
}

export interface Cell {
  readonly cell_type: 'markdown' | 'code'
  readonly id: string
  readonly source: Lines
  readonly metadata: object
  readonly execution_count?: number | null
  readonly outputs?: readonly Output[]
}

export interface Notebook {
  readonly cells: readonly Cell[]
  readonly metadata: { readonly kernelspec: { readonly name: string; readonly language: string } }
  readonly nbformat: number
  readonly nbformat_minor: number
}

export const joined = (lines: Lines): string => (typeof lines === 'string' ? lines : lines.join(''))

/** A text as notebooks keep it: line by line, each with its end. */
export function asLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

export const nameOf = (file: string): string => basename(file, '.ipynb')

/** @throws Error that names the file and what it lacks */
export function readNotebook(file: string): Notebook {
  const notebook = JSON.parse(readFileSync(file, 'utf8')) as Notebook
  if (notebook.nbformat !== 4 || !Array.isArray(notebook.cells) || !notebook.metadata.kernelspec) {
    throw new Error(`${file} is no notebook of format 4 with a kernelspec; save it with Jupyter or VS Code`)
  }
  return notebook
}

/** As Jupyter writes it: keys in order, one blank of indent. By rename, so that no half is ever read. */
export function writeNotebook(file: string, notebook: Notebook): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted(notebook), null, 1)}\n`)
  renameSync(`${file}.new`, file)
}

/** The same with keys in order, all the way down. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** The code cells, as they are run. */
export function codeOf({ cells }: Notebook): string[] {
  return cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => joined(source))
}

/** The same notebook with what its code cells show now. @param shown by code cell */
export function withOutputs(notebook: Notebook, shown: readonly (readonly Output[])[]): Notebook {
  let at = 0
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'code') return cell
    const count = ++at
    const outputs = shown[count - 1].map((one) =>
      one.output_type === 'execute_result' ? { ...one, execution_count: count } : one,
    )
    return { ...cell, execution_count: count, outputs }
  })
  return { ...notebook, cells }
}

/** A bundle of what a value is, by type of content, with texts line by line. */
export function bundled(
  data: Readonly<Record<string, unknown>>,
  output_type: 'display_data' | 'execute_result',
): Output {
  const lines = Object.entries(data).map(([type, value]) => [type, typeof value === 'string' ? asLines(value) : value])
  return { output_type, data: Object.fromEntries(lines) as Record<string, unknown>, metadata: {} }
}
