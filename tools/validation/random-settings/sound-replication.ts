/** What must hold of a replication of any valid setting. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import type { MeasureId } from '../../../sim/city/model/measures.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import type { Outcome } from '../../../sim/city/state/outcome.ts'

const ROUNDING = 1e-9

/** What does not hold, in words; empty when all is well. @param outcomes of the districts */
export function faultsOf(result: Replication, outcomes: readonly Outcome[]): string[] {
  const of = Object.fromEntries(MEASURES.map(({ id }, index) => [id, result.measures[index]])) as Record<
    MeasureId,
    number
  >
  return [...outOfBounds(of), ...outOfOrder(of), ...missingOrNot(of, outcomes), ...risingSurvival(result)]
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
function missingOrNot(of: Record<MeasureId, number>, outcomes: readonly Outcome[]): string[] {
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + count(one), 0)
  const denominators: Partial<Record<MeasureId, number>> = {
    trueResolutionRate: sum(({ solved }) => solved.of),
    onTimeRate: sum(({ solved }) => solved.of),
    resolutionTimeMean: sum(({ solved }) => solved.of),
    responseRate: sum(({ responded }) => responded.of),
    hops: sum(({ returned }) => returned.of),
    satisfactionRate: sum(({ satisfied }) => satisfied.of),
    verifiedResolutionRate: sum(({ verified }) => verified.of),
    verifiedAmongReplied: sum(({ verifiedAmongReplied }) => verifiedAmongReplied.of),
    claimedResolutionRate: sum(({ claimed }) => claimed.of),
    reportInRate: sum(({ calls }) => calls),
    assemblyRate: sum(({ whistles }) => whistles),
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
