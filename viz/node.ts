/** WhistleLab's report for programs: every name of `whistlelab/report`. */

// The report: one HTML page that opens without a network, from a run folder or from figures in memory.
export { reportOfFolder } from './report-of-folder.ts'
export { reportHtml } from './report/report.ts'
export { reportFiles } from './report/report-files.ts'
export type { ReportFile, TextFormat } from './report/report-files.ts'
export type { ReportFacts } from './report/briefing-of.ts'
export type { Language } from './words/language.ts'
export type { RunFiles } from '../sim/analysis/summary.ts'
