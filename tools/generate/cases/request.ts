/** What the command line of `npm run cases` asks for. */
import { parseArgs } from 'node:util'

export interface Request {
  readonly compute: boolean
  readonly write: boolean
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined
}

/** The request, or what is wrong with it and what to give instead. */
export function requestOf(words: readonly string[]): Request | string {
  try {
    const flag = { type: 'boolean', default: false } as const
    const options = { compute: flag, write: flag, workers: { type: 'string' } } as const
    const { values } = parseArgs({ args: [...words], options })
    const { compute, write } = values
    const workers = values.workers === undefined ? undefined : Number(values.workers)
    if (workers !== undefined && !(Number.isSafeInteger(workers) && workers >= 1))
      return `--workers is ${values.workers}; give a whole number of at least 1`
    return { compute: compute || !write, write: write || !compute, workers }
  } catch (error) {
    return `${(error as Error).message}; give --compute, --write, --workers N, or nothing`
  }
}
