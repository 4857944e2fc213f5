/** What people are told of when it goes wrong: messages, which the command line says in the language asked for. */
import { Message, say } from './message.ts'

/** Beyond that one reads no more, and mends what was said first. */
const MOST_TOLD = 20

/** The first twenty of them, and how many more there are. */
export function toldOf(said: readonly Message[]): readonly Message[] {
  const more = said.length - MOST_TOLD
  return more > 0 ? [...said.slice(0, MOST_TOLD), say`and ${more} more`] : said
}

/** An error in words for people; `message` has them in English, one a line. */
export abstract class ToldError extends Error {
  /** Everything that is wrong, in the order of the file. */
  readonly said: readonly Message[]

  /** @param said a plain text is told as it stands, in English alone */
  constructor(said: Message | readonly Message[] | string, options?: ErrorOptions) {
    const all = typeof said === 'string' ? [new Message('{1}', [said])] : [said].flat()
    super(toldOf(all).join('\n'), options)
    this.said = all
  }
}

/** Something the user gave is wrong: messages with file, line, value and remedy. The command line answers it with exit code 2. */
export class InputError extends ToldError {
  override readonly name = 'InputError'
}
