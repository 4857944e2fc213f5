/** The line that makes a job again. Workers and folder are left out: the results do not depend on them. */
import { option, quoted } from '../../sim/index.ts'
import type { JobOptions } from './job.ts'

/** @param named scenarios, or a study, as they were given */
export function jobLine(
  command: 'run' | 'study',
  named: readonly string[],
  sets: readonly string[],
  options: Pick<JobOptions, 'replications' | 'days' | 'warmUpDays' | 'seed' | 'language'>,
): string {
  return [
    `whistlelab ${command}`,
    ...named.map(quoted),
    ...sets.map((assignment) => option('set', assignment)),
    option('replications', options.replications),
    option('days', options.days),
    option('warm-up', options.warmUpDays),
    option('seed', options.seed),
    option('lang', options.language),
  ].join(' ')
}
