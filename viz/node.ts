/** WhistleLab's report for programs: every name of `whistlelab/report`. */

// The report: one HTML page that opens without a network, from a run folder or from figures in memory.
export { chartRuntime, reportOfFolder } from './report-of-folder.ts'
export { reportHtml } from './report/report.ts'
export type { Language } from './words/language.ts'
export type { RunFiles } from '../sim/analysis/summary.ts'
