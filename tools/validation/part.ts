/**
 * What a part of the long validation work must provide. A part asks one question, and answers it by rows: pieces of work
 * of seconds to a minute that do not depend on each other, so that a stopped run goes on where it was. All rows of a
 * part together take at most half an hour on one core; a part that asks for more is told piecewise, so long a piece at a time.
 */

/** How a part is told before all of its rows are done. */
export interface Piecewise<Result> {
  /** A run begins no row after so many minutes. */
  readonly minutes: number
  /** Its rows are programs of their own: their seconds are of the clock. */
  readonly byClock?: true
  /** The row that a kept result answers, with the code as it is now; -1: none, so that it is computed again. */
  rowOf(result: Result): number
}

export interface Part<Result = unknown, Figures = unknown> {
  /** One word: names the part on the command line, the files of its results, and its place in docs/VALIDATION.md. */
  readonly name: string
  readonly question: string
  readonly seed: string
  /** All that decides the results besides the code, as plain data: rows that were kept under other terms are not taken. */
  readonly terms: unknown
  /** What each row is, in order. */
  readonly rows: readonly string[]
  /** Its figures may lack rows (undefined). */
  readonly piecewise?: Piecewise<Result>
  /** Computes a row: plain data, and the same to the last bit whenever and wherever it is computed. */
  compute(row: number): Result
  /** What is committed of the results of all rows, in order: plain data. */
  figures(results: readonly Result[]): Figures
  /** The section of docs/VALIDATION.md, in Markdown; seed, commit and command are added below it. */
  section(figures: Figures): string
}
