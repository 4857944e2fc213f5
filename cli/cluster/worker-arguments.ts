/** The words of `whistlelab worker`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { once } from '../terminal/given-once.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { workerPlace } from './worker-place.ts'

/** Options that only this command has, for whoever misspells one. */
export const WORKER_OPTIONS = ['index', 'count']

/** @param world the interruption ends the worker after the replication in hand */
export function withWorker(
  parser: Argv,
  world: { readonly terminal: Terminal; readonly interruption: AbortSignal },
  version: () => string,
  answer: (code: number) => void,
): void {
  parser.command(
    'worker <folder>',
    'do one slice of the missing blocks of a planned run, as a task of a scheduler',
    (command) =>
      command
        .positional('folder', { type: 'string', demandOption: true, describe: 'folder that --plan-only wrote' })
        .option('index', {
          type: 'string',
          requiresArg: true,
          describe: 'which slice, from 0; that of the scheduler if not given',
        })
        .option('count', {
          type: 'string',
          requiresArg: true,
          describe: 'how many slices there are, the same for all',
        }),
    async ({ folder, index, count }) => {
      const given = {
        index: index === undefined ? undefined : once('index', index),
        count: count === undefined ? undefined : once('count', count),
      }
      const place = workerPlace(given, process.env)
      const [{ worker }, { ownMachinery }] = await Promise.all([
        import('./worker-command.ts'),
        import('../work/machinery.ts'),
      ])
      answer(await worker({ folder, ...place }, ownMachinery(version()), world.terminal, world.interruption))
    },
  )
}
