/** The folder of an imported table: written beside its place and put there whole, so that nobody finds half of it. */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../sim/store/folder-maker.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { csvLine } from '../../sim/text/csv-line.ts'
import type { Sink } from '../../sim/run/sink.ts'
import { MIX_OF_KIND, domainOf } from '../../sim/requests/domains.ts'
import type { WordField } from './first-reading.ts'

export const ROWS = 'rows.parquet'
export const FACTS = 'import.json'
export const BULLETIN = 'bulletin.json'
export const CATEGORIES = 'categories.csv'
export const QUALITY = 'quality.json'
export const STREETS = 'streets.csv'

/** What `import.json` says. */
export interface ImportFacts {
  readonly whistleImport: 1
  readonly version: string
  readonly name: { readonly en: string; readonly zh: string }
  readonly table: { readonly file: string; readonly sha256: string; readonly bytes: number; readonly encoding: string }
  readonly zone: string | null
  /** Dates (ISO) of the first and last request, and of the day on which the table was taken. */
  readonly first: string
  readonly last: string
  readonly extracted: string
  readonly kept: number
  readonly left: Readonly<Record<string, number>>
  /** Words by code, with how often each was seen. */
  readonly lists: Readonly<Record<WordField, { readonly words: readonly string[]; readonly counts: readonly number[] }>>
  /** Which column the areas are from. */
  readonly areas: string
  /** Codes of channels that hand over in batches; -1 for rows without one. */
  readonly batched: readonly number[]
  readonly tells: {
    readonly closing: boolean
    /** Only what has ended is in it, and so the last weeks are thin. */
    readonly endedOnly: boolean
    readonly onTime: boolean
    readonly consultation: boolean
    readonly ids: number | null
  }
}

/** A folder that is being written. */
export interface FolderDraft {
  readonly path: string
  sink(name: string): Sink & { close(): void }
  text(name: string, content: string): void
  /** Puts the folder in its place. */
  settle(): void
  discard(): void
}

/**
 * @param mark the file by which a folder is known that may be written anew
 * @throws InputError where something else stands in its place
 */
export function folderDraft(out: string, force: boolean, mark = FACTS): FolderDraft {
  const isOurs = existsSync(join(out, mark))
  if (existsSync(out) && !(force && isOurs))
    throw new InputError(
      isOurs
        ? say`${out} is there already; give another --out, or --force to import into it anew`
        : say`${out} is there already; give another --out`,
    )
  const path = `${out}.part`
  rmSync(path, { recursive: true, force: true })
  makeFolder(path)
  return {
    path,
    sink: (name) => {
      const file = openSync(join(path, name), 'w')
      return {
        write: (piece) => void (typeof piece === 'string' ? writeSync(file, piece) : writeSync(file, piece)),
        close: () => closeSync(file),
      }
    },
    text: (name, content) => writeFileSync(join(path, name), content),
    settle: () => {
      rmSync(out, { recursive: true, force: true })
      renameSync(path, out)
    },
    discard: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** The table of categories, to be corrected by hand. */
export function categoriesText({ words, counts }: ImportFacts['lists']['category']): string {
  const lines = words.map((category, code) => {
    const domain = domainOf(category)
    const { lead, joint, assist } = MIX_OF_KIND[domain?.kind ?? 'assist']
    return csvLine([
      category,
      counts[code],
      domain?.domain ?? '',
      ...(domain ? [lead, joint, assist] : [null, null, null]),
    ])
  })
  return csvLine(['category', 'requests', 'domain', 'lead', 'joint', 'assist']) + lines.join('')
}

/** The table of areas, where the residents are to be filled in. */
export function streetsText({ words, counts }: ImportFacts['lists']['area']): string {
  return (
    csvLine(['street', 'requests', 'residents']) +
    words.map((name, code) => csvLine([name, counts[code], null])).join('')
  )
}

/** A day (from 1970-01-01) as an ISO date. */
export function dateOf(day: number): string {
  return Number.isFinite(day) ? new Date(day * 86400000).toISOString().slice(0, 10) : ''
}

/** @throws InputError where the folder holds no import */
export function importFacts(folder: string): ImportFacts {
  const file = join(folder, FACTS)
  if (!existsSync(file) && existsSync(join(folder, BULLETIN)))
    throw new InputError(
      say`${folder} holds a bulletin, whose rates tell no demand; give the folder of a table, or hold runs against the bulletin with whistlelab validate or calibrate`,
    )
  if (!existsSync(file))
    throw new InputError(say`${folder} holds no imported table; give the folder that whistlelab import wrote`)
  try {
    const facts = JSON.parse(readFileSync(file, 'utf8')) as Partial<ImportFacts>
    if (facts.whistleImport === 1 && facts.lists !== undefined && facts.tells !== undefined) return facts as ImportFacts
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError(say`${file} is damaged; import the table again`)
}
