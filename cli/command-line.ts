/** The command line: reads the arguments and calls one command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import yargs from 'yargs'
import type { Argv, Options as YargsOption } from 'yargs'
import { didYouMean } from '../sim/text/did-you-mean.ts'
import { InputError } from '../sim/text/input-error.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, overview, usageOf } from './help.ts'
import { DONE } from './terminal/exit-code.ts'
import { failure } from './terminal/failure.ts'
import { onTheLine, readGiven } from './terminal/option-kinds.ts'
import type { Option } from './terminal/option-kinds.ts'
import type { Command, World } from './work/command.ts'
import { programFolder, scenarioFolder, studyFolder } from '../sim/store/scenario-folder.ts'

/**
 * Runs one command; never rejects.
 * @param args the words after `whistlelab`
 * @returns the exit code: 0 done, 1 failed, 2 wrong input, 3 incomplete, 130 interrupted
 */
export async function main(
  args: readonly string[],
  { terminal, interruption }: Pick<World, 'terminal' | 'interruption'>,
): Promise<number> {
  try {
    const named = namedIn(args)
    if (args.length === 0 || args.includes('--help')) terminal.print(named ? helpOf(named) : overview())
    else if (args.includes('--version')) terminal.print(programVersion())
    else return await dispatch(args, worldOf(terminal, interruption))
    return DONE
  } catch (error) {
    return failure(error, args, programVersion(), terminal)
  }
}

function worldOf(terminal: World['terminal'], interruption: AbortSignal): World {
  return {
    ...{ terminal, interruption, scenarios: scenarioFolder(), studies: studyFolder() },
    machinery: async () => (await import('./work/machinery.ts')).ownMachinery(programVersion()),
  }
}

function programVersion(): string {
  const text = readFileSync(join(programFolder(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** @throws InputError for a word that is no command */
function namedIn(args: readonly string[]): Command | undefined {
  const word = args.find((arg) => !arg.startsWith('-'))
  if (word === undefined) return undefined
  const found = COMMANDS.find(({ name }) => name === word)
  if (found !== undefined) return found
  const names = COMMANDS.map(({ name }) => name)
  throw new InputError(`there is no command "${word}"${didYouMean(word, names, `give ${names.join(', ')}`)}`)
}

async function dispatch(args: readonly string[], world: World): Promise<number> {
  let code = DONE
  const parser = yargs([...args])
    // Messages are read by `usageError`, so the language of the shell must not change them.
    .locale('en')
    .exitProcess(false)
    .strict()
    .parserConfiguration({ 'dot-notation': false, 'boolean-negation': false, 'parse-numbers': false })
    .help(false)
    .version(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error
      throw usageError(error?.message ?? message, args)
    })
  for (const command of COMMANDS) wire(parser, command, world, (answer) => (code = answer))
  await parser.parseAsync()
  return code
}

function wire(parser: Argv, command: Command, world: World, answer: (code: number) => void): void {
  const { words, options } = command
  parser.command(
    usageOf(command),
    command.does,
    (own) => {
      for (const [word, { takes }] of Object.entries(words))
        own.positional(word, { type: 'string', array: takes === 'values', demandOption: true })
      for (const [option, { takes }] of Object.entries(options)) own.option(onTheLine(option), YARGS[takes])
    },
    async (given) => answer(await command.run(readGiven({ ...words, ...options }, given), world)),
  )
}

const YARGS: Readonly<Record<Option<unknown>['takes'], YargsOption>> = {
  value: { type: 'string', requiresArg: true },
  // One word each: otherwise a list would take the scenarios that stand after it.
  values: { type: 'string', array: true, nargs: 1 },
  nothing: { type: 'boolean' },
}

/** Says in our words what yargs found wrong. */
function usageError(message: string, args: readonly string[]): InputError {
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1]
  if (unknown !== undefined && args.includes(unknown)) return new InputError(`"${unknown}" is one word too many`)
  if (unknown !== undefined) {
    const known = ['help', 'version', ...COMMANDS.flatMap(({ options }) => Object.keys(options).map(onTheLine))]
    // An option of another command would be told to mean itself.
    const advice = known.includes(unknown)
      ? ` of this command; see whistlelab ${args[0]} --help`
      : didYouMean(unknown, known, 'see whistlelab --help').replace('did you mean ', 'did you mean --')
    return new InputError(`there is no option ${unknown.length === 1 ? '-' : '--'}${unknown}${advice}`)
  }
  const bare = /^Not enough arguments following: (.+)$/.exec(message)?.[1]
  if (bare !== undefined) return new InputError(`--${bare} needs a value`)
  if (message.startsWith('Not enough non-option arguments')) {
    return new InputError('something to work on is missing, such as the name of a scenario; see whistlelab --help')
  }
  return new InputError(message)
}
