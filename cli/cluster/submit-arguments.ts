/** The words of `whistlelab submit`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { InputError } from '../../sim/index.ts'
import { once } from '../terminal/given-once.ts'
import { machinePrograms } from './outside-programs.ts'
import { programFolder } from '../work/scenario-folder.ts'
import type { ParallelChoice, SlurmChoice } from './submit-command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wholeNumber } from '../terminal/whole-number.ts'

/** Options that only this command has, for whoever misspells one. */
export const SUBMIT_OPTIONS = ['engine', 'tasks', 'partition', 'time', 'memory', 'hosts', 'dry-run']

/** Slurm counts array tasks below four million, whatever a cluster allows. */
const MOST_TASKS = 4_000_000

/** @param world the interruption ends GNU parallel early */
export function withSubmit(
  parser: Argv,
  world: { readonly terminal: Terminal; readonly interruption: AbortSignal },
  version: () => string,
  answer: (code: number) => void,
): void {
  parser.command(
    'submit <folder>',
    'hand the missing blocks of a planned run over to Slurm, or to GNU parallel here or over SSH',
    (command) => submitArguments(command),
    async (given) => {
      const options = {
        folder: given.folder,
        tasks: wholeNumber('tasks', needed('tasks', given.tasks, 'a whole number, such as 8'), 1, MOST_TASKS),
        dryRun: given['dry-run'],
        choice: choiceOf(given),
      }
      const [{ submit }, { ownMachinery }] = await Promise.all([
        import('./submit-command.ts'),
        import('../work/machinery.ts'),
      ])
      const own = { programs: machinePrograms(), program: programFolder(), node: process.execPath }
      answer(await submit(options, { ...ownMachinery(version()), ...own }, world.terminal, world.interruption))
    },
  )
}

function submitArguments<T>(command: Argv<T>) {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  return command
    .positional('folder', { type: 'string', demandOption: true, describe: 'folder that --plan-only wrote' })
    .option('engine', text('slurm or parallel'))
    .option('tasks', text('into how many tasks the blocks are divided'))
    .option('partition', text('Slurm: partition; that of the cluster if not given'))
    .option('time', text('Slurm: limit of a task, as 30 (minutes), 2:00:00 or 1-12:00:00'))
    .option('memory', text('Slurm: memory of a task, as 1200M or 4G; by estimate if not given'))
    .option(
      'hosts',
      text('parallel: user@host or 16/user@host (16 tasks at once), with commas between; here if not given'),
    )
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'show scripts and commands; write and submit nothing',
    })
}

type Given = ReturnType<ReturnType<typeof submitArguments>['parseSync']>

function needed(name: string, given: string | string[] | undefined, remedy: string): string {
  if (given === undefined) throw new InputError(`--${name} is missing; give it ${remedy}`)
  return once(name, given)
}

/** @throws InputError for an option of the other engine, or a value that it could not read */
function choiceOf(given: Given): SlurmChoice | ParallelChoice {
  const engine = needed('engine', given.engine, 'slurm or parallel')
  if (engine === 'slurm') {
    refuseAll(given, ['hosts'], engine)
    return {
      engine,
      ...matching(given, 'partition', /^[\w.,-]+$/, 'the name of a partition (sinfo lists them)'),
      ...matching(given, 'time', /^(\d+-)?\d+(:\d+){0,2}$/, 'minutes, h:mm:ss or d-hh:mm:ss'),
      ...matching(given, 'memory', /^[1-9]\d*[MG]$/, 'a number with M or G, such as 1200M or 4G'),
    }
  }
  if (engine !== 'parallel') throw new InputError(`--engine is ${JSON.stringify(engine)}; give slurm or parallel`)
  refuseAll(given, ['partition', 'time', 'memory'], engine)
  const hosts = given.hosts === undefined ? undefined : once('hosts', given.hosts).split(',')
  for (const host of hosts ?? []) {
    // A word that begins with a dash would be an option of ssh.
    if (/^(\d+\/)?(:|([\w.-]+@)?[A-Za-z0-9_[][\w.:[\]-]*)$/.test(host)) continue
    throw new InputError(
      `--hosts has ${JSON.stringify(host)}; give host, user@host or 16/user@host, with commas between`,
    )
  }
  return { engine, ...(hosts && { hosts }) }
}

function matching<Name extends 'partition' | 'time' | 'memory'>(
  given: Given,
  name: Name,
  pattern: RegExp,
  remedy: string,
): Partial<Record<Name, string>> {
  if (given[name] === undefined) return {}
  const value = once(name, given[name])
  if (!pattern.test(value)) throw new InputError(`--${name} is ${JSON.stringify(value)}; give ${remedy}`)
  return { [name]: value } as Record<Name, string>
}

function refuseAll(given: Given, names: readonly ('partition' | 'time' | 'memory' | 'hosts')[], engine: string): void {
  const found = names.find((name) => given[name] !== undefined)
  if (found !== undefined) throw new InputError(`--${found} means nothing to --engine ${engine}; leave it out`)
}
