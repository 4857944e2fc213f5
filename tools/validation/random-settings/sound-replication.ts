/** What must hold of a replication of any valid setting. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'

const ROUNDING = 1e-9

/** What does not hold, in words; empty when all is well. */
export function faultsOf(result: Replication, world: World): string[] {
  const of = Object.fromEntries(MEASURES.map(({ id }, index) => [id, result.measures[index]])) as Record<
    MeasureId,
    number
  >
  return [...outOfBounds(of), ...outOfOrder(of), ...missingOrNot(of, world), ...risingSurvival(result)]
}

/** Rates lie between 0 and 1; all else is finite and not negative; NaN is missing. */
function outOfBounds(of: Record<MeasureId, number>): string[] {
  const wrong = MEASURES.filter(({ id, unit }) => {
    const it = of[id]
    return !Number.isNaN(it) && !(it >= 0 && it < Infinity && (unit !== 'rate' || it <= 1 + ROUNDING))
  })
  return wrong.map(({ id }) => `${id} is ${of[id]}`)
}

const RISING: readonly (readonly [MeasureId, MeasureId])[] = [
  ['trueResolutionRate30', 'trueResolutionRate'],
  ['trueResolutionRateDue', 'trueResolutionRate'],
  ['verifiedResolutionRate', 'verifiedAmongReplied'],
  ['resolutionTimeMedian', 'resolutionTimeP90'],
  ['handlingTimeMedian', 'handlingTimeP90'],
  ['discoveryDelayMedian', 'discoveryDelayP90'],
  ['resolutionTimeCompletedOnly', 'resolutionTimeMean'],
  ['gamingGap', 'claimedResolutionRate'],
  ['returnRate', 'hops'],
]

function outOfOrder(of: Record<MeasureId, number>): string[] {
  const wrong = RISING.filter(([low, high]) => of[low] > of[high] + ROUNDING * Math.max(1, of[high]))
  return wrong.map(([low, high]) => `${low} is ${of[low]}, ${high} is ${of[high]}`)
}

/** A measure is missing exactly when its denominator is empty. */
function missingOrNot(of: Record<MeasureId, number>, { outcome }: World): string[] {
  const denominators: Partial<Record<MeasureId, number>> = {
    trueResolutionRate: outcome.solved.of,
    onTimeRate: outcome.solved.of,
    resolutionTimeMean: outcome.solved.of,
    responseRate: outcome.responded.of,
    hops: outcome.returned.of,
    satisfactionRate: outcome.satisfied.of,
    verifiedResolutionRate: outcome.verified.of,
    verifiedAmongReplied: outcome.verifiedAmongReplied.of,
    claimedResolutionRate: outcome.claimed.of,
    reportInRate: outcome.calls,
    assemblyRate: outcome.whistles,
    latentStock: 1,
    demand: 1,
    cost: 1,
  }
  const wrong = Object.entries(denominators).filter(
    ([id, count]) => Number.isNaN(of[id as MeasureId]) !== (count === 0),
  )
  return wrong.map(([id, count]) => `${id} is ${of[id as MeasureId]} of ${count}`)
}

function risingSurvival({ survival }: Replication): string[] {
  const day = survival.findIndex((share, index) => index > 0 && share > survival[index - 1] + ROUNDING)
  return day < 0 ? [] : [`survival rises on day ${day}`]
}
