/** The measures that are given for each group, and their values after a replication. Definitions: docs/GLOSSARY.md. */
import { DAY, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { QUANTITY } from '../state/group-outcome.ts'
import type { Dimension } from '../state/groups.ts'
import { DIMENSIONS, QUARTILES } from '../state/groups.ts'
import { MEASURES } from '../model/measures.ts'
import type { Measure, MeasureId } from '../model/measures.ts'
import type { World } from '../world.ts'

const CASES = {
  id: 'cases',
  title: { en: 'Cases of the cohort', zh: '观察期受理件数' },
  unit: 'count',
  direction: 'neither',
  margin: { kind: 'relative', value: 0.05 },
} as const satisfies Measure

/** Measures of the whole that are also given by group. */
const SHARED = [
  'demand',
  'trueResolutionRate',
  'trueResolutionRate30',
  'onTimeRate',
  'satisfactionRate',
  'verifiedResolutionRate',
  'resolutionTimeMean',
  'handlingTimeMean',
  'hops',
] as const satisfies readonly MeasureId[]

export type GroupMeasureId = typeof CASES.id | (typeof SHARED)[number]

/** In the order of a group's values. */
export const GROUP_MEASURES: readonly (Measure & { readonly id: GroupMeasureId })[] = [
  CASES,
  ...SHARED.map((id) => ({ ...MEASURES.find((measure) => measure.id === id)!, id })),
]

/** Group by group in the order of `groupsOf`, its values in the order of GROUP_MEASURES; NaN = missing (empty denominator). */
export function groupRow(world: World): Float64Array {
  const { groups } = world.outcome
  const row = new Float64Array(groups.size * GROUP_MEASURES.length)
  let at = 0
  for (const dimension of DIMENSIONS) {
    for (let group = 0; group < groups.counts[dimension]; group++) {
      const values = valuesOf(world, dimension, group)
      for (const { id } of GROUP_MEASURES) row[at++] = values[id]
    }
  }
  return row
}

function valuesOf(world: World, dimension: Dimension, group: number): Readonly<Record<GroupMeasureId, number>> {
  const { groups, from, to } = world.outcome
  const days = (to - from) / DAY
  const cases = groups.sum(dimension, group, QUANTITY.cases)
  const share = (part: number, whole: number): number => groups.ratio(dimension, group, part, whole)
  return {
    cases,
    demand: cases / days / (residentsOf(world, dimension, group) / TEN_THOUSAND),
    trueResolutionRate: share(QUANTITY.solved, QUANTITY.cases),
    trueResolutionRate30: share(QUANTITY.solved30, QUANTITY.cases),
    onTimeRate: share(QUANTITY.onTime, QUANTITY.cases),
    satisfactionRate: share(QUANTITY.satisfied, QUANTITY.reached),
    verifiedResolutionRate: share(QUANTITY.verified, QUANTITY.reached),
    resolutionTimeMean: share(QUANTITY.resolutionTime, QUANTITY.cases),
    handlingTimeMean: share(QUANTITY.handlingTime, QUANTITY.dispatched),
    hops: share(QUANTITY.hops, QUANTITY.dispatched),
  }
}

/** Whose cases a group's are: those of a street, a quarter of all by readiness to report, and all for every kind of matter. */
function residentsOf({ residents }: World, dimension: Dimension, group: number): number {
  if (dimension === 'street') return residents.ofStreet(group)
  return dimension === 'propensity' ? residents.count / QUARTILES : residents.count
}
