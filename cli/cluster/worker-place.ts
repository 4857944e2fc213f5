/** Which slice of a run a worker is to do: said by hand, or by the scheduler that started it. */
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { wholeNumber } from '../terminal/option-kinds.ts'

/** What schedulers call the number of a task, and the number of the first. */
const SCHEDULERS = [
  { variable: 'SLURM_ARRAY_TASK_ID', first: 0 },
  { variable: 'JOB_COMPLETION_INDEX', first: 0 },
  { variable: 'OMPI_COMM_WORLD_RANK', first: 0 },
  { variable: 'PBS_ARRAY_INDEX', first: 0 },
  { variable: 'SGE_TASK_ID', first: 1 },
] as const

const MOST_TASKS = 4_000_000

/** The count is never taken from a scheduler: a part of the tasks, submitted again, must be the same slices. */
export interface GivenPlace {
  readonly index?: string | undefined
  readonly count?: string | undefined
}

/** @throws InputError when they are missing, are no whole numbers, or do not go together */
export function workerPlace(
  given: GivenPlace,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly index: number; readonly count: number } {
  if (given.count === undefined) {
    throw new InputError(say`--count is missing; give the number of slices, the same to every worker of a run`)
  }
  const count = wholeNumber('count', given.count, 1, MOST_TASKS)
  if (given.index !== undefined) return { index: wholeNumber('index', given.index, 0, count - 1), count }
  // Grid Engine says "undefined" in a job that is no array.
  const found = SCHEDULERS.find(({ variable }) => !['', 'undefined'].includes(environment[variable] ?? ''))
  if (found === undefined) {
    const names = listed(SCHEDULERS.map(({ variable }) => variable))
    throw new InputError(
      say`--index is missing, and no scheduler says it (${names}); give it a number from 0 to ${count - 1}`,
    )
  }
  const { variable, first } = found
  const text = environment[variable]!
  const index = /^\d+$/.test(text) ? Number(text) - first : NaN
  if (!(index >= 0 && index < count)) {
    throw new InputError(
      say`${variable} is ${JSON.stringify(text)}, but with --count ${count} it must be ${first} to ${count - 1 + first}; give the array as many tasks as --count says, or give --index`,
    )
  }
  return { index, count }
}
