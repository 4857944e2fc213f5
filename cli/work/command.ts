/** A command: all that the line, the help and the README say of it, and what it does. */
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { Given, Options } from '../terminal/option-kinds.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Machinery } from './machinery.ts'

/** Where a command finds the world; a test puts something else in place of any of it. */
export interface World {
  readonly terminal: Terminal
  /** Ends a command early. */
  readonly interruption: AbortSignal
  readonly scenarios: ScenarioLibrary
  readonly studies: ScenarioLibrary
  /** Threads, tables and charts, which are loaded only when a command asks for them: `list` and `show` answer at once. */
  machinery(): Promise<Machinery>
}

export interface Command<Words extends Options = Options, Own extends Options = Options> {
  readonly name: string
  readonly does: string
  /** Words without dashes, in their order; only the last may be several. */
  readonly words: Words
  readonly options: Own
  /** @returns the exit code */
  run(given: Given<Words & Own>, world: World): number | Promise<number>
}

/** The commands of one folder, below one heading of the help. */
export interface Chapter {
  readonly title: string
  readonly commands: readonly Command[]
}

/** Gives a command the types of its own options. */
export function command<Words extends Options, Own extends Options>(own: Command<Words, Own>): Command<Words, Own> {
  return own
}
