/** The command line: reads the arguments and calls one command. */
import { statSync } from 'node:fs'
import type { Options as YargsOption } from 'yargs'
import { didYouMean, nearest } from '../sim/text/did-you-mean.ts'
import { InputError } from '../sim/text/input-error.ts'
import { listed, say } from '../sim/text/message.ts'
import type { Message } from '../sim/text/message.ts'
import { shown } from '../sim/text/place.ts'
import { COMMAND_FILES } from './command-files.ts'
import { helpOf, overview } from './help.ts'
import { DONE } from './terminal/exit-code.ts'
import { failure } from './terminal/failure.ts'
import { onTheLine, readGiven } from './terminal/option-kinds.ts'
import type { Option, Raw } from './terminal/option-kinds.ts'
import type { Command, World } from './work/command.ts'
import { OVERVIEW_FILE, madeByTheBuild } from './work/made-by-the-build.ts'
import { programVersion } from './work/program-version.ts'
import { programFolder, scenarioFolder, studyFolder } from '../sim/store/scenario-folder.ts'

/**
 * Runs one command; never rejects.
 * @param args the words after `whistlelab`
 * @param more what a test puts in the place of the real world
 * @returns the exit code: 0 done, 1 failed, 2 wrong input, 3 incomplete, 4 no answer, 130 interrupted
 */
export async function main(
  args: readonly string[],
  { terminal, interruption }: Pick<World, 'terminal' | 'interruption'>,
  more: Partial<World> = {},
): Promise<number> {
  try {
    const line = splitLine(args)
    const named = await namedIn(line)
    if (args.length === 0 || line.before.includes('--help'))
      terminal.print(named ? helpOf(named) : await overviewText())
    else if (line.before.includes('--version')) terminal.print(programVersion())
    else return await dispatch(named, line, { ...worldOf(terminal, interruption), ...more })
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

/** What follows `--` are words, whatever they begin with. */
interface Line {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function splitLine(args: readonly string[]): Line {
  const dashes = args.indexOf('--')
  return dashes < 0 ? { before: args, after: [] } : { before: args.slice(0, dashes), after: args.slice(dashes + 1) }
}

async function overviewText(): Promise<string> {
  return madeByTheBuild(OVERVIEW_FILE) ?? overview((await import('./commands.ts')).CHAPTERS)
}

/** Loads the command of the line, and no other. @throws InputError for a word that is no command */
async function namedIn({ before }: Line): Promise<Command | undefined> {
  const word = before.find((arg) => !arg.startsWith('-'))
  if (word === undefined) return undefined
  const names = Object.keys(COMMAND_FILES)
  if (names.includes(word)) return COMMAND_FILES[word]()
  throw new InputError(say`there is no command ${shown(word)}${didYouMean(word, names, say`give ${listed(names)}`)}`)
}

async function dispatch(command: Command | undefined, { before, after }: Line, world: World): Promise<number> {
  if (command === undefined) throw new InputError(say`the line names no command; see whistlelab --help`)
  const { name, words, options } = command
  const { default: yargs } = await import('yargs')
  // Its first word is the command.
  const parser = yargs(before.filter((_, index) => index !== before.indexOf(name)))
    // Messages are read by `usageError`, so the language of the shell must not change them.
    .locale('en')
    .exitProcess(false)
    .strictOptions()
    .parserConfiguration({
      ...{
        'dot-notation': false,
        'boolean-negation': false,
        'parse-numbers': false,
        'parse-positional-numbers': false,
      },
    })
    .help(false)
    .version(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error
      throw new LineFault(error?.message ?? message)
    })
  for (const [option, { takes }] of Object.entries(options)) parser.option(onTheLine(option), YARGS[takes])
  const { _: positionals, ...given } = await parsedBy(() => parser.parseAsync(), command, before)
  const raw = { ...given, ...wordsIn(command, [...positionals.map(String), ...after]) }
  const read = readGiven({ ...words, ...options }, raw)
  return command.run(read, within(read['project'], world))
}

/** The world where files may name one another within a folder that was given. @throws InputError where there is none */
function within(project: unknown, world: World): World {
  if (typeof project !== 'string') return world
  if (!statSync(project, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(say`--project is ${shown(project)}, but there is no such folder; give a folder`)
  const folders = [programFolder(), process.cwd(), project] as const
  return { ...world, scenarios: scenarioFolder(...folders), studies: studyFolder(...folders) }
}

/** What yargs found wrong, in its words. */
class LineFault extends Error {}

/** @param words as they were given */
async function parsedBy<Parsed>(
  parse: () => Promise<Parsed>,
  command: Command,
  words: readonly string[],
): Promise<Parsed> {
  try {
    return await parse()
  } catch (error) {
    if (!(error instanceof LineFault)) throw error
    throw usageError(error.message, command, words, (await import('./commands.ts')).COMMANDS)
  }
}

/** The words of a line by the names that the command has for them; the last may be several. @throws InputError for too few and too many */
function wordsIn({ name, words }: Command, given: readonly string[]): Record<string, Raw> {
  const wanted = Object.entries(words)
  const many = wanted.at(-1)?.[1].takes === 'values'
  if (given.length < wanted.length)
    throw new InputError(
      say`something to work on is missing, such as the name of a scenario; see whistlelab ${name} --help`,
    )
  if (given.length > wanted.length && !many)
    throw new InputError(say`${shown(given[wanted.length])} is one word too many; see whistlelab ${name} --help`)
  return Object.fromEntries(
    wanted.map(([word, { takes }], index) => [onTheLine(word), takes === 'values' ? given.slice(index) : given[index]]),
  )
}

const YARGS: Readonly<Record<Option<unknown>['takes'], YargsOption>> = {
  value: { type: 'string', requiresArg: true },
  // One word each: otherwise a list would take the scenarios that stand after it.
  values: { type: 'string', array: true, nargs: 1 },
  nothing: { type: 'boolean' },
}

/** Says in our words what yargs found wrong. */
function usageError(message: string, command: Command, words: readonly string[], all: readonly Command[]): InputError {
  const unknown = /^Unknown arguments?: (.+)$/.exec(message)?.[1]
  // Of one with a dash inside it names another spelling beside it.
  const names = unknown?.split(', ').map(onTheLine)
  if (names !== undefined) return new InputError([...new Set(names)].map((one) => noOption(one, command, words, all)))
  const bare = /^Not enough arguments following: (.+)$/.exec(message)?.[1]
  if (bare !== undefined)
    return new InputError(say`--${bare} needs a value; one that begins with a dash is tied to it, as in --${bare}=-x`)
  return new InputError(say`${message}`)
}

function noOption(
  unknown: string,
  { name, options }: Command,
  words: readonly string[],
  all: readonly Command[],
): Message {
  // One letter may have one dash or two.
  const short = unknown.length === 1 && !words.some((word) => word.split('=')[0] === `--${unknown}`)
  const written = `${short ? '-' : '--'}${unknown}`
  const known = ['help', 'version', ...all.flatMap(({ options }) => Object.keys(options).map(onTheLine))]
  // An option of another command would be told to mean itself.
  if (known.includes(unknown)) return say`there is no option ${written} of this command; see whistlelab ${name} --help`
  // What another command has would be refused as well.
  const best = nearest(unknown, ['help', 'version', ...Object.keys(options).map(onTheLine)])
  if (best !== undefined) return say`there is no option ${written}; did you mean --${best}?`
  return say`there is no option ${written}; see whistlelab ${name} --help`
}
