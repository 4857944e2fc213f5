/**
 * The worker as one file, `dist/whistlelab-worker.mjs`: what a node of a cluster needs of the program, and nothing else. It is made by
 * `npm run build` and may be copied anywhere. Two commands: `worker DIR --index I --count N`, and `merge DIR`, which draws no report.
 */
import { parseArgs } from 'node:util'
import { replicateCity } from '../../sim/run/city-replication.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { diskFiles } from '../../sim/store/run-store-disk.ts'
import { failure } from '../terminal/failure.ts'
import { interruptionBySignals } from '../terminal/interruption.ts'
import { plainMerge } from './plain-merge.ts'
import { onTheLine, readGiven } from '../terminal/option-kinds.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { outliveOutput, processTerminal } from '../terminal/terminal.ts'
import { worker, workerCommand } from './worker-command.ts'
import { workerPlace } from './worker-place.ts'

/** Put in when the file is made: the fingerprint of the program that it is made of, and its version. */
declare const BUNDLED_ENGINE: string
declare const BUNDLED_VERSION: string

const USAGE = say`give: worker DIR --index I --count N, or: merge DIR`

async function main(args: readonly string[], terminal: Terminal, interruption: AbortSignal): Promise<number> {
  try {
    const { command, folder, given } = read(args)
    const means = { files: diskFiles, replicate: replicateCity, engine: BUNDLED_ENGINE }
    if (command === 'merge') return await plainMerge(folder, means, terminal, interruption)
    return await worker({ folder, ...workerPlace(given, process.env) }, means, terminal, interruption)
  } catch (error) {
    return failure(error, args, BUNDLED_VERSION, terminal)
  }
}

/** @throws InputError */
function read(args: readonly string[]) {
  const { positionals, values } = parsed(args)
  const [command, folder, ...more] = positionals
  if ((command !== 'worker' && command !== 'merge') || folder === undefined || more.length > 0)
    throw new InputError(USAGE)
  return { command, folder, given: readGiven(workerCommand.options, values) }
}

function parsed(args: readonly string[]) {
  const names = Object.keys(workerCommand.options).map(onTheLine)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: false }] as const))
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new InputError(say`${(error as Error).message}; ${USAGE}`)
  }
}

outliveOutput()
process.exitCode = await main(process.argv.slice(2), processTerminal(), interruptionBySignals())
