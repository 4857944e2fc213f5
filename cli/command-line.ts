/** The command line: reads the arguments and calls one command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import yargs from 'yargs'
import type { Argv } from 'yargs'
import { InputError, didYouMean } from '../sim/index.ts'
import { AUTHORING_OPTIONS, withAuthoring } from './authoring/authoring-arguments.ts'
import { failure } from './terminal/failure.ts'
import { once } from './terminal/given-once.ts'
import { list } from './authoring/list-command.ts'
import { QUEUE_OPTIONS, withQueue } from './queue/queue-arguments.ts'
import type { RunOptions } from './run/run-command.ts'
import { RUN_FOLDER_OPTIONS, withRunFolders } from './folder/run-folder-arguments.ts'
import { programFolder, scenarioFolder, studyFolder } from './work/scenario-folder.ts'
import { language, languageOf, folderOptions, sets } from './terminal/shared-arguments.ts'
import { withStudy } from './run/study-arguments.ts'
import { SUBMIT_OPTIONS, withSubmit } from './cluster/submit-arguments.ts'
import type { Terminal } from './terminal/terminal.ts'
import { TRACE_OPTIONS, withTrace } from './trace/trace-arguments.ts'
import { wholeNumber } from './terminal/whole-number.ts'
import { WORKER_OPTIONS, withWorker } from './cluster/worker-arguments.ts'

const COMMANDS = [
  ...['list', 'show', 'check', 'init', 'run', 'study', 'report'],
  ...['resume', 'status', 'merge', 'verify', 'submit', 'worker', 'trace', 'queue'],
]
const OPTIONS = [
  'json',
  'lang',
  'set',
  'replications',
  'days',
  'warm-up',
  'seed',
  'workers',
  'out',
  'quiet',
  'plan-only',
  'help',
  'version',
  ...AUTHORING_OPTIONS,
  ...TRACE_OPTIONS,
  ...QUEUE_OPTIONS,
  ...RUN_FOLDER_OPTIONS,
  ...SUBMIT_OPTIONS,
  ...WORKER_OPTIONS,
]

/** Where a command finds the world; the interruption asks a run to end early. */
interface World {
  readonly terminal: Terminal
  readonly interruption: AbortSignal
}

/**
 * Runs one command; never rejects.
 * @param args the words after `whistlelab`
 * @returns the exit code: 0 done, 1 failed, 2 wrong input, 3 incomplete, 130 interrupted
 */
export async function main(args: readonly string[], world: World): Promise<number> {
  try {
    checkCommand(args)
    return await dispatch(args, world)
  } catch (error) {
    return failure(error, args, programVersion(), world.terminal)
  }
}

function programVersion(): string {
  const text = readFileSync(join(programFolder(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function checkCommand(args: readonly string[]): void {
  const word = args.find((arg) => !arg.startsWith('-'))
  if (word === undefined || COMMANDS.includes(word)) return
  throw new InputError(`there is no command "${word}"${didYouMean(word, COMMANDS, `give ${COMMANDS.join(', ')}`)}`)
}

async function dispatch(args: readonly string[], world: World): Promise<number> {
  let code = 0
  const parser = yargs([...args])
    .scriptName('whistlelab')
    .usage('$0 COMMAND\n\nSimulates a city and its reforms, and compares them.')
    // Messages are read by `usageError`, so the language of the shell must not change them.
    .locale('en')
    .exitProcess(false)
    .showHelpOnFail(false)
    .strict()
    .parserConfiguration({ 'dot-notation': false, 'boolean-negation': false, 'parse-numbers': false })
    .version(programVersion())
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error
      throw usageError(error?.message ?? message, args)
    })
    .wrap(110)
  withSimpleCommands(parser, world)
  withAuthoring(parser, world, (answer) => (code = answer))
  withRun(parser, world, (answer) => (code = answer))
  withStudy(parser, world, programVersion, (answer) => (code = answer))
  withRunFolders(parser, world, programVersion, (answer) => (code = answer))
  withSubmit(parser, world, programVersion, (answer) => (code = answer))
  withWorker(parser, world, programVersion, (answer) => (code = answer))
  withTrace(parser, world, programVersion, (answer) => (code = answer))
  withQueue(parser, world, (answer) => (code = answer))
  if (args.length === 0) parser.showHelp('log')
  else await parser.parseAsync()
  return code
}

function withSimpleCommands(parser: Argv, { terminal }: World): void {
  parser
    .command(
      'list',
      'the scenarios and studies that come with the program',
      (command) => shared(command),
      (given) => {
        const sources = { scenarios: scenarioFolder(), studies: studyFolder() }
        list({ json: given.json, language: languageOf(given.lang) }, sources, terminal)
      },
    )
    .command(
      'report <folder>',
      'make the report of a run folder again',
      (command) =>
        language(command).positional('folder', {
          type: 'string',
          demandOption: true,
          describe: 'folder that a run wrote',
        }),
      async ({ folder, lang }) => {
        const [{ report }, { ownMachinery }] = await Promise.all([
          import('./folder/report-command.ts'),
          import('./work/machinery.ts'),
        ])
        await report({ folder, language: languageOf(lang) }, ownMachinery(programVersion()), terminal)
      },
    )
}

function withRun(parser: Argv, { terminal, interruption }: World, answer: (code: number) => void): void {
  parser.command(
    'run <scenarios..>',
    'run scenarios and compare them; the first is the baseline. NAME=SCENARIO,lever=value,... makes a variant',
    (command) => runArguments(command),
    async (given) => {
      const options: RunOptions = {
        scenarios: given.scenarios,
        sets: given.set,
        replications: whole('replications', given.replications, 1, 1_000_000),
        days: whole('days', given.days, 1, 36_500),
        warmUpDays: whole('warm-up', given['warm-up'], 0, 36_500),
        seed: once('seed', given.seed),
        workers: given.workers === undefined ? undefined : whole('workers', given.workers, 1, 1024),
        out: given.out === undefined ? undefined : once('out', given.out),
        language: languageOf(given.lang),
        json: given.json,
        quiet: given.quiet,
        planOnly: given.planOnly,
        force: given.force,
      }
      // Threads, tables and charts are loaded only here: `list` and `show` answer at once.
      const [{ run }, { ownMachinery }] = await Promise.all([
        import('./run/run-command.ts'),
        import('./work/machinery.ts'),
      ])
      answer(await run(options, scenarioFolder(), ownMachinery(programVersion()), terminal, interruption))
    },
  )
}

function runArguments<T>(command: Argv<T>) {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  return folderOptions(shared(sets(command)))
    .positional('scenarios', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'names from scenarios/, paths of files, or variants',
    })
    .option('replications', { ...text('replications of every scenario'), default: '10' })
    .option('days', { ...text('days observed, after the warm-up'), default: '365' })
    .option('warm-up', { ...text('days simulated before, and not counted'), default: '90' })
    .option('seed', { ...text('any text; the same text, the same results'), default: 'whistle' })
    .option('workers', text('threads; as many as the machine runs at once if not given'))
    .option('out', text('folder of the results; runs/BASELINE-SEED-HASH if not given'))
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress' })
}

function shared<T>(command: Argv<T>) {
  return language(command).option('json', { type: 'boolean', default: false, describe: 'JSON on standard output' })
}

function whole(name: string, given: string | string[], low: number, high: number): number {
  return wholeNumber(name, once(name, given), low, high)
}

/** Says in our words what yargs found wrong. */
function usageError(message: string, args: readonly string[]): InputError {
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1]
  if (unknown !== undefined && args.includes(unknown)) return new InputError(`"${unknown}" is one word too many`)
  if (unknown !== undefined) {
    // An option of another command would be told to mean itself.
    const advice = OPTIONS.includes(unknown)
      ? ` of this command; see whistlelab ${args[0]} --help`
      : didYouMean(unknown, OPTIONS, 'see whistlelab --help').replace('did you mean ', 'did you mean --')
    return new InputError(`there is no option ${unknown.length === 1 ? '-' : '--'}${unknown}${advice}`)
  }
  const bare = /^Not enough arguments following: (.+)$/.exec(message)?.[1]
  if (bare !== undefined) return new InputError(`--${bare} needs a value`)
  if (message.startsWith('Not enough non-option arguments')) {
    return new InputError('something to work on is missing, such as the name of a scenario; see whistlelab --help')
  }
  return new InputError(message)
}
