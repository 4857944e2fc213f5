/** The colour of a verdict; a price has none. */
import type { Verdict } from '../../../sim/analysis/summary.ts'
import { isCost } from '../../words/verdict-words.ts'
import type { ReportedMeasure } from '../reported-measure.ts'

export function verdictClass(token: Verdict, measure: ReportedMeasure): string {
  return isCost(measure) ? 'cost' : token
}
