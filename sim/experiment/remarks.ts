/** What is to be minded of a measure over the points of an experiment: it is the same everywhere, or missing, or rests on too little. */
import { MEASURES } from '../city/model/measures.ts'
import type { Measure } from '../city/model/measure.ts'
import type { AnalysedMeasure, Remark } from './analysis.ts'

/** The factor that is chance. */
export const LUCK = 'luck'

/** Fewer replications have intervals that are hardly worth it. */
const FEW = 5

/** @param values by point, each its replications; NaN = missing */
export function remarksOn(values: readonly ArrayLike<number>[]): Remark[] {
  const all = values.flatMap((point) => Array.from(point))
  const known = all.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return ['missing']
  const replications = values[0].length
  const constant = known.every((value) => value === known[0])
  return [
    ...(constant ? (['constant'] as const) : []),
    ...(known.length < all.length ? (['missingSome'] as const) : []),
    ...(replications === 1 ? (['oneReplication'] as const) : replications < FEW ? (['fewReplications'] as const) : []),
  ]
}

/** A measure of the model as an analysis names it. */
export function analysedMeasure(id: string, remarks: readonly Remark[]): AnalysedMeasure {
  const { title, unit } = (MEASURES as readonly Measure[]).find((measure) => measure.id === id)!
  return { id, title, unit, remarks }
}
