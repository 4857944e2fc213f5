/** The words of `whistlelab trace`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { InputError, didYouMean } from '../../sim/index.ts'
import { once } from '../terminal/given-once.ts'
import { scenarioFolder } from '../work/scenario-folder.ts'
import { language, languageOf, sets } from '../terminal/shared-arguments.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { caseChoice } from './trace-case.ts'
import type { TraceFormat } from './trace-command.ts'
import { wholeNumber } from '../terminal/whole-number.ts'

/** Options that only this command has, for whoever misspells one. */
export const TRACE_OPTIONS = ['replication', 'case', 'from', 'to', 'format', 'record', 'verify']

const FORMATS: readonly TraceFormat[] = ['text', 'json', 'xes']
const MOST_DAYS = 36_500

/** @param world the interruption ends the command early */
export function withTrace(
  parser: Argv,
  world: { readonly terminal: Terminal; readonly interruption: AbortSignal },
  version: () => string,
  answer: (code: number) => void,
): void {
  parser.command(
    'trace <scenario>',
    'the life of one case as a story, or the log of all cases; --record and --verify compare two versions of a run',
    (command) => traceArguments(command),
    async (given) => {
      const run = await commandFor(given)
      const { ownMachinery } = await import('../work/machinery.ts')
      answer(await run(scenarioFolder(), ownMachinery(version()), world.terminal, world.interruption))
    },
  )
}

function traceArguments<T>(command: Argv<T>) {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  return language(sets(command))
    .positional('scenario', { type: 'string', demandOption: true, describe: 'name, path or variant' })
    .option('seed', text('any text, as of a run; "whistle" if not given'))
    .option('replication', text('which replication, counted from 0 as in the results of a run; 0 if not given'))
    .option('case', text('number of a case in the order of acceptance, or the first that is whistled, reopened, ...'))
    .option('from', text('days since the start; what comes before is not told'))
    .option('to', text('days since the start; 30 days are told if neither a case nor --days is given'))
    .option('format', text('text, json (one step a line) or xes (IEEE 1849); text if not given'))
    .option('days', text('days observed, after the warm-up; 365 if not given'))
    .option('warm-up', text('days simulated before; 90 if not given'))
    .option('out', text('file to write; standard output if not given'))
    .option('record', text('write every event of the run to this file, and nothing else'))
    .option('verify', text('run again and compare with the events in this file: 0 all the same, 1 not'))
}

type Given = ReturnType<ReturnType<typeof traceArguments>['parseSync']>

/** @throws InputError for what does not go together, or is out of bounds */
async function commandFor(given: Given) {
  const { scenario, set } = given
  const shared = {
    ...{ scenario, sets: set, language: languageOf(given.lang) },
    days: whole('days', given.days, 1, MOST_DAYS),
    warmUpDays: whole('warm-up', given['warm-up'], 0, MOST_DAYS),
    to: whole('to', given.to, 1, MOST_DAYS),
  }
  const seed = optional('seed', given.seed)
  const replication = whole('replication', given.replication, 0, 999_999)
  const file = fileOf(given)
  if (file !== undefined) {
    const { record, verify } = await import('./trace-record-command.ts')
    const options = { ...shared, seed, replication, file: file.path }
    const command = file.name === 'record' ? record : verify
    return (...rest: Rest<typeof record>) => command(options, ...rest)
  }
  const options = {
    ...{ ...shared, seed: seed ?? 'whistle', replication: replication ?? 0, format: formatOf(given.format) },
    choice: given.case === undefined ? undefined : caseChoice(once('case', given.case)),
    from: whole('from', given.from, 0, MOST_DAYS),
    out: optional('out', given.out),
  }
  const { trace } = await import('./trace-command.ts')
  return (...rest: Rest<typeof trace>) => trace(options, ...rest)
}

type Rest<Command> = Command extends (first: never, ...rest: infer Others) => unknown ? Others : never

/** The file of --record or --verify, which take no option of the story. */
function fileOf(given: Given): { readonly name: 'record' | 'verify'; readonly path: string } | undefined {
  const { record, verify } = given
  if (record !== undefined && verify !== undefined) {
    throw new InputError('--record and --verify are given together; record first, then verify')
  }
  const name = record !== undefined ? 'record' : 'verify'
  const path = optional(name, given[name])
  if (path === undefined) return undefined
  for (const other of ['case', 'from', 'format', 'out'] as const) {
    if (given[other] === undefined) continue
    throw new InputError(`--${other} is given with --${name}, which holds every event from the start; leave one out`)
  }
  return { name, path }
}

function formatOf(given: string | undefined): TraceFormat {
  const text = optional('format', given) ?? 'text'
  const found = FORMATS.find((one) => one === text)
  if (found) return found
  throw new InputError(`--format is ${JSON.stringify(text)}${didYouMean(text, FORMATS, `give ${FORMATS.join(', ')}`)}`)
}

function optional(name: string, given: string | undefined): string | undefined {
  return given === undefined ? undefined : once(name, given)
}

function whole(name: string, given: string | undefined, low: number, high: number): number | undefined {
  return given === undefined ? undefined : wholeNumber(name, once(name, given), low, high)
}
