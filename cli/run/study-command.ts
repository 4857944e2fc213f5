/** `whistlelab study NAME`: all scenarios of a study run as one job, and the answer to its question by its own measures and margins. */
import { loadStudy } from '../../sim/index.ts'
import type { StudySources } from '../../sim/index.ts'
import { doJob } from './job.ts'
import type { JobOptions } from './job.ts'
import { jobLine } from './job-line.ts'
import type { Machinery } from '../work/machinery.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Undefined numbers are those of the study. */
export interface StudyOptions extends Omit<JobOptions, 'replications' | 'days' | 'warmUpDays'> {
  readonly study: string
  readonly sets: readonly string[]
  readonly replications: number | undefined
  readonly days: number | undefined
  readonly warmUpDays: number | undefined
}

/**
 * @param interruption ends the run early; what is complete is kept
 * @returns the exit code: 0, or 130 when interrupted
 * @throws InputError, StorageError, PoolError
 */
export async function study(
  given: StudyOptions,
  sources: Omit<StudySources, 'sets'>,
  machinery: Machinery,
  terminal: Terminal,
  interruption: AbortSignal,
): Promise<number> {
  const asked = await loadStudy(given.study, { ...sources, sets: given.sets })
  const { file, scenarios } = asked
  const options = {
    ...given,
    replications: given.replications ?? file.replications,
    days: given.days ?? file.days,
    warmUpDays: given.warmUpDays ?? file.warmUpDays,
  }
  const job = {
    name: file.name,
    scenarios,
    study: asked,
    options,
    command: jobLine('study', [given.study], given.sets, options),
  }
  return doJob(job, machinery, terminal, interruption)
}
