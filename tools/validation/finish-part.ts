/** Brings a part to its end: what is kept is taken, what is missing is computed, several rows at a time if asked to. */
import type { KeptResults } from './kept-results.ts'
import type { Part } from './part.ts'
import { WrongRequest } from './wrong-request.ts'

export interface ComputedRow {
  readonly result: unknown
  /** CPU seconds. */
  readonly seconds: number
}

const MINUTE = 60000

/** Somebody who computes rows, one at a time. */
export type Worker = (row: number) => Promise<ComputedRow>

export interface Progress {
  (row: string, seconds: number, left: number): void
}

/**
 * Results of all rows, in order; of a part that is told piecewise perhaps without some of them. Of any other part one kept row is
 * computed again first: when it does not come out the same to the last bit, the code is not the one that computed the others.
 * @throws WrongRequest in that case
 */
export async function finishPart(
  part: Part,
  kept: KeptResults,
  workers: readonly Worker[],
  commit: string,
  tell: Progress,
  now: () => number = Date.now,
): Promise<unknown[]> {
  if (!part.piecewise) await checkOneKept(part, kept, workers[0])
  const missing = part.rows.map((_, row) => row).filter((row) => !kept.rows.has(row))
  const until = part.piecewise ? now() + part.piecewise.minutes * MINUTE : Infinity
  let taken = 0
  let left = missing.length
  const work = async (worker: Worker): Promise<void> => {
    while (taken < missing.length && now() < until) {
      const row = missing[taken++]
      const { result, seconds } = await worker(row)
      kept.add({ row, seconds, commit, result })
      tell(part.rows[row], seconds, --left)
    }
  }
  await Promise.all(workers.map(work))
  return part.rows.map((_, row) => kept.rows.get(row)?.result)
}

async function checkOneKept(part: Part, kept: KeptResults, worker: Worker): Promise<void> {
  const [one] = kept.rows.values()
  if (!one) return
  const { result } = await worker(one.row)
  if (JSON.stringify(result) === JSON.stringify(one.result)) return
  throw new WrongRequest(
    `row "${part.rows[one.row]}" does not come out as it is kept in ${kept.file}: the code has changed since; ` +
      'move the file away to begin anew',
  )
}
