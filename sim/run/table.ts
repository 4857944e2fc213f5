/**
 * Tables, written row by row so that none of them ever stands in memory whole: as CSV here, as Parquet in `parquet-table.ts`. A column says what
 * it holds; the codebook of a run is made of the same columns.
 */
import type { Direction, Margin } from '../city/model/measure.ts'
import { csvLine } from '../text/csv-line.ts'
import type { Sink } from './sink.ts'

/** How differences of a measure are judged. */
export interface Judging {
  readonly direction: Direction
  readonly margin: Margin
  /** Quantiles of times, each with the mean of the same times: where one is missing and its mean is not, the value lies beyond the follow-up. */
  readonly beyond: readonly (readonly [quantile: string, mean: string])[]
}

export interface TableColumn {
  readonly id: string
  readonly kind: 'text' | 'whole' | 'number'
  /** As a scenario file writes it; '' for texts and plain numbers. */
  readonly unit: string
  readonly definition: string
  /** What a share or a mean is of; '' where nothing is divided. */
  readonly denominator?: string
  /** When a value is missing; absent: never. */
  readonly missing?: string
  /** Of measures alone. */
  readonly judging?: Judging
}

/** One value a column: NaN is a missing number, null a missing text. */
export type TableRow = readonly (string | number | null)[]

export interface TableWriter {
  add(row: TableRow): void
  /** To be called once, after the last row. */
  end(): void
}

/** Shortest decimals that read back as the same double; a missing value is an empty field. */
export function csvTable(columns: readonly TableColumn[], sink: Sink): TableWriter {
  sink.write(csvLine(columns.map(({ id }) => id)))
  let lines: string[] = []
  const pass = (): void => {
    if (lines.length > 0) sink.write(lines.join(''))
    lines = []
  }
  return {
    add: (row) => {
      lines.push(csvLine(row))
      if (lines.length === LINES_A_PIECE) pass()
    },
    end: pass,
  }
}

const LINES_A_PIECE = 256
