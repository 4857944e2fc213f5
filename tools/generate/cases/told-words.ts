/** Figures of claims as the report writes quantities, and the names of the groups that they are read for. */
import type { Measure } from '../../../sim/city/model/measure.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import type { Language } from '../../../viz/words/language.ts'
import { scaleFor, signedInterval, withUnit } from '../../../viz/words/quantity.ts'

/** `+3.2 ± 0.4 points`; a dash where a replication has no value. */
export function quantityText({ mean, halfWidth }: MeanInterval, { unit }: Measure, language: Language): string {
  // A value that is missing is kept as null.
  if (!Number.isFinite(mean)) return '—'
  const scale = scaleFor(unit, [mean], language)
  return withUnit(signedInterval(mean, halfWidth, scale, language), scale.differenceUnit, language)
}

const KINDS = groupsOf({ city: { streets: 1 }, domains: [] })

/** @param group dimension and key, as in `duty:joint` */
export function groupWords(group: string, language: Language): string {
  return KINDS.find(({ dimension, key }) => `${dimension}:${key}` === group)?.title[language] ?? group
}
