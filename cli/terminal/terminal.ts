/** Where the command line speaks: results on one stream, everything else on the other. Injected, so that tests can listen. */
import { reasonOf } from '../../sim/store/disk-errors.ts'
import { printableLines } from '../../sim/text/printable.ts'
import { FAILED } from './exit-code.ts'

export interface Terminal {
  /** Results: standard output. */
  print(text: string): void
  /** Progress and messages: standard error. */
  tell(text: string): void
  /** Whether results may be coloured. */
  readonly colours: boolean
  /** How wide results may be. */
  readonly columns: number
  /** The stream of a live progress bar; null where messages do not go to a terminal. */
  readonly live: NodeJS.WritableStream | null
}

/**
 * Output that cannot be written never ends the work. A reader that has seen enough, such as `head`, closes the pipe, and a log that is lost
 * is no result; but who asked for results on standard output and could not be given them is told so, by the exit code as well.
 */
export function outliveOutput(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(
      `whistlelab: standard output could not be written: ${reasonOf(error)}; give the command again with another place for it\n`,
    )
    process.once('exit', () => (process.exitCode ||= FAILED))
  })
}

/** The colours that tables have (`verdictText`); nothing else that a terminal obeys gets through. */
const COLOURS = /\u001b\[(?:2|22|31|32|39)m/gu

/**
 * A text as it may stand on a terminal: escape sequences, marks that turn the writing and all else that nobody sees are printed as codes. Lines
 * are ours: what comes from a file, a seed or a manifest is one line before it gets here (`printable`, `shown`, names).
 */
export function forTerminal(text: string, colours: boolean): string {
  if (!colours) return printableLines(text)
  const marks = text.match(COLOURS) ?? []
  return text
    .split(COLOURS)
    .map((part, at) => printableLines(part) + (marks[at] ?? ''))
    .join('')
}

/** Of a terminal, of a file or a pipe, and below which no table fits. */
const USUAL_COLUMNS = 80
const LEAST_COLUMNS = 40

/** The streams of this process. */
export function processTerminal(): Terminal {
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR']
  return {
    print: (text) => void process.stdout.write(forTerminal(text, colours) + '\n'),
    tell: (text) => void process.stderr.write(forTerminal(text, false) + '\n'),
    colours,
    columns: Math.max(LEAST_COLUMNS, process.stdout.columns || USUAL_COLUMNS),
    live: process.stderr.isTTY === true ? process.stderr : null,
  }
}
