/** The mapping of a table: from its file, or guessed, shown and confirmed. What nobody has confirmed is written down and not used. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { unreadable } from '../../sim/store/disk-errors.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { shown } from '../../sim/text/place.ts'
import { mapOf, readTableMap, tableMapText } from '../../sim/requests/table-map.ts'
import type { TableMap } from '../../sim/requests/table-map.ts'
import type { TableHead } from '../../sim/requests/table-head.ts'
import type { GuessedColumn } from '../../sim/requests/guessed-columns.ts'
import type { DateOrder } from '../../sim/requests/written-moment.ts'
import { dataWords, fieldName } from '../../viz/words/data/data-words.ts'
import { wordsOf } from '../../viz/words/language.ts'
import type { Language } from '../../viz/words/language.ts'
import type { Asker } from '../terminal/asker.ts'
import { tableText } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface MapWishes {
  readonly table: string
  readonly map?: string | undefined
  readonly yes: boolean
  readonly out: string
  /** Where it is said; else that of the mapping, or of the file. */
  readonly name?: string | undefined
  readonly file: string
  readonly zone?: string | undefined
  readonly dates?: DateOrder | undefined
  readonly lang: Language
}

/** @throws InputError where the mapping names no column of the table, or where nobody confirms what was guessed */
export async function chosenMap(
  wishes: MapWishes,
  head: TableHead,
  terminal: Terminal,
  asker: Asker | null,
): Promise<TableMap> {
  if (wishes.map !== undefined) {
    const map = readTableMap(fileText(wishes.map), wishes.map)
    checkHeaders(map, head.header, wishes.map)
    const name = wishes.name === undefined ? map.name : { en: wishes.name, zh: wishes.name }
    return { ...map, name, zone: wishes.zone ?? map.zone, dates: wishes.dates ?? map.dates }
  }
  const guessed = mapOf(head.columns, wishes.name ?? wishes.file, wishes.zone, wishes.dates)
  terminal.tell(guessText(head.columns, wishes.lang))
  const created = head.columns.find(({ field }) => field === 'created')
  if (!created)
    throw new InputError(
      say`${wishes.table}: no column is known as the time of a request; its columns are ${shownHeaders(head.header)}. ${writeFor(wishes, guessed)}`,
    )
  if (wishes.yes && created.rivals.length === 0) return guessed
  if (wishes.yes)
    throw new InputError(
      say`${wishes.table}: ${allOf([created.header, ...created.rivals])} can both be the time of a request. ${writeFor(wishes, guessed)}`,
    )
  const answer = await asker?.ask(dataWords(wishes.lang).use)
  if (answer !== undefined && answer !== null && /^(y|yes|是|)$/i.test(answer.trim())) return guessed
  throw new InputError(say`the mapping is not confirmed. ${writeFor(wishes, guessed)}, or --yes to take it as it is`)
}

function shownHeaders(header: readonly string[]): Message {
  return listed(header.slice(0, 20).map((one) => shown(one)))
}

function allOf(headers: readonly string[]): Message {
  return headers.map((one) => say`${shown(one)}`).reduce((before, one) => say`${before} and ${one}`)
}

/** Writes the guess beside where the import would be. */
function writeFor({ out }: MapWishes, guessed: TableMap): Message {
  const file = `${out}.map.yaml`
  if (!existsSync(file)) writeFileSync(file, tableMapText(guessed))
  return say`The mapping as guessed is in ${file}: correct it and give --map ${file}`
}

function guessText(columns: readonly GuessedColumn[], language: Language): string {
  const [words, { list }] = [dataWords(language), wordsOf(language)]
  const rows = columns.map(({ field, header, score, rivals }) => [
    fieldName(field, language),
    header,
    [score === 1 ? words.known : words.alike, ...(rivals.length > 0 ? [words.orAlso(rivals.join(list.and))] : [])].join(
      list.separator,
    ),
  ])
  return tableText([words.field, words.column, words.sure], rows, ['left', 'left', 'left'])
}

function checkHeaders(map: TableMap, header: readonly string[], file: string): void {
  const wanted = [...[...map.columns.values()].flatMap(({ from }) => from), ...map.keep.keys()]
  const missing = wanted.find((name) => !header.includes(name))
  if (missing !== undefined)
    throw new InputError(
      say`${file}: the table has no column ${shown(missing)}${didYouMean(missing, header, say`its columns are ${shownHeaders(header)}`)}`,
    )
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}
