/** What the command line of `npm run cases` asks for. */
import { parseArgs } from 'node:util'

export interface Request {
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined
}

/** The request, or what is wrong with it and what to give instead. */
export function requestOf(words: readonly string[]): Request | string {
  try {
    const { values } = parseArgs({ args: [...words], options: { workers: { type: 'string' } } })
    const workers = values.workers === undefined ? undefined : Number(values.workers)
    if (workers !== undefined && !(Number.isSafeInteger(workers) && workers >= 1))
      return `--workers is ${values.workers}; give a whole number of at least 1`
    return { workers }
  } catch (error) {
    return `${(error as Error).message}; give --workers N, or nothing (pages without new results: npm run generate)`
  }
}
