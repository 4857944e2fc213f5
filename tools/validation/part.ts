/**
 * What a part of the long validation work must provide. A part asks one question, and answers it by rows: pieces of work
 * of seconds to a minute that do not depend on each other, so that a stopped run goes on where it was. All rows of a
 * part together take at most half an hour on one core.
 */

export interface Part<Result = unknown, Figures = unknown> {
  /** One word: names the part on the command line, the files of its results, and its place in docs/VALIDATION.md. */
  readonly name: string
  readonly question: string
  readonly seed: string
  /** All that decides the results besides the code, as plain data: rows that were kept under other terms are not taken. */
  readonly terms: unknown
  /** What each row is, in order. */
  readonly rows: readonly string[]
  /** Computes a row: plain data, and the same to the last bit whenever and wherever it is computed. */
  compute(row: number): Result
  /** What is committed of the results of all rows, in order: plain data. */
  figures(results: readonly Result[]): Figures
  /** The section of docs/VALIDATION.md, in Markdown; seed, commit and command are added below it. */
  section(figures: Figures): string
}
