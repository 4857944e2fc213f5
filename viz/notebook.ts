/** WhistleLab for notebooks: every name of `whistlelab/notebook`. All of it runs in Node, in Deno's kernel of Jupyter and in a browser. */

// What a cell shows: text, tables, charts, and figures as a table writes them.
export { chart, table, text, written } from './notebook/shown.ts'
export type { MimeBundle, Shown } from './notebook/shown.ts'
export type { ChartSpec } from './notebook/chart-spec.ts'
export { dots, lines } from './notebook/plots.ts'
export type { DotOf, PlotWords, PointOf } from './notebook/plots.ts'

// Replications row by row, for statistics of one's own, expected loads, and the story of a case.
export { loadsOf, repeat } from './notebook/repeated.ts'
export type { Repeated, Repetition } from './notebook/repeated.ts'
export { story } from './notebook/story-of-a-case.ts'
