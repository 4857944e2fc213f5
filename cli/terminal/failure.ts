/** What went wrong, as one message on standard error and an exit code. */
import { InputError } from '../../sim/text/input-error.ts'
import { printable } from '../../sim/text/place.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { askedOfDisk, isRefusal, refusedText } from '../../sim/store/disk-errors.ts'
import { FAILED, WRONG_INPUT } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Failures that need no report to us: the machine, not the program, is at fault. Named, so that `list` need not load threads to know them. */
const PLAIN_FAILURES = ['StorageError', 'PoolError', 'SubmissionError', 'BlockError']

/** @param args the words after `whistle`, to make it happen again */
export function failure(error: unknown, args: readonly string[], version: string, terminal: Terminal): number {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  if (process.env['WHISTLE_DEBUG'] === '1') terminal.tell(stack ?? message)
  if (error instanceof InputError) {
    terminal.tell(`whistlelab: ${message}`)
    return WRONG_INPUT
  }
  if (PLAIN_FAILURES.includes(name)) {
    terminal.tell(`whistlelab: ${message}`)
    return FAILED
  }
  // What no place of the program expected: a folder that was removed, a file that nobody may read, links in a circle.
  if (askedOfDisk(error)) {
    terminal.tell(`whistlelab: ${refusedText(error)}`)
    return isRefusal(error) ? WRONG_INPUT : FAILED
  }
  terminal.tell(
    `whistlelab: an error of the program itself: ${printable(message)}\n` +
      `Please report it with this line: whistlelab ${printable(args.map(quoted).join(' '))} (version ${version}, Node ${process.version}).\n` +
      'WHISTLE_DEBUG=1 before the command shows where it happened.',
  )
  return FAILED
}
