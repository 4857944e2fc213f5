/** The measures that are given for each group, and their values after a replication. Definitions: their rows in `model/`. */
import { DAY, TEN_THOUSAND } from '../../arithmetic/units.ts'
import { QUANTITY } from '../state/group-outcome.ts'
import type { Dimension } from '../state/groups.ts'
import { DIMENSIONS, QUARTILES } from '../state/groups.ts'
import { measure } from '../model/measure.ts'
import type { Measure } from '../model/measure.ts'
import { MEASURES } from '../model/measures.ts'
import type { MeasureId } from '../model/measures.ts'
import { perStreet } from '../model/setting.ts'
import type { MeasuredCity } from './measure-row.ts'

/** Of groups alone. */
const CASES = measure('cases', 'discovery', 'count', 'neither', {
  title: { en: 'Cases of the cohort', zh: '观察期诉求数' },
  definition: { en: 'cases of the cohort in the group', zh: '该组的观察期诉求' },
  denominator: { en: 'none: a count', zh: '无（计数）' },
  missing: null,
})

/** All that a measure of one group is computed from. */
interface ObservedGroup {
  readonly days: number
  /** Residents in ten thousands: those whose cases the group's are. */
  readonly residents: number
  readonly sum: (quantity: number) => number
  /** One sum over another; NaN where there is nothing to divide by. */
  readonly share: (part: number, whole: number) => number
}

/** How each is computed, in the order of a group's values. */
const COMPUTED = {
  cases: ({ sum }) => sum(QUANTITY.cases),
  demand: ({ sum, days, residents }) => sum(QUANTITY.cases) / days / residents,
  issueResolutionRate: ({ share }) => share(QUANTITY.issuesSolved, QUANTITY.issues),
  trueResolutionRate: ({ share }) => share(QUANTITY.solved, QUANTITY.cases),
  trueResolutionRate30: ({ share }) => share(QUANTITY.solved30, QUANTITY.cases),
  onTimeRate: ({ share }) => share(QUANTITY.onTime, QUANTITY.cases),
  trueResolutionRateDue: ({ share }) => share(QUANTITY.solvedDue, QUANTITY.cases),
  satisfactionRate: ({ share }) => share(QUANTITY.satisfied, QUANTITY.sampled),
  verifiedResolutionRate: ({ share }) => share(QUANTITY.verified, QUANTITY.sampled),
  verifiedAmongReplied: ({ share }) => share(QUANTITY.verifiedReplied, QUANTITY.sampledReplied),
  resolutionTimeMean: ({ share }) => share(QUANTITY.resolutionTime, QUANTITY.cases),
  handlingTimeMean: ({ share }) => share(QUANTITY.handlingTime, QUANTITY.dispatched),
  hops: ({ share }) => share(QUANTITY.hops, QUANTITY.dispatched),
} satisfies Partial<Record<typeof CASES.id | MeasureId, (observed: ObservedGroup) => number>>

/** The id of a measure that is given for each group. */
export type GroupMeasureId = keyof typeof COMPUTED

const IDS = Object.keys(COMPUTED) as GroupMeasureId[]
const ROWS: readonly (Measure & { readonly id: typeof CASES.id | MeasureId })[] = [CASES, ...MEASURES]

/** In the order of a group's values. */
export const GROUP_MEASURES: readonly (Measure & { readonly id: GroupMeasureId })[] = IDS.map((id) => ({
  ...ROWS.find((row) => row.id === id)!,
  id,
}))

/** Group by group in the order of `groupsOf`, its values in the order of GROUP_MEASURES; NaN = missing (empty denominator). */
export function groupRow(city: MeasuredCity): Float64Array {
  const { groups } = city.outcome
  const row = new Float64Array(groups.size * GROUP_MEASURES.length)
  let at = 0
  for (const dimension of DIMENSIONS) {
    for (let group = 0; group < groups.counts[dimension]; group++) {
      const observed = observedGroup(city, dimension, group)
      for (const id of IDS) row[at++] = COMPUTED[id](observed)
    }
  }
  return row
}

function observedGroup(city: MeasuredCity, dimension: Dimension, group: number): ObservedGroup {
  const { groups, from, to } = city.outcome
  return {
    days: (to - from) / DAY,
    residents: residentsOf(city, dimension, group) / TEN_THOUSAND,
    sum: (quantity) => groups.sum(dimension, group, quantity),
    share: (part, whole) => groups.ratio(dimension, group, part, whole),
  }
}

/** Whose cases a group's are: those of its streets, a quarter of all by readiness to report, and all for every kind of matter. */
function residentsOf({ outcome, setting: { city } }: MeasuredCity, dimension: Dimension, group: number): number {
  const residents = perStreet(city.residentsPerStreet, city.streets)
  if (dimension === 'street') return residents[group]
  const isAmong = (street: number): boolean => dimension !== 'entries' || outcome.groups.isAmong(street, group)
  const sum = residents.reduce((all, one, street) => all + (isAmong(street) ? one : 0), 0)
  return dimension === 'propensity' ? sum / QUARTILES : sum
}
