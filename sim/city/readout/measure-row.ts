/** From the outcome to one row of measures (definitions: docs/GLOSSARY.md). An empty denominator gives NaN: missing, never 0 or 100 %. */
import { DAY, DAYS_PER_MONTH, DAYS_PER_YEAR, TEN_THOUSAND } from '../../arithmetic/units.ts'
import type { HistogramSketch } from '../../stats/histogram-sketch.ts'
import { DUTY } from '../state/cases.ts'
import { inequalityOf } from './equity.ts'
import { QUANTITY } from '../state/group-outcome.ts'
import { MEASURES } from '../model/measures.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Outcome } from '../state/outcome.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Usage } from '../state/usage.ts'
import { costPerYear } from '../state/money.ts'
import type { World } from '../world.ts'

/** Weights of response, resolution and satisfaction in the three-rate score. */
const THREE_RATES = [0.3, 0.35, 0.35] as const

/** @param usage of the observed period */
export function measureRow(world: World, usage: Usage): Float64Array {
  const values = { ...rates(world.outcome), ...times(world.outcome), ...flows(world, usage), ...money(world) }
  const ordered: Readonly<Record<MeasureId, number>> = values
  return Float64Array.from(MEASURES, (measure) => ordered[measure.id])
}

function rates(outcome: Outcome) {
  const ofDuty = (duty: number): number => outcome.groups.ratio('duty', duty, QUANTITY.solved, QUANTITY.cases)
  const response = outcome.responded.value
  const verified = outcome.verified.value
  const satisfied = outcome.satisfied.value
  return {
    responseRate: response,
    trueResolutionRate: outcome.solved.value,
    trueResolutionRate30: outcome.solved30.value,
    jointResolutionRate: ofDuty(DUTY.joint),
    leadResolutionRate: ofDuty(DUTY.lead),
    assistResolutionRate: ofDuty(DUTY.assist),
    claimedResolutionRate: outcome.claimed.value,
    verifiedResolutionRate: verified,
    onTimeRate: outcome.onTime.value,
    satisfactionRate: satisfied,
    threeRateScore: THREE_RATES[0] * response + THREE_RATES[1] * verified + THREE_RATES[2] * satisfied,
    gamingGap: outcome.falselyClaimed.value,
    repeatRate: outcome.repeated.value,
    returnRate: outcome.returned.value,
    reportInRate: ratio(outcome.reports, outcome.calls),
    assemblyRate: ratio(outcome.assemblies, outcome.whistles),
    needlessShare: ratio(outcome.needless, outcome.whistles),
    hops: ratio(outcome.hops, outcome.returned.of),
  }
}

function times(outcome: Outcome) {
  const cohort = outcome.solved.of
  return {
    resolutionTimeMedian: quantileOfAll(outcome.resolution, cohort, 0.5),
    resolutionTimeP90: quantileOfAll(outcome.resolution, cohort, 0.9),
    resolutionTimeMean: ratio(outcome.resolutionSum, cohort),
    handlingTimeMedian: quantileOfAll(outcome.handling, outcome.handlingCount, 0.5),
    handlingTimeP90: quantileOfAll(outcome.handling, outcome.handlingCount, 0.9),
    handlingTimeMean: ratio(outcome.handlingSum, outcome.handlingCount),
    resolutionTimeCompletedOnly: ratio(outcome.completedSum, outcome.resolution.count),
    discoveryDelayMedian: quantileOfAll(outcome.discovery, cohort, 0.5),
    discoveryDelayP90: quantileOfAll(outcome.discovery, cohort, 0.9),
  }
}

/**
 * Quantile over all cases, of which only the finished ones have a time. Every case is followed for 90 days from acceptance,
 * so up to 90 days from onset nothing is censored and Kaplan-Meier is the empirical curve; beyond, the quantile is missing.
 */
function quantileOfAll(finished: HistogramSketch, all: number, p: number): number {
  const rank = p * all
  return all > 0 && rank <= finished.count ? finished.quantile(rank / finished.count) : NaN
}

function flows({ outcome, setting, streets, residents }: World, usage: Usage) {
  const days = (outcome.to - outcome.from) / DAY
  const people = residents.count
  const { gini, p90p10 } = inequalityOf(
    streets.map(({ index }) => outcome.groups.ratio('street', index, QUANTITY.resolutionTime, QUANTITY.cases)),
  )
  return {
    chaserRate: ratio(outcome.chasers, usage.openHours / DAY),
    whistlesPerStreetMonth:
      setting.whistle.enabled || outcome.whistles > 0
        ? outcome.whistles / streets.length / (days / DAYS_PER_MONTH)
        : NaN,
    latentStock: usage.latentHours / (outcome.to - outcome.from) / (people / TEN_THOUSAND),
    streetUtilisation: ratio(usage.streetBusy, usage.streetHeads),
    departmentUtilisation: ratio(usage.departmentBusy, usage.departmentHeads),
    gridUtilisation: ratio(outcome.gridHours, usage.gridHours),
    backlog: usage.openHours / usage.postHours,
    ownOrderDelayMean: ratio(outcome.orderDelaySum, outcome.ordersTaken),
    equityGini: gini,
    equityP90P10: p90p10,
    demand: outcome.solved.of / days / (people / TEN_THOUSAND),
  }
}

function money(world: World) {
  const { outcome } = world
  const years = (outcome.to - outcome.from) / DAY / DAYS_PER_YEAR
  const cost = costPerYear(world.outcome, world.payroll)
  return {
    cost,
    costPerSolvedCase: ratio(cost * years, outcome.solved.count),
    privateCost: outcome.privateCost / years,
  }
}

/** Share of the cohort not yet solved 0, 1, ... 90 days after onset. */
export function survivalByDay(outcome: Outcome): Float64Array {
  const survival = new Float64Array(FOLLOW_UP_DAYS + 1).fill(outcome.solved.of > 0 ? 1 : NaN)
  let solved = 0
  for (let day = 1; day <= FOLLOW_UP_DAYS; day++) {
    solved += outcome.solvedOnDay[day - 1]
    survival[day] = 1 - solved / outcome.solved.of
  }
  return survival
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN
}
