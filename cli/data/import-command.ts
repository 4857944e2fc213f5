/** `whistlelab import`: reads a city's table of requests into a folder of numbers, and says what is doubtful about it before anything is fitted. */
import { basename } from 'node:path'
import { cityZone } from '../../sim/requests/city-zone.ts'
import { qualityFindings, isBatched } from '../../sim/requests/quality.ts'
import type { Finding } from '../../sim/requests/quality.ts'
import { RowReader } from '../../sim/requests/row-reader.ts'
import { tableMapText } from '../../sim/requests/table-map.ts'
import type { TableMap } from '../../sim/requests/table-map.ts'
import type { TableHead } from '../../sim/requests/table-head.ts'
import { say } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { dataWords } from '../../viz/words/data/data-words.ts'
import { findingText, requestWords } from '../../viz/words/data/request-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { plainNumber, wordsOf } from '../../viz/words/language.ts'
import { terminalAsker } from '../terminal/asker.ts'
import type { Asker } from '../terminal/asker.ts'
import { DONE, WRONG_INPUT } from '../terminal/exit-code.ts'
import { refuseIdle } from '../terminal/idle-options.ts'
import { choice, flag, needed, text, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { LANG } from '../terminal/shared-options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { command } from '../work/command.ts'
import { programVersion } from '../work/program-version.ts'
import { importBulletin } from './bulletin-import.ts'
import { chosenMap } from './chosen-map.ts'
import { firstReading } from './first-reading.ts'
import type { FirstReading } from './first-reading.ts'
import {
  CATEGORIES,
  FACTS,
  QUALITY,
  ROWS,
  STREETS,
  categoriesText,
  dateOf,
  folderDraft,
  streetsText,
} from './import-folder.ts'
import type { FolderDraft, ImportFacts } from './import-folder.ts'
import { KEPT_COLUMNS } from './kept-columns.ts'
import { secondReading } from './second-reading.ts'
import type { SecondReading } from './second-reading.ts'
import { headOf } from './table-rows.ts'
import { tableSource } from './table-source.ts'
import type { TableSource } from './table-source.ts'

const OPTIONS = {
  out: needed(text({ sample: 'DIR', does: 'folder to write' }), say`a folder, such as --out data/my-city`),
  map: text({ sample: 'FILE', does: 'mapping of the table', otherwise: 'guessed from its headers' }),
  bulletin: flag('the file is a bulletin: published rates and counts by month, as YAML, CSV or XLSX'),
  yes: flag('takes the mapping as it is guessed'),
  name: text({ sample: 'TEXT', does: 'name of the city', otherwise: 'that of the file' }),
  zone: text({
    sample: 'ZONE',
    does: 'zone of the city, such as Asia/Shanghai: turns times written with Z or an offset into its own, and heeds changes of clocks',
    otherwise: 'times as they are written',
  }),
  dates: choice(['ymd', 'mdy', 'dmy'], { does: 'order of day, month and year, where no row shows it' }),
  force: flag('imports anew into a folder of an import'),
  lang: LANG,
}
type ImportOptions = Given<typeof OPTIONS> & { readonly table: string }

export const importCommand = command({
  name: 'import',
  does: "read a city's own table of requests: its columns, and what is doubtful about it",
  words: { table: word('table of requests: CSV or TSV, also packed by gzip, or XLSX; or a bulletin') },
  options: OPTIONS,
  run: (given, { terminal, interruption }) => {
    if (!given.bulletin) return importTable(given, terminal, terminalAsker(interruption))
    refuseIdle(given, ['map', 'yes', 'zone', 'dates'], say`a bulletin`)
    return importBulletin(given, terminal)
  },
})

/**
 * @param asker null where nobody can be asked
 * @returns 0, or 2 where the table is not fit for use; its page is written then too
 * @throws InputError for what cannot be read
 */
export async function importTable(given: ImportOptions, terminal: Terminal, asker: Asker | null): Promise<number> {
  try {
    const source = await tableSource(given.table)
    const head = await headOf(source)
    const file = basename(given.table).replace(/\.(csv|tsv|txt|xlsx)?(\.gz)?$/i, '')
    const map = await chosenMap({ ...given, file }, head, terminal, asker)
    const draft = folderDraft(given.out, given.force)
    try {
      const filled = await fill(draft, source, head, map, given.lang)
      draft.settle()
      tell(given, filled, terminal)
      return filled.findings.some(({ level }) => level === 'stop') ? WRONG_INPUT : DONE
    } catch (error) {
      draft.discard()
      throw error
    }
  } finally {
    asker?.close()
  }
}

interface Filled {
  readonly facts: ImportFacts
  readonly findings: readonly Finding[]
}

async function fill(
  draft: FolderDraft,
  source: TableSource,
  head: TableHead,
  map: TableMap,
  language: Language,
): Promise<Filled> {
  const { parquetTable } = await import('../../sim/run/parquet-table.ts')
  const zone = map.zone === undefined ? undefined : cityZone(map.zone)
  const reader = new RowReader(map, head.header, zone)
  const first = await firstReading(source, head, map, reader)
  const rows = draft.sink(ROWS)
  const second = await secondReading(source, head, map, reader, first, parquetTable(KEPT_COLUMNS, {}, rows)).finally(
    () => rows.close(),
  )
  const findings = qualityFindings(second.counts)
  const facts = factsOf(source, map, reader, first, second)
  draft.text(FACTS, `${JSON.stringify(facts, null, 1)}\n`)
  draft.text('map.yaml', tableMapText(map))
  draft.text(CATEGORIES, categoriesText(facts.lists.category))
  draft.text(STREETS, streetsText(facts.lists.area))
  const notes = [...(source.encoding === 'utf-8' ? [] : [`Read as ${source.encoding.toUpperCase()}`]), ...first.notes]
  const sheet = source.sheet ? [`Read the sheet ${source.sheet.name}, the first of ${source.sheet.of}`] : []
  const zeros = source.zeroBytes > 0 ? [`${source.zeroBytes} zero bytes left out`] : []
  const quality = { findings, left: facts.left, notes: [...notes, ...sheet, ...zeros], counts: second.counts }
  draft.text(QUALITY, `${JSON.stringify(quality, null, 1)}\n`)
  const { qualityPage } = await import('../../viz/data/quality-page.ts')
  const columns = [...map.columns].map(([field, { from }]) => [field, from] as const)
  const page = { name: facts.name, read: first.counts.read, kept: facts.kept, from: facts.first, to: facts.last }
  draft.text('quality.html', qualityPage({ ...page, findings, columns, left: facts.left }, language))
  draft.text('CONTENTS.md', contentsText(facts, columns))
  return { facts, findings }
}

function factsOf(
  source: TableSource,
  map: TableMap,
  reader: RowReader,
  first: FirstReading,
  second: SecondReading,
): ImportFacts {
  const { counts } = second
  const list = ({ words, counts: seen }: SecondReading['lists']['area']) => ({ words, counts: seen })
  return {
    whistleImport: 1,
    version: programVersion(),
    name: map.name,
    table: {
      file: basename(source.path),
      sha256: source.sha256,
      bytes: source.bytes,
      encoding: source.encoding,
    },
    zone: map.zone ?? null,
    first: dateOf(second.first),
    last: dateOf(second.last),
    extracted: dateOf(second.extracted),
    kept: counts.kept,
    left: {
      unreadable: counts.unreadable,
      timeless: counts.timeless,
      cells: counts.cells,
      repeats: counts.repeats,
      mapped: first.mapped,
      empty: first.counts.empty,
    },
    lists: {
      category: list(second.lists.category),
      agency: list(second.lists.agency),
      area: list(second.lists.area),
      channel: list(second.lists.channel),
    },
    areas: reader.areaField(),
    batched: counts.channels.filter(isBatched).map(({ name }) => second.lists.channel.words.indexOf(name)),
    tells: {
      closing: reader.has('closed'),
      endedOnly: second.endedOnly,
      onTime: reader.has('on_time') || reader.has('due') || reader.has('status'),
      consultation: reader.has('kind'),
      ids: Number.isNaN(counts.idsHeld) ? null : counts.idsHeld,
    },
  }
}

function contentsText(facts: ImportFacts, columns: readonly (readonly [string, readonly string[]])[]): string {
  const words = requestWords('en')
  return [
    `# ${facts.name.en}`,
    '',
    `${facts.kept} requests from ${facts.first} to ${facts.last}, of ${facts.table.file} (SHA-256 ${facts.table.sha256}).`,
    '',
    ...['quality.html', 'quality.json'].map((name) => `* \`${name}\`: what is doubtful`),
    `* \`${ROWS}\`: a row of numbers and codes a request`,
    `* \`${CATEGORIES}\`: how categories fall on duties, to be corrected`,
    `* \`${STREETS}\`: residents by area, to be filled in`,
    '* `map.yaml`: how the table was read; give it as --map to read the next one so',
    '',
    `Read: ${columns.map(([field, headers]) => `${field} (${headers.join(', ')})`).join(', ')}.`,
    '',
    words.neverText,
    '',
  ].join('\n')
}

function tell({ out, lang }: ImportOptions, { facts, findings }: Filled, terminal: Terminal): void {
  const words = dataWords(lang)
  const { levels } = requestWords(lang)
  for (const finding of findings)
    terminal.print(`${levels[finding.level]}${wordsOf(lang).list.colon}${findingText(finding, lang)}`)
  const rows = Object.values(facts.left).reduce((sum, n) => sum + n, facts.kept)
  terminal.print(words.imported(out, plainNumber(facts.kept, 0, lang), plainNumber(rows, 0, lang)))
  if (findings.some(({ level }) => level === 'stop')) return terminal.tell(words.stopped(out))
  terminal.print(`${words.next}\n    npx whistlelab fit ${quoted(out)} --out my-city.yaml`)
}
