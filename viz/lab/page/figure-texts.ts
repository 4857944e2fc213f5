/** Estimates and differences as the report writes them. */
import type { Difference, Estimate } from '../../../sim/analysis/summary.ts'
import type { Measure } from '../../../sim/city/model/measure.ts'
import type { Language } from '../../words/language.ts'
import { interval, scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import type { Scale } from '../../words/quantity.ts'
import { verdictMark, verdictWord } from '../../words/verdict-words.ts'

export function scaleOfValues(measure: Measure, values: readonly number[], language: Language): Scale {
  return scaleFor(measure.unit, values.filter(Number.isFinite), language)
}

export function estimateText(estimate: Estimate | null | undefined, scale: Scale, language: Language): string {
  if (!estimate) return '—'
  return withUnit(interval(estimate.mean, estimate.halfWidth, scale, language), scale.unit, language)
}

export function differenceText(
  { halfWidth, mean }: Pick<Difference, 'mean' | 'halfWidth'>,
  scale: Scale,
  language: Language,
): string {
  if (mean === null) return '—'
  return withUnit(signedInterval(mean, halfWidth, scale, language), scale.differenceUnit, language)
}

/** `▲ better` */
export function verdictText({ verdict }: Pick<Difference, 'verdict'>, measure: Measure, language: Language): string {
  return `${verdictMark(verdict, measure)} ${verdictWord(verdict, measure, language)}`
}

/** What makes no difference to a decision, in the unit of the measure. */
export function marginOf({ margin }: Measure, baseline: number): number {
  return margin.kind === 'absolute' ? margin.value : Math.max(margin.atLeast ?? 0, margin.value * Math.abs(baseline))
}
