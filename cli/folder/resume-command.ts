/** `whistlelab resume DIR`: goes on with a run from what its folder has, on this machine. */
import { blocksOf } from '../../sim/index.ts'
import { openedRun, refuseOtherEngine } from '../work/opened-run.ts'
import type { OpenedRun } from '../work/opened-run.ts'
import type { Machinery } from '../work/machinery.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { workOff } from '../work/work-off.ts'
import type { WorkOptions } from '../work/work-off.ts'

export interface ResumeOptions extends WorkOptions {
  readonly folder: string
  /** Whether blocks with failed replications are done again too. */
  readonly retryFailures: boolean
}

/**
 * @param interruption ends it early; what is complete is kept
 * @returns the exit code: 0; 1 when replications failed; 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function resume(
  options: ResumeOptions,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const run = openedRun(options.folder, machinery.files)
  refuseOtherEngine(run, machinery.engine)
  if (options.retryFailures) forgetFailures(run)
  return workOff(run, options, machinery, terminal, interruption)
}

function forgetFailures({ plan, folder }: OpenedRun): void {
  for (const block of blocksOf(plan)) {
    const result = folder.blocks.read(block)
    if (result !== undefined && result.failures.length > 0) folder.blocks.redo(block)
  }
}
