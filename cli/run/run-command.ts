/** `whistlelab run SCENARIO...`: replications in worker threads, a run folder with its report, and the tables. */
import type { ScenarioLibrary } from '../../sim/index.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { doJob } from './job.ts'
import type { JobOptions } from './job.ts'
import { jobLine } from './job-line.ts'
import type { Machinery } from '../work/machinery.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface RunOptions extends JobOptions {
  /** The first is the baseline. */
  readonly scenarios: readonly string[]
  readonly sets: readonly string[]
}

/**
 * @param interruption ends the run early; what is complete is kept
 * @returns the exit code: 0, or 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function run(
  options: RunOptions,
  library: ScenarioLibrary,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const scenarios = options.scenarios.map((text) => chosen(text, options.sets, library))
  const job = { name: scenarios[0]?.name ?? 'run', scenarios, study: null, options, command: commandOf(options) }
  return doJob(job, machinery, terminal, interruption)
}

/** A line that makes the run again. */
export function commandOf(options: RunOptions): string {
  return jobLine('run', options.scenarios, options.sets, options)
}
