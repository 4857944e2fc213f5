/** What went wrong, as messages on standard error, in the language asked for, and an exit code. */
import { ToldError, InputError, toldOf } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { askedOfDisk, isRefusal, refusedText } from '../../sim/store/disk-errors.ts'
import type { Language } from '../../viz/words/language.ts'
import { inLanguage } from '../../viz/words/messages/in-language.ts'
import { FAILED, WRONG_INPUT } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** The language that a line asks for, also one that is wrong in all else. */
function languageIn(args: readonly string[]): Language {
  const before = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined)
  return before.some((arg, index) => arg === '--lang=zh' || (arg === '--lang' && before[index + 1] === 'zh'))
    ? 'zh'
    : 'en'
}

/** @param args the words after `whistlelab`, to make it happen again */
export function failure(error: unknown, args: readonly string[], version: string, terminal: Terminal): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const language = languageIn(args)
  const tell = (said: readonly Message[]): void => {
    for (const one of said) terminal.tell(`whistlelab: ${inLanguage(one, language)}`)
  }
  if (process.env['WHISTLE_DEBUG'] === '1') terminal.tell(stack ?? message)
  // The machine or the line, not the program, is at fault.
  if (error instanceof ToldError) {
    tell(toldOf(error.said))
    return error instanceof InputError ? WRONG_INPUT : FAILED
  }
  // What no place of the program expected: a folder that was removed, a file that nobody may read, links in a circle.
  if (askedOfDisk(error)) {
    tell([refusedText(error)])
    return isRefusal(error) ? WRONG_INPUT : FAILED
  }
  const line = `whistlelab ${args.map(quoted).join(' ')}`
  tell([
    say`an error of the program itself: ${message}\nPlease report it with this line: ${line} (version ${version}, Node ${process.version}).\nWHISTLE_DEBUG=1 before the command shows where it happened.`,
  ])
  return FAILED
}
