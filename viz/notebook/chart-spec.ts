/** A Vega-Lite specification as plain data: types of vega-lite itself would be asked of whoever compiles against the package. */
export type ChartSpec = Readonly<Record<string, unknown>>
