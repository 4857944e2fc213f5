/** The words of the commands that work on the folder of a run: `resume`, `status`, `merge`, `verify`. */
import type { Argv } from 'yargs'
import { InputError } from '../../sim/index.ts'
import { once } from '../terminal/given-once.ts'
import { language, languageOf } from '../terminal/shared-arguments.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wholeNumber } from '../terminal/whole-number.ts'

export const RUN_FOLDER_OPTIONS = ['retry-failures', 'sample', 'scenario', 'replication']

interface World {
  readonly terminal: Terminal
  readonly interruption: AbortSignal
}

type Answer = (code: number) => void

/** @param world the interruption ends a command early */
export function withRunFolders(parser: Argv, world: World, version: () => string, answer: Answer): void {
  withResume(parser, world, version, answer)
  withMerge(parser, world, version, answer)
  withVerify(parser, world, version, answer)
  parser.command(
    'status <folder>',
    'how far a run is: blocks, failures, results, and what to do next',
    (command) => json(folder(command)),
    async (given) => {
      const [{ status }, { diskFiles }] = await Promise.all([
        import('./status-command.ts'),
        import('../../sim/node.ts'),
      ])
      status({ folder: given.folder, json: given.json }, diskFiles, world.terminal)
    },
  )
}

function withResume(parser: Argv, { terminal, interruption }: World, version: () => string, answer: Answer): void {
  parser.command(
    'resume <folder>',
    'go on with a run: what its folder has is kept, the rest is done, and the results are written',
    (command) =>
      quiet(json(language(folder(command))))
        .option('workers', {
          type: 'string',
          requiresArg: true,
          describe: 'threads; as many as the machine runs at once if not given',
        })
        .option('retry-failures', {
          type: 'boolean',
          default: false,
          describe: 'do blocks with failed replications again',
        }),
    async (given) => {
      const [{ resume }, { ownMachinery }] = await Promise.all([
        import('./resume-command.ts'),
        import('../work/machinery.ts'),
      ])
      const { json, quiet, retryFailures } = given
      const options = { folder: given.folder, json, quiet, retryFailures, language: languageOf(given.lang) }
      const workers = whole('workers', given.workers, 1, 1024)
      answer(await resume({ ...options, workers }, ownMachinery(version()), terminal, interruption))
    },
  )
}

function withMerge(parser: Argv, { terminal, interruption }: World, version: () => string, answer: Answer): void {
  parser.command(
    'merge <folder>',
    'write the results of a run whose blocks are all there',
    (command) => quiet(json(language(folder(command)))),
    async (given) => {
      const [{ merge }, { ownMachinery }] = await Promise.all([
        import('./merge-command.ts'),
        import('../work/machinery.ts'),
      ])
      const options = { folder: given.folder, json: given.json, quiet: given.quiet, language: languageOf(given.lang) }
      answer(await merge(options, ownMachinery(version()), terminal, interruption))
    },
  )
}

function withVerify(parser: Argv, { terminal, interruption }: World, version: () => string, answer: Answer): void {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  parser.command(
    'verify <folder>',
    'make replications of a run again and compare them, and its result files, bit by bit',
    (command) =>
      folder(command)
        .option('sample', text('replications to make again, spread evenly; all if not given'))
        .option('scenario', text('with --replication: one replication alone'))
        .option('replication', text('number of the replication, from 0'))
        .option('workers', text('threads; as many as the machine runs at once if not given')),
    async (given) => {
      const options = {
        folder: given.folder,
        sample: whole('sample', given.sample, 1, 1_000_000_000),
        alone: alone(given.scenario, given.replication),
        workers: whole('workers', given.workers, 1, 1024),
      }
      const [{ verify }, { ownMachinery }] = await Promise.all([
        import('./verify-command.ts'),
        import('../work/machinery.ts'),
      ])
      answer(await verify(options, ownMachinery(version()), terminal, interruption))
    },
  )
}

/** @throws InputError where one is given without the other */
function alone(scenario: string | undefined, replication: string | undefined) {
  if (scenario === undefined && replication === undefined) return undefined
  if (scenario === undefined || replication === undefined) {
    throw new InputError('--scenario and --replication belong together; give both, or neither')
  }
  return {
    scenario: once('scenario', scenario),
    replication: wholeNumber('replication', once('replication', replication), 0, 1_000_000),
  }
}

function folder<T>(command: Argv<T>) {
  return command.positional('folder', { type: 'string', demandOption: true, describe: 'folder of a run' })
}

function json<T>(command: Argv<T>) {
  return command.option('json', { type: 'boolean', default: false, describe: 'JSON on standard output' })
}

function quiet<T>(command: Argv<T>) {
  return command.option('quiet', { type: 'boolean', default: false, describe: 'no progress' })
}

function whole(name: string, given: string | undefined, low: number, high: number): number | undefined {
  return given === undefined ? undefined : wholeNumber(name, once(name, given), low, high)
}
