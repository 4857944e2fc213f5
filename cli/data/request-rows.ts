/** The rows of an import, read from their Parquet file a group at a time, so that no table stands in memory whole. */
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet'
import { ENDS } from '../../sim/requests/row-reader.ts'
import type { End } from '../../sim/requests/row-reader.ts'
import { ROWS } from './import-folder.ts'
import { KEPT_COLUMNS } from './kept-columns.ts'

export interface StoredRow {
  readonly hour: number
  readonly timed: boolean
  readonly lo: number
  readonly hi: number
  readonly end: End
  readonly category: number
  readonly agency: number
  readonly area: number
  readonly channel: number
  /** 1 yes, 0 no, -1 not told. */
  readonly onTime: number
  readonly reopened: number
  readonly satisfied: number
  readonly solved: number
  readonly consultation: number
}

export async function eachStoredRow(folder: string, take: (row: StoredRow) => void): Promise<void> {
  const file = await asyncBufferFromFile(join(folder, ROWS))
  const metadata = await parquetMetadataAsync(file)
  const columns = KEPT_COLUMNS.map(({ id }) => id)
  let rowStart = 0
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(rows)
    const onComplete = (group: (number | null)[][]): void => group.forEach((values) => take(storedRow(values)))
    await parquetRead({ file, metadata, columns, rowStart, rowEnd, onComplete })
    rowStart = rowEnd
  }
}

function storedRow(values: readonly (number | null)[]): StoredRow {
  const [hour, timed, lo, hi, end, category, agency, area, channel, onTime, reopened, satisfied, solved, consultation] =
    values.map((value) => value ?? NaN)
  return {
    ...{ hour, timed: timed === 1, lo, hi, end: ENDS[end] },
    ...{ category, agency, area, channel, onTime, reopened, satisfied, solved, consultation },
  }
}
