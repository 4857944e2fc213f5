/** Tables inside a compiled chart, packed for the page: field names once instead of once a row. The page's script unpacks them. */
import type { Spec } from 'vega'

/** A table with its field names apart. */
interface PackedTable {
  readonly fields: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

type Row = Readonly<Record<string, unknown>>

/** The specification with each list of rows under `data[].values` as a PackedTable; every row must have the fields of the first. */
export function pack(spec: Spec): object {
  return { ...spec, data: spec.data?.map((source) => ('values' in source ? packed(source) : source)) }
}

function packed(source: object & { readonly values?: unknown }): object {
  const rows = source.values
  if (!Array.isArray(rows) || rows.length === 0) return source
  const fields = Object.keys(rows[0] as Row)
  return {
    ...source,
    values: { fields, rows: rows.map((row: Row) => fields.map((field) => row[field])) } satisfies PackedTable,
  }
}
