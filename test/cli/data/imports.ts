/** Imports small tables as the command would, into a folder that is removed in the end. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { importTable } from '../../../cli/data/import-command.ts'
import type { ImportFacts } from '../../../cli/data/import-folder.ts'
import type { Asker } from '../../../cli/terminal/asker.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Finding } from '../../../sim/requests/quality.ts'
import { listener } from '../terminal/listener.ts'

let place: string | undefined
let count = 0

/** A path that nothing stands at. */
export function fresh(name = 'city'): string {
  place ??= mkdtempSync(join(tmpdir(), 'whistle-import-'))
  return join(place, `${name}-${++count}`)
}

/** To be called when a file of tests is done. */
export function cleanUp(): void {
  if (place !== undefined) rmSync(place, { recursive: true, force: true })
  place = undefined
}

type Options = Parameters<typeof importTable>[0]
const PLAIN = {
  bulletin: false,
  map: undefined,
  name: undefined,
  zone: undefined,
  dates: undefined,
  force: false,
  lang: 'en' as const,
}

export function written(table: string | Uint8Array, ending = '.csv'): string {
  const file = fresh('table') + ending
  writeFileSync(file, table)
  return file
}

/** Imports a table, given as its text or bytes, or by its path. */
export async function imported(table: string | Uint8Array, options: Partial<Options> = {}, asker: Asker | null = null) {
  const terminal = listener()
  const out = options.out ?? fresh()
  const file = options.table ?? written(table)
  const code = await importTable({ ...PLAIN, yes: true, out, ...options, table: file }, terminal, asker)
  const read = (name: string): string => readFileSync(join(out, name), 'utf8')
  const bytes = readFileSync(join(out, 'rows.parquet'))
  const rows = (await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  })) as Record<string, number | null>[]
  const quality = JSON.parse(read('quality.json')) as { findings: Finding[]; notes: string[] }
  return { code, out, read, rows, facts: JSON.parse(read('import.json')) as ImportFacts, ...quality, terminal }
}

/** The message with which a table is refused. */
export async function refusal(table: string | Uint8Array, options: Partial<Options> = {}): Promise<string> {
  try {
    await imported(table, options)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'read'
}

/** A table of requests on successive days, at ten past eight, closed two days later at ten past ten. */
export function rowsOf(n: number, row: (at: number) => string, header = 'id,created,closed,category,status'): string {
  return [header, ...Array.from({ length: n }, (_, at) => row(at))].join('\n')
}

export function day(at: number): string {
  return new Date(Date.UTC(2018, 0, 1 + at)).toISOString().slice(0, 10)
}

export const usual = (at: number): string => `${at},${day(at)}T08:10,${day(at + 2)}T10:10,Trash,closed`
