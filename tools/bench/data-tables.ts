/** How long a city's own table takes from file to page (import, fit, validate), and how much memory a very long one is imported in. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importTable } from '../../cli/data/import-command.ts'
import { fitTable } from '../../cli/data/fit-command.ts'
import { validateTable } from '../../cli/data/validate-table.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import type { Sheet } from './sheet.ts'

const ROWS = 60_000
const MANY_ROWS = 10_000_000
const DAYS = 1096
const START = Date.UTC(2016, 0, 1)
const HEADER = 'id,created,closed,category,status,district,agency,on_time'
const HOUR = 3_600_000

/** Numbers between 0 and 1 that look drawn, the same at every call. */
function* steps(): Generator<number, never> {
  // Park and Miller 1988.
  let at = 12345
  for (;;) {
    at = (at * 48271) % 2147483647
    yield at / 2147483647
  }
}

/** Three years of requests of twenty categories and ten districts, one in twenty still open. */
function writeTable(path: string, rows: number): void {
  const file = openSync(path, 'w')
  const random = steps()
  const next = (): number => random.next().value
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16)
  let piece = `${HEADER}\n`
  for (let row = 0; row < rows; row++) {
    const created = START + Math.floor((row / rows) * DAYS) * 24 * HOUR + (8 + 10 * next()) * HOUR
    const category = Math.floor(20 * next() * next())
    const days = Math.exp(0.2 * category - 1 + 1.2 * normalQuantile(next()))
    const isOpen = next() < 0.05 || created + days * 24 * HOUR > START + DAYS * 24 * HOUR
    const place = Math.floor(10 * next())
    piece += `${row},${iso(created)},${isOpen ? '' : iso(created + days * 24 * HOUR)},kind ${category},${isOpen ? 'open' : 'closed'},district ${place},office ${category % 10},${days < 7 ? 'Y' : 'N'}\n`
    if (piece.length < 1 << 20) continue
    writeSync(file, piece)
    piece = ''
  }
  writeSync(file, piece)
  closeSync(file)
}

const SILENT = { print: () => {}, tell: () => {} } as unknown as Parameters<typeof importTable>[1]
const PLAIN = { bulletin: false, yes: true, force: false, lang: 'en' } as const

async function within<Found>(measure: (folder: string) => Promise<Found>): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'whistle-bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

function megabytes(): string {
  return `${Math.round(process.resourceUsage().maxRSS / 1000)} MB`
}

const NOTE =
  'Seconds of a processor, in one process, the table written before. Memory: the most that the process ever held (resident), the writing of the table included.'

export function dataTables(): Promise<Sheet[]> {
  return within(async (folder) => {
    const [table, out, scenario] = [join(folder, 'table.csv'), join(folder, 'city'), join(folder, 'city.yaml')]
    writeTable(table, ROWS)
    const library = scenarioFolder()
    const found = [
      await secondsOf(() => importTable({ ...PLAIN, table, out }, SILENT, null)),
      await secondsOf(() =>
        fitTable(
          { folder: out, out: scenario, residents: 500_000, from: 'prereform', unfit: false, force: false, lang: 'en' },
          library,
          SILENT,
        ),
      ),
      await secondsOf(() =>
        validateTable(
          { folder: out, scenario, unfit: false, json: false, lang: 'en' },
          join(folder, 'page.html'),
          library,
          SILENT,
        ),
      ),
    ]
    const all = found.reduce((sum, one) => sum + one, 0)
    const lines = ['import', 'fit', 'validate'].map((what, at) => [what, `${found[at].toFixed(1)} s`, '', ''])
    const rows = ROWS.toLocaleString('en')
    return [
      {
        title: `A table of ${rows} requests`,
        head: ['what', 'found', 'aim', 'memory'],
        lines: [...lines, ['all three', `${all.toFixed(1)} s`, '< 60 s', megabytes()]],
        notes: [NOTE],
      },
    ]
  })
}

/** Some minutes long: measured only where it is asked for by name. */
export function longTable(): Promise<Sheet[]> {
  return within(async (folder) => {
    const table = join(folder, 'table.csv')
    writeTable(table, MANY_ROWS)
    const seconds = await secondsOf(() => importTable({ ...PLAIN, table, out: join(folder, 'city') }, SILENT, null))
    const [rows, size] = [MANY_ROWS.toLocaleString('en'), `${Math.round(statSync(table).size / 1e6)} MB`]
    return [
      {
        title: `A table of ${rows} requests`,
        head: ['what', 'found', 'memory', 'aim'],
        lines: [[`import of ${size}`, `${seconds.toFixed(0)} s`, megabytes(), '< 1000 MB']],
        notes: [NOTE],
      },
    ]
  })
}
